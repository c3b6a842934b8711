import { describe, expect, test } from 'vitest';
import type { Case } from '../../shared/domain/case.ts';
import { nextReminderAt, remindersDue } from '../../shared/domain/reminders.ts';
import { wakeAtOf } from '../../shared/domain/wake.ts';
import type { Instant } from '../../shared/domain/time.ts';
import {
  accepted,
  assigned,
  by,
  completed,
  done,
  entered,
  gateSentBack,
  opened,
  reminded,
  rescheduled,
  resumed,
  returned,
  submitted,
  surveyPassed,
  suspended,
  underWay,
  waived,
  waiverProposed,
  withdrawn,
} from './deeds.ts';
import { asma, badr, chaima, farid, hamza, hind, rival } from './people.ts';
import { nightBuses } from './programme.ts';
import { caseOf, on, type Past } from './specification.ts';

/** A case in which only `A1` is open, due on Thursday 12 March 2026; what happens to it happens at 07:00, two hours before nine. */
const A1: Past = [...underWay, ...done('A2', farid), waiverProposed('A3'), waived('A3')];

/** What is said of a case, each time the workflow looks as soon as something is due, until there is nothing more to say. */
function saidOf(c: Case): [string, string][] {
  const at = nextReminderAt(c, nightBuses);
  if (at === undefined) return [];
  const steps = remindersDue(c, nightBuses, at).map(({ data }) => data);
  const after = steps.reduce<Case>((before, { milestone, step }) => saying(before, milestone, step), c);
  return [...steps.map(({ step }): [string, string] => [at, step]), ...saidOf(after)];
}

function saying(c: Case, milestone: string, step: string): Case {
  const known = c.milestones[milestone];
  return known === undefined ? c : { ...c, milestones: { ...c.milestones, [milestone]: { ...known, reminded: step } } };
}

const due = (c: Case, moment: string): string[] =>
  remindersDue(c, nightBuses, on(moment).on).map(({ data }) => data.step);
const recipients = (c: Case, moment: string): string[] =>
  remindersDue(c, nightBuses, on(moment).on).flatMap(({ data }) => data.to);

describe('each step on its day, at nine in Casablanca', () => {
  test('before, on and after the due date', () => {
    expect(saidOf(caseOf(...A1))).toEqual([
      ['2026-03-05T09:00:00.000Z', 'due-7'],
      ['2026-03-09T09:00:00.000Z', 'due-3'],
      ['2026-03-11T09:00:00.000Z', 'due-1'],
      ['2026-03-12T09:00:00.000Z', 'due-today'],
      ['2026-03-13T09:00:00.000Z', 'overdue-1'],
      // the 15th is a Sunday, an overdue notice moves on
      ['2026-03-16T09:00:00.000Z', 'overdue-3'],
      ['2026-03-19T09:00:00.000Z', 'overdue-7'],
      // the clock went forward on the 22nd
      ['2026-03-27T08:00:00.000Z', 'overdue-15'],
      ['2026-04-13T08:00:00.000Z', 'overdue-30'],
    ]);
  });

  test('thirty days ahead only for milestones that had forty-five', () => {
    const A2 = caseOf(underWay, done('A1'), waiverProposed('A3'), waived('A3'));
    // 50 days; the thirtieth before 21 April is a Sunday, the Friday before it a holiday: Thursday
    expect(saidOf(A2)[0]).toEqual(['2026-03-19T09:00:00.000Z', 'due-30']);
    // 45 days are enough, 44 are not
    expect(saidOf(caseOf(...A1, rescheduled('A1', '2026-04-16')))[0]).toEqual(['2026-03-17T09:00:00.000Z', 'due-30']);
    expect(saidOf(caseOf(...A1, rescheduled('A1', '2026-04-15')))[0]).toEqual(['2026-04-01T08:00:00.000Z', 'due-14']);
    // 20 days
    expect(saidOf(caseOf(underWay, done('A1'), done('A2', farid)))[0]).toEqual(['2026-03-09T09:00:00.000Z', 'due-14']);
  });

  test('two steps that fall on one day are one: the later', () => {
    // due Monday 16 March: one and three days before are the Sunday and the Friday
    const c = caseOf(...A1, rescheduled('A1', '2026-03-16'));
    expect(saidOf(c).slice(0, 3)).toEqual([
      ['2026-03-09T09:00:00.000Z', 'due-7'],
      ['2026-03-13T09:00:00.000Z', 'due-1'],
      ['2026-03-16T09:00:00.000Z', 'due-today'],
    ]);
  });

  test('not a minute before', () => {
    expect(due(caseOf(...A1), '2026-03-05T08:59')).toEqual([]);
    expect(due(caseOf(...A1), '2026-03-05T09:00')).toEqual(['due-7']);
  });

  test('nor at the very moment at which the clock is set', () => {
    const c = caseOf(opened(), on('2026-03-05T09:00'), entered('survey'));
    expect(saidOf(c)[0]).toEqual(['2026-03-09T09:00:00.000Z', 'due-3']);
  });

  test('steps from before the clock was set are not made up for', () => {
    // 14 days before the due date lay before the stage was entered
    expect(saidOf(caseOf(...A1)).map(([, step]) => step)).not.toContain('due-14');
  });
});

