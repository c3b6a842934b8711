import { Duration } from 'aws-cdk-lib/core';
import { Dashboard, GraphWidget, type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions/env.ts';
import type { AppFunction } from './app-function.ts';
import type { CaseTable } from './case-table.ts';
import type { HttpEntry } from './http-entry.ts';

export type ServiceDashboardProps = {
  name: string;
  functions: Record<FunctionName, AppFunction>;
  entry: HttpEntry;
  machine: StateMachine;
  table: CaseTable;
};

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12, height: 6 });

/** One page for the question "is it well?", in the order in which a submission travels. */
export class ServiceDashboard extends Construct {
  constructor(scope: Construct, id: string, { name, functions, entry, machine, table }: ServiceDashboardProps) {
    super(scope, id);
    const all = Object.values(functions);
    const capacity = (metricName: string) =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName,
        dimensionsMap: { TableName: table.table.tableName },
        statistic: 'Sum',
        period: Duration.minutes(5),
      });
    const age = (to: AppFunction) => to.metric('IteratorAge', { statistic: 'Maximum', label: to.node.id });
    new Dashboard(this, 'Dashboard', {
      dashboardName: name,
      defaultInterval: Duration.days(1),
      widgets: [
        [
          graph('Requests', [entry.api.metricCount(), entry.api.metricClientError(), entry.api.metricServerError()]),
          graph('Answers, ms', [
            entry.api.metricLatency({ statistic: 'p50', label: 'p50' }),
            entry.api.metricLatency({ statistic: 'p99', label: 'p99' }),
          ]),
        ],
        [
          graph(
            'Errors of functions',
            all.map((fn) => fn.metricErrors({ label: fn.node.id })),
          ),
          graph(
            'Duration of functions, ms (p99)',
            all.map((fn) => fn.metricDuration({ statistic: 'p99', label: fn.node.id })),
          ),
        ],
        [
          graph('Table, units', [capacity('ConsumedReadCapacityUnits'), capacity('ConsumedWriteCapacityUnits')]),
          graph('News waiting, ms', [age(functions.outbox), age(functions.mailer)]),
        ],
        [
          graph('Executions', [
            machine.metricStarted(),
            machine.metricSucceeded(),
            machine.metricFailed(),
            machine.metricAborted(),
          ]),
          graph('Mails', [
            new Metric({ namespace: 'AWS/SES', metricName: 'Send', statistic: 'Sum' }),
            new Metric({ namespace: 'AWS/SES', metricName: 'Bounce', statistic: 'Sum' }),
            new Metric({ namespace: 'AWS/SES', metricName: 'Complaint', statistic: 'Sum' }),
          ]),
        ],
      ],
    });
  }
}
