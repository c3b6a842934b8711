import { createInterface } from 'node:readline';
import type { Worker } from 'node:worker_threads';
import type { Log } from '../log.ts';

const loud = new Set(['WARN', 'ERROR', 'CRITICAL']);

/** Passes on what a function prints: its log's lines by their level, and everything it writes to stderr. */
export function readOutput(name: string, worker: Worker, log: Log): void {
  createInterface({ input: worker.stdout }).on('line', (line) => {
    const entry = parseEntry(line);
    if (entry === undefined) log.info(name, line);
    else if (loud.has(entry.level)) log.warn(name, entry.text);
    else log.info(name, entry.text);
  });
  createInterface({ input: worker.stderr }).on('line', (line) =>
    isNoise(line) ? log.info(name, line) : log.warn(name, line),
  );
}

/** What is the same in every line of a function. */
const noise = /^(timestamp|service|cold_start|function_.*|sampling_rate|xray_trace_id|level|message)$/;

/** A line of the logger, short enough for a terminal: level, code and fields. */
function parseEntry(line: string): { level: string; text: string } | undefined {
  try {
    const entry = JSON.parse(line) as Record<string, unknown>;
    if (typeof entry['level'] !== 'string') return undefined;
    const level = entry['level'].toUpperCase();
    const fields = Object.entries(entry).filter(([key]) => !noise.test(key));
    const told = fields.map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
    return { level, text: [level, String(entry['message']), ...told].join(' ') };
  } catch {
    return undefined;
  }
}

/** Node's own remarks, for example on type stripping, tell nothing of the function. */
function isNoise(line: string): boolean {
  return /^\(node:\d+\)|^\(Use `node --trace/.test(line);
}
