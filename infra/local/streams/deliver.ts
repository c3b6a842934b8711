import { setTimeout as pause } from 'node:timers/promises';
import type { StreamRecord } from './records.ts';

export type Delivery = {
  /** Gives the records to the function; resolves to what it returned. */
  invoke: (records: readonly StreamRecord[]) => Promise<unknown>;
  /** Takes the records that were given up. */
  giveUp: (records: readonly StreamRecord[], attempts: number, why: string) => void;
  /** How often a failed batch is tried again; -1 is for ever. */
  retries: number;
  reportsItemFailures: boolean;
  bisects: boolean;
  signal: AbortSignal;
};

/** AWS waits longer; here a person waits as well. */
const shortestPause = 100;
const longestPause = 5000;

/**
 * Delivers records in order, as a stream mapping of Lambda does: a batch that fails is tried again from the first record
 * that failed, halved when the function does not tell which, and given up after the allowed retries. Resolves when every
 * record was either handled or given up; rejects only when the signal aborts.
 */
export async function deliver(records: readonly StreamRecord[], delivery: Delivery, attempt = 0): Promise<void> {
  if (records.length === 0) return;
  delivery.signal.throwIfAborted();
  const { remaining, isReported, why } = await attemptOnce(records, delivery);
  if (remaining.length === 0) return;
  delivery.signal.throwIfAborted();
  const isProgress = remaining.length < records.length;
  if (delivery.retries >= 0 && attempt >= delivery.retries && !isProgress) {
    delivery.giveUp(remaining, attempt + 1, why);
    return;
  }
  await pause(Math.min(shortestPause * 2 ** attempt, longestPause), undefined, { signal: delivery.signal });
  // The first of them has failed once.
  if (isProgress) return deliver(remaining, delivery, 1);
  if (delivery.bisects && remaining.length > 1) {
    const middle = isReported ? 1 : Math.ceil(remaining.length / 2);
    await deliver(remaining.slice(0, middle), delivery, attempt + 1);
    return deliver(remaining.slice(middle), delivery, 0);
  }
  return deliver(remaining, delivery, attempt + 1);
}

type Result = { remaining: readonly StreamRecord[]; isReported: boolean; why: string };

async function attemptOnce(records: readonly StreamRecord[], delivery: Delivery): Promise<Result> {
  try {
    const result = await delivery.invoke(records);
    const failed = delivery.reportsItemFailures ? failedItems(result) : [];
    if (failed.length === 0) return { remaining: [], isReported: false, why: '' };
    const first = records.findIndex((record) => failed.includes(record.dynamodb.SequenceNumber));
    // An id that is not in the batch, like an empty one, fails the whole batch.
    return { remaining: records.slice(Math.max(first, 0)), isReported: first >= 0, why: 'batchItemFailures' };
  } catch (thrown) {
    return { remaining: records, isReported: false, why: thrown instanceof Error ? thrown.name : String(thrown) };
  }
}

function failedItems(result: unknown): string[] {
  if (typeof result !== 'object' || result === null || !('batchItemFailures' in result)) return [];
  const { batchItemFailures: items } = result;
  if (!Array.isArray(items)) return [''];
  return items.map((item: unknown) =>
    typeof item === 'object' && item !== null && 'itemIdentifier' in item ? String(item.itemIdentifier) : '',
  );
}
