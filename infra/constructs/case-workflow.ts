import { ArnFormat, Duration, Stack, Validations } from 'aws-cdk-lib/core';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { caseWorkflow } from '../../workflows/case-workflow.ts';
import type { Settings } from '../environments.ts';
import type { AppFunction } from './app-function.ts';
import { AppLog, vendedLogName } from './app-log.ts';
import { ServiceAlarm } from './service-alarm.ts';

export type CaseWorkflowProps = { stages: readonly { id: string; title: string }[]; settings: Settings };

/**
 * The state machine that drives cases. Its name, and by that its ARN, is known before it exists: the function of its
 * tasks starts the successor of an execution, so each needs the other's ARN.
 */
export class CaseWorkflow extends Construct {
  readonly arn: string;
  private readonly name: string;
  private readonly props: CaseWorkflowProps;

  constructor(scope: Construct, id: string, props: CaseWorkflowProps) {
    super(scope, id);
    this.props = props;
    this.name = `${props.settings.name}-case`;
    this.arn = this.arnOf('stateMachine', this.name);
  }

  /** Makes the state machine; `tasks` is the function behind each of its tasks. */
  drive(tasks: AppFunction, notify: ITopic): StateMachine {
    const { stages, settings } = this.props;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      description: `What executions of ${this.name} may do`,
    });
    // Not grantInvoke: that allows every version and alias too.
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [tasks.functionArn] }),
    );
    const machine = new StateMachine(this, 'Machine', {
      stateMachineName: this.name,
      definitionBody: DefinitionBody.fromString(JSON.stringify(caseWorkflow(stages))),
      definitionSubstitutions: { WorkflowFunctionArn: tasks.functionArn },
      role,
      tracingEnabled: true,
      logs: {
        // Inputs and outputs are ids, but tokens are among them: whoever holds a token can end a wait.
        includeExecutionData: false,
        level: LogLevel.ALL,
        destination: new AppLog(this, 'Log', { name: vendedLogName(settings, 'case-workflow'), settings }),
      },
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray and the delivery of logs know no resources: both can only be granted on *.',
    });
    new ServiceAlarm(this, 'Failed', {
      hurts:
        'The execution of a case failed: its holder gets no reminders until the reconciler starts the next, within 15 minutes.',
      metric: machine.metricFailed({ period: Duration.minutes(5) }),
      from: 1,
      notify,
    });
    return machine;
  }

  /** Tells a function at once of every execution that ended otherwise than it should. Best effort: a regular run has to find them too. */
  tellBadEnds(to: AppFunction): void {
    new Rule(this, 'BadEnds', {
      description: 'Executions of cases that ended otherwise than they should',
      eventPattern: {
        source: ['aws.states'],
        detailType: ['Step Functions Execution Status Change'],
        detail: { stateMachineArn: [this.arn], status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
      },
      targets: [new LambdaFunction(to, { retryAttempts: 2, maxEventAge: Duration.minutes(15) })],
    });
  }

  /** May start the execution that drives a case. */
  grantStart(to: AppFunction): void {
    to.allow(['states:StartExecution'], [this.arn]);
  }

  /** May end the wait of an execution. */
  grantWake(to: AppFunction): void {
    to.allow(['states:SendTaskSuccess'], [this.arn]);
  }

  /** May look at executions and stop an orphan. */
  grantSupervise(to: AppFunction): void {
    to.allowMatching(
      ['states:DescribeExecution', 'states:StopExecution'],
      this.arnOf('execution', `${this.name}:*`),
      'Executions are named after cases, which nobody can list in advance; these are the executions of one state machine.',
    );
  }

  private arnOf(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({
      service: 'states',
      resource,
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}
