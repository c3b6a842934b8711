import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { LocalCloud } from '../../infra/local/local-cloud.ts';
import { makeFixture } from '../local/fixture/cloud.ts';

const fixture = makeFixture();
const lines: string[] = [];
let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await fixture.start({ verbosity: 'warnings', write: (line) => void lines.push(line) });
}, 60_000);
afterAll(async () => {
  await fixture.remove();
});

type Call = { service: string; method?: string; path?: string; target?: string; body?: unknown };
const Answers = z.array(z.object({ status: z.number(), text: z.string() }));

/** How calls of the function went, each as its status. */
async function call(name: string, calls: readonly Call[]) {
  return Answers.parse(await cloud.invoke(name, calls));
}
const statuses = async (...calls: Call[]) => (await call('fixture-call', calls)).map(({ status }) => status);

const table = { TableName: 'fixture' };
const dynamo = (operation: string, body: object): Call => ({
  service: 'DYNAMODB',
  target: `DynamoDB_20120810.${operation}`,
  body,
});
const item = (pk: string) => ({ pk: { S: pk }, sk: { S: 'EVENT#1' } });
const put = (pk: string) => ({ ...table, Item: item(pk) });

it('a function reads and writes what its role says, and nothing beside it', async () => {
  expect(
    await statuses(
      dynamo('PutItem', put('CASE#1')),
      dynamo('PutItem', put('PERSON#1')),
      dynamo('GetItem', { ...table, Key: item('PERSON#1') }),
      dynamo('BatchGetItem', { RequestItems: { fixture: { Keys: [item('CASE#1'), item('PERSON#1')] } } }),
      dynamo('DeleteItem', { ...table, Key: item('CASE#1') }),
      dynamo('Scan', table),
      dynamo('Query', { ...table, IndexName: 'byDay' }),
    ),
  ).toEqual([200, 403, 200, 200, 403, 403, 403]);
});

it('a transaction needs the right to each of its parts', async () => {
  const transaction = (...parts: object[]) => dynamo('TransactWriteItems', { TransactItems: parts });
  expect(
    await statuses(
      transaction({ Put: put('CASE#2') }, { Put: put('CASE#3') }),
      transaction({ Put: put('CASE#4') }, { Put: put('PERSON#4') }),
      transaction({ Put: put('CASE#5') }, { Delete: { ...table, Key: item('CASE#2') } }),
    ),
  ).toEqual([200, 403, 403]);
});

it('executions, mails and files are asked for too', async () => {
  const { MachineArn: stateMachineArn } = cloud.outputs;
  const states = (operation: string, body: object): Call => ({
    service: 'SFN',
    target: `AWSStepFunctions.${operation}`,
    body,
  });
  const send = (from: string): Call => ({
    service: 'SESV2',
    path: '/v2/email/outbound-emails',
    body: {
      FromEmailAddress: from,
      Destination: { ToAddresses: ['hind@example.org'] },
      Content: { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } } },
    },
  });
  const file = (path: string): Call => ({ service: 'S3', method: 'PUT', path, body: 'PDF' });
  expect(
    await statuses(
      states('StartExecution', { stateMachineArn, name: 'one', input: '{"patience":1}' }),
      states('ListExecutions', { stateMachineArn }),
      send('no-reply@fund.example'),
      send('minister@fund.example'),
      file('/fixture-files/ours/a.pdf'),
      file('/fixture-files/theirs/a.pdf'),
    ),
  ).toEqual([200, 403, 200, 403, 200, 403]);
});

it('who is denied is told what, as AWS tells it, and so is whoever runs the cloud', async () => {
  const [denied] = await call('fixture-call', [dynamo('PutItem', put('PERSON#1'))]);
  expect(JSON.parse(denied?.text ?? '')).toEqual({
    __type: 'AccessDeniedException',
    message: expect.stringMatching(/^fixture-call is not authorized to perform: dynamodb:PutItem on .*PERSON#1/),
  });
  expect(lines.some((line) => line.startsWith('IAM') && line.includes('dynamodb:PutItem'))).toBe(true);
});

it('a function without a role may do nothing, and neither may whoever signs with no known name', async () => {
  const asked: Call = dynamo('GetItem', { ...table, Key: item('CASE#1') });
  const reached = await cloud.invoke('fixture-echo', {});
  const { environment } = z.object({ environment: z.record(z.string(), z.string()) }).parse(reached);
  const answer = await fetch(environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '', {
    method: 'POST',
    headers: {
      'x-amz-target': asked.target ?? '',
      authorization: 'AWS4-HMAC-SHA256 Credential=fixture-echo/20260101/eu-west-3/dynamodb/aws4_request',
    },
    body: JSON.stringify(asked.body),
  });
  expect(answer.status).toBe(403);
  const unsigned = await fetch(environment['AWS_ENDPOINT_URL_S3'] ?? '', { method: 'GET' });
  expect(unsigned.status).toBe(403);
});
