import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Change } from '../../shared/ports.ts';

/** A batch as the stream delivers it, each record with its sequence number; `read` finds the change again. */
export function batchOf(changes: readonly (Change | 'unreadable' | 'nothing')[], firstSequence = 1) {
  const event: DynamoDBStreamEvent = {
    Records: changes.map((_change, index) => ({
      dynamodb: { SequenceNumber: String(firstSequence + index), NewImage: { index: { N: String(index) } } },
    })),
  };
  const read = (image: Record<string, { N?: string }> | undefined): Change | undefined => {
    const change = changes[Number(image?.['index']?.N)];
    if (change === 'unreadable') throw new Error('this item cannot be read');
    return change === 'nothing' ? undefined : change;
  };
  return { event, read };
}

/** The sequence number from which Lambda comes again. */
export const againFrom = (response: { batchItemFailures: { itemIdentifier: string }[] }): number | undefined =>
  response.batchItemFailures.length === 0
    ? undefined
    : Math.min(...response.batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier)));
