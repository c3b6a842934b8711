import { afterAll, beforeAll, expect, test } from 'vitest';
import { callAws } from '../../infra/local/aws-json.ts';
import type { LocalCloud } from '../../infra/local/local-cloud.ts';
import { eventually, makeFixture } from '../local/fixture/cloud.ts';

const fixture = makeFixture();
let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await fixture.start();
});
afterAll(() => fixture.remove());

const dynamodb = (operation: string, input: object) =>
  callAws(cloud.environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '', `DynamoDB_20120810.${operation}`, {
    TableName: 'fixture',
    ...input,
  });
const put = (pk: string, sk: string, more: Record<string, unknown> = {}) =>
  dynamodb('PutItem', { Item: { pk: { S: pk }, sk: { S: sk }, ...more } });
const poison = { poison: { BOOL: true } };

/** What was handled of a key, in order. */
const handled = (of: string) =>
  fixture.notes().flatMap(({ pk, sk, refused }) => (pk === of && refused !== true ? [String(sk)] : []));
const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}#${String(index).padStart(4, '0')}`);

test('a stream mapping delivers in order and once what its filter lets through', async () => {
  const events = numbered('EVENT', 60);
  for (const sk of events) {
    await put('ORDER', sk);
    await put('ORDER', `DRAFT#${sk}`);
  }
  await eventually(() => handled('ORDER').length >= 60);
  expect(handled('ORDER')).toEqual(events);
  expect(fixture.notes().find(({ pk }) => pk === 'ORDER')).toEqual({
    pk: 'ORDER',
    sk: events[0],
    eventName: 'INSERT',
    source: expect.stringMatching(/^arn:aws:dynamodb:.*:table\/fixture\/stream\//) as unknown,
  });
});

test('it gives up a record after its retries, tells where it lies, and goes on', async () => {
  const [first = '', second = '', third = ''] = numbered('EVENT', 3);
  await put('POISON', first);
  await put('POISON', second, poison);
  await put('POISON', third);
  await eventually(() => handled('POISON').length >= 2);
  expect(handled('POISON')).toEqual([first, third]);
  expect(fixture.notes().filter(({ refused }) => refused)).toHaveLength(3);
  expect(cloud.deadLetters()['dead']).toEqual([
    expect.objectContaining({
      requestContext: expect.objectContaining({
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 3,
      }) as unknown,
      DDBStreamBatchInfo: expect.objectContaining({ batchSize: 1 }) as unknown,
    }),
  ]);
});

test('with lanes it keeps the order of each key while one of them is stuck', async () => {
  const events = numbered('LANE', 10);
  const keys = ['A', 'B', 'C'];
  const isPoison = (pk: string, sk: string) => pk === 'A' && sk === events[3];
  for (const sk of events) for (const pk of keys) await put(pk, sk, isPoison(pk, sk) ? poison : {});
  await eventually(() => keys.flatMap(handled).length >= 29);
  for (const pk of keys) expect(handled(pk)).toEqual(events.filter((sk) => !isPoison(pk, sk)));
});

test('it loses nothing over a kill in the middle of a batch', async () => {
  const events = numbered('EVENT', 30);
  for (const sk of events) await put('KILL', sk, { slow: { N: '20' } });
  await eventually(() => handled('KILL').length > 12);
  await cloud.kill();
  const before = handled('KILL').length;
  expect(before).toBeLessThan(30);

  cloud = await fixture.start();
  await put('KILL', 'EVENT#last');
  await eventually(() => handled('KILL').includes('EVENT#last'));
  const all = [...events, 'EVENT#last'];
  expect(new Set(handled('KILL'))).toEqual(new Set(all));
  const again = handled('KILL').slice(before);
  expect(again, 'a batch may come twice, but in order').toEqual(all.slice(all.indexOf(again[0] ?? '')));
});

test('it goes on after a stop where it was; --fresh forgets everything', async () => {
  const [first = '', second = ''] = numbered('EVENT', 2);
  await put('STOP', first);
  await eventually(() => handled('STOP').length === 1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await cloud.stop();
  cloud = await fixture.start();
  await put('STOP', second);
  await eventually(() => handled('STOP').includes(second));
  expect(handled('STOP')).toEqual([first, second]);
  await cloud.stop();

  cloud = await fixture.start({ fresh: true });
  expect(await dynamodb('Scan', {})).toMatchObject({ Count: 0 });
  expect(cloud.deadLetters()).toEqual({});
});
