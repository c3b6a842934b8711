import { live, type Pace } from '../workflows/life.ts';
import { open, passStage } from '../workflows/people.ts';
import { makeWorld, type World } from '../workflows/world.ts';
import type { Benchmark, Figure } from './measurement.ts';

/** What is called straightforward: with nobody waiting, and at the plan's own pace with little to remind of. */
const aim = { atMost: 80 };

/** How people may work through the plan's two years. A morning with reminders costs two transitions more, as do four weeks without one. */
const paces: { who: string; pace: Pace; aim?: typeof aim }[] = [
  { who: 'handed in 15 days early, reviewed in a day', pace: { daysBeforeDue: 15, reviewDays: 1 }, aim },
  { who: 'handed in 5 days early, reviewed in 3', pace: { daysBeforeDue: 5, reviewDays: 3 } },
  { who: 'handed in on the day, reviewed in 10', pace: { daysBeforeDue: 0, reviewDays: 10 } },
];

/** AWS bills Standard workflows by the transition: 25 USD a million. */
const dollarsPerTransition = 0.000_025;

/** Runs the real definition, tasks and outbox through whole lives, on a clock that is moved. */
async function measure(): Promise<Figure[]> {
  const straight = makeWorld();
  await open(straight);
  while (straight.case().status === 'open') await passStage(straight);
  const figures = figuresOf('straight through, nobody waits', straight, 0, aim);
  for (const { who, pace, aim: aimed } of paces) {
    const world = makeWorld('2027-01-04T10:00:00.000Z');
    await open(world);
    figures.push(...figuresOf(who, world, await live(world, pace), aimed));
  }
  return figures;
}

function figuresOf(who: string, world: World, days: number, aimed: Figure['aim']): Figure[] {
  const transitions = world.transitions();
  const reminders = world.history().filter(({ type }) => type === 'ReminderIssued').length;
  const dollars = (transitions * dollarsPerTransition).toFixed(4);
  const note = `${days} days, ${reminders} reminders, ${world.executions.size} executions, ${dollars} USD`;
  return [
    { what: `${who}: state transitions`, value: transitions, unit: '', note, ...(aimed && { aim: aimed }) },
    {
      what: '  history events of its executions',
      value: world.historyEvents(),
      unit: '',
      note: '25,000 allowed in each',
    },
  ];
}

export const benchmark: Benchmark = { title: 'The workflow of a case’s life (docs/decisions/0004)', measure };
