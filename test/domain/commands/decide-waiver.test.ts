import { describe, expect, test } from 'vitest';
import {
  by,
  declared,
  done,
  reason,
  submitted,
  suspended,
  underWay,
  waived,
  waiverDeclined,
  waiverProposed,
} from '../deeds.ts';
import { adil, asma, badr, farid, ghita, hind, nowActingAs } from '../people.ts';
import { given, on, refused } from '../specification.ts';

const decide = (milestone: string, granted: boolean, why = reason) =>
  ({ type: 'decide-waiver', milestone, granted, reason: why }) as const;

describe('deciding a waiver', () => {
  test('a fund manager grants it: nothing more is awaited', () => {
    given(underWay, waiverProposed('A1')).when(farid, decide('A1', true)).then(waived('A1'));
    expect(
      given(underWay, waiverProposed('A1'), on('2026-03-04')).when(ghita, decide('A1', true)).case().milestones['A1'],
    ).toMatchObject({ status: 'waived', settledAt: '2026-03-04T10:00:00.000Z', waiver: { by: 'hind', reason } });
  });

  test('or declines it: the milestone stands as it stood', () => {
    given(underWay, waiverProposed('A1')).when(farid, decide('A1', false)).then(waiverDeclined('A1'));
    const { A1 } = given(underWay, submitted('A1'), waiverProposed('A1'))
      .when(farid, decide('A1', false))
      .case().milestones;
    expect(A1?.status).toBe('submitted');
    expect(A1?.waiver).toBeUndefined();
  });

  test('a waiver takes two persons, whatever roles they come with', () => {
    given(underWay, by(asma, waiverProposed('A1')))
      .when(nowActingAs('fund_manager', asma), decide('A1', true))
      .then(refused('waiver.decider-is-proposer'));
    given(underWay, waiverProposed('A1'), declared(nowActingAs('fund_manager', hind)))
      .when(nowActingAs('fund_manager', hind), decide('A1', true))
      .then(refused('waiver.decider-is-proposer'));
  });

  test('nor does an author excuse what she wrote', () => {
    given(underWay, by(badr, submitted('A1')), waiverProposed('A1'))
      .when(nowActingAs('fund_manager', badr), decide('A1', true))
      .then(refused('reviewer.is-author'));
  });

  test('nobody else decides', () => {
    for (const actor of [asma, hind, adil]) {
      given(underWay, waiverProposed('A1')).when(actor, decide('A1', true)).then(refused('action.not-permitted'));
    }
  });

  test('only what was proposed, and is still a question', () => {
    given(underWay).when(farid, decide('A1', true)).then(refused('waiver.not-proposed'));
    given(underWay, waiverProposed('A1'), waiverDeclined('A1'))
      .when(farid, decide('A1', true))
      .then(refused('waiver.not-proposed'));
    given(underWay, waiverProposed('A1'), submitted('A1'))
      .when(farid, decide('A1', true))
      .then(refused('waiver.not-proposed'));
    given(underWay, submitted('A1'), waiverProposed('A1'), done('A1').slice(1))
      .when(farid, decide('A1', true))
      .then(refused('milestone.settled', { status: 'accepted' }));
    given(underWay, waiverProposed('A1'), waived('A1'))
      .when(farid, decide('A1', false))
      .then(refused('milestone.settled', { status: 'waived' }));
    given(underWay).when(farid, decide('Z9', true)).then(refused('milestone.unknown'));
  });

  test('with a reason, and not in a suspended case', () => {
    given(underWay, waiverProposed('A1'))
      .when(farid, decide('A1', true, 'fine'))
      .then(refused('reason.too-short', { atLeast: 20 }));
    given(underWay, waiverProposed('A1'), suspended())
      .when(farid, decide('A1', true))
      .then(refused('case.not-open', { status: 'suspended' }));
  });
});
