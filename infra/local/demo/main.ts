import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Addresses, findRunning } from '../addresses.ts';
import { startLocalCloud } from '../cloud.ts';
import { LocalFault, messageOf } from '../fault.ts';
import { seedPeople } from '../first-run.ts';
import { openProject, play, type Theatre } from './drive.ts';
import { narrator } from './narrate.ts';
import { report } from './report.ts';
import { daysOfStory } from './schedule.ts';
import { type Terminal, terminalOf } from './terminal.ts';
import { onOwn, onRunning } from './theatre.ts';

/** The two years of the story in two minutes. */
const ownDaysPerSecond = 6;
/** Nobody watches longer. */
const longest = 10 * 60;

const terminal = terminalOf(process.stdout);
process.env['TZ'] = 'UTC';

await main().catch((thrown: unknown) => {
  console.error(thrown instanceof LocalFault ? thrown.message : `The demo failed: ${messageOf(thrown)}`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { days: { type: 'string', default: String(ownDaysPerSecond) } } });
  const days = Number(values.days);
  if (!(days > 0 && days <= 100)) throw new LocalFault('--days is how many days pass in a second: 0.5 to 100');
  const running = await findRunning(join(import.meta.dirname, '../../../.local'));
  if (running !== undefined && secondsAt(daysPerSecondOf(running)) <= longest) return onRunningCloud(running);
  if (running !== undefined)
    terminal.line(
      `A local cloud runs at ${running.apiUrl}, but its clock is too slow to watch: the story would take ` +
        `${Math.ceil(secondsAt(daysPerSecondOf(running)) / 3600)} hours there. It is left alone.`,
    );
  return onOwnCloud(days);
}

function secondsAt(daysPerSecond: number): number {
  return daysOfStory / daysPerSecond;
}

function daysPerSecondOf({ clock }: Addresses): number {
  return clock.speed / 86_400;
}

async function onRunningCloud(addresses: Addresses): Promise<void> {
  terminal.line(`Playing on the local cloud at ${addresses.apiUrl}, as its people.`);
  await show(onRunning(addresses), daysPerSecondOf(addresses));
}

async function onOwnCloud(daysPerSecond: number): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'mouakaba-demo-'));
  terminal.line(`Starting a local cloud of its own, in a folder that is removed at the end.`);
  const cloud = await startLocalCloud({ home, verbosity: 'nothing' });
  const stop = async (): Promise<void> => {
    await cloud.stop();
    rmSync(home, { recursive: true, force: true });
  };
  process.once('SIGINT', () => void stop().finally(() => process.exit(130)));
  try {
    await seedPeople(cloud);
    await show(onOwn(cloud, daysPerSecond), daysPerSecond);
  } finally {
    await stop();
  }
}

async function show(theatre: Theatre, daysPerSecond: number): Promise<void> {
  const caseId = `DEMO-TAWFIK-${Date.now().toString(36).toUpperCase()}`;
  terminal.line(
    `${terminal.styled('bold', caseId)}: the Tawfik Jadida park in Bouskoura, from opening to closure, ` +
      `${daysPerSecond.toLocaleString('en')} days a second, about ${Math.round(secondsAt(daysPerSecond))} s.`,
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
