import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { AwsError, callAws } from '../aws-json.ts';
import { LocalFault } from '../fault.ts';
import type { Template } from '../template/template.ts';

const Described = z.object({
  Table: z.object({
    TableStatus: z.string(),
    LatestStreamArn: z.optional(z.string()),
    AttributeDefinitions: z.array(z.object({ AttributeName: z.string() })),
    GlobalSecondaryIndexes: z.optional(z.array(z.object({ IndexName: z.string() }))),
  }),
});
type Table = z.infer<typeof Described>['Table'];

const Index = z.object({ IndexName: z.string(), KeySchema: z.unknown(), Projection: z.unknown() });

const TableProperties = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  KeySchema: z.unknown(),
  GlobalSecondaryIndexes: z.optional(z.array(Index)),
  LocalSecondaryIndexes: z.optional(z.array(Index)),
  StreamSpecification: z.optional(z.object({ StreamViewType: z.string() })),
  TimeToLiveSpecification: z.optional(z.object({ AttributeName: z.optional(z.string()), Enabled: z.boolean() })),
});

/**
 * Makes every table of the template, or checks the one that is there from an earlier start. Gives the ARN of DynamoDB
 * Local's stream by the ARN that the template gives for it.
 */
export async function makeTables(template: Template, endpoint: string): Promise<ReadonlyMap<string, string>> {
  const streams = new Map<string, string>();
  for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table'])
    for (const { name, arn, properties } of template.ofType(type, TableProperties)) {
      const table = (await describe(endpoint, name)) ?? (await create(endpoint, name, properties));
      refuseOtherIndexes(name, properties, table);
      if (table.LatestStreamArn !== undefined) streams.set(`${arn}/stream/local`, table.LatestStreamArn);
    }
  return streams;
}

async function create(endpoint: string, name: string, properties: z.infer<typeof TableProperties>): Promise<Table> {
  const { StreamSpecification: stream, TimeToLiveSpecification: expiry, ...rest } = properties;
  await callAws(endpoint, 'DynamoDB_20120810.CreateTable', {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    ...rest,
    ...(stream !== undefined && { StreamSpecification: { StreamEnabled: true, ...stream } }),
  });
  if (expiry?.Enabled === true)
    await callAws(endpoint, 'DynamoDB_20120810.UpdateTimeToLive', { TableName: name, TimeToLiveSpecification: expiry });
  for (;;) {
    const table = await describe(endpoint, name);
    if (table?.TableStatus === 'ACTIVE') return table;
    await pause(50);
  }
}

async function describe(endpoint: string, name: string): Promise<Table | undefined> {
  try {
    return Described.parse(await callAws(endpoint, 'DynamoDB_20120810.DescribeTable', { TableName: name })).Table;
  } catch (thrown) {
    if (thrown instanceof AwsError && thrown.type === 'ResourceNotFoundException') return undefined;
    throw thrown;
  }
}

/** A table that an older version made would fail query by query; better to say so at once. */
function refuseOtherIndexes(name: string, wanted: z.infer<typeof TableProperties>, table: Table): void {
  const ofTemplate = (wanted.GlobalSecondaryIndexes ?? []).map((index) => index.IndexName).toSorted();
  const there = (table.GlobalSecondaryIndexes ?? []).map((index) => index.IndexName).toSorted();
  if (ofTemplate.join() !== there.join())
    throw new LocalFault(`The table ${name} of an earlier start has other indexes. Start once with --fresh.`);
}
