import { describe, test } from 'vitest';
import {
  by,
  done,
  gateSentBack,
  reason,
  submitted,
  suspended,
  underWay,
  waived,
  waiverDeclined,
  waiverProposed,
} from '../deeds.ts';
import { adil, asma, chaima, farid, hamza, hind, rival } from '../people.ts';
import { given, refused } from '../specification.ts';

const propose = (milestone: string, why = reason) => ({ type: 'propose-waiver', milestone, reason: why }) as const;

describe('proposing a waiver', () => {
  test('a holder asks for it, or the coordinator proposes it', () => {
    given(underWay).when(hind, propose('A1')).then(waiverProposed('A1'));
    given(underWay)
      .when(asma, propose('A1'))
      .then(by(asma, waiverProposed('A1')));
  });

  test('who decides it does not propose it, nor do those who only look on', () => {
    for (const actor of [farid, chaima, adil])
      given(underWay).when(actor, propose('A1')).then(refused('action.not-permitted'));
    given(underWay).when(rival, propose('A1')).then(refused('case.unknown'));
  });

  test('also for one that is under review', () => {
    given(underWay, submitted('A1')).when(hind, propose('A1')).then(waiverProposed('A1'));
  });

  test('one proposal at a time', () => {
    given(underWay, waiverProposed('A1')).when(hamza, propose('A1')).then(refused('waiver.proposed-already'));
    given(underWay, waiverProposed('A1'), waiverDeclined('A1'))
      .when(hamza, propose('A1'))
      .then(by(hamza, waiverProposed('A1')));
    given(underWay, waiverProposed('A1'), submitted('A1'))
      .when(hamza, propose('A1'))
      .then(by(hamza, waiverProposed('A1')));
  });

  test('an old proposal does not come back when a gate sends the milestone back', () => {
    given(
      underWay,
      submitted('A1'),
      waiverProposed('A1'),
      done('A1').slice(1),
      gateSentBack('GA', { milestone: 'A1', due: '2026-03-16' }),
    )
      .when(farid, { type: 'decide-waiver', milestone: 'A1', granted: true, reason })
      .then(refused('waiver.not-proposed'));
  });

  test('not for what is settled or unknown, not without a reason', () => {
    given(underWay, done('A1'))
      .when(hind, propose('A1'))
      .then(refused('milestone.settled', { status: 'accepted' }));
    given(underWay, waiverProposed('A1'), waived('A1'))
      .when(hind, propose('A1'))
      .then(refused('milestone.settled', { status: 'waived' }));
    given(underWay).when(hind, propose('Z9')).then(refused('milestone.unknown'));
    given(underWay)
      .when(hind, propose('A1', 'no'))
      .then(refused('reason.too-short', { atLeast: 20 }));
  });

  test('not in a suspended case', () => {
    given(underWay, suspended())
      .when(hind, propose('A1'))
      .then(refused('case.not-open', { status: 'suspended' }));
  });
});
