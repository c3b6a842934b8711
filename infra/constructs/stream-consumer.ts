import { Duration } from 'aws-cdk-lib/core';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import type { CaseTable } from './case-table.ts';
import { DeadLetters } from './dead-letters.ts';
import { ServiceAlarm } from './service-alarm.ts';

export type StreamConsumerProps = {
  from: CaseTable;
  to: AppFunction;
  /** The records it wants, as event patterns; others cost no invocation. */
  records: readonly Record<string, unknown>[];
  /** Whether records of one case must be handled in their order. */
  ordered: boolean;
  /** Whom it hurts when records are late or given up, ending "…", to be read after "Records wait: ". */
  hurts: string;
  notify: ITopic;
};

/** A function fed by the table's stream: failures are reported per record, retried, and end in a queue of its own. */
export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, { from, to, records, ordered, hurts, notify }: StreamConsumerProps) {
    super(scope, id);
    const deadLetters = new DeadLetters(this, 'DeadLetters', { hurts: `Given up: ${hurts}`, notify });
    from.grantStream(to);
    new EventSourceMapping(this, 'Mapping', {
      target: to,
      eventSourceArn: from.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      // Lambda keeps the order of one item only, not of one partition key, once a shard is handled in parallel; a case is many items.
      parallelizationFactor: ordered ? 1 : 5,
      filters: records.map((pattern) => FilterCriteria.filter(pattern)),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // One bad record holds up its shard: Lambda backs off from 1 s to 1 min, so 12 attempts are about 5 minutes. What is given
      // up after that lies in the queue and is found by the reconciler within 15 minutes.
      retryAttempts: 12,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(deadLetters),
    });
    new ServiceAlarm(this, 'Late', {
      hurts: `Late by more than 5 minutes: ${hurts}`,
      metric: to.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1) }),
      from: Duration.minutes(5).toMilliseconds(),
      periods: 3,
      notify,
    });
  }
}