describe('a run that was missed', () => {
  test('is made up for by the next one, with the latest step only', () => {
    expect(due(caseOf(...A1), '2026-03-18')).toEqual(['overdue-3']);
    expect(due(caseOf(...A1), '2027-01-04')).toEqual(['overdue-30']);
  });

  test('and what it overtook is not said after it', () => {
    const c = caseOf(...A1, on('2026-03-18'), reminded('A1', 'overdue-3', hind, asma));
    expect(due(c, '2026-03-18')).toEqual([]);
    expect(saidOf(c).map(([, step]) => step)).toEqual(['overdue-7', 'overdue-15', 'overdue-30']);
  });

  test('after the last step nothing is said for ever', () => {
    const c = caseOf(...A1, on('2026-06-01'), reminded('A1', 'overdue-30', farid));
    expect(nextReminderAt(c, nightBuses)).toBeUndefined();
    expect(due(c, '2036-06-01')).toEqual([]);
  });
});

describe('what was missed is said at an hour of reminders', () => {
  const c = caseOf(...A1);
  const wake = (moment: string) => wakeAtOf(c, nightBuses, on(moment).on);

  test.for([
    ['2026-03-05T08:59', [], 'before nine'],
    ['2026-03-05T17:59', ['due-7'], 'until six in the evening'],
    ['2026-03-05T18:00', [], 'not in the evening'],
    ['2026-03-06T03:00', [], 'nor at night'],
    ['2026-03-07T10:00', [], 'nor on a Saturday'],
    ['2026-03-20T10:00', [], 'nor on a feast'],
    ['2026-03-23T07:59', [], 'nor before nine, in summer time again'],
    ['2026-03-23T08:00', ['overdue-7'], 'but on the next morning'],
  ] as const)('at %s: %s, %s', ([moment, steps]) => {
    expect(due(c, moment)).toEqual(steps);
  });

  test('and the workflow wakes at that hour, not before', () => {
    expect(wake('2026-03-05T12:00')).toBe('2026-03-05T09:00:00.000Z');
    expect(wake('2026-03-05T18:00')).toBe('2026-03-06T09:00:00.000Z');
    expect(wake('2026-03-07T10:00')).toBe('2026-03-09T09:00:00.000Z');
    expect(wake('2026-03-20T10:00')).toBe('2026-03-23T08:00:00.000Z');
  });
});

