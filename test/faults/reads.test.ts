import { InternalServerError } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { commandItem, eventItem, snapshotAttributes } from '../../shared/adapters/dynamo/case-items.ts';
import { caseQueries } from '../../shared/adapters/dynamo/case-queries.ts';
import { caseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { commandKey, type Key, snapshotKey } from '../../shared/adapters/dynamo/keys.ts';
import { readPage } from '../../shared/adapters/dynamo/page.ts';
import { allOf, caseId, commandId, commitTo } from '../contracts/samples.ts';
import { metadata, mockedTable } from './mocked-table.ts';

const id = caseId('C-1');
const commit = commitTo(id, { command: 'open' });
const snapshot = { ...snapshotKey(id), ...snapshotAttributes(commit.after, commit.card), generation: 3 };
const keys = [snapshotKey(id), commandKey(commandId('open'))];
const unprocessed = (Keys: Key[]) => ({ UnprocessedKeys: { cases: { Keys } } });

describe('a load of which DynamoDB does only a part', () => {
  it('asks for the rest', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb
      .on(BatchGetCommand)
      .resolvesOnce(unprocessed(keys))
      .resolvesOnce({ Responses: { cases: [snapshot] }, ...unprocessed(keys.slice(1)) })
      .resolvesOnce({ Responses: { cases: [commandItem(commit)] } });
    const { after, card, answer } = commit;
    expect(await caseStore(table).load(id, commandId('open'))).toEqual({
      stored: { case: after, card, generation: 3 },
      answer,
    });
    const asked = dynamodb.commandCalls(BatchGetCommand).map(({ args }) => args[0].input.RequestItems?.['cases']);
    expect(asked).toEqual([keys, keys, keys.slice(1)].map((Keys) => ({ Keys, ConsistentRead: true })));
  });

  it('throws when the rest never comes: no command is decided on half of what there is', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(BatchGetCommand).resolves({ Responses: { cases: [] }, ...unprocessed(keys.slice(0, 1)) });
    await expect(caseStore(table).load(id, commandId('open'))).rejects.toThrow('left 1 keys unread');
    expect(dynamodb.commandCalls(BatchGetCommand)).toHaveLength(5);
  });
});

describe('a list', () => {
  it('goes on after a page that DynamoDB cut short at 1 MB', async () => {
    const { table, dynamodb } = mockedTable();
    const [event] = commit.events;
    if (event === undefined) throw new Error('no event');
    const item = eventItem(event);
    const key = { pk: item['pk'], sk: item['sk'] };
    dynamodb
      .on(QueryCommand)
      .resolvesOnce({ Items: [item], LastEvaluatedKey: key })
      .resolvesOnce({ Items: [] });
    expect(await allOf(async (page) => caseQueries(table).history(id, page))).toEqual([event]);
    const [, second] = dynamodb.commandCalls(QueryCommand).map(({ args }) => args[0].input);
    expect(second?.ExpressionAttributeValues).toMatchObject({ ':from': 'EVENT#00000001 ', ':to': 'EVENT#~' });
  });

  it('merges partitions only as far as each of them was read', async () => {
    const { table, dynamodb } = mockedTable();
    const rows = (...sorts: string[]) => sorts.map((byDaySk) => ({ pk: 'P', sk: 'S', byDaySk }));
    dynamodb
      .on(QueryCommand, { ExpressionAttributeValues: { ':partition': 'A', ':from': ' ', ':to': '~' } })
      .resolves({ Items: rows('1', '4'), LastEvaluatedKey: { pk: 'cut' } })
      .on(QueryCommand, { ExpressionAttributeValues: { ':partition': 'B', ':from': ' ', ':to': '~' } })
      .resolves({ Items: rows('2', '3', '5', '6') });
    const stretch = { index: 'byDay' as const, partitions: ['A', 'B'] };
    const page = await readPage(table, stretch, (item) => item['byDaySk'], { limit: 10 });
    expect(page.items).toEqual(['1', '2', '3', '4']);
    expect(page.next).toBeDefined();
  });

  it('throws when DynamoDB fails: it is never shorter than what is stored', async () => {
    const { table, dynamodb } = mockedTable();
    dynamodb.on(QueryCommand).rejects(new InternalServerError(metadata));
    await expect(caseQueries(table).history(id, { limit: 5 })).rejects.toThrow(InternalServerError);
  });
});
