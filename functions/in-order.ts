import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { WorkLog } from './work-log.ts';

/**
 * Handles the records of a stream one after another and stops at the first that fails: Lambda comes again with that one and all after it,
 * so that nothing of a case is done before what came earlier. Handlers bear to see a record twice.
 */
export async function inOrder(
  event: DynamoDBStreamEvent,
  handle: (record: DynamoDBRecord) => Promise<void>,
  log: WorkLog,
): Promise<DynamoDBBatchResponse> {
  let isBroken = false;
  const handleUnlessBroken = async (record: DynamoDBRecord): Promise<void> => {
    if (isBroken) throw new Error('an earlier record failed');
    try {
      await handle(record);
    } catch (error) {
      isBroken = true;
      log.error('record.failed', { key: record.dynamodb?.Keys, sequence: record.dynamodb?.SequenceNumber, error });
      throw error;
    }
  };
  return processPartialResponse(event, handleUnlessBroken, new BatchProcessor(EventType.DynamoDBStreams), {
    processInParallel: false,
    throwOnFullBatchFailure: false,
  });
}
