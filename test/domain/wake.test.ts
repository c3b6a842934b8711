import { describe, expect, test } from 'vitest';
import { longestWaitDays, wakeAtOf } from '../../shared/domain/wake.ts';
import {
  completed,
  delegated,
  delegationBegun,
  done,
  entered,
  gatePassed,
  gateSigned,
  opened,
  reminded,
  rescheduled,
  resumed,
  suspended,
  surveyPassed,
  underWay,
  withdrawn,
} from './deeds.ts';
import { asma, chaima, farid, hind } from './people.ts';
import { nightBuses } from './programme.ts';
import { history, on, type Past } from './specification.ts';

function wakeAt(...past: Past) {
  const { c, now } = history(past);
  return c === undefined ? undefined : wakeAtOf(c, nightBuses, now);
}

describe('the workflow looks at a case', () => {
  test('at once when a stage is to be entered', () => {
    expect(wakeAt(opened(), on('2026-03-09'))).toBe('2026-03-09T10:00:00.000Z');
    expect(wakeAt(underWay, surveyPassed, on('2026-03-09'))).toBe('2026-03-09T10:00:00.000Z');
  });

  test('at once when the case is to be closed', () => {
    const works: Past = [
      ...underWay,
      ...surveyPassed,
      entered('works'),
      ...done('W1'),
      gateSigned('GB'),
      gateSigned('GB', farid),
      gatePassed('GB'),
    ];
    const over: Past = [...works, entered('service'), gateSigned('GC'), gateSigned('GC', farid), gatePassed('GC')];
    expect(wakeAt(...over)).toBe('2026-03-02T10:00:00.000Z');
  });

  test('else at the next reminder, be it missed already', () => {
    expect(wakeAt(underWay)).toBe('2026-03-05T09:00:00.000Z');
    expect(wakeAt(underWay, on('2026-03-05'), reminded('A1', 'due-7', hind))).toBe('2026-03-09T09:00:00.000Z');
    expect(wakeAt(underWay, on('2026-03-10'))).toBe('2026-03-05T09:00:00.000Z');
  });

  test('and after four weeks at the latest', () => {
    expect(longestWaitDays).toBe(28);
    // everything settled, the gate unsigned
    expect(wakeAt(underWay, done('A1'), done('A2', farid), done('A3'))).toBe('2026-03-30T10:00:00.000Z');
  });

  test('also when the next reminder is further away', () => {
    const far: Past = [...underWay, ...done('A1'), ...done('A3'), rescheduled('A2', '2026-12-01')];
    expect(wakeAt(...far)).toBe('2026-03-30T10:00:00.000Z');
    expect(wakeAt(...far, on('2026-10-20'))).toBe('2026-10-30T09:00:00.000Z');
  });

  test('only then while the case is suspended, at once when it is resumed', () => {
    expect(wakeAt(underWay, suspended())).toBe('2026-03-30T10:00:00.000Z');
    expect(wakeAt(underWay, surveyPassed, suspended())).toBe('2026-03-30T10:00:00.000Z');
    expect(wakeAt(underWay, surveyPassed, suspended(), resumed(0))).toBe('2026-03-02T10:00:00.000Z');
  });

  test('at midnight when a delegation begins or is over, also while the case is suspended', () => {
    const lent: Past = [...underWay, delegated('coordinator', chaima, '2026-03-04', '2026-03-04')];
    expect(wakeAt(...lent)).toBe('2026-03-04T00:00:00.000Z');
    expect(wakeAt(...lent, suspended())).toBe('2026-03-04T00:00:00.000Z');
    expect(wakeAt(...lent, on('2026-03-04'))).toBe('2026-03-04T10:00:00.000Z');
    const begun: Past = [...lent, on('2026-03-04'), delegationBegun('coordinator', { person: asma, delegate: chaima })];
    expect(wakeAt(...begun)).toBe('2026-03-05T00:00:00.000Z');
  });

  test('never again when it has ended', () => {
    expect(wakeAt(underWay, withdrawn())).toBeUndefined();
    expect(wakeAt(underWay, completed())).toBeUndefined();
    expect(wakeAt(underWay, surveyPassed, withdrawn())).toBeUndefined();
  });
});
