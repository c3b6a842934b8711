import { describe, expect, test } from 'vitest';
import { isBusinessDay } from '../../shared/domain/calendar.ts';
import type { Case } from '../../shared/domain/case.ts';
import { answerDue, shiftedDueDates } from '../../shared/domain/due-dates.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import {
  done,
  entered,
  gatePassed,
  gateSigned,
  opened,
  submitted,
  surveyPassed,
  underWay,
  waived,
  waiverProposed,
} from './deeds.ts';
import { farid } from './people.ts';
import { nightBuses } from './programme.ts';
import { caseOf, on, type Past } from './specification.ts';

const day = (text: string) => LocalDate.parse(text);
const dueOf = (c: Case): Record<string, string> =>
  Object.fromEntries(Object.entries(c.milestones).map(([key, milestone]) => [key, milestone.due]));

describe('due dates', () => {
  test('of the first stage count from the kick-off, whenever the stage is entered', () => {
    expect(dueOf(caseOf(opened('2026-03-02'), on('2026-04-01'), entered('survey')))).toEqual({
      A1: '2026-03-12',
      A2: '2026-04-21',
      A3: '2026-04-21',
    });
  });

  test('of a kick-off long ago lie in the past, of one to come after it', () => {
    expect(dueOf(caseOf(opened('2000-01-01'), entered('survey')))).toEqual({
      A1: '2000-01-12',
      A2: '2000-02-21',
      A3: '2026-03-23',
    });
    expect(dueOf(caseOf(opened('2099-12-31'), entered('survey')))).toEqual({
      A1: '2100-01-12',
      A2: '2100-02-19',
      A3: '2026-03-23',
    });
  });

  test('of later stages count from the day the stage was entered', () => {
    const c = caseOf(underWay, surveyPassed, on('2026-04-06'), entered('works'));
    expect(c.milestones['W1']?.due).toBe('2026-05-06');
  });

  test('of a recurring milestone are as many days apart, each on a business day', () => {
    const { milestones } = caseOf(underWay, surveyPassed, on('2026-04-07'), entered('works'));
    expect(['W2.1', 'W2.2', 'W2.3'].map((key) => milestones[key]?.due)).toEqual([
      '2026-04-27',
      '2026-05-18',
      // the sixtieth day is Saturday 6 June
      '2026-06-08',
    ]);
  });

  const works: Past = [...underWay, ...surveyPassed, entered('works')];
  const passed: Past = [gateSigned('GB'), gateSigned('GB', farid), gatePassed('GB'), entered('service')];

  test('of quarters count from the end of the quarter in which the stage was entered', () => {
    const { milestones } = caseOf(...works, done('W1'), on('2026-11-23'), ...passed);
    expect([milestones['V1.1']?.due, milestones['V1.2']?.due]).toEqual(['2027-01-20', '2027-04-20']);
  });

  test('of what counts from another milestone count from its acceptance', () => {
    const { milestones } = caseOf(...works, on('2026-03-11'), done('W1'), on('2026-03-12'), ...passed);
    // a hundred days after 11 March
    expect(milestones['V2']?.due).toBe('2026-06-19');
  });

  test('or from the stage if that one was waived', () => {
    const { milestones } = caseOf(
      ...works,
      on('2026-03-11'),
      waiverProposed('W1'),
      waived('W1'),
      on('2026-03-12'),
      ...passed,
    );
    // a hundred days after 12 March, a Saturday
    expect(milestones['V2']?.due).toBe('2026-06-22');
  });

  test('are always business days', () => {
    for (const kickoff of ['2026-01-01', '2026-02-28', '2027-04-11', '2028-02-29', '2026-08-04', '2026-10-21']) {
      const c = caseOf(opened(kickoff), on(kickoff), entered('survey'));
      for (const { due } of Object.values(c.milestones)) expect(isBusinessDay(nightBuses.calendar, due)).toBe(true);
    }
  });
});

describe('after a pause', () => {
  test('every unsettled due date is later by it, settled ones stay', () => {
    const c = caseOf(underWay, done('A1'), submitted('A2'));
    expect(shiftedDueDates(c, 10, nightBuses)).toEqual([
      { milestone: 'A2', due: '2026-05-04' },
      { milestone: 'A3', due: '2026-04-02' },
    ]);
  });
});

describe('an answer to a return', () => {
  test('is due after ten business days', () => {
    expect(answerDue(day('2026-03-12'), day('2026-03-12'), nightBuses)).toBe('2026-03-27');
  });

  test('and never earlier than it was', () => {
    expect(answerDue(day('2026-06-01'), day('2026-03-12'), nightBuses)).toBe('2026-06-01');
    expect(answerDue(day('2026-03-27'), day('2026-03-12'), nightBuses)).toBe('2026-03-27');
  });
});
