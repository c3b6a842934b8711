import type { Log } from '../log.ts';
import type { Template } from './template.ts';

/** What the local cloud runs, and what has nothing to do on one machine. */
const known = [
  /^AWS::(ApiGatewayV2|Lambda|Cognito|IAM|Logs|CloudWatch|KMS|SNS|SQS|SES|CDK|XRay)::/,
  /^AWS::DynamoDB::(GlobalTable|Table)$/,
  /^AWS::S3::Bucket(Policy)?$/,
  /^AWS::StepFunctions::StateMachine$/,
  /^AWS::Scheduler::Schedule(Group)?$/,
  /^AWS::Events::Rule$/,
];

/** Tells of resources that nothing stands in for, once each. */
export function tellUnknownTypes(template: Template, log: Log): void {
  for (const [type, id] of template.types())
    if (!known.some((pattern) => pattern.test(type)))
      log.warn('template', `Nothing stands in for ${type} (${id}) locally.`);
}
