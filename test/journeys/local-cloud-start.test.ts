import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callAws } from '../../infra/local/aws-json.ts';
import { readJson } from '../../infra/local/durable.ts';
import { eventually, type Fixture, makeFixture } from '../local/fixture/cloud.ts';

const root = join(import.meta.dirname, '../..');
let fixture: Fixture;
let started: ChildProcess[];

beforeEach(() => {
  fixture = makeFixture();
  started = [];
});
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  await fixture.remove();
});

/** `npm start` with these flags, on the fixture's templates. */
function run(args: readonly string[], env: Record<string, string | undefined> = {}) {
  const child = spawn(process.execPath, ['infra/local/main.ts', '--home', fixture.folder, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  started.push(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (errors += String(text)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output, errors }));
  const isUp = () => eventually(() => /API +(http\S+)/.exec(output)?.[1], 30_000);
  return { child, ended, isUp, output: () => output };
}
const ours = () => ['--assembly', join(fixture.folder, 'assembly'), '--port', '0'];
const javaPid = () =>
  (readJson(join(fixture.folder, '.local/dynamodb/process.json')) as { pid: number } | undefined)?.pid;
const isAlive = (pid: number | undefined) => {
  try {
    process.kill(pid ?? -1, 0);
    return !execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { stdio: 'pipe' })
      .toString()
      .startsWith('Z');
  } catch {
    return false;
  }
};
/** One line, no stack trace. */
const oneLine = (text: string) => text.trim().split('\n').length === 1 && !/^\s+at /m.test(text);

describe('npm start tells in one line', () => {
  test('that a flag is unknown or out of range', async () => {
    const unknown = await run(['--frehs']).ended;
    expect(unknown).toMatchObject({ code: 1, errors: expect.stringContaining("Unknown option '--frehs'") as unknown });
    expect(oneLine(unknown.errors)).toBe(true);
    const speed = await run(['--speed', '0']).ended;
    expect(speed).toMatchObject({ code: 1, errors: '--speed 0 is out of range. See npm start -- --help\n' });
  });

  test('that its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { code, errors } = await run([...ours(), '--port', String(port)]).ended;
    other.close();
    expect(code).toBe(1);
    expect(errors).toBe(`Port ${port} is in use. Stop what listens there, or choose another one: --port 4500\n`);
  });

  test('that there is no Java, and how to get it', async () => {
    const { code, errors } = await run(ours(), { PATH: dirname(process.execPath) }).ended;
    expect(code).toBe(1);
    expect(errors).toContain('There is no Java here.');
    expect(errors).toContain('apt-get install openjdk-17-jre-headless');
    expect(oneLine(errors)).toBe(true);
  });

  test('that the template is broken', async () => {
    writeFileSync(join(fixture.folder, 'assembly/service.template.json'), '{"Resources":');
    const { code, errors } = await run(ours()).ended;
    expect(code).toBe(1);
    expect(errors).toContain('The template is broken: service.template.json');
    expect(oneLine(errors)).toBe(true);
    expect(isAlive(javaPid())).toBe(false);
  });

  test('that it runs here already', async () => {
    await run(ours()).isUp();
    const { code, errors } = await run(ours()).ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/^A local cloud runs here already \(process \d+\)/);
  });
});

test('that Java has ended is told in one line, and ends everything', async () => {
  const { ended, isUp } = run(ours());
  await isUp();
  process.kill(javaPid() ?? 0, 'SIGKILL');
  const { code, errors } = await ended;
  expect(code).toBe(1);
  expect(errors).toMatch(/^DynamoDB Local ended \(killed\)/);
  expect(oneLine(errors)).toBe(true);
});

test('Ctrl-C ends every child within three seconds and says so', async () => {
  const { child, ended, isUp } = run(ours());
  await isUp();
  const java = javaPid();
  expect(isAlive(java)).toBe(true);
  const begun = performance.now();
  child.kill('SIGINT');
  const { code, output } = await ended;
  expect(performance.now() - begun).toBeLessThan(3500);
  expect(code).toBe(0);
  expect(output).toContain('Ended.');
  expect(isAlive(java)).toBe(false);
});

test('after kill -9 Java ends as well, and the next start finds everything that was written', async () => {
  const first = run(ours());
  const url = await first.isUp();
  const java = javaPid();
  const told = (await (await fetch(`${url}/public`)).json()) as { environment: Record<string, string> };
  const endpoint = told.environment['AWS_ENDPOINT_URL_DYNAMODB'] ?? '';
  for (let number = 0; number < 50; number++) {
    const Item = { pk: { S: 'CASE#A' }, sk: { S: `EVENT#${number}` } };
    await callAws(endpoint, 'DynamoDB_20120810.PutItem', { TableName: 'fixture', Item }, 'fixture-call');
  }
  first.child.kill('SIGKILL');
  await first.ended;
  await eventually(() => !isAlive(java));

  const second = run(ours());
  await second.isUp();
  await eventually(() => new Set(fixture.notes().flatMap(({ sk }) => (sk === undefined ? [] : [sk]))).size === 50);
});

test('an orphan that Java became is ended by the next start, and only ours', async () => {
  const first = run(ours());
  await first.isUp();
  const java = javaPid() ?? 0;
  // Without its watch, as on a system that has no shell.
  execFileSync('sh', ['-c', `kill -9 $(ps -eo pid=,args= | awk '/kill -9 "\\$0".* ${java}$/ && !/awk/ {print $1}')`]);
  first.child.kill('SIGKILL');
  await first.ended;
  expect(isAlive(java)).toBe(true);
  await run(ours()).isUp();
  expect(isAlive(java)).toBe(false);
  rmSync(join(fixture.folder, 'notes.jsonl'), { force: true });
});
