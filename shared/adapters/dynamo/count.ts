import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { type IndexName, indexKeys } from './table.ts';

type Stretch = { index: IndexName; partition: string; prefix: string };

/** Counts the items of a stretch of an index, no further than `atMost`: what it costs is bounded by that, not by how many there are. */
export async function countItems(table: Table, { index, partition, prefix }: Stretch, atMost: number): Promise<number> {
  const keys = indexKeys(index);
  let count = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const answer = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: index,
        Select: 'COUNT',
        KeyConditionExpression: '#partition = :partition AND begins_with(#sort, :prefix)',
        ExpressionAttributeNames: { '#partition': keys.partition, '#sort': keys.sort },
        ExpressionAttributeValues: { ':partition': partition, ':prefix': prefix },
        Limit: atMost - count,
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    count += answer.Count ?? 0;
    from = answer.LastEvaluatedKey;
  } while (from !== undefined && count < atMost);
  return count;
}
