import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { type Benchmark, type Figure, median } from './measurement.ts';

const root = join(import.meta.dirname, '../..');
const starts = 3;

/** Starts the local cloud as a person does, and reads what it says and what its processes take. */
async function measure(): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'mouakaba-bench-'));
  try {
    const first = await start(home);
    const again: Started[] = [];
    for (let turn = 0; turn < starts; turn++) again.push(await start(home));
    const warm = median(again.map(({ seconds }) => seconds));
    const memory = again.at(-1)?.megabytes ?? Number.NaN;
    const stopping = median(again.map(({ stopped }) => stopped));
    return [
      {
        what: 'first start, with the seeding',
        value: first.seconds,
        unit: 's',
        note: 'people invited, 13 projects imported',
      },
      {
        what: 'until it is up',
        value: warm,
        unit: 's',
        aim: { atMost: 8 },
        note: `median of ${starts} starts with data`,
      },
      { what: 'resident memory, all processes', value: memory, unit: 'MB', note: again.at(-1)?.parts ?? '' },
      { what: 'from Ctrl-C to the end', value: stopping, unit: 's' },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

type Started = { seconds: number; megabytes: number; parts: string; stopped: number };

async function start(home: string): Promise<Started> {
  const begun = performance.now();
  const cloud = spawn(process.execPath, ['infra/local/main.ts', '--home', home, '--port', '0'], { cwd: root });
  let said = '';
  cloud.stderr.setEncoding('utf8').on('data', (text: string) => void (said += text));
  await new Promise<void>((resolve, reject) => {
    cloud.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('Ctrl-C ends it.')) resolve();
    });
    cloud.once('exit', () => reject(new Error(`The local cloud ended:\n${said}`)));
  });
  const seconds = (performance.now() - begun) / 1000;
  const processes = familyOf(cloud.pid ?? 0).map((pid) => ({ name: nameOf(pid), bytes: residentBytes(pid) }));
  const megabytes = processes.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const parts = processes
    .filter(({ bytes }) => bytes > 10e6)
    .map(({ name, bytes }) => `${name} ${Math.round(bytes / 1e6)}`)
    .join(', ');
  const asked = performance.now();
  cloud.kill('SIGINT');
  await once(cloud, 'exit');
  return { seconds, megabytes, parts, stopped: (performance.now() - asked) / 1000 };
}

/** A process and all that it has started; read from /proc, so only where there is one. */
function familyOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => parentOf(candidate) === pid);
  return [pid, ...children.flatMap((child) => familyOf(child))];
}

function parentOf(pid: number): number | undefined {
  const fields = read(pid, 'stat').split(') ').at(-1)?.split(' ');
  return fields?.[1] === undefined ? undefined : Number(fields[1]);
}

const nameOf = (pid: number): string => read(pid, 'comm').trim();

function residentBytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0) * 1024;
}

/** Empty for a process that has ended meanwhile. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

export const benchmark: Benchmark = { title: 'The local cloud: until it is up, and what it takes', measure };
