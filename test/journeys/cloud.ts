import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import canonicalize from 'canonicalize';
import { onTestFailed } from 'vitest';
import { startLocalCloud } from '../../infra/local/cloud.ts';
import { firstRun, seedPeople } from '../../infra/local/first-run.ts';
import type { LocalCloud, LocalCloudOptions } from '../../infra/local/local-cloud.ts';
import type { Theatre } from '../../infra/local/demo/drive.ts';
import { onOwn } from '../../infra/local/demo/theatre.ts';

/** A local cloud in a folder of its own, seeded as `npm start` does it. */
export type TestCloud = {
  cloud: LocalCloud;
  theatre: Theatre;
  home: string;
  /** What the cloud logged: worth reading when a test fails. */
  log: readonly string[];
  /** Ends it; throws if a function asked for anything that its role does not allow. */
  end(): Promise<void>;
};

/** As many days as pass in a second while a story waits: fast, and slow enough for reminders to be seen on their day. */
const daysPerSecond = 30;

export async function startTestCloud({
  seed = firstRun,
  ...options
}: LocalCloudOptions & { seed?: (cloud: LocalCloud) => Promise<unknown> } = {}): Promise<TestCloud> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'mouakaba-journey-'));
  const log: string[] = [];
  const cloud = await startLocalCloud({ ...options, home, write: (line) => void log.push(line) });
  await seed(cloud);
  const end = async (): Promise<void> => {
    await cloud.stop();
    rmSync(home, { recursive: true, force: true });
    const denied = log.filter((line) => line.startsWith('IAM'));
    if (denied.length > 0) throw new Error(`A function asked for what its role does not allow:\n${denied.join('\n')}`);
  };
  return { cloud, theatre: onOwn(cloud, daysPerSecond), home, log, end };
}

/** Its people alone, without the portfolio: thirteen more projects to drive make a long story slow. */
export const peopleAlone = { seed: seedPeople };

/** Shows what the cloud logged, if the test that calls this fails. */
export function tellOnFailure({ log }: TestCloud): void {
  onTestFailed(() => {
    process.stderr.write(`${log.slice(-40).join('\n')}\n`);
  });
}

/** Asks again until something is so; the workflow and the mailer need a moment, on a busy machine a long one. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  patience = 60_000,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${patience / 1000} s`);
    await pause(50);
  }
}

/** Every item in the table, as one text: the same before and after means that nothing was written. */
export async function everything({ environment, outputs }: LocalCloud): Promise<string> {
  const client = new DynamoDBClient({
    endpoint: environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '',
    region: environment['AWS_REGION'] ?? '',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const items: string[] = [];
  let from: Record<string, never> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: outputs['TableName'], ConsistentRead: true, ExclusiveStartKey: from }),
    );
    items.push(...(page.Items ?? []).map((item) => canonicalize(item) ?? ''));
    from = page.LastEvaluatedKey as typeof from;
  } while (from !== undefined);
  client.destroy();
  return items.toSorted((a, b) => (a < b ? -1 : 1)).join('\n');
}

/** Waits until nothing is being written any more: executions started by the seeding have come to rest. */
export async function quiet(cloud: LocalCloud): Promise<string> {
  let last = await everything(cloud);
  return eventually('nothing is written any more', async () => {
    await pause(1500);
    const now = await everything(cloud);
    const isQuiet = now === last;
    last = now;
    return isQuiet ? now : undefined;
  });
}
