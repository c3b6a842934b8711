import { type Duration, Validations } from 'aws-cdk-lib/core';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Environment, FunctionName } from '../../functions/env.ts';
import type { Settings } from '../environments.ts';
import { AppLog } from './app-log.ts';
import { wildcardFinding } from './wildcard.ts';

export type AppFunctionProps<Name extends FunctionName> = {
  name: Name;
  /** What `functions/env.ts` says the function reads. */
  environment: Environment<Name>;
  /** The folder of its bundle. */
  code: string;
  timeout: Duration;
  settings: Settings;
  /** How long its log is kept, if not as long as the settings say. */
  logDays?: RetentionDays | undefined;
};

/** A Lambda as we run them all: newest Node on arm64, a role and a log group of its own, traced, JSON logs. */
export class AppFunction<Name extends FunctionName = FunctionName> extends LambdaFunction {
  private readonly ownRole: Role;

  constructor(
    scope: Construct,
    id: string,
    { name, environment, code, timeout, settings, logDays }: AppFunctionProps<Name>,
  ) {
    const functionName = `${settings.name}-${name}`;
    const logGroup = new AppLog(scope, `${id}Log`, { name: `/${settings.name}/${name}`, settings, days: logDays });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${functionName} may do`,
    });
    // Not AWSLambdaBasicExecutionRole: that may write to every log group of the account.
    logGroup.grantWrite(role);
    super(scope, id, {
      functionName,
      description: `Mouakaba: functions/${name}`,
      code: Code.fromAsset(code),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      // CPU comes with memory, and a cold start (loading the bundle, the first TLS handshake) is mostly CPU.
      memorySize: 1024,
      timeout,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      environment: {
        ...(environment as Record<string, string>),
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: settings.name,
        POWERTOOLS_LOG_LEVEL: 'INFO',
      },
    });
    this.ownRole = role;
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray knows no resources: PutTraceSegments and PutTelemetryRecords can only be granted on *.',
    });
  }

  /** Allows these actions on every resource that fits the pattern; `because` tells why they cannot be named one by one. */
  allowMatching(actions: string[], pattern: string, because: string): void {
    this.allow(actions, [pattern]);
    Validations.of(this.ownRole).acknowledge({ id: wildcardFinding(this, pattern), reason: because });
  }

  /** Allows exactly these actions on exactly these resources. */
  allow(actions: string[], resources: string[], conditions?: Record<string, Record<string, unknown>>): void {
    this.addToRolePolicy(new PolicyStatement({ actions, resources, ...(conditions && { conditions }) }));
  }
}
