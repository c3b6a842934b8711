import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import type { Item } from './codec.ts';
import type { Key } from './keys.ts';
import { persist } from './persist.ts';

class Unprocessed extends Error {
  override name = 'Unprocessed';
}

/** The items of these keys (at most 100, DynamoDB's limit), strongly consistent; keys that DynamoDB leaves unprocessed are asked for again. */
export async function batchGet(table: Table, keys: Key[]): Promise<Item[]> {
  const items: Item[] = [];
  let open: Item[] = keys;
  await persist(
    async () => {
      const answer = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: { Keys: open, ConsistentRead: true } } }),
      );
      items.push(...(answer.Responses?.[table.name] ?? []));
      open = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
      if (open.length > 0) throw new Unprocessed(`DynamoDB left ${open.length} keys unread`);
    },
    (error) => error instanceof Unprocessed,
  );
  return items;
}
