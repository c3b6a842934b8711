import { describe, expect, test } from 'vitest';
import type { Interest } from '../../../shared/domain/interests.ts';
import { Case } from '../../../shared/domain/case.ts';
import { assigned, declared, done, opened, submitted, suspended, underWay, withdrawn } from '../deeds.ts';
import { adil, amina, asma, badr, chaima, farid, ghita, hind, system } from '../people.ts';
import { caseOf, given, on, refused } from '../specification.ts';

const declare = (interest: Interest, endsOn?: string) =>
  ({ type: 'declare-interest', interest, ...(endsOn !== undefined && { endsOn }) }) as const;
const accept = { type: 'accept-milestone', milestone: 'A1', version: 1 } as const;
const backup = { type: 'assign-person', duty: 'backup_coordinator', person: chaima } as const;

describe('declaring what ties one to the holder', () => {
  test('nothing, or a conflict: it is good for a year', () => {
    given(opened()).when(chaima, declare('none')).then(declared(chaima));
    given(opened()).when(farid, declare('family')).then(declared(farid, 'family'));
    expect(given(opened()).when(chaima, declare('employer')).case().interests).toMatchObject({
      asma: { interest: 'none', on: '2026-03-02', until: '2027-03-02' },
      chaima: { interest: 'employer', on: '2026-03-02', until: '2027-03-02' },
    });
  });

  test('a tie that has ended counts for two years more', () => {
    const { chaima: declaredTie } = given(opened()).when(chaima, declare('contract', '2025-06-30')).case().interests;
    expect(declaredTie).toMatchObject({ interest: 'contract', until: '2027-06-30' });
    given(opened())
      .when(chaima, declare('contract', '2024-03-01'))
      .then(refused('interest.long-past', { months: 24 }));
    expect(given(opened()).when(chaima, declare('contract', '2024-03-02')).case().version).toBe(2);
  });

  test('is only for the programme’s people, each for herself', () => {
    for (const actor of [hind, adil, amina, system])
      given(underWay).when(actor, declare('none')).then(refused('action.not-permitted'));
  });

  test('twice on one day says no more than once', () => {
    given(opened(), declared(chaima)).when(chaima, declare('none')).thenNothing();
    given(opened(), declared(chaima, 'family')).when(chaima, declare('family')).thenNothing();
    given(opened(), declared(chaima), on('2026-09-01')).when(chaima, declare('none')).then(declared(chaima));
  });

  test('a conflict is not taken back before it is over', () => {
    given(opened(), declared(chaima, 'family'), on('2027-03-02'))
      .when(chaima, declare('none'))
      .then(refused('interest.conflict-stands', { until: '2027-03-02' }));
    given(opened(), declared(chaima, 'family'), on('2027-03-03')).when(chaima, declare('none')).then(declared(chaima));
  });

  test('also in a suspended case, and no more in one that has ended', () => {
    given(underWay, suspended()).when(badr, declare('family')).then(declared(badr, 'family'));
    given(underWay, withdrawn())
      .when(badr, declare('family'))
      .then(refused('case.not-open', { status: 'withdrawn' }));
  });

  test('a case that was stored before anybody could declare is read as one where nobody has', () => {
    const { interests: _, ...before } = caseOf(underWay);
    expect(Case.parse(before).interests).toEqual({});
  });
});

describe('a conflict of interest', () => {
  const tied = [underWay, submitted('A1'), declared(asma, 'family')];

  test('bars at once from everything but reading and declaring', () => {
    given(...tied)
      .when(asma, accept)
      .then(refused('interest.conflict-declared'));
    given(...tied)
      .when(asma, backup)
      .then(refused('interest.conflict-declared'));
    given(...tied)
      .when(asma, { type: 'submit-milestone', milestone: 'A1', language: 'ar', content: {} })
      .then(refused('interest.conflict-declared'));
    given(...tied, declared(farid, 'contract'))
      .when(farid, { type: 'suspend-case', reason: 'Because it has to be so, for once.' })
      .then(refused('interest.conflict-declared'));
  });

  test('lasts until it is taken back, however long ago it was declared', () => {
    given(...tied, on('2028-06-01'))
      .when(asma, accept)
      .then(refused('interest.conflict-declared'));
  });

  test('leaves the case to the others', () => {
    expect(
      given(...tied)
        .when(badr, accept)
        .case().milestones['A1']?.status,
    ).toBe('accepted');
    expect(
      given(...tied)
        .when(farid, { ...backup, duty: 'coordinator' })
        .case().people.coordinator,
    ).toBe('chaima');
  });

  test('bars from being given a duty', () => {
    given(underWay, declared(chaima, 'employer')).when(farid, backup).then(refused('interest.conflict-declared'));
  });
});

describe('without a declaration that is less than a year old', () => {
  test('nobody is given a duty of the programme', () => {
    given(opened(), assigned('coordinator', asma)).when(asma, backup).then(refused('interest.not-declared'));
    given(underWay, on('2027-03-03')).when(farid, backup).then(refused('interest.not-declared'));
    given(underWay, on('2027-03-02')).when(farid, backup).then(assigned('backup_coordinator', chaima));
  });

  test('nobody judges what a holder has handed in, also not who is assigned', () => {
    const late = [underWay, submitted('A1'), on('2027-03-03')];
    given(...late)
      .when(asma, accept)
      .then(refused('interest.not-declared'));
    given(...late)
      .when(farid, { type: 'sign-gate', gate: 'GA' })
      .then(refused('interest.not-declared'));
    expect(
      given(...late, declared(asma))
        .when(asma, accept)
        .case().milestones['A1']?.status,
    ).toBe('accepted');
  });

  test('what is no judgement goes on', () => {
    expect(
      given(underWay, done('A1'), on('2027-03-03'))
        .when(farid, { type: 'assign-person', duty: 'director', person: hind })
        .case().people.director,
    ).toBe('hind');
    given(opened(), assigned('coordinator', asma))
      .when(ghita, { type: 'assign-person', duty: 'owner', person: hind })
      .then(assigned('owner', hind));
  });
});
