import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Sha256 } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import type { Feed, FeedStore } from '../../ports.ts';
import type { Table } from './client.ts';
import type { Item } from './codec.ts';
import { getItem } from './get.ts';
import { feedKey } from './keys.ts';
import { assign } from './update.ts';

const FeedItem = z.object({ since: Instant, hash: z.optional(Sha256) });

/** A feed that was revoked has a date and no hash. */
function readFeed(item: Item): Feed | undefined {
  const { since, hash } = FeedItem.parse(item);
  return hash === undefined ? undefined : { since, hash };
}

/** The addresses of personal calendars, each on an item of its own beside its person: lists of people do not show it. */
export function feedStore(table: Table): FeedStore {
  return {
    find: async (person) => getItem(table, feedKey(person), readFeed),

    save: async (person, { since, hash }) => {
      const update = assign({ since, hash });
      await table.client.send(new UpdateCommand({ TableName: table.name, Key: feedKey(person), ...update }));
    },
  };
}
