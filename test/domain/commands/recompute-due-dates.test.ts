import { describe, expect, test } from 'vitest';
import { LocalDate } from '../../../shared/domain/time.ts';
import {
  completed,
  done,
  reason,
  recomputed,
  rescheduled,
  reminded,
  returned,
  submitted,
  suspended,
  underWay,
  withdrawn,
} from '../deeds.ts';
import { asma, farid, hind, system } from '../people.ts';
import { nightBuses } from '../programme.ts';
import { fold } from '../../../shared/domain/evolve.ts';
import { given, history, on, refused } from '../specification.ts';

const days = (...dates: string[]) => dates.map((date) => LocalDate.parse(date));
const recompute = (...holidays: string[]) =>
  ({ type: 'recompute-due-dates', correction: 1, holidays, reason }) as const;
const withHolidays = (...holidays: string[]) => ({
  ...nightBuses.calendar,
  dated: [...nightBuses.calendar.dated, ...days(...holidays)],
});

describe('bringing due dates in line with a corrected calendar', () => {
  test('one that lies on a new holiday moves to the next business day, the others stay', () => {
    // A1 is due on Thursday 12 March; the Friday is a holiday too
    given(underWay)
      .when(system, recompute('2026-03-12', '2026-03-13'), withHolidays('2026-03-12', '2026-03-13'))
      .then(recomputed(1, { A1: '2026-03-16' }));
  });

  test('the planned due date moves along, unless another was set since', () => {
    const calendar = withHolidays('2026-03-12', '2026-03-30');
    const planned = given(underWay).when(system, recompute('2026-03-12'), calendar).case().milestones['A1'];
    expect(planned).toMatchObject({ due: '2026-03-13', plannedDue: '2026-03-13' });
    const moved = given(underWay, rescheduled('A1', '2026-03-30')).when(system, recompute('2026-03-30'), calendar);
    expect(moved.case().milestones['A1']).toMatchObject({ due: '2026-03-31', plannedDue: '2026-03-12' });
  });

  test('what was said of the old day is not said again: the clock runs on', () => {
    const c = given(underWay, on('2026-03-11'), reminded('A1', 'due-1', hind))
      .when(system, recompute('2026-03-12'), withHolidays('2026-03-12'))
      .case();
    expect(c.milestones['A1']).toMatchObject({ reminded: 'due-1', due: '2026-03-13' });
    expect(c.milestones['A1']?.clockFrom).toBe('2026-03-02T10:00:00.000Z');
  });

  test('whatever waits: for the holder, for the reviewer, in a suspended case', () => {
    const calendar = withHolidays('2026-03-12', '2026-04-02');
    for (const past of [[submitted('A1')], [submitted('A1'), returned('A1', '2026-04-02')], [suspended()]]) {
      const moved = given(underWay, past).when(system, recompute('2026-03-12', '2026-04-02'), calendar).case();
      expect(moved.milestones['A1']?.due).toMatch(/2026-03-13|2026-04-03/);
    }
  });

  test('nothing of what is settled, nothing in a case that has ended', () => {
    const calendar = withHolidays('2026-03-12');
    given(underWay, done('A1')).when(system, recompute('2026-03-12'), calendar).thenNothing();
    for (const end of [withdrawn(), completed()]) {
      given(underWay, end).when(system, recompute('2026-03-12'), calendar).thenNothing();
    }
  });

  test('nothing twice', () => {
    given(underWay, recomputed(1, { A1: '2026-03-13' }))
      .when(system, recompute('2026-03-12'), withHolidays('2026-03-12'))
      .thenNothing();
  });

  test('nothing for a day that a later correction made a working day again', () => {
    given(underWay).when(system, recompute('2026-03-12')).thenNothing();
  });

  test('no due date comes nearer: a working day where a holiday was moves none', () => {
    const calendar = { ...nightBuses.calendar, dated: days('2026-05-27') };
    given(underWay, rescheduled('A1', '2026-03-23')).when(system, recompute(), calendar).thenNothing();
  });

  test('what is told in the history does not depend on what is corrected later', () => {
    const { events, c } = history([underWay, recomputed(1, { A1: '2026-03-13' })]);
    expect(fold(events)).toEqual(c);
    expect(c?.milestones['A1']?.due).toBe('2026-03-13');
  });

  test('no person does it', () => {
    for (const actor of [asma, farid, hind]) {
      given(underWay).when(actor, recompute('2026-03-12')).then(refused('action.not-permitted'));
    }
  });
});
