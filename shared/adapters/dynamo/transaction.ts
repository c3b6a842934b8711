import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { TooLarge } from '../../ports.ts';
import type { Table } from './client.ts';
import { bytesOf, largest } from './item-size.ts';
import { persist } from './persist.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The steps of a transaction, by name; each is one write or several. */
type Steps<Name extends string> = Record<Name, Write | Write[]>;

/** All steps are written, or none: then because of these, whose condition was not met or which met another transaction. */
export type Transacted<Name extends string> = { written: true } | { written: false; unmet: Name[]; conflicts: Name[] };

/**
 * Writes all steps or none, in one round trip. Throws `TooLarge` before anything is sent. What is refused for the moment only is tried
 * again five times (the SDK does not: it sees a cancellation): throttling always, a conflict with another transaction on request.
 */
export async function transact<Name extends string>(
  table: Table,
  steps: Steps<Name>,
  onConflict: 'report' | 'retry',
): Promise<Transacted<Name>> {
  const names: Name[] = [];
  const writes: Write[] = [];
  for (const name in steps) {
    const step: Write | Write[] = steps[name];
    for (const write of Array.isArray(step) ? step : [step]) {
      names.push(name);
      writes.push(write);
    }
  }
  refuseTooLarge(writes);
  const send = async (): Promise<Transacted<Name>> => {
    try {
      await table.client.send(new TransactWriteCommand({ TransactItems: writes }));
      return { written: true };
    } catch (error) {
      const codes = cancellationCodes(error);
      const stoppedBy = (code: string) => names.filter((_, position) => codes[position] === code);
      const unmet = stoppedBy('ConditionalCheckFailed');
      const conflicts = stoppedBy('TransactionConflict');
      if (unmet.length > 0 || (conflicts.length > 0 && onConflict === 'report'))
        return { written: false, unmet, conflicts };
      throw error;
    }
  };
  return persist(send, (error) => cancellationCodes(error).some((code) => passing.has(code)));
}

const passing = new Set(['ThrottlingError', 'ProvisionedThroughputExceeded', 'TransactionConflict']);

/** Why each write of a cancelled transaction was not done, in their order (`None`: for no reason of its own). */
function cancellationCodes(error: unknown): string[] {
  if (!(error instanceof TransactionCanceledException)) return [];
  return (error.CancellationReasons ?? []).map(({ Code = 'None' }) => Code);
}

function refuseTooLarge(writes: Write[]): void {
  const sizes = writes.map(({ Put, Update }) => bytesOf(Put?.Item ?? Update?.ExpressionAttributeValues ?? {}));
  const sum = sizes.reduce((total, size) => total + size, 0);
  if (sizes.some((size) => size > largest.item)) throw new TooLarge(`an item over ${largest.item} bytes`);
  if (sum > largest.transaction || writes.length > largest.items)
    throw new TooLarge('a transaction over 4 MB or 100 items');
}
