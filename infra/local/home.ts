import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { readJson, replaceFile } from './durable.ts';
import { LocalFault } from './fault.ts';

export type Home = {
  folder: string;
  /** A file or folder that is kept between starts. */
  path: (name: string) => string;
  release: () => void;
  /** Leaves the lock as a kill would. */
  abandon: () => void;
};

const Lock = z.object({ pid: z.int(), started: z.number() });

/** Everything that a start leaves behind for the next; `.local/assemblies` beside it holds nothing but a cache. */
const kept = [
  'accounts',
  'buckets',
  'clock.json',
  'dead-letters',
  'dynamodb',
  'executions.jsonl',
  'mail.jsonl',
  'streams',
];

const openHere = new Set<string>();

/**
 * Takes `<directory>/.local` for this process alone: two local clouds on one DynamoDB file would destroy it. What a
 * killed process held is free. With `fresh` everything kept there is removed.
 */
export async function openHome(directory: string, fresh: boolean): Promise<Home> {
  const folder = join(directory, '.local');
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'lock.json');
  const holder = Lock.safeParse(readJson(lock));
  if (holder.success && (await isAlive(holder.data, folder)))
    throw new LocalFault(
      `A local cloud runs here already (process ${holder.data.pid}). Stop it, or keep this one elsewhere: --home DIR`,
    );
  replaceFile(lock, JSON.stringify({ pid: process.pid, started: startOfThisProcess() }));
  openHere.add(folder);
  if (fresh) for (const name of kept) rmSync(join(folder, name), { recursive: true, force: true });
  return {
    folder,
    path: (name) => join(folder, name),
    release() {
      openHere.delete(folder);
      rmSync(lock, { force: true });
    },
    abandon: () => void openHere.delete(folder),
  };
}

function startOfThisProcess(): number {
  return Date.now() - process.uptime() * 1000;
}

async function isAlive({ pid, started }: z.infer<typeof Lock>, folder: string): Promise<boolean> {
  if (pid === process.pid) return openHere.has(folder);
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // The number may have gone to another process since.
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], {
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  }).catch(() => ({ stdout: '' }));
  const begun = Date.parse(`${stdout.trim()} UTC`);
  return Number.isNaN(begun) || Math.abs(begun - started) < 5000;
}
