import { randomUUID } from 'node:crypto';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { openTable, type Table } from '../../shared/adapters/dynamo/client.ts';
import { cardAttribute, indexes, indexKeys, tableKeys } from '../../shared/adapters/dynamo/table.ts';

const keySchema = ({ partition, sort }: { partition: string; sort: string }) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];

/** A new, empty table on DynamoDB Local, of the keys and indexes that the template makes. */
export async function makeTable(endpoint: string): Promise<Table> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  // DynamoDB Local on a busy machine takes its time.
  const requestHandler = { requestTimeout: 30_000, throwOnRequestTimeout: true };
  const table = openTable(`test-${randomUUID()}`, { endpoint, region: 'eu-west-1', credentials, requestHandler });
  const keys = [tableKeys, ...indexes.map((index) => indexKeys(index))];
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: keys
        .flatMap(({ partition, sort }) => [partition, sort])
        .map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: keySchema(tableKeys),
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index,
        KeySchema: keySchema(indexKeys(index)),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [cardAttribute] },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  return table;
}
