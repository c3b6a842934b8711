import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { InvalidCursor, type Page, type PageRequest } from '../../ports.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Table } from './client.ts';
import { type Item, readItem } from './codec.ts';
import { type IndexName, indexKeys, tableKeys } from './table.ts';

/** A stretch of the table or of one of its indexes, in the order of its sort keys. */
export type Stretch = {
  /** Absent: the table itself, read strongly consistent. */
  index?: IndexName;
  /** The partitions that it lies in; several are merged. */
  partitions: string[];
  /** Only sort keys that begin so. */
  prefix?: string;
  /** Only sort keys before this one. */
  before?: string;
  /** Only sort keys from this one to that, or to those that begin like it. */
  from?: string;
  to?: string;
};

/** Sort keys are printable ASCII: every one of them lies between these. */
const first = ' ';
const last = '~';

/**
 * One page of a stretch. It reads one item more than it gives, to know whether there is a next page; the next begins after the last sort
 * key of this one, so a page costs the same however far in it lies, and the partition is the query's own, never the cursor's.
 */
export async function readPage<T>(
  table: Table,
  stretch: Stretch,
  codec: (item: Item) => T,
  request: PageRequest,
): Promise<Page<T>> {
  const list = [stretch.index ?? '', ...stretch.partitions.slice(0, 1), stretch.prefix ?? ''].join(' ');
  const after = readCursor(list, request);
  if (after !== undefined && !after.startsWith(stretch.prefix ?? ''))
    throw new InvalidCursor('this cursor leads elsewhere');
  const sortKey = stretch.index ? indexKeys(stretch.index).sort : tableKeys.sort;
  const sortKeyOf = (item: Item): string => String(item[sortKey]);
  const parts = await Promise.all(
    stretch.partitions.map((partition) => query(table, stretch, partition, after, request.limit + 1)),
  );
  // A part that was cut off says nothing of what lies beyond its last item.
  const horizons = parts.flatMap(({ isCut, items }) => (isCut ? [sortKeyOf(items.at(-1) ?? {})] : []));
  const rows = parts
    .flatMap(({ items }) => items)
    .filter((item) => horizons.every((horizon) => sortKeyOf(item) <= horizon))
    .toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
  const page = rows.slice(0, request.limit);
  const end = page.at(-1);
  const isMore = end !== undefined && (horizons.length > 0 || rows.length > page.length);
  return {
    items: page.map((item) => readItem(codec, item)),
    ...(isMore && { next: writeCursor(list, sortKeyOf(end)) }),
  };
}

async function query(table: Table, stretch: Stretch, partition: string, after: string | undefined, limit: number) {
  const { index, prefix = '', before, to: end } = stretch;
  const keys = index ? indexKeys(index) : tableKeys;
  // The smallest key after `after` is itself with a character smaller than any that keys have.
  const begin = stretch.from ?? (prefix || first);
  const from = after === undefined || after < begin ? begin : after + first;
  const to = before ?? (end === undefined ? prefix + last : end + last);
  if (from > to) return { items: [], isCut: false };
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ...(index ? { IndexName: index } : { ConsistentRead: true }),
      KeyConditionExpression: '#partition = :partition AND #sort BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#partition': keys.partition, '#sort': keys.sort },
      ExpressionAttributeValues: {
        ':partition': partition,
        ':from': from,
        ':to': to,
      },
      Limit: limit,
    }),
  );
  return { items: Items ?? [], isCut: LastEvaluatedKey !== undefined };
}
