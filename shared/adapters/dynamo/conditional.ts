import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { persist } from './persist.ts';

/** Whether a conditional write was done; false if its condition is not met. One that meets a transaction on its item is tried again. */
export async function isDone(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await persist(write, (error) => error instanceof TransactionConflictException);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
