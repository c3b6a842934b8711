import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';
import { listen } from '../listen.ts';
import type { Log } from '../log.ts';
import type { Template } from '../template/template.ts';
import { wantedOfDynamoDb } from './dynamodb.ts';
import { type Gate, makeGate } from './gate.ts';
import { wantedOfCognito, wantedOfObject, wantedOfSending, wantedOfStepFunctions } from './services.ts';
import { permissionsOf } from './statements.ts';

const TableProperties = z.object({
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.string() })),
});

/** Where the SDK finds the local services, by the name of the environment variable that tells it. */
type Endpoints = Readonly<Record<string, string>>;

/**
 * Puts a gate before each local service that functions call, which asks what the roles of the template allow. `endpoints` are the services
 * as they are without; answers with where the gates are.
 */
export async function openGates(
  template: Template,
  endpoints: Endpoints,
  log: Log,
): Promise<{ endpoints: Endpoints; close: () => void }> {
  const permissions = permissionsOf(template);
  const gates = Object.entries(readers(template)).map(async ([name, wanted]) => {
    const upstream = endpoints[name];
    if (upstream === undefined) throw new Error(`Nothing is behind ${name}`);
    const { url, answer, close } = await listen(0);
    answer(makeGate({ upstream, wanted, permissions, log }));
    return { name, url, close };
  });
  const open = await Promise.all(gates);
  return {
    endpoints: Object.fromEntries(open.map(({ name, url }) => [name, url])),
    close: () => open.forEach(({ close }) => close()),
  };
}

function readers(template: Template): Readonly<Record<string, Gate['wanted']>> {
  const { place } = template;
  const tables = new Map(
    ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table']
      .flatMap((type) => template.ofType(type, TableProperties))
      .map(({ name, arn, properties }) => [name, { arn, ...properties }]),
  );
  const places = {
    arnOf: (table: string) => tables.get(table)?.arn ?? table,
    partitionKey: (table: string) =>
      tables.get(table)?.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '',
  };
  return {
    AWS_ENDPOINT_URL_DYNAMODB: (request, body) => wantedOfDynamoDb(operationOf(request), readJson(body), places),
    AWS_ENDPOINT_URL_SFN: (request, body) => wantedOfStepFunctions(operationOf(request), readJson(body)),
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: (request, body) =>
      wantedOfCognito(operationOf(request), readJson(body), place),
    AWS_ENDPOINT_URL_SESV2: (_request, body) => wantedOfSending(readJson(body), place),
    AWS_ENDPOINT_URL_S3: ({ method = '', url = '' }) => wantedOfObject(method, new URL(url, 'http://s3').pathname),
  };
}

/** `GetItem` of `x-amz-target: DynamoDB_20120810.GetItem`. */
function operationOf({ headers }: IncomingMessage): string {
  return String(headers['x-amz-target']).split('.').at(-1) ?? '';
}

function readJson(body: Buffer): unknown {
  return JSON.parse(body.toString());
}
