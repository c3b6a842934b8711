import { describe, expect, test } from 'vitest';
import {
  by,
  entered,
  gatePassed,
  gateSigned,
  opened,
  resumed,
  suspended,
  surveyPassed,
  underWay,
  withdrawn,
} from '../deeds.ts';
import { asma, farid, hind, system } from '../people.ts';
import { caseOf, given, on, refused } from '../specification.ts';

const enter = (stage: string) => ({ type: 'enter-stage', stage }) as const;

describe('entering a stage', () => {
  test('the workflow enters the first stage of a new case, with its due dates', () => {
    given(opened()).when(system, enter('survey')).then(entered('survey'));
    const c = given(opened()).when(system, enter('survey')).case();
    expect(c.stage).toBe('survey');
    expect(c.stages).toEqual({ survey: { enteredOn: '2026-03-02' } });
    expect(
      Object.entries(c.milestones).map(([key, { due, plannedDue, status }]) => [key, due, plannedDue, status]),
    ).toEqual([
      ['A1', '2026-03-12', '2026-03-12', 'planned'],
      ['A2', '2026-04-21', '2026-04-21', 'planned'],
      // the twentieth day is a Sunday
      ['A3', '2026-03-23', '2026-03-23', 'planned'],
    ]);
  });

  test('the next one once the gate is passed', () => {
    given(underWay, surveyPassed, on('2026-04-01')).when(system, enter('works')).then(entered('works'));
  });

  test('no person does it', () => {
    for (const actor of [asma, farid, hind]) {
      given(opened()).when(actor, enter('survey')).then(refused('action.not-permitted'));
    }
  });

  test('not before the gate is passed, not out of order, not one that is unknown', () => {
    given(underWay).when(system, enter('works')).then(refused('stage.not-next'));
    given(opened()).when(system, enter('works')).then(refused('stage.not-next'));
    given(underWay, surveyPassed).when(system, enter('service')).then(refused('stage.not-next'));
    given(opened()).when(system, enter('moon')).then(refused('stage.not-next'));
  });

  test('not a stage by the name of something that every object has', () => {
    given(opened()).when(system, enter('constructor')).then(refused('stage.not-next'));
    given(opened()).when(system, enter('__proto__')).then(refused('stage.not-next'));
  });

  test('asked again it changes nothing, also when the case is further on', () => {
    given(underWay).when(system, enter('survey')).thenNothing();
    given(underWay, surveyPassed, entered('works')).when(system, enter('survey')).thenNothing();
  });

  test('nor in a case that has ended', () => {
    given(opened(), withdrawn()).when(system, enter('survey')).thenNothing();
  });

  test('a suspended case is not moved on, and is when it is resumed', () => {
    given(underWay, surveyPassed, suspended())
      .when(system, enter('works'))
      .then(refused('case.not-open', { status: 'suspended' }));
    given(underWay, surveyPassed, suspended(), on('2026-03-05'), resumed(3))
      .when(system, enter('works'))
      .then(entered('works'));
    given(underWay, surveyPassed, entered('works'), suspended()).when(system, enter('works')).thenNothing();
  });

  test('what was settled keeps its place', () => {
    const c = caseOf(underWay, surveyPassed, entered('works'));
    expect(Object.keys(c.milestones)).toEqual(['A1', 'A2', 'A3', 'W1', 'W2.1', 'W2.2', 'W2.3']);
    expect(c.milestones['A1']?.status).toBe('accepted');
    expect(c.milestones['A3']?.status).toBe('lapsed');
  });

  test('signing the gate is not yet entering', () => {
    expect(caseOf(underWay, surveyPassed.slice(0, -2), gateSigned('GA'), by(asma, gatePassed('GA'))).stage).toBe(
      'survey',
    );
  });
});
