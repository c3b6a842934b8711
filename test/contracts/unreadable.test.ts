import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, inject, it } from 'vitest';
import { UnreadableItem } from '../../shared/ports.ts';
import { eventKey, type Key, mailKey, personKey, snapshotKey } from '../../shared/adapters/dynamo/keys.ts';
import { readChange } from '../../shared/adapters/dynamo/stream.ts';
import { MilestoneKey } from '../../shared/domain/ids.ts';
import { makeTable } from './make-table.ts';
import { caseId, commandId, commitTo, instant, organisation, person, stored } from './samples.ts';
import { dynamoStores } from './dynamo-stores.ts';

const id = caseId('C-1');

async function opened() {
  const table = await makeTable(inject('dynamodbEndpoint'));
  const stores = dynamoStores(table);
  await stored(stores.store, id);
  const set = async (Key: Key, path: string, value: unknown) =>
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key,
        UpdateExpression: `SET ${path} = :value`,
        ExpressionAttributeValues: { ':value': value },
      }),
    );
  return { table, ...stores, set };
}

describe('an item that is not what its key says', () => {
  it('ends a list instead of shortening it', async () => {
    const { queries, set } = await opened();
    await set(snapshotKey(id), 'card.version', 'one');
    await expect(queries.ofOrganisation(organisation('yasmine'), { limit: 5 })).rejects.toThrow(UnreadableItem);
    await expect(queries.find(id)).rejects.toThrow(UnreadableItem);
  });

  it('ends a history, whatever is wrong with the event', async () => {
    const { queries, set } = await opened();
    const event = await queries.event(id, 1);
    for (const wrong of [
      '{',
      '"text"',
      JSON.stringify({ ...event, extra: 1 }),
      JSON.stringify({ ...event, seq: '1' }),
    ]) {
      await set(eventKey(id, 1), 'event', wrong);
      await expect(queries.history(id, { limit: 5 })).rejects.toThrow(UnreadableItem);
    }
  });

  it('is named by its key; nothing that stands in it is told', async () => {
    const { store, set } = await opened();
    await set(snapshotKey(id), '#state', JSON.stringify({ secret: 'Hind Benali' })).catch(() => undefined);
    await set(snapshotKey(id), 'card.title', { fr: 'Hind Benali'.repeat(30) });
    const failure = await store.load(id, commandId('any')).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreadableItem);
    expect(String(failure)).toContain('CASE#C-1 CASE');
    expect(JSON.stringify([failure, String(failure), (failure as Error).cause])).not.toContain('Hind');
  });

  it('is no draft, person, wait or mail', async () => {
    const { table, drafts, directory, workflow, mails } = await opened();
    const put = async (Item: Record<string, unknown>) =>
      table.client.send(new PutCommand({ TableName: table.name, Item }));
    await put({ pk: 'CASE#C-1', sk: 'DRAFT#D1', version: 1 });
    await put({ pk: 'CASE#C-1', sk: 'WAIT', token: 'x' });
    await put({ ...mailKey(id, 'a'), card: { state: 'lost' } });
    await put({ ...personKey(person('hind')), card: { role: 'system' } });
    await expect(drafts.find(id, MilestoneKey.parse('D1'))).rejects.toThrow(UnreadableItem);
    await expect(workflow.findWait(id)).rejects.toThrow(UnreadableItem);
    await expect(mails.ofCase(id, { limit: 5 })).rejects.toThrow(UnreadableItem);
    await expect(directory.find(person('hind'))).rejects.toThrow(UnreadableItem);
  });
});

describe('a change of the table', () => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

  it('tells of cases, events and mails, and of nothing else', async () => {
    const { table, mails } = await opened();
    const client = new DynamoDBClient({ endpoint: inject('dynamodbEndpoint'), region: 'eu-west-1', credentials });
    const image = async ({ pk, sk }: Key) => {
      const Key = { pk: { S: pk }, sk: { S: sk } };
      return (await client.send(new GetItemCommand({ TableName: table.name, Key, ConsistentRead: true }))).Item;
    };
    const { after, card, events } = commitTo(id);
    const slot = { caseId: id, slot: 'a', to: person('hind'), seq: 1, template: 't', at: instant('2026-03-02') };
    await mails.queue([{ ...slot, state: 'queued' }]);
    expect(readChange(await image(snapshotKey(id)))).toEqual({
      what: 'case',
      stored: { case: after, card, generation: 0 },
    });
    expect(readChange(await image(eventKey(id, 1)))).toEqual({ what: 'event', event: events[0] });
    expect(readChange(await image(mailKey(id, 'a')))).toEqual({ what: 'mail', slot: { ...slot, state: 'queued' } });
    expect(readChange(await image({ pk: `COMMAND#${id}/1`, sk: 'COMMAND' }))).toBeUndefined();
    expect(readChange(undefined)).toBeUndefined();
  });

  it('that cannot be read throws', () => {
    expect(() => readChange({ pk: { S: 'CASE#C-1' }, sk: { S: 'CASE' } })).toThrow(UnreadableItem);
  });
});
