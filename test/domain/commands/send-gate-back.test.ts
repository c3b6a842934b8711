import { describe, expect, test } from 'vitest';
import { Command } from '../../../shared/domain/decide.ts';
import {
  by,
  done,
  entered,
  gateSentBack,
  gateSigned,
  reason,
  submitted,
  surveyPassed,
  suspended,
  underWay,
} from '../deeds.ts';
import { adil, asma, chaima, farid, hind } from '../people.ts';
import { given, on, refused } from '../specification.ts';

const sendBack = (gate: string, milestones: string[], why = reason) =>
  ({ type: 'send-gate-back', gate, milestones, reason: why }) as const;

const surveyed = [...underWay, ...done('A1'), ...done('A2', farid)];

describe('sending a gate back', () => {
  test('the named milestones are open again, with time to answer', () => {
    given(surveyed, on('2026-03-09'))
      .when(asma, sendBack('GA', ['A1', 'A2']))
      .then(gateSentBack('GA', { milestone: 'A1', due: '2026-03-24' }, { milestone: 'A2', due: '2026-04-21' }));
    const { A1, A2 } = given(surveyed)
      .when(asma, sendBack('GA', ['A1']))
      .case().milestones;
    expect(A1).toMatchObject({
      status: 'returned',
      signatures: [],
      version: 1,
      authors: ['hind'],
      returned: { by: 'asma' },
    });
    expect(A1?.acceptedOn).toBeUndefined();
    expect(A1?.settledAt).toBeUndefined();
    expect(A2?.status).toBe('accepted');
  });

  test('a milestone named twice is reopened once', () => {
    given(surveyed, on('2026-03-09'))
      .when(asma, sendBack('GA', ['A1', 'A1']))
      .then(gateSentBack('GA', { milestone: 'A1', due: '2026-03-24' }));
  });

  test('a fund manager may; signatures on the gate are void', () => {
    const works = [...underWay, ...surveyPassed, entered('works'), on('2026-03-03'), ...done('W1'), gateSigned('GB')];
    const due = '2026-04-01';
    given(works)
      .when(farid, sendBack('GB', ['W1']))
      .then(by(farid, gateSentBack('GB', { milestone: 'W1', due })));
    expect(
      given(works)
        .when(farid, sendBack('GB', ['W1']))
        .case().gates['GB'],
    ).toEqual({ signatures: [] });
  });

  test('only what was accepted in this stage', () => {
    given(underWay, done('A1'))
      .when(asma, sendBack('GA', ['A1', 'A2']))
      .then(refused('gate.milestone-not-accepted', { milestone: 'A2' }));
    given(surveyed, submitted('A3'))
      .when(asma, sendBack('GA', ['A3']))
      .then(refused('gate.milestone-not-accepted', { milestone: 'A3' }));
    given(underWay, surveyPassed, entered('works'))
      .when(asma, sendBack('GB', ['A1']))
      .then(refused('gate.milestone-not-accepted', { milestone: 'A1' }));
    given(surveyed)
      .when(asma, sendBack('GA', ['Z9']))
      .then(refused('milestone.unknown'));
  });

  test('only the gate that the case stands at, and not once it is passed', () => {
    given(surveyed)
      .when(asma, sendBack('GB', ['A1']))
      .then(refused('gate.unknown'));
    given(underWay, surveyPassed)
      .when(asma, sendBack('GA', ['A1']))
      .then(refused('gate.passed-already'));
  });

  test('not by somebody who wrote for the stage', () => {
    given(surveyed, by(asma, submitted('A3')))
      .when(asma, sendBack('GA', ['A1']))
      .then(refused('gate.signer-is-author'));
  });

  test('with a reason, and at least one milestone', () => {
    given(surveyed)
      .when(asma, sendBack('GA', ['A1'], 'no'))
      .then(refused('reason.too-short', { atLeast: 20 }));
    expect(Command.safeParse(sendBack('GA', [])).success).toBe(false);
  });

  test('not by others, not in a suspended case', () => {
    for (const actor of [chaima, hind, adil]) {
      given(surveyed)
        .when(actor, sendBack('GA', ['A1']))
        .then(refused('action.not-permitted'));
    }
    given(surveyed, suspended())
      .when(asma, sendBack('GA', ['A1']))
      .then(refused('case.not-open', { status: 'suspended' }));
  });
});
