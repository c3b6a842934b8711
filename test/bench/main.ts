import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './measurement.ts';
import { tableOf } from './table.ts';

/** In the order in which they run, cheap ones first. */
const benchmarks: Record<string, () => Promise<{ benchmark: Benchmark }>> = {
  bundles: () => import('./bundles.ts'),
  commands: () => import('./commands.ts'),
  pages: () => import('./pages.ts'),
  workflow: () => import('./workflow.ts'),
  reminders: () => import('./reminders.ts'),
  throughput: () => import('./throughput.ts'),
  listing: () => import('./listing.ts'),
  'local-cloud': () => import('./local-cloud.ts'),
};

const results = join(import.meta.dirname, 'results');
const names = Object.keys(benchmarks);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));

if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exitCode = 2;
} else if (asked.length === 1 && asked[0] !== undefined) {
  await run(asked[0]);
} else {
  // A process each: none inherits the heap, the open connections or the warm code of another.
  const failed = (asked.length === 0 ? names : asked).filter((name) => {
    const { status } = spawnSync(process.execPath, [import.meta.filename, name], { stdio: 'inherit' });
    return status !== 0;
  });
  if (failed.length > 0) {
    console.error(`Ended without a result: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
}

async function run(name: string): Promise<void> {
  const load = benchmarks[name];
  if (load === undefined) return;
  const { benchmark } = await load();
  const figures = await benchmark.measure();
  console.log(`\n${benchmark.title}  (npm run bench -- ${name})\n\n${tableOf(figures)}`);
  const machine = { node: process.version, cores: availableParallelism(), processor: cpus()[0]?.model };
  mkdirSync(results, { recursive: true });
  const at = new Date().toISOString();
  writeFileSync(
    join(results, `${name}-${at.replaceAll(':', '')}.json`),
    `${JSON.stringify({ benchmark: name, at, machine, figures }, undefined, 2)}\n`,
  );
}
