import { describe, expect, test } from 'vitest';
import { healthOf } from '../../shared/domain/health.ts';
import {
  accepted,
  completed,
  gateSentBack,
  reminded,
  rescheduled,
  resumed,
  returned,
  submitted,
  suspended,
  underWay,
  waived,
  waiverProposed,
  withdrawn,
} from './deeds.ts';
import { farid } from './people.ts';
import { nightBuses } from './programme.ts';
import { caseOf, on, type Past } from './specification.ts';

const health = (...past: Past) => healthOf(caseOf(underWay, on('2026-03-27'), ...past), nightBuses);

describe('the health of a case', () => {
  test('is on track until a reminder says otherwise', () => {
    expect(health()).toBe('on_track');
    expect(health(reminded('A1', 'overdue-3', farid))).toBe('on_track');
  });

  test('is at risk from the first level on, overdue from the second', () => {
    expect(health(reminded('A1', 'overdue-7', farid))).toBe('at_risk');
    expect(health(reminded('A1', 'overdue-15', farid))).toBe('overdue');
    expect(health(reminded('A1', 'overdue-30', farid))).toBe('overdue');
  });

  test('is what the worst of its milestones says', () => {
    expect(health(reminded('A1', 'overdue-7', farid), reminded('A3', 'due-3', farid))).toBe('at_risk');
    expect(health(reminded('A1', 'overdue-7', farid), reminded('A2', 'overdue-15', farid))).toBe('overdue');
  });

  test('a step that a later one overtook counts too', () => {
    expect(health(reminded('A1', 'overdue-30', farid))).toBe('overdue');
  });

  test('is well again once the holder has answered: the reviewer’s delay is not hers', () => {
    const late: Past = [reminded('A1', 'overdue-15', farid), submitted('A1')];
    expect(health(...late)).toBe('on_track');
    expect(health(...late, reminded('A1', 'review-15', farid))).toBe('on_track');
    expect(health(...late, returned('A1', '2026-04-13'))).toBe('on_track');
    expect(health(...late, returned('A1', '2026-04-13'), reminded('A1', 'overdue-7', farid))).toBe('at_risk');
  });

  test('or when the milestone is settled, has a new day or is asked for again', () => {
    const late = reminded('A1', 'overdue-15', farid);
    expect(health(late, waiverProposed('A1'), waived('A1'))).toBe('on_track');
    expect(health(late, rescheduled('A1', '2026-04-07'))).toBe('on_track');
    expect(
      health(late, submitted('A1'), accepted('A1'), gateSentBack('GA', { milestone: 'A1', due: '2026-04-13' })),
    ).toBe('on_track');
  });

  test('but not because of a pause', () => {
    expect(health(reminded('A1', 'overdue-15', farid), suspended(), on('2026-03-31'), resumed(4))).toBe('overdue');
    expect(health(reminded('A1', 'overdue-15', farid), suspended(), resumed(0))).toBe('overdue');
  });

  test('of a case that is not open is how it stands', () => {
    expect(health(reminded('A1', 'overdue-15', farid), suspended())).toBe('suspended');
    expect(health(withdrawn())).toBe('withdrawn');
    expect(health(completed())).toBe('completed');
  });
});
