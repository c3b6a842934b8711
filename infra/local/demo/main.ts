import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Addresses, findRunning } from '../addresses.ts';
import { startLocalCloud } from '../cloud.ts';
import { LocalFault, messageOf } from '../fault.ts';
import { firstRun } from '../first-run.ts';
import { openProject, play, type Theatre } from './drive.ts';
import { narrator } from './narrate.ts';
import { report } from './report.ts';
import { daysOfStory } from './schedule.ts';
import { type Terminal, terminalOf } from './terminal.ts';
import { onOwn, onRunning } from './theatre.ts';

/** Six days a second: the two years of the story in two minutes. */
const ownSpeed = 6 * 86_400;
/** Nobody watches longer. */
const longest = 10 * 60;

const terminal = terminalOf(process.stdout);
process.env['TZ'] = 'UTC';

await main().catch((thrown: unknown) => {
  console.error(thrown instanceof LocalFault ? thrown.message : `The demo failed: ${messageOf(thrown)}`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { speed: { type: 'string', default: String(ownSpeed) } } });
  const speed = Number(values.speed);
  if (!(speed >= 1 && speed <= 10_000_000)) throw new LocalFault('--speed is programme time per real time: 518400');
  const running = await findRunning(join(import.meta.dirname, '../../../.local'));
  if (running !== undefined && secondsAt(running.clock.speed) <= longest) return onRunningCloud(running);
  if (running !== undefined)
    terminal.line(
      `A local cloud runs at ${running.apiUrl}, ${running.clock.speed} times as fast as the machine: the story would take ` +
        `${Math.round(secondsAt(running.clock.speed) / 86_400)} days there. It is left alone.`,
    );
  return onOwnCloud(speed);
}

const secondsAt = (speed: number): number => (daysOfStory * 86_400) / speed;

async function onRunningCloud(addresses: Addresses): Promise<void> {
  terminal.line(`Playing on the local cloud at ${addresses.apiUrl}, as its people.`);
  await show(onRunning(addresses), addresses.clock.speed);
}

async function onOwnCloud(speed: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'mouakaba-demo-'));
  terminal.line(`Starting a local cloud of its own, in a folder that is removed at the end.`);
  const cloud = await startLocalCloud({ home, speed });
  const stop = async (): Promise<void> => {
    await cloud.stop();
    rmSync(home, { recursive: true, force: true });
  };
  process.once('SIGINT', () => void stop().finally(() => process.exit(130)));
  try {
    await firstRun(cloud);
    await show(onOwn(cloud), speed);
  } finally {
    await stop();
  }
}

async function show(theatre: Theatre, speed: number): Promise<void> {
  const caseId = `DEMO-TAWFIK-${Date.now().toString(36).toUpperCase()}`;
  terminal.line(
    `${terminal.styled('bold', caseId)}: the Tawfik Jadida park in Bouskoura, from opening to closure, ` +
      `${(speed / 86_400).toLocaleString('en')} days a second, about ${Math.round(secondsAt(speed))} s.`,
  );
  const begun = performance.now();
  const opened = await openProject(theatre, caseId);
  const tell = narrator(terminal, opened.on);
  tell(opened);
  for await (const step of play(theatre, caseId)) tell(step);
  await report(theatre, caseId, terminal);
  closing(terminal, begun);
}

function closing(to: Terminal, begun: number): void {
  to.line(`\nThat took ${Math.round((performance.now() - begun) / 1000)} s.`);
}
