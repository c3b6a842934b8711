import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { SessionStore } from '../../ports.ts';
import type { Table } from './client.ts';
import { getItem } from './get.ts';
import { sessionKey } from './keys.ts';
import { tableKeys } from './table.ts';

const SessionItem = z.object({ session: z.string() });

/** The portal's sessions, which DynamoDB forgets by itself some time after they ended. */
export function sessionStore(table: Table): SessionStore {
  return {
    find: async (key) => getItem(table, sessionKey(key), (item) => SessionItem.parse(item).session),

    save: async (key, session, forgetAt) => {
      const expiry = { [tableKeys.expiry]: Math.ceil(Date.parse(forgetAt) / 1000) };
      await table.client.send(
        new PutCommand({ TableName: table.name, Item: { ...sessionKey(key), session, ...expiry } }),
      );
    },
  };
}
