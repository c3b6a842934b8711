import { noFaults } from '../simulate/faults.ts';
import { ahead, type Habits, human, neglected, resting } from '../simulate/habits.ts';
import { live } from '../simulate/simulate.ts';
import { dynamoStores } from '../contracts/dynamo-stores.ts';
import type { Benchmark, Figure } from './measurement.ts';
import { meter, onOwnTable, type Reading } from './metered-table.ts';

type Call = { store: string; method: string; args: readonly unknown[] };

/** A year each, from the kick-off: diagnosis, design and the first months of building. */
const days = 365;
const lives: { who: string; habits: Habits; projects: number; aim?: Figure['aim'] }[] = [
  { who: 'quiet: nothing comes up', habits: resting, projects: 1, aim: { atMost: 60 } },
  { who: 'ahead: handed in a month early, reviewed at once', habits: ahead, projects: 1 },
  { who: 'as people are', habits: human, projects: 4 },
  { who: 'neglected: nothing is ever handed in', habits: neglected, projects: 1 },
];

/** What the regular run asks whatever there is to do, for all projects together: counted for itself. */
const ofEveryRun = [
  'wakeUpsDueBefore',
  'corrections',
  'casesBehind',
  'heldBefore',
  'pendingBefore',
  'isWeekTold',
  'inRole',
];
const runsAYear = 365 * 24 * 4;

/** AWS, eu-west-1, on demand: a million transitions, write units, read units, and a thousand mails. */
const dollars = { transition: 25e-6, write: 0.705e-6, read: 0.1415e-6, mail: 0.1e-3 };

/** Lets projects live a year in virtual time, and asks a table of DynamoDB Local what the stores were asked meanwhile. */
async function measure(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const one of lives) figures.push(...(await figuresOf(one)));
  return [...figures, await costOfIdleRun()];
}

async function figuresOf({ who, habits, projects, aim }: (typeof lives)[number]): Promise<Figure[]> {
  const calls: Call[] = [];
  const observe = (store: string, method: string, args: readonly unknown[]): void => {
    if (!ofEveryRun.includes(method)) calls.push({ store, method, args });
  };
  const { world } = await live({ projects, days, seed: 1, faults: noFaults, habits, observe });
  world.end();
  const { reminders, deeds } = await replay(calls);
  const each = (value: number): number => value / projects;
  const transitions = each(world.transitions());
  const mails = each(world.posted.length);
  const [reads, writes] = [each(reminders.readUnits), each(reminders.tableWriteUnits + reminders.indexWriteUnits)];
  const cost = transitions * dollars.transition + mails * dollars.mail + writes * dollars.write + reads * dollars.read;
  const issued = [...world.memory.events.values()].flat().filter(({ type }) => type === 'ReminderIssued').length;
  return [
    {
      what: `${who}: state transitions`,
      value: transitions,
      unit: 'a year',
      note: `${each(issued)} reminders issued; all in all ${cost.toFixed(4)} USD`,
      ...(aim && { aim }),
    },
    { what: '  mails', value: mails, unit: 'a year', note: 'confirmations and digests included' },
    {
      what: '  write units of its workflow and mails',
      value: writes,
      unit: 'WCU a year',
      note: `${each(deeds.tableWriteUnits + deeds.indexWriteUnits)} more by what people did`,
    },
    { what: '  read units of its workflow and mails', value: reads, unit: 'RCU a year' },
  ];
}

/** People's own commands are no cost of reminding them. */
function isOfPeople({ store, method, args: [first, second] }: Call): boolean {
  if (store !== 'store') return false;
  const id = method === 'load' ? second : (first as { commandId: unknown }).commandId;
  return String(id).startsWith('command-');
}

/** Asks a table what the memory was asked, in the same order, so that it holds the same. */
async function replay(calls: readonly Call[]): Promise<{ reminders: Reading; deeds: Reading }> {
  return onOwnTable(async (table) => {
    const stores = dynamoStores(table) as unknown as Record<string, Record<string, (...args: unknown[]) => unknown>>;
    const counter = meter(table);
    const total = { reminders: counter.read(), deeds: counter.read() };
    for (const call of calls) {
      await stores[call.store]?.[call.method]?.(...call.args);
      const kind = isOfPeople(call) ? 'deeds' : 'reminders';
      total[kind] = sum(total[kind], counter.read());
    }
    return total;
  });
}

async function costOfIdleRun(): Promise<Figure> {
  const calls: Call[] = [];
  const { world } = await live({
    projects: 1,
    days: 1,
    seed: 1,
    faults: noFaults,
    observe: (store, method, args) => calls.push({ store, method, args }),
  });
  world.end();
  const runs = calls.filter(({ method }) => method === 'wakeUpsDueBefore').length;
  const { reminders } = await replay(calls);
  return {
    what: 'regular runs with nothing to do, for all projects together',
    value: (reminders.readUnits / runs) * runsAYear,
    unit: 'RCU a year',
    note: `${runsAYear.toLocaleString('en')} runs`,
  };
}

function sum(a: Reading, b: Reading): Reading {
  return {
    roundTrips: a.roundTrips + b.roundTrips,
    readUnits: a.readUnits + b.readUnits,
    tableWriteUnits: a.tableWriteUnits + b.tableWriteUnits,
    indexWriteUnits: a.indexWriteUnits + b.indexWriteUnits,
  };
}

export const benchmark: Benchmark = { title: 'What reminding people costs a project in a year', measure };
