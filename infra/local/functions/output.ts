import { createInterface } from 'node:readline';
import type { Worker } from 'node:worker_threads';
import type { Log } from '../log.ts';

const loud = new Set(['WARN', 'ERROR', 'CRITICAL']);

/** Passes on what a function prints: its log's lines by their level, and everything it writes to stderr. */
export function readOutput(name: string, worker: Worker, log: Log): void {
  createInterface({ input: worker.stdout }).on('line', (line) =>
    loud.has(levelOf(line)) ? log.warn(name, line) : log.info(name, line),
  );
  createInterface({ input: worker.stderr }).on('line', (line) =>
    isNoise(line) ? log.info(name, line) : log.warn(name, line),
  );
}

function levelOf(line: string): string {
  try {
    const { level } = JSON.parse(line) as { level?: unknown };
    return typeof level === 'string' ? level.toUpperCase() : '';
  } catch {
    return '';
  }
}

/** Node's own remarks, for example on type stripping, tell nothing of the function. */
function isNoise(line: string): boolean {
  return /^\(node:\d+\)|^\(Use `node --trace/.test(line);
}
