import { describe, expect, test } from 'vitest';
import { findMilestone, findStage, gateOf, nextStage, unmetConditions } from '../../shared/domain/stages.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import {
  done,
  entered,
  gatePassed,
  gateSigned,
  opened,
  rescheduled,
  returned,
  submitted,
  surveyPassed,
  underWay,
} from './deeds.ts';
import { farid } from './people.ts';
import { nightBuses } from './programme.ts';
import { caseOf, type Past } from './specification.ts';

const works: Past = [...underWay, ...surveyPassed, entered('works')];
const unmet = (past: Past, today: string): string[] =>
  unmetConditions(caseOf(...past), nightBuses, LocalDate.parse(today)).map((one) =>
    one.condition === 'milestone-not-settled' ? `${one.milestone} ${one.status}` : one.condition,
  );

describe('stages', () => {
  test('follow each other through their gates, then the case is closing', () => {
    const next = (...past: Past) => {
      const stage = nextStage(caseOf(...past), nightBuses);
      return typeof stage === 'object' ? stage.id : stage;
    };
    expect(next(opened())).toBe('survey');
    expect(next(underWay)).toBeUndefined();
    expect(next(underWay, surveyPassed)).toBe('works');
    expect(next(...works)).toBeUndefined();
    expect(next(...works, gateSigned('GB'))).toBeUndefined();
    expect(next(...works, gatePassed('GB'), entered('service'), gatePassed('GC'))).toBe('closing');
  });

  test('have one gate each', () => {
    expect(gateOf(caseOf(opened()), nightBuses)).toBeUndefined();
    expect(gateOf(caseOf(underWay), nightBuses)?.id).toBe('GA');
    expect(gateOf(caseOf(...works), nightBuses)?.id).toBe('GB');
  });

  test('and milestones are found by their code, with or without an occurrence', () => {
    expect(findMilestone(nightBuses, 'W2.3')?.code).toBe('W2');
    expect(findMilestone(nightBuses, 'A1')?.code).toBe('A1');
    for (const unknown of ['', '.1', 'A', 'A11', 'constructor', '__proto__']) {
      expect(findMilestone(nightBuses, unknown)).toBeUndefined();
      expect(findStage(nightBuses, unknown)).toBeUndefined();
    }
  });
});

describe('what keeps a gate closed', () => {
  test('each required milestone that is neither accepted nor waived', () => {
    expect(unmet(underWay, '2026-03-02')).toEqual(['A1 planned', 'A2 planned']);
    expect(unmet([...underWay, ...done('A1'), submitted('A2')], '2026-03-02')).toEqual(['A2 submitted']);
    expect(unmet([...underWay, ...done('A1'), ...done('A2', farid)], '2027-01-01')).toEqual([]);
  });

  test('an occurrence from the day it is due', () => {
    // W2 is due on 23 March, 13 April (the 11th is a Saturday) and 1 May, which is Labour Day: 4 May
    expect(unmet(works, '2026-03-22')).toEqual(['W1 planned']);
    expect(unmet(works, '2026-03-23')).toEqual(['W1 planned', 'W2.1 planned']);
    expect(unmet(works, '2026-04-12')).toEqual(['W1 planned', 'W2.1 planned']);
    expect(unmet(works, '2026-04-13')).toEqual(['W1 planned', 'W2.1 planned', 'W2.2 planned']);
    expect(unmet(works, '2026-05-04')).toEqual(['W1 planned', 'W2.1 planned', 'W2.2 planned', 'W2.3 planned']);
  });

  test('brought forward, from its new day; moved away, from its old one', () => {
    expect(unmet([...works, rescheduled('W2.1', '2026-03-10')], '2026-03-09')).toEqual(['W1 planned']);
    expect(unmet([...works, rescheduled('W2.1', '2026-03-10')], '2026-03-10')).toEqual(['W1 planned', 'W2.1 planned']);
    expect(unmet([...works, rescheduled('W2.1', '2026-04-20')], '2026-03-23')).toEqual(['W1 planned', 'W2.1 planned']);
  });

  test('or as soon as something was handed in for it', () => {
    expect(unmet([...works, submitted('W2.2')], '2026-03-03')).toEqual(['W1 planned', 'W2.2 submitted']);
    expect(unmet([...works, submitted('W2.2'), returned('W2.2', '2026-04-13')], '2026-03-03')).toEqual([
      'W1 planned',
      'W2.2 returned',
    ]);
  });

  test('only milestones of its own stage', () => {
    expect(unmet([...works, ...done('W1')], '2026-03-03')).toEqual([]);
  });
});
