import { type Duration, Stack } from 'aws-cdk-lib/core';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AppFunction } from './app-function.ts';
import { DeadLetters } from './dead-letters.ts';
import { ServiceAlarm } from './service-alarm.ts';

export type RegularRunProps = {
  run: AppFunction;
  every: Duration;
  /** Whom it hurts when it no longer runs. */
  hurts: string;
  notify: ITopic;
};

/** Runs a function again and again, and tells when it does not. */
export class RegularRun extends Construct {
  constructor(scope: Construct, id: string, { run, every, hurts, notify }: RegularRunProps) {
    super(scope, id);
    const deadLetters = new DeadLetters(this, 'DeadLetters', { hurts: `A run did not start: ${hurts}`, notify });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      description: `Starts ${run.node.id} on schedule`,
    });
    // Plain resources: the L2 target would allow every version and alias of the function too.
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [run.functionArn] }),
    );
    deadLetters.grantSendMessages(role);
    const schedule = new CfnSchedule(this, 'Schedule', {
      description: hurts,
      scheduleExpression: `rate(${every.toMinutes()} minutes)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: run.functionArn,
        roleArn: role.roleArn,
        deadLetterConfig: { arn: deadLetters.queueArn },
        // The next run does the same work: retrying past it would only run two at once.
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: every.toSeconds() },
      },
    });
    schedule.node.addDependency(role);
    // Lambda would try a failed run twice more by itself, beside the next regular one.
    run.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: every });
    new ServiceAlarm(this, 'Silent', {
      hurts,
      metric: run.metricInvocations({ period: every, statistic: 'Sum' }),
      from: 1,
      whenMissing: true,
      periods: 2,
      notify,
    });
  }
}
