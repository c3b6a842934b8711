import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table, opened. */
export type Table = { name: string; client: DynamoDBDocumentClient };

/**
 * Opens a table. DynamoDB answers in milliseconds: what takes over 3 s is lost and tried again, four times in all with the SDK's backoff,
 * which ends before API Gateway gives up at 29 s.
 */
export function openTable(name: string, config: DynamoDBClientConfig = {}): Table {
  const base = new DynamoDBClient({
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
    ...config,
  });
  const client = DynamoDBDocumentClient.from(base, { marshallOptions: { removeUndefinedValues: true } });
  return { name, client };
}
