import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export type ServiceAlarmProps = {
  /** One sentence: whom it hurts, and how, when this alarm is on. It is what the operator reads in the mail. */
  hurts: string;
  metric: IMetric;
  /** On when the metric reaches this. */
  from: number;
  /** On when the metric is below `from` instead, or is not reported at all: for things that must happen. */
  whenMissing?: boolean;
  /** Periods in a row; 1 unless told. */
  periods?: number;
  notify: ITopic;
};

/** An alarm that says whom it hurts and that somebody is told of. */
export class ServiceAlarm extends Alarm {
  constructor(
    scope: Construct,
    id: string,
    { hurts, metric, from, whenMissing = false, periods = 1, notify }: ServiceAlarmProps,
  ) {
    super(scope, id, {
      alarmDescription: hurts,
      metric,
      threshold: from,
      evaluationPeriods: periods,
      comparisonOperator: whenMissing
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: whenMissing ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(notify);
    this.addAlarmAction(action);
    this.addOkAction(action);
  }
}
