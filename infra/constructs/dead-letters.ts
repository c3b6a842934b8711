import { Duration, Validations } from 'aws-cdk-lib/core';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { ServiceAlarm } from './service-alarm.ts';

export type DeadLettersProps = {
  /** Whom it hurts that something lies here. */
  hurts: string;
  notify: ITopic;
};

/** Where an event ends that could not be handled, with an alarm from the first one on. docs/operations.md tells how to redrive. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, { hurts, notify }: DeadLettersProps) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // The longest SQS keeps anything: a long holiday does not lose one.
      retentionPeriod: Duration.days(14),
    });
    new ServiceAlarm(this, 'Waiting', {
      hurts,
      metric: this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
      from: 1,
      notify,
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is the dead-letter queue: of a stream mapping or a schedule, which the rule does not see.',
    });
  }
}
