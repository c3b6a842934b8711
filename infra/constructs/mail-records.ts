import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import type { EmailIdentity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Settings } from '../environments.ts';

type MailRecord = { id: string; name: string; type: 'CNAME' | 'MX' | 'TXT'; value: string };

/** The domain that mail is sent from. */
export const senderDomain = ({ sender }: Settings): string => sender.slice(sender.indexOf('@') + 1);

/** The domain that bounces return to, and that SPF is about. */
export const mailFromDomain = (settings: Settings): string => `bounce.${senderDomain(settings)}`;

/**
 * What has to stand in the DNS of the sender's domain: that SES may sign for it (DKIM), where bounces go and who may send for that (MX, SPF),
 * and what receivers are to do with mail that only claims to be ours (DMARC). Made in the hosted zone if there is one, and put out in any
 * case for whoever runs the DNS.
 */
export class MailRecords extends Construct {
  constructor(scope: Construct, id: string, { of, settings }: { of: EmailIdentity; settings: Settings }) {
    super(scope, id);
    const from = mailFromDomain(settings);
    const records: MailRecord[] = [
      ...of.dkimRecords.map(({ name, value }, index) => ({
        id: `Dkim${index + 1}`,
        name,
        type: 'CNAME' as const,
        value,
      })),
      { id: 'Bounces', name: from, type: 'MX', value: `10 feedback-smtp.${Stack.of(this).region}.amazonses.com` },
      { id: 'Spf', name: from, type: 'TXT', value: '"v=spf1 include:amazonses.com -all"' },
      { id: 'Dmarc', name: `_dmarc.${senderDomain(settings)}`, type: 'TXT', value: `"${dmarc(settings)}"` },
    ];
    for (const record of records) {
      if (settings.mailZone !== undefined) this.make(record, settings.mailZone);
      new CfnOutput(Stack.of(this), `MailDns${record.id}`, {
        value: `${record.name} ${record.type} ${record.value}`,
        description: 'A record that the DNS of the sender’s domain needs',
      });
    }
  }

  private make({ id, name, type, value }: MailRecord, hostedZoneId: string): void {
    new CfnRecordSet(this, id, { hostedZoneId, name, type, ttl: '1800', resourceRecords: [value] });
  }
}

/**
 * Quarantine, not reject: a forwarded mail breaks SPF and sometimes DKIM, and a reminder in the spam folder can still be found. The signature
 * has to be of the very domain (`adkim=s`); bounces go to a subdomain (`aspf=r`). Reports go to the operator where that needs no consent of
 * another domain.
 */
function dmarc(settings: Settings): string {
  const { operator } = settings;
  const isOwn = operator?.endsWith(`@${senderDomain(settings)}`) === true;
  return `v=DMARC1; p=quarantine; adkim=s; aspf=r${isOwn ? `; rua=mailto:${operator}` : ''}`;
}
