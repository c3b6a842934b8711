import { describe, inject } from 'vitest';
import { memoryStores } from '../../shared/adapters/memory/stores.ts';
import { dynamoStores, type Stores } from './dynamo-stores.ts';
import { makeTable } from './make-table.ts';

/** Runs a suite of specifications on every implementation of the stores; `empty` makes new ones with nothing in them. */
export function onEveryStore(what: string, suite: (empty: () => Promise<Stores>) => void): void {
  describe.each([
    { where: 'memory', empty: async (): Promise<Stores> => memoryStores() },
    { where: 'DynamoDB', empty: async () => dynamoStores(await makeTable(inject('dynamodbEndpoint'))) },
  ])(`${what}, in $where`, ({ empty }) => {
    suite(empty);
  });
}
