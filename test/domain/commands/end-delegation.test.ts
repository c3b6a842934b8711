import { describe, expect, test } from 'vitest';
import {
  by,
  declared,
  delegated,
  delegationBegun,
  delegationEnded,
  submitted,
  suspended,
  underWay,
  withdrawn,
} from '../deeds.ts';
import { asma, badr, chaima, farid, ghita, hind } from '../people.ts';
import { given, on, refused } from '../specification.ts';

const end = { type: 'end-delegation', duty: 'coordinator' } as const;
const lent = { person: asma, delegate: chaima };
const made = [...underWay, delegated('coordinator', chaima, '2026-03-04', '2026-03-20')];
const away = [...made, on('2026-03-04'), delegationBegun('coordinator', lent)];

describe('ending a delegation', () => {
  test('she is back before the day, and has her duty again', () => {
    given(away).when(asma, end).then(delegationEnded('coordinator', lent));
    const c = given(away).when(asma, end).case();
    expect([c.people.coordinator, c.delegations]).toEqual(['asma', {}]);
  });

  test('the fund manager ends it too, also while the project is suspended', () => {
    given(away, suspended()).when(ghita, end).then(delegationEnded('coordinator', lent));
    given(away).when(farid, end).then(delegationEnded('coordinator', lent));
  });

  test('one that has not begun never takes effect', () => {
    given(made)
      .when(asma, end)
      .then(delegationEnded('coordinator', { ...lent, wasBegun: false }));
  });

  test('neither the delegate nor the backup ends it, nor a holder', () => {
    for (const actor of [chaima, badr]) given(away).when(actor, end).then(refused('delegation.not-yours'));
    given(away).when(hind, end).then(refused('action.not-permitted'));
  });

  test('not by one in a conflict of interest', () => {
    given(away, declared(asma, 'family')).when(asma, end).then(refused('interest.conflict-declared'));
  });

  test('only what is delegated, in a project that has not ended', () => {
    given(underWay).when(asma, end).then(refused('delegation.unknown'));
    given(away, on('2026-03-21')).when(farid, end).then(refused('delegation.unknown'));
    given(away, withdrawn())
      .when(farid, end)
      .then(refused('case.not-open', { status: 'withdrawn' }));
  });

  test('what the delegate did stays done, in whose place it says', () => {
    const c = given(away, by(chaima, submitted('A1')))
      .when(asma, end)
      .case();
    expect(c.milestones['A1']?.authors).toEqual(['chaima', 'asma']);
  });
});
