import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { openTable } from '../../shared/adapters/dynamo/client.ts';

/** A table behind which is no DynamoDB: what it answers is the test's to say, without the SDK's own retries. */
export function mockedTable() {
  const table = openTable('cases', { region: 'eu-west-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  return { table, dynamodb: mockClient(table.client) };
}

/** How DynamoDB says which steps of a transaction it did not do: one reason for each, `None` for those that are not to blame. */
export function cancelled(...codes: string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    message: 'Transaction cancelled',
    CancellationReasons: codes.map((Code) => ({ Code })),
    $metadata: {},
  });
}

export const metadata = { $metadata: {}, message: 'as DynamoDB says it' };
