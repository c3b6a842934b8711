import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { type Item, readItem } from './codec.ts';
import type { Key } from './keys.ts';

/** One item by its key, strongly consistent. */
export async function getItem<T>(table: Table, key: Key, codec: (item: Item) => T): Promise<T | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  return Item && readItem(codec, Item);
}
