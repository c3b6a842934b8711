import { describe, expect, test } from 'vitest';
import { deliver, type Delivery } from '../../infra/local/streams/deliver.ts';
import type { StreamRecord } from '../../infra/local/streams/records.ts';

const record = (number: number): StreamRecord => ({
  eventID: String(number),
  eventName: 'INSERT',
  dynamodb: { Keys: {}, SequenceNumber: String(number) },
});
const numbersOf = (records: readonly StreamRecord[]) => records.map(({ eventID }) => Number(eventID));

/** Runs a delivery of the records 1 to `count`; `handle` fails by throwing or by naming what failed. */
async function run(count: number, handle: (batch: number[]) => unknown, change: Partial<Delivery> = {}) {
  const batches: number[][] = [];
  const givenUp: number[] = [];
  await deliver(
    Array.from({ length: count }, (_, index) => record(index + 1)),
    {
      invoke: (records) => {
        batches.push(numbersOf(records));
        return Promise.resolve(handle(numbersOf(records)));
      },
      giveUp: (records) => void givenUp.push(...numbersOf(records)),
      retries: 2,
      reportsItemFailures: true,
      bisects: false,
      signal: new AbortController().signal,
      ...change,
    },
  );
  return { batches, givenUp };
}

const failures = (...numbers: number[]) => ({ batchItemFailures: numbers.map((n) => ({ itemIdentifier: String(n) })) });

describe('a batch', () => {
  test('that succeeds is delivered once', async () => {
    expect(await run(3, () => undefined)).toEqual({ batches: [[1, 2, 3]], givenUp: [] });
  });

  test('is tried again from the first record that failed', async () => {
    let attempts = 0;
    const { batches } = await run(4, () => (attempts++ === 0 ? failures(4, 3) : undefined));
    expect(batches).toEqual([
      [1, 2, 3, 4],
      [3, 4],
    ]);
  });

  test('whose function throws is tried again as a whole and given up after the allowed retries', async () => {
    const { batches, givenUp } = await run(2, () => Promise.reject(new Error('no')));
    expect(batches).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    expect(givenUp).toEqual([1, 2]);
  });

  test('is halved until only what fails is given up, and order is kept', async () => {
    const handled: number[] = [];
    const { givenUp } = await run(
      5,
      (batch) => {
        if (batch.includes(3)) throw new Error('poison');
        handled.push(...batch);
      },
      { bisects: true },
    );
    expect(givenUp).toEqual([3]);
    expect(handled).toEqual([1, 2, 4, 5]);
  });

  test('that names its poison loses nothing but that', async () => {
    const handled: number[] = [];
    const { givenUp } = await run(
      4,
      (batch) => {
        const bad = batch.indexOf(2);
        handled.push(...(bad < 0 ? batch : batch.slice(0, bad)));
        return bad < 0 ? undefined : failures(2);
      },
      { bisects: true },
    );
    expect(givenUp).toEqual([2]);
    expect(handled).toEqual([1, 3, 4]);
  });

  test('with an id that is not in it fails as a whole', async () => {
    const { givenUp } = await run(2, () => failures(9), { retries: 0 });
    expect(givenUp).toEqual([1, 2]);
  });

  test('is not given up when the local cloud ends', async () => {
    const end = new AbortController();
    const running = run(
      1,
      () => {
        end.abort(new Error('ends'));
        throw new Error('stopped');
      },
      { signal: end.signal, retries: 0 },
    );
    await expect(running).rejects.toThrow('ends');
  });
});
