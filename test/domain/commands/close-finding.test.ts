import { describe, expect, test } from 'vitest';
import { done, findingAnswered, findingClosed, found, gatePassed, gateSigned, reason, underWay } from '../deeds.ts';
import { adil, asma, farid, hind, nowActingAs } from '../people.ts';
import { given, refused } from '../specification.ts';

const close = (finding: string, why = reason) => ({ type: 'close-finding', finding, reason: why }) as const;

describe('closing a finding', () => {
  test('an auditor closes it, answered or not, with her reason', () => {
    given(underWay, found(), findingAnswered('F1')).when(adil, close('F1')).then(findingClosed('F1'));
    given(underWay, found()).when(adil, close('F1')).then(findingClosed('F1'));
    given(underWay, found())
      .when(adil, close('F1', 'fine'))
      .then(refused('reason.too-short', { atLeast: 20 }));
    expect(given(underWay, found()).when(adil, close('F1')).case().findings['F1']?.status).toBe('closed');
  });

  test('then the gate can be passed', () => {
    given(underWay, done('A1'), done('A2', farid), found(), findingClosed('F1'))
      .when(asma, { type: 'sign-gate', gate: 'GA' })
      .then(gateSigned('GA'), gatePassed('GA'));
  });

  test('nobody does whom it concerns', () => {
    for (const actor of [hind, asma, farid, nowActingAs('fund_manager', adil)]) {
      given(underWay, found()).when(actor, close('F1')).then(refused('action.not-permitted'));
    }
  });

  test('once, and only one that is there', () => {
    given(underWay, found(), findingClosed('F1')).when(adil, close('F1')).then(refused('finding.closed'));
    given(underWay).when(adil, close('F1')).then(refused('finding.unknown'));
  });
});