describe('a project opened long after its kick-off', () => {
  const old = (entry: string): Case =>
    caseOf(
      on(entry),
      opened('2026-01-05'),
      assigned('fund_manager', farid),
      entered('survey'),
      waiverProposed('A2'),
      waived('A2'),
      waiverProposed('A3'),
      waived('A3'),
    );

  test('is not passed over in silence: the next morning says how late it is', () => {
    // due on 15 January
    expect(saidOf(old('2026-04-07T15:00'))).toEqual([['2026-04-08T08:00:00.000Z', 'overdue-30']]);
    expect(saidOf(old('2026-01-26T15:00'))).toEqual([
      ['2026-01-27T08:00:00.000Z', 'overdue-7'],
      ['2026-01-30T08:00:00.000Z', 'overdue-15'],
      ['2026-02-16T09:00:00.000Z', 'overdue-30'],
    ]);
  });

  test('on the same morning if it is still to come, after a weekend on Monday', () => {
    expect(saidOf(old('2026-04-07T06:00'))).toEqual([['2026-04-07T08:00:00.000Z', 'overdue-30']]);
    expect(saidOf(old('2026-04-11T06:00'))).toEqual([['2026-04-13T08:00:00.000Z', 'overdue-30']]);
  });

  test('and once', () => {
    const c = saying(old('2026-04-07T15:00'), 'A1', 'overdue-30');
    expect(nextReminderAt(c, nightBuses)).toBeUndefined();
  });
});

describe('while a submission is under review', () => {
  const reviewed = caseOf(...A1, submitted('A1'));

  test('the holder’s clock stands still and the reviewer’s runs, by business days', () => {
    expect(saidOf(reviewed)).toEqual([
      ['2026-03-09T09:00:00.000Z', 'review-5'],
      ['2026-03-16T09:00:00.000Z', 'review-10'],
      // the 20th is a holiday
      ['2026-03-24T08:00:00.000Z', 'review-15'],
    ]);
  });

  test('the reviewer, then the backup too, then the fund manager hears of it', () => {
    expect(recipients(reviewed, '2026-03-09')).toEqual(['asma']);
    expect(recipients(reviewed, '2026-03-16')).toEqual(['asma', 'badr']);
    expect(recipients(reviewed, '2026-03-24')).toEqual(['farid']);
  });

  test('but not who wrote it and may not review it', () => {
    expect(recipients(caseOf(...A1, by(asma, submitted('A1'))), '2026-03-09')).toEqual(['badr']);
    expect(recipients(caseOf(...A1, by(asma, submitted('A1'))), '2026-03-16')).toEqual(['badr']);
    expect(recipients(caseOf(...A1, by(asma, submitted('A1')), by(badr, submitted('A1'))), '2026-03-09')).toEqual([
      'farid',
    ]);
  });

  test('a new version sets the clock anew', () => {
    const c = caseOf(...A1, submitted('A1'), on('2026-03-10'), reminded('A1', 'review-5', asma), submitted('A1'));
    expect(saidOf(c)[0]).toEqual(['2026-03-17T09:00:00.000Z', 'review-5']);
  });

  test('a new due date does not', () => {
    const c = caseOf(
      ...A1,
      submitted('A1'),
      on('2026-03-10'),
      reminded('A1', 'review-5', asma),
      rescheduled('A1', '2026-04-06'),
    );
    expect(saidOf(c)[0]).toEqual(['2026-03-16T09:00:00.000Z', 'review-10']);
  });
});

