import { describe, expect, test } from 'vitest';
import { healthOf } from '../../../shared/domain/health.ts';
import { done, opened, reason, reminded, resumed, submitted, suspended, underWay, withdrawn } from '../deeds.ts';
import { adil, asma, farid, hind, system } from '../people.ts';
import { nightBuses } from '../programme.ts';
import { caseOf, given, on, refused } from '../specification.ts';

const resume = { type: 'resume-case', reason } as const;

describe('resuming a case', () => {
  test('every unsettled due date is later by the days of the pause, and on a business day', () => {
    const paused = [...underWay, ...done('A1'), on('2026-03-09'), suspended(), on('2026-03-20')];
    given(paused).when(farid, resume).then(resumed(11));
    const c = given(paused).when(farid, resume).case();
    expect(c.status).toBe('open');
    expect(c.suspendedOn).toBeUndefined();
    expect(Object.entries(c.milestones).map(([key, { due, plannedDue }]) => [key, due, plannedDue])).toEqual([
      ['A1', '2026-03-12', '2026-03-12'],
      // 2 May is a Saturday
      ['A2', '2026-05-04', '2026-05-02'],
      ['A3', '2026-04-03', '2026-04-03'],
    ]);
  });

  test('on the same day nothing moves', () => {
    given(underWay, on('2026-03-09'), suspended()).when(farid, resume).then(resumed(0));
    const before = caseOf(underWay, on('2026-03-09'));
    const c = given(underWay, on('2026-03-09'), suspended(), on('2026-03-09T17:00')).when(farid, resume).case();
    expect(c.milestones).toEqual(before.milestones);
  });

  test('days are counted in the programme’s zone', () => {
    // both before midnight in UTC, but after it in Casablanca the second time
    given(underWay, on('2026-04-06T22:30'), suspended(), on('2026-04-06T23:30')).when(farid, resume).then(resumed(1));
  });

  test('a pause makes nobody less late', () => {
    const late = [
      ...underWay,
      on('2026-03-27'),
      reminded('A1', 'overdue-15', farid),
      suspended(),
      on('2026-03-30'),
      resumed(3),
    ];
    expect(caseOf(late).milestones['A1']).toMatchObject({ reminded: 'overdue-15', due: '2026-03-16' });
    expect(healthOf(caseOf(late), nightBuses)).toBe('overdue');
  });

  test('a clock goes on where it stood, the reviewer’s too', () => {
    const paused = [...underWay, submitted('A1'), on('2026-03-04'), suspended(), on('2026-03-11')];
    expect(given(paused).when(farid, resume).case().milestones['A1']?.clockFrom).toBe('2026-03-09T10:00:00.000Z');
    const late = [...underWay, on('2026-04-06T22:00'), submitted('A1'), suspended(), on('2026-04-06T23:30')];
    // the pause is a day by the calendar and an hour and a half by the clock: no clock is set to a time to come
    expect(given(late).when(farid, resume).case().milestones['A1']?.clockFrom).toBe('2026-04-06T23:30:00.000Z');
  });

  test('only a suspended case, only by a fund manager, only with a reason', () => {
    given(underWay).when(farid, resume).then(refused('case.not-suspended'));
    given(underWay, suspended(), resumed(0)).when(farid, resume).then(refused('case.not-suspended'));
    given(underWay, suspended(), withdrawn()).when(farid, resume).then(refused('case.not-suspended'));
    for (const actor of [asma, hind, adil, system])
      given(underWay, suspended()).when(actor, resume).then(refused('action.not-permitted'));
    given(underWay, suspended())
      .when(farid, { ...resume, reason: 'go' })
      .then(refused('reason.too-short', { atLeast: 20 }));
  });

  test('also before the first stage', () => {
    given(opened(), suspended(), on('2026-03-09')).when(farid, resume).then(resumed(7));
  });
});
