import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Change } from '../shared/ports.ts';
import type { WorkLog } from './work-log.ts';

type Image = NonNullable<DynamoDBRecord['dynamodb']>['NewImage'];

/**
 * Handles the changes that a stream tells of one after another and stops at the first that fails: Lambda comes again with that one and all
 * after it, so that nothing of a case is done before what came earlier. Handlers bear to see a change twice.
 */
export async function inOrder(
  event: DynamoDBStreamEvent,
  handle: (change: Change) => Promise<void>,
  read: (image: Image) => Change | undefined,
  log: WorkLog,
): Promise<DynamoDBBatchResponse> {
  let isBroken = false;
  const handleUnlessBroken = async ({ dynamodb }: DynamoDBRecord): Promise<void> => {
    if (isBroken) throw new Error('an earlier record failed');
    try {
      const change = read(dynamodb?.NewImage);
      if (change !== undefined) await handle(change);
    } catch (error) {
      isBroken = true;
      log.error('record.failed', { key: dynamodb?.Keys, sequence: dynamodb?.SequenceNumber, error });
      throw error;
    }
  };
  return processPartialResponse(event, handleUnlessBroken, new BatchProcessor(EventType.DynamoDBStreams), {
    processInParallel: false,
    throwOnFullBatchFailure: false,
  });
}
