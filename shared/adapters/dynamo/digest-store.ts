import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Digest } from '../../domain/digest.ts';
import type { DigestStore } from '../../ports.ts';
import type { Table } from './client.ts';
import { type Item, JsonText } from './codec.ts';
import { isDone } from './conditional.ts';
import { getItem } from './get.ts';
import { digestKey, weekKey } from './keys.ts';

const DigestItem = z.object({ digest: JsonText });
const readDigest = (item: Item): Digest => Digest.parse(DigestItem.parse(item).digest);

/** Digests stand beside the mails that tell them: what was collected is said the same at every attempt. */
export function digestStore(table: Table): DigestStore {
  const put = async (Item: Item, ConditionExpression: string | undefined): Promise<boolean> =>
    isDone(async () => table.client.send(new PutCommand({ TableName: table.name, Item, ConditionExpression })));
  return {
    find: async (to, kind, day) => getItem(table, digestKey({ to, kind, day }), readDigest),

    add: async (digest) => {
      const item = { ...digestKey(digest), digest: JSON.stringify(digest) };
      if (await put(item, 'attribute_not_exists(pk)')) return digest;
      const first = await getItem(table, digestKey(digest), readDigest);
      if (first === undefined) throw new Error(`${digest.to} has a digest of ${digest.day}, and has not`);
      return first;
    },

    isWeekTold: async (monday) => (await getItem(table, weekKey(monday), (item) => item)) !== undefined,

    markWeekTold: async (monday) => {
      await put(weekKey(monday), undefined);
    },
  };
}
