import { Stack } from 'aws-cdk-lib/core';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** Whom alarms are told to. Alarms hold no personal data: a name, a sentence and a number. */
export class Operators extends Topic {
  constructor(scope: Construct, id: string, operator: string | undefined) {
    super(scope, id, { displayName: 'Mouakaba', enforceSSL: true });
    // A topic policy of one's own replaces the default one, by which alarms of the account may publish.
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (operator !== undefined) this.addSubscription(new EmailSubscription(operator));
  }
}
