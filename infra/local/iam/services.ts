import * as z from 'zod/mini';
import type { Place } from '../template/physical.ts';
import type { Wanted } from './evaluate.ts';

const OfStepFunctions = z.object({
  stateMachineArn: z.optional(z.string()),
  executionArn: z.optional(z.string()),
});

/** What a call of Step Functions asks to do. A task token does not say of which state machine it is. */
export function wantedOfStepFunctions(operation: string, input: unknown): Wanted[] {
  const { stateMachineArn, executionArn } = OfStepFunctions.parse(input);
  return [{ action: `states:${operation}`, resource: stateMachineArn ?? executionArn }];
}

/** What a call of Cognito asks to do. */
export function wantedOfCognito(operation: string, input: unknown, { region, account }: Place): Wanted[] {
  const { UserPoolId } = z.object({ UserPoolId: z.string() }).parse(input);
  const resource = `arn:aws:cognito-idp:${region}:${account}:userpool/${UserPoolId}`;
  return [{ action: `cognito-idp:${operation}`, resource }];
}

const Sending = z.object({ FromEmailAddress: z.string(), ConfigurationSetName: z.optional(z.string()) });

/** What sending a mail asks for: the identity of the sender, and the configuration set that the call names. */
export function wantedOfSending(input: unknown, { region, account }: Place): Wanted[] {
  const { FromEmailAddress: from, ConfigurationSetName } = Sending.parse(input);
  const names = [`identity/${from.split('@').at(-1)}`];
  if (ConfigurationSetName !== undefined) names.push(`configuration-set/${ConfigurationSetName}`);
  return names.map((name) => ({
    action: 'ses:SendEmail',
    resource: `arn:aws:ses:${region}:${account}:${name}`,
    context: { 'ses:FromAddress': [from] },
  }));
}

const objectActions: Readonly<Record<string, string>> = {
  GET: 'GetObject',
  HEAD: 'GetObject',
  PUT: 'PutObject',
  DELETE: 'DeleteObject',
};

/** What a request for an object asks to do, whose address is `/<bucket>/<key>`. */
export function wantedOfObject(method: string, path: string): Wanted[] {
  return [
    { action: `s3:${objectActions[method] ?? method}`, resource: `arn:aws:s3:::${decodeURIComponent(path.slice(1))}` },
  ];
}
