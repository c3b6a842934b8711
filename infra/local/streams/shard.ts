import * as z from 'zod/mini';
import { replaceFile } from '../durable.ts';
import type { Functions } from '../functions/functions.ts';
import type { Log } from '../log.ts';
import { matches } from '../pattern.ts';
import type { DeadLetters } from './dead-letters.ts';
import { deliver, type Delivery } from './deliver.ts';
import { openIterator, readRecords, type StreamRecord } from './records.ts';

export const MappingProperties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z._default(z.boolean(), true),
  BatchSize: z._default(z.int(), 100),
  BisectBatchOnFunctionError: z._default(z.boolean(), false),
  MaximumRetryAttempts: z._default(z.int(), -1),
  ParallelizationFactor: z._default(z.int(), 1),
  FunctionResponseTypes: z._default(z.array(z.string()), []),
  FilterCriteria: z._default(z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }), { Filters: [] }),
  DestinationConfig: z.optional(z.object({ OnFailure: z.object({ Destination: z.string() }) })),
});
type Mapping = z.infer<typeof MappingProperties>;

export const Checkpoints = z.record(
  z.string(),
  z.object({ after: z.optional(z.string()), isDone: z.optional(z.boolean()) }),
);
/** How far each shard is handled, by the shard's id. */
export type Checkpoints = z.infer<typeof Checkpoints>;

/** DynamoDB gives no more at a time. */
const mostRecords = 1000;

/** Everything that reading a stream for one mapping needs. */
export type Reading = {
  mapping: Mapping;
  /** DynamoDB Local, and the ARN of its own for the stream. */
  endpoint: string;
  stream: string;
  /** Where the checkpoints are kept. */
  file: string;
  functions: Functions;
  deadLetters: DeadLetters;
  log: Log;
  signal: AbortSignal;
};

/** Reads and delivers the shard's next records, then moves the checkpoint; gives how many there were. */
export async function readShard(
  reading: Reading,
  shard: string,
  checkpoints: Checkpoints,
  iterators: Map<string, string>,
): Promise<number> {
  const { endpoint, stream, mapping, file } = reading;
  const after = checkpoints[shard]?.after;
  const iterator = iterators.get(shard) ?? (await openIterator(endpoint, stream, shard, after));
  const { BatchSize: size, ParallelizationFactor: lanes } = mapping;
  const { records, next } = await readRecords(endpoint, iterator, Math.min(size * lanes, mostRecords));
  await deliverInLanes(reading, shard, records);
  const last = records.at(-1)?.dynamodb.SequenceNumber ?? after;
  const isDone = next === undefined;
  if (next === undefined) iterators.delete(shard);
  else iterators.set(shard, next);
  if (records.length > 0 || isDone) {
    checkpoints[shard] = { ...(last !== undefined && { after: last }), ...(isDone && { isDone }) };
    replaceFile(file, JSON.stringify(checkpoints));
  }
  return records.length;
}

/** Records of one key stay in order; different keys go side by side, as many as ParallelizationFactor allows. */
async function deliverInLanes(reading: Reading, shard: string, records: readonly StreamRecord[]): Promise<void> {
  const { mapping, functions, deadLetters, signal, log } = reading;
  const patterns = mapping.FilterCriteria.Filters.map(({ Pattern }) => JSON.parse(Pattern) as unknown);
  const wanted = records.filter(
    (record) => patterns.length === 0 || patterns.some((pattern) => matches(pattern, record)),
  );
  const lanes = new Map<number, StreamRecord[]>();
  for (const record of wanted) {
    const lane = laneOf(record, mapping.ParallelizationFactor);
    lanes.set(lane, [...(lanes.get(lane) ?? []), record]);
  }
  const delivery: Delivery = {
    invoke: (batch) =>
      functions.invoke(mapping.FunctionName, {
        Records: batch.map((record) => ({ ...record, eventSourceARN: mapping.EventSourceArn })),
      }),
    giveUp(batch, attempts, why) {
      log.warn(
        'streams',
        `${mapping.FunctionName} gave up ${batch.length} record(s) after ${attempts} attempts: ${why}`,
      );
      const destination = mapping.DestinationConfig?.OnFailure.Destination;
      if (destination !== undefined) deadLetters.send(destination, letter(mapping, shard, batch, attempts, why));
    },
    retries: mapping.MaximumRetryAttempts,
    reportsItemFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    bisects: mapping.BisectBatchOnFunctionError,
    signal,
  };
  await Promise.all(
    [...lanes.values()].map(async (lane) => {
      for (let start = 0; start < lane.length; start += mapping.BatchSize)
        await deliver(lane.slice(start, start + mapping.BatchSize), delivery);
    }),
  );
}

function laneOf(record: StreamRecord, lanes: number): number {
  if (lanes === 1) return 0;
  const [key] = Object.entries(record.dynamodb.Keys).toSorted(([a], [b]) => a.localeCompare(b));
  let hash = 0;
  for (const character of JSON.stringify(key)) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % lanes;
}

/** What Lambda puts into an on-failure queue: where the records are, not the records. */
function letter(mapping: Mapping, shardId: string, batch: readonly StreamRecord[], attempts: number, why: string) {
  return {
    requestContext: {
      functionArn: mapping.FunctionName,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: why },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: batch[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: batch.at(-1)?.dynamodb.SequenceNumber,
      batchSize: batch.length,
      streamArn: mapping.EventSourceArn,
    },
  };
}
