import { beforeAll, describe, expect, test } from 'vitest';
import { manyFaults, noFaults } from './faults.ts';
import type { Expected } from './oracle.ts';
import { live, simulate } from './simulate.ts';
import { reminders, type Told } from './told.ts';
import { judge, type Verdict } from './verdict.ts';

const nothing = { missed: [], doubled: [], unexpected: [], wrongHour: [], leftOver: [], unnamed: [] };

describe('some projects and a few months, with a clock change and a 29 February in between', () => {
  let judged: (told: (told: Told[]) => Told[]) => Verdict;
  let told: Told[] = [];
  let expected: Expected[] = [];
  let aside = {};
  beforeAll(async () => {
    const { world, oracle } = await live({ projects: 8, days: 105, seed: 1, faults: noFaults });
    expected = [...world.memory.events.values()].flatMap((history) => oracle.expected(history));
    told = reminders(world);
    judged = (tampered) => judge(world, oracle, expected, tampered([...told]));
    aside = { clockChanges: oracle.clockChanges(), failures: world.failures };
  });

  test('every reminder reaches whom it concerns, once, at its hour', () => {
    const verdict = judged((all) => all);
    expect(verdict).toMatchObject({ ...nothing, sentTwice: [] });
    expect(verdict.expected).toBeGreaterThan(200);
    expect(verdict.inDigests).toBeGreaterThan(5);
    expect(verdict.punctual).toBe(verdict.expected - verdict.overtaken);
    expect(aside).toEqual({ clockChanges: 2, failures: [] });
  });

  test('one that goes missing, comes twice, at night, to somebody else or on another day is noticed', () => {
    const at = 40;
    const change = (changes: Partial<Told>) => (all: Told[]) =>
      all.map((one, index) => (index === at ? { ...one, ...changes } : one));
    const when = told[at]?.at ?? 0;
    const hour = 3_600_000;
    expect(judged((all) => all.toSpliced(at, 1)).missed).toHaveLength(1);
    expect(judged((all) => [...all, ...all.slice(at, at + 1)]).doubled).toHaveLength(1);
    expect(judged(change({ at: when - 3 * hour })).wrongHour).toHaveLength(1);
    expect(judged(change({ to: 'somebody' }))).toMatchObject({
      missed: [expect.any(String)],
      unexpected: [expect.any(String)],
    });
    expect(judged(change({ step: 'overdue-30' }))).toMatchObject({
      missed: [expect.any(String)],
      unexpected: [expect.any(String)],
    });
    expect(judged(change({ at: when + 24 * hour })).missed).toHaveLength(1);
  });
});

test('a regular run that dies amid sending leaves the rest to the next, and none fails', async () => {
  const faults = { ...noFaults, crash: 0.4, lostAnswer: 0.2, lostEvent: 0.9 };
  const { verdict, crashes, lostAnswers, complaints, failures } = await simulate({
    projects: 3,
    days: 90,
    seed: 3,
    faults,
  });
  expect(crashes).toBeGreaterThan(50);
  expect(lostAnswers).toBeGreaterThan(15);
  expect(complaints.get('mail.repair-failed')).toBeGreaterThan(0);
  expect(verdict.missed).toEqual([]);
  expect(failures).toEqual([]);
});

test('none is missed although records come twice, senders die and answers are lost', async () => {
  const { verdict, crashes, failures } = await simulate({ projects: 4, days: 100, seed: 2, faults: manyFaults });
  expect(crashes).toBeGreaterThan(2);
  expect(verdict).toMatchObject(nothing);
  expect(failures).toEqual([]);
});
