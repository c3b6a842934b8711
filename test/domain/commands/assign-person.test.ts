import { describe, expect, test } from 'vitest';
import type { Duty } from '../../../shared/domain/actors.ts';
import type { Actor } from '../../../shared/domain/actors.ts';
import { assigned, opened, suspended, underWay, withdrawn } from '../deeds.ts';
import { adil, amina, asma, badr, chaima, farid, ghita, hamza, hind, rival } from '../people.ts';
import { given, refused } from '../specification.ts';

const assign = (duty: Duty, person: Actor | null) => ({ type: 'assign-person', duty, person }) as const;

describe('assigning people', () => {
  test('a fund manager gives a case its coordinator', () => {
    given(opened()).when(farid, assign('coordinator', asma)).then(assigned('coordinator', asma));
  });

  test('the coordinator names the holder’s people and her own backup', () => {
    given(underWay).when(asma, assign('director', hamza)).then(assigned('director', hamza));
    given(underWay).when(badr, assign('backup_coordinator', chaima)).then(assigned('backup_coordinator', chaima));
  });

  test('a coordinator of other cases, a holder, an auditor and an administrator may not', () => {
    for (const actor of [chaima, hind, adil, amina]) {
      given(underWay).when(actor, assign('coordinator', chaima)).then(refused('action.not-permitted'));
    }
  });

  test('a duty only goes to the role that fits it', () => {
    for (const [duty, person] of [
      ['coordinator', farid],
      ['backup_coordinator', hind],
      ['fund_manager', asma],
      ['owner', asma],
      ['legal_representative', adil],
      ['director', amina],
    ] as const) {
      given(underWay).when(farid, assign(duty, person)).then(refused('person.unfit-for-duty', { duty }));
    }
  });

  test('the holder’s duties stay within the holder’s organisation', () => {
    for (const duty of ['owner', 'focal_point', 'director', 'legal_representative'] as const) {
      given(underWay).when(asma, assign(duty, rival)).then(refused('person.unfit-for-duty', { duty }));
    }
  });

  test('asking again for what is so already adds nothing to the history', () => {
    given(underWay).when(farid, assign('coordinator', asma)).thenNothing();
    given(underWay).when(farid, assign('director', null)).thenNothing();
  });

  test('a duty can be left open, and is then nobody’s', () => {
    given(underWay).when(farid, assign('coordinator', null)).then(assigned('coordinator', null));
    expect(given(underWay).when(farid, assign('coordinator', null)).case().people).toEqual({
      backup_coordinator: 'badr',
      fund_manager: 'farid',
      owner: 'hind',
    });
  });

  test('who was relieved of the duty has no say any more', () => {
    given(underWay, assigned('coordinator', chaima))
      .when(asma, assign('coordinator', asma))
      .then(refused('action.not-permitted'));
  });

  test('not in a case that is suspended or has ended', () => {
    given(underWay, suspended())
      .when(farid, assign('fund_manager', ghita))
      .then(refused('case.not-open', { status: 'suspended' }));
    given(underWay, withdrawn())
      .when(farid, assign('fund_manager', ghita))
      .then(refused('case.not-open', { status: 'withdrawn' }));
  });
});
