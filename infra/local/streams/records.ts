import * as z from 'zod/mini';
import { AwsError, callAws } from '../aws-json.ts';

/** A stream record as DynamoDB sends it, which is also how a Lambda gets it. */
export type StreamRecord = {
  eventID: string;
  eventName: string;
  dynamodb: { Keys: Record<string, unknown>; SequenceNumber: string } & Record<string, unknown>;
} & Record<string, unknown>;

export type Shard = { id: string; parent: string | undefined };

const Description = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.optional(z.string()) })),
    LastEvaluatedShardId: z.optional(z.string()),
  }),
});
const Iterator = z.object({ ShardIterator: z.string() });
const Page = z.object({
  Records: z.array(
    z.looseObject({
      eventID: z.string(),
      eventName: z.string(),
      dynamodb: z.looseObject({ Keys: z.record(z.string(), z.unknown()), SequenceNumber: z.string() }),
    }),
  ),
  NextShardIterator: z.nullish(z.string()),
});

export async function listShards(endpoint: string, stream: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let start: string | undefined;
  do {
    const { StreamDescription: page } = Description.parse(
      await callAws(endpoint, 'DynamoDBStreams_20120810.DescribeStream', {
        StreamArn: stream,
        ...(start !== undefined && { ExclusiveStartShardId: start }),
      }),
    );
    shards.push(...page.Shards.map(({ ShardId: id, ParentShardId: parent }) => ({ id, parent })));
    start = page.LastEvaluatedShardId;
  } while (start !== undefined);
  return shards;
}

/**
 * Where to read on: behind `after`, or at the oldest record when there is no checkpoint yet or what it names has been
 * trimmed (DynamoDB Local keeps records for a day).
 */
export async function openIterator(
  endpoint: string,
  stream: string,
  shard: string,
  after: string | undefined,
): Promise<string> {
  const ask = async (position: object) =>
    Iterator.parse(
      await callAws(endpoint, 'DynamoDBStreams_20120810.GetShardIterator', {
        StreamArn: stream,
        ShardId: shard,
        ...position,
      }),
    ).ShardIterator;
  const oldest = { ShardIteratorType: 'TRIM_HORIZON' };
  if (after === undefined) return ask(oldest);
  try {
    return await ask({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after });
  } catch (thrown) {
    if (thrown instanceof AwsError && thrown.type === 'TrimmedDataAccessException') return ask(oldest);
    throw thrown;
  }
}

/** The next records; `next` is undefined when the shard is closed and read to its end. */
export async function readRecords(
  endpoint: string,
  iterator: string,
  limit: number,
): Promise<{ records: StreamRecord[]; next: string | undefined }> {
  const page = Page.parse(
    await callAws(endpoint, 'DynamoDBStreams_20120810.GetRecords', { ShardIterator: iterator, Limit: limit }),
  );
  return { records: page.Records, next: page.NextShardIterator ?? undefined };
}
