import * as z from 'zod/mini';
import type { Wanted } from './evaluate.ts';

const Item = z.record(z.string(), z.unknown());
const OfItem = z.object({ TableName: z.string(), Key: z.optional(Item), Item: z.optional(Item) });
const OfList = z.object({ TableName: z.string(), IndexName: z.optional(z.string()) });
const Batch = z.object({ RequestItems: z.record(z.string(), z.object({ Keys: z.array(Item) })) });
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), OfItem)) });

/** What the parts of a transaction are called in a policy. */
const parts: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** Where tables are, and what their partition key is called. */
export type Tables = { arnOf: (table: string) => string; partitionKey: (table: string) => string };

/** What a call of DynamoDB asks to do. A transaction asks for each of its parts. */
export function wantedOfDynamoDb(operation: string, input: unknown, tables: Tables): Wanted[] {
  const keyed = (name: string, table: string, items: readonly z.infer<typeof Item>[]): Wanted => ({
    action: `dynamodb:${name}`,
    resource: tables.arnOf(table),
    context: { 'dynamodb:LeadingKeys': items.map((item) => leadingKey(item[tables.partitionKey(table)])) },
  });
  switch (operation) {
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem': {
      const { TableName, Key, Item: item = Key ?? {} } = OfItem.parse(input);
      return [keyed(operation, TableName, [item])];
    }
    case 'BatchGetItem':
      return Object.entries(Batch.parse(input).RequestItems).map(([table, { Keys }]) => keyed(operation, table, Keys));
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return Transaction.parse(input).TransactItems.flatMap((item) =>
        Object.entries(item).map(([part, { TableName, Key, Item: put = Key ?? {} }]) =>
          keyed(parts[part] ?? part, TableName, [put]),
        ),
      );
    default: {
      // Which partition a list is of stands in an expression: a statement that asks for it allows no list here.
      const { TableName, IndexName } = OfList.parse(input);
      const table = tables.arnOf(TableName);
      return [
        { action: `dynamodb:${operation}`, resource: IndexName === undefined ? table : `${table}/index/${IndexName}` },
      ];
    }
  }
}

const TextKey = z.object({ S: z.string() });

/** `{"S": "CASE#FZ1"}` as a policy sees it. */
function leadingKey(value: unknown): string {
  return TextKey.parse(value).S;
}