describe('the clock is set anew', () => {
  test('by a return: the holder has a new day and hears of it', () => {
    const c = caseOf(
      ...A1,
      on('2026-03-18'),
      reminded('A1', 'overdue-3', hind),
      submitted('A1'),
      returned('A1', '2026-04-02'),
    );
    expect(saidOf(c).slice(0, 2)).toEqual([
      ['2026-03-19T09:00:00.000Z', 'due-14'],
      ['2026-03-26T08:00:00.000Z', 'due-7'],
    ]);
  });

  test('by a new due date', () => {
    const c = caseOf(...A1, on('2026-03-18'), reminded('A1', 'overdue-3', hind), rescheduled('A1', '2026-03-30'));
    expect(saidOf(c).slice(0, 2)).toEqual([
      ['2026-03-23T08:00:00.000Z', 'due-7'],
      ['2026-03-27T08:00:00.000Z', 'due-1'],
    ]);
  });

  test('by a gate that sends the milestone back', () => {
    const c = caseOf(...A1, done('A1'), on('2026-04-06'), gateSentBack('GA', { milestone: 'A1', due: '2026-04-20' }));
    expect(saidOf(c)[0]).toEqual(['2026-04-13T08:00:00.000Z', 'due-7']);
  });
});

describe('a pause', () => {
  test('moves every step by its days', () => {
    const c = caseOf(...A1, on('2026-03-04'), suspended(), on('2026-03-11'), resumed(7));
    expect(saidOf(c).slice(0, 2)).toEqual([
      ['2026-03-12T09:00:00.000Z', 'due-7'],
      ['2026-03-16T09:00:00.000Z', 'due-3'],
    ]);
  });

  test('repeats nothing and forgets nothing', () => {
    const c = caseOf(
      ...A1,
      on('2026-03-11'),
      reminded('A1', 'due-3', hind),
      suspended(),
      on('2026-03-25'),
      resumed(14),
    );
    // the one of the 11th was due an hour before the pause began, and nobody had looked: it is said on resumption
    expect(due(c, '2026-03-25')).toEqual(['due-1']);
    expect(
      saidOf(c)
        .map(([, step]) => step)
        .slice(0, 3),
    ).toEqual(['due-1', 'due-today', 'overdue-1']);
  });

  test('nothing is said during it', () => {
    const c = caseOf(...A1, suspended());
    expect(nextReminderAt(c, nightBuses)).toBeUndefined();
    expect(due(c, '2027-01-01')).toEqual([]);
  });

  test('of a few hours changes nothing', () => {
    expect(saidOf(caseOf(...A1, suspended(), on('2026-03-02T15:00'), resumed(0)))).toEqual(saidOf(caseOf(...A1)));
  });
});

describe('nothing is said', () => {
  test.for([
    ['withdrawn', [withdrawn()]],
    ['completed', [completed()]],
    ['without a stage', []],
  ] as const)('of a case that is %s', ([, end]) => {
    const c = end.length === 0 ? caseOf(opened()) : caseOf(...A1, ...end);
    expect(nextReminderAt(c, nightBuses)).toBeUndefined();
    expect(due(c, '2027-01-01')).toEqual([]);
  });

  test('of what is accepted, waived or lapsed', () => {
    const c = caseOf(...A1, submitted('A1'), accepted('A1'));
    expect(nextReminderAt(c, nightBuses)).toBeUndefined();
    const works = caseOf(underWay, surveyPassed, entered('works'));
    expect(remindersDue(works, nightBuses, on('2027-01-04').on).map(({ data }) => data.milestone)).toEqual([
      'W1',
      'W2.1',
      'W2.2',
      'W2.3',
    ]);
  });
});

