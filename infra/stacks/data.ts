import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { Accounts } from '../constructs/accounts.ts';
import { CaseTable } from '../constructs/case-table.ts';
import { CustomerKey } from '../constructs/customer-key.ts';
import { EvidenceStore } from '../constructs/evidence-store.ts';
import { MailIdentity } from '../constructs/mail-identity.ts';
import type { Settings } from '../environments.ts';

/** What must outlive every deployment: cases, evidence, accounts, the right to send mail. */
export class DataStack extends Stack {
  readonly table: CaseTable;
  readonly evidence: EvidenceStore;
  readonly accounts: Accounts;
  readonly mail: MailIdentity;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    const { disposable } = settings;
    super(scope, id, { ...props, description: 'Mouakaba: data', terminationProtection: !disposable });
    const key = settings.customerKey ? new CustomerKey(this, 'Key', { disposable }) : undefined;
    this.table = new CaseTable(this, 'Cases', { key, disposable });
    this.evidence = new EvidenceStore(this, 'Evidence', {
      key,
      disposable,
      allowedOrigins: [settings.domain === undefined ? '*' : `https://${settings.domain}`],
    });
    this.accounts = new Accounts(this, 'Accounts', settings);
    this.mail = new MailIdentity(this, 'Mail', settings);
    new CfnOutput(this, 'UserPoolId', { value: this.accounts.pool.userPoolId });
    new CfnOutput(this, 'TableName', { value: this.table.table.tableName });
  }
}
