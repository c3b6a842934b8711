import { Duration } from 'aws-cdk-lib/core';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions/env.ts';
import { functionNames } from '../bundle/bundle-functions.ts';
import type { AppFunction } from './app-function.ts';
import type { CaseTable } from './case-table.ts';
import type { HttpEntry } from './http-entry.ts';
import { ServiceAlarm } from './service-alarm.ts';

/** Whom it hurts when a function ends with an error instead of an answer. */
const errorsHurt: Record<FunctionName, string> = {
  holder: 'Project holders get errors instead of their projects and forms; what they sent may not have arrived.',
  coordinator: 'Coordinators and fund managers get errors: submissions wait without review, gates without signature.',
  auditor: 'Auditors get errors instead of histories; their findings wait.',
  findings: 'Auditors cannot record or close findings: a gate may open over one, or stay shut for nothing.',
  me: 'People cannot see their own profile: pages come in the wrong language, calendars cannot be subscribed to.',
  administration: 'Administrators cannot invite people or deactivate accounts: who is new waits, who has left stays.',
  appointer: 'Confirmed changes of role do not take effect: people keep the role that they had.',
  portal: 'Nobody gets pages or forms: what was typed and not saved stands only in the browser.',
  'calendar-feed': 'Due dates in people’s calendars are those of before.',
  docs: 'Whoever builds on the API cannot read its description, and watchers see the service as down.',
  workflow: 'Stages are entered late and reminders go out late, on every case whose task failed.',
  outbox: 'Decisions reach neither the execution of their case nor the mail of the people who wait for them.',
  mailer: 'Holders and coordinators miss reminders and decisions that are only in their mail.',
  'mail-events': 'Nobody is told that a mail did not arrive: reminders go on to an address where nobody reads them.',
  reconciler: 'Nothing repairs what slips through: lost executions and stuck mails stay as they are.',
};

export type ServiceAlarmsProps = {
  functions: Record<FunctionName, AppFunction>;
  entry: HttpEntry;
  table: CaseTable;
  notify: ITopic;
};

/** The alarms that belong to no single construct: errors and throttling of functions, of the API, of the table and of mail. */
export class ServiceAlarms extends Construct {
  constructor(scope: Construct, id: string, { functions, entry, table, notify }: ServiceAlarmsProps) {
    super(scope, id);
    const period = Duration.minutes(5);
    for (const name of functionNames) {
      const fn = functions[name];
      new ServiceAlarm(this, `${name}-errors`, {
        hurts: errorsHurt[name],
        metric: fn.metricErrors({ period }),
        from: 1,
        notify,
      });
      new ServiceAlarm(this, `${name}-throttled`, {
        hurts: `Too many functions run at once in this account. ${errorsHurt[name]}`,
        metric: fn.metricThrottles({ period }),
        from: 1,
        periods: 2,
        notify,
      });
    }
    new ServiceAlarm(this, 'http-faults', {
      hurts:
        'People of every role get "internal error" instead of an answer; nothing they sent is lost, but they have to send it again.',
      metric: entry.api.metricServerError({ period, statistic: 'Sum' }),
      from: 3,
      notify,
    });
    new ServiceAlarm(this, 'http-slow', {
      hurts:
        'One request in a hundred takes more than 3 seconds: people press buttons twice and give up on slow connections.',
      metric: entry.api.metricLatency({ period, statistic: 'p99' }),
      from: Duration.seconds(3).toMilliseconds(),
      periods: 3,
      notify,
    });
    new ServiceAlarm(this, 'table-throttled', {
      hurts:
        'Cases are read and written late by everybody: one case or one list is asked for more often than DynamoDB serves one key.',
      metric: new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: 'ThrottledRequests',
        dimensionsMap: { TableName: table.table.tableName },
        statistic: 'Sum',
        period,
      }),
      from: 10,
      notify,
    });
    new ServiceAlarm(this, 'mail-bounces', {
      hurts: 'More than 4 % of mails bounce; at 10 % AWS stops all mail, and nobody is reminded of anything.',
      metric: new Metric({
        namespace: 'AWS/SES',
        metricName: 'Reputation.BounceRate',
        statistic: 'Average',
        period: Duration.hours(1),
      }),
      from: 0.04,
      notify,
    });
  }
}