describe('a reminder goes to duties, whoever has them', () => {
  const late = '2026-04-13';
  const atLevel3 = (...past: Past): string[] => recipients(caseOf(...A1, ...past), late);

  test('at the time', () => {
    expect(recipients(caseOf(...A1), '2026-03-05')).toEqual(['hind']);
    expect(recipients(caseOf(...A1, assigned('owner', hamza)), '2026-03-05')).toEqual(['hamza']);
    expect(recipients(caseOf(...A1, assigned('focal_point', hamza)), '2026-03-05')).toEqual(['hind', 'hamza']);
  });

  test('once to a person who has two of them', () => {
    expect(recipients(caseOf(...A1, assigned('focal_point', hind)), '2026-03-05')).toEqual(['hind']);
  });

  test('to the one who stands in where nobody has it: what is raised reaches the holder’s side too', () => {
    expect(atLevel3()).toEqual(['farid', 'hind']);
    expect(atLevel3(assigned('director', hamza))).toEqual(['farid', 'hamza']);
    expect(atLevel3(assigned('director', hamza), assigned('legal_representative', rival))).toEqual(['farid', 'rival']);
    const level1 = '2026-03-19';
    expect(recipients(caseOf(...A1), level1)).toEqual(['hind', 'asma']);
    expect(recipients(caseOf(...A1, assigned('coordinator', null)), level1)).toEqual(['hind', 'badr']);
    expect(recipients(caseOf(...A1, assigned('owner', null), assigned('director', hamza)), '2026-03-05')).toEqual([
      'hamza',
    ]);
  });

  test('but nobody stands in for who hears beside somebody else', () => {
    const reviewed = [...A1, assigned('backup_coordinator', null), submitted('A1')];
    expect(recipients(caseOf(...reviewed), '2026-03-16')).toEqual(['asma']);
  });

  test('to the coordinator if nobody has any, then to the backup, then to the fund manager', () => {
    const nobody: Past = [assigned('fund_manager', null), assigned('owner', null)];
    expect(atLevel3(...nobody)).toEqual(['asma']);
    expect(atLevel3(...nobody, assigned('coordinator', null))).toEqual(['badr']);
    expect(
      recipients(
        caseOf(...A1, assigned('owner', null), assigned('coordinator', null), assigned('backup_coordinator', null)),
        '2026-03-05',
      ),
    ).toEqual(['farid']);
  });

  test('to nobody only where there is nobody at all; it stands in the history all the same', () => {
    const alone = caseOf(
      by(farid, opened()),
      assigned('coordinator', chaima),
      assigned('coordinator', null),
      entered('survey'),
    );
    expect(remindersDue(alone, nightBuses, on('2026-03-05').on)).toHaveLength(1);
    expect(recipients(alone, '2026-03-05')).toEqual([]);
  });
});

describe('the next reminder', () => {
  test('is the moment at which something first becomes due', () => {
    for (const c of [
      caseOf(...A1),
      caseOf(underWay),
      caseOf(underWay, submitted('A1'), by(badr, submitted('A2'))),
      caseOf(underWay, surveyPassed, entered('works')),
    ]) {
      const next = nextReminderAt(c, nightBuses);
      if (next === undefined) throw new Error('something is due some day');
      const before = new Date(Date.parse(next) - 1).toISOString() as Instant;
      expect(remindersDue(c, nightBuses, before)).toEqual([]);
      expect(remindersDue(c, nightBuses, next)).not.toEqual([]);
    }
  });
});

describe('a programme elsewhere has its own mornings', () => {
  /** The same programme where the week ends on Friday and Saturday, and the clock is five hours behind. */
  const elsewhere = {
    ...nightBuses,
    calendar: { ...nightBuses.calendar, zone: 'America/New_York', weekend: [5, 6], yearly: [] },
  };

  test('nine o’clock there, on its business days, across its own summer time', () => {
    const c = caseOf(...A1);
    const at = (moment: string) => remindersDue(c, elsewhere, on(moment).on).map(({ data }) => data.step);
    // the clock went forward on Sunday 8 March, a business day there
    expect(nextReminderAt(c, elsewhere)).toBe('2026-03-05T14:00:00.000Z');
    expect(at('2026-03-05T09:00')).toEqual([]);
    expect(at('2026-03-05T14:00')).toEqual(['due-7']);
    expect(at('2026-03-06T14:00')).toEqual([]);
    expect(at('2026-03-08T12:59')).toEqual([]);
    expect(at('2026-03-08T13:00')).toEqual(['due-7']);
    expect(at('2026-03-09T13:00')).toEqual(['due-3']);
  });
});
