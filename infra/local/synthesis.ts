import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LocalFault } from './fault.ts';

/** All that templates and bundles are made of. */
const sources = ['infra', 'functions', 'workflows', 'shared'];
const notSources = /^infra\/local\//;
const mostKept = 3;

/**
 * Gives the folder of the application's assembly (templates and bundles). Synthesis takes some seconds, so it is kept in
 * `.local/assemblies` of the project by a hash of everything it is made of.
 */
export async function synthesise(root: string): Promise<string> {
  const all = join(root, '.local/assemblies');
  const folder = join(all, hashOfSources(root));
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  mkdirSync(all, { recursive: true });
  const draft = `${folder}.${process.pid}`;
  try {
    await promisify(execFile)(process.execPath, ['infra/app.ts'], {
      cwd: root,
      // cdk-nag and CloudFormation's rules take three quarters of the time, and nothing is deployed: npm run synth asks them.
      env: { ...process.env, CDK_OUTDIR: draft, CDK_VALIDATION: 'false' },
      maxBuffer: 64 * 1024 * 1024,
    });
    if (!existsSync(folder)) renameSync(draft, folder);
  } catch (thrown) {
    throw explain(thrown, join(root, '.local/synthesis.log'));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  removeOld(all);
  return folder;
}

function hashOfSources(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const files = sources
    .flatMap((folder) => globSync(`${folder}/**/*`, { cwd: root }))
    .filter((file) => !notSources.test(file));
  for (const file of [...files.toSorted(), 'package-lock.json']) {
    if (!existsSync(join(root, file)) || statSync(join(root, file)).isDirectory()) continue;
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function removeOld(all: string): void {
  const byAge = readdirSync(all)
    .map((name) => ({ name, at: statSync(join(all, name)).mtimeMs }))
    .toSorted((a, b) => b.at - a.at);
  for (const { name } of byAge.slice(mostKept)) rmSync(join(all, name), { recursive: true, force: true });
}

function explain(thrown: unknown, log: string): LocalFault {
  const { stdout = '', stderr = '' } = thrown as { stdout?: string; stderr?: string };
  const output = `${stdout}\n${stderr}`;
  writeFileSync(log, output);
  const line = output.split('\n').find((text) => /\bError\b|✘|«/.test(text)) ?? output.trim().split('\n').at(-1);
  return new LocalFault(`The application could not be synthesised: ${line?.trim() ?? 'no output'} (all of it: ${log})`);
}
