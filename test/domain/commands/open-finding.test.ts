import { expect, describe, test } from 'vitest';
import { completed, done, found, gatePassed, gateSigned, reason, suspended, underWay, withdrawn } from '../deeds.ts';
import { adil, amina, asma, farid, hind } from '../people.ts';
import { given, on, refused } from '../specification.ts';

const open = (changes: object = {}) =>
  ({
    type: 'open-finding',
    severity: 'critical',
    owner: 'owner',
    due: '2026-03-16',
    text: reason,
    ...changes,
  }) as const;

describe('opening a finding', () => {
  test('an auditor says what she found, how bad it is, and whose it is to answer', () => {
    given(underWay).when(adil, open()).then(found());
    given(underWay, found())
      .when(adil, open({ severity: 'minor', about: 'A1' }))
      .then(found('minor', 'A1'));
    expect(
      given(underWay)
        .when(adil, open({ about: 'A1' }))
        .case().findings,
    ).toMatchObject({
      F1: { severity: 'critical', about: 'A1', owner: 'owner', due: '2026-03-16', status: 'open', by: 'adil' },
    });
  });

  test('nothing of the project changes', () => {
    const { findings: _, version, ...before } = given(underWay, found('minor')).when(adil, open()).case();
    expect(version).toBe(12);
    expect(before).toMatchObject({ status: 'open', milestones: { A1: { status: 'planned', version: 0 } } });
  });

  test('nobody else does', () => {
    for (const actor of [hind, asma, farid]) given(underWay).when(actor, open()).then(refused('action.not-permitted'));
    given(underWay).when(amina, open()).then(refused('action.not-permitted'));
  });

  test('also in a case that is suspended or has ended', () => {
    given(underWay, suspended()).when(adil, open()).then(found());
    given(underWay, withdrawn()).when(adil, open()).then(found());
    given(underWay, done('A1'), done('A2', farid), gateSigned('GA'), gatePassed('GA'), completed())
      .when(adil, open())
      .then(found());
  });

  test('about what is there, with time to answer, and in enough words', () => {
    given(underWay)
      .when(adil, open({ about: 'Z9' }))
      .then(refused('milestone.unknown'));
    given(underWay, on('2026-03-17'))
      .when(adil, open())
      .then(refused('due.past', { today: '2026-03-17' }));
    given(underWay)
      .when(adil, open({ text: 'bad' }))
      .then(refused('reason.too-short', { atLeast: 20 }));
  });

  test('a critical one keeps the gate shut until it is closed', () => {
    const sign = { type: 'sign-gate', gate: 'GA' } as const;
    const surveyed = [...underWay, ...done('A1'), ...done('A2', farid)];
    given(surveyed, found())
      .when(asma, sign)
      .then(refused('gate.conditions-unmet', { missing: [{ condition: 'finding-open', finding: 'F1' }] }));
    given(surveyed, found('major')).when(asma, sign).then(gateSigned('GA'), gatePassed('GA'));
  });
});
