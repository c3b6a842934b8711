import { addDays, daysBetween, localDateOf } from '../../shared/domain/calendar.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { makeCast } from './cast.ts';
import { makeChance } from './chance.ts';
import type { Faults } from './faults.ts';
import { makeLife } from './life.ts';
import { type Habits, human } from './habits.ts';
import { makeOracle, type Oracle } from './oracle.ts';
import { reminders } from './told.ts';
import { judge, type Verdict } from './verdict.ts';
import { makeWorld, type Observe, type World } from './world.ts';

/**
 * The day on which the simulated years begin. Casablanca's clocks change twice for each Ramadan until 2026, and on 20 September 2026 for good;
 * 2024 has a 29 February.
 */
const start = LocalDate.parse('2024-01-02');

export type Simulation = {
  projects: number;
  days: number;
  seed: number;
  faults: Faults;
  /** As people are, unless told. */
  habits?: Habits;
  observe?: Observe;
  /** Told the day that has begun, now and then. */
  progress?: (day: LocalDate, daysLeft: number) => void;
};

export type Report = {
  verdict: Verdict;
  mails: number;
  transitions: number;
  events: number;
  suspensions: number;
  corrections: number;
  clockChanges: number;
  crashes: number;
  lostAnswers: number;
  failures: unknown[];
  refused: Set<string>;
  complaints: Map<string, number>;
};

/** Lets the projects live for so many days. */
export async function live({ projects: count, days, seed, faults, habits = human, observe, progress }: Simulation) {
  const chance = makeChance(seed);
  const world = makeWorld({ start: `${start}T00:00:00.000Z`, chance, faults, observe });
  const { projects, people } = makeCast(count, chance);
  for (const person of people) await world.directory.save(person);
  const life = makeLife(world, projects, chance, addDays(start, 1), habits);

  const began = world.time.now();
  let today: LocalDate = start;
  const last = addDays(start, days);
  while (today < last) {
    await world.passQuarter();
    const day = localDateOf(fonzid.calendar, world.clock.now());
    if (day === today) continue;
    today = day;
    life.planDay(today);
    world.tidy();
    progress?.(today, daysBetween(today, last));
  }
  return { world, life, oracle: oracleOf(world, began) };
}

function oracleOf(world: World, began: number): Oracle {
  const corrections = world.memory.corrections.get(fonzid.id) ?? [];
  return makeOracle(fonzid, corrections, { from: began, until: world.time.now() });
}

/** Compares what people were told with what they had to be. */
export async function simulate(simulation: Simulation): Promise<Report> {
  const { world, life, oracle } = await live(simulation);
  const histories = [...world.memory.events.values()];
  world.end();
  const expected = histories.flatMap((history) => oracle.expected(history));
  const all = histories.flat();
  return {
    verdict: judge(world, oracle, expected, reminders(world)),
    mails: world.posted.length,
    transitions: world.transitions(),
    events: all.length,
    suspensions: all.filter(({ type }) => type === 'CaseSuspended').length,
    corrections: world.memory.corrections.get(fonzid.id)?.length ?? 0,
    clockChanges: oracle.clockChanges(),
    crashes: world.crashes(),
    lostAnswers: world.lostAnswers(),
    failures: [...world.failures, ...world.deadLetters()],
    refused: life.refused(),
    complaints: world.complaints,
  };
}
