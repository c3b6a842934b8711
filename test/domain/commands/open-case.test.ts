import { describe, expect, test } from 'vitest';
import { Command } from '../../../shared/domain/decide.ts';
import { assigned, by, opened, project, suspended } from '../deeds.ts';
import { adil, amina, asma, farid, hind, system } from '../people.ts';
import { caseId, given, refused } from '../specification.ts';

const open = {
  type: 'open-case',
  caseId,
  project,
  organisation: 'yasmine',
  kickoffOn: '2026-03-02',
  interest: 'none',
} as const;

describe('opening a case', () => {
  test('a coordinator opens it and becomes its coordinator', () => {
    given().when(asma, open).then(opened(), assigned('coordinator', asma));
  });

  test('a coordinator has to say that nothing ties her to the holder', () => {
    const { interest: _, ...silent } = open;
    given().when(asma, silent).then(refused('interest.not-declared'));
    expect(given().when(farid, silent).case().interests).toEqual({});
    expect(given().when(asma, open).case().interests).toMatchObject({
      asma: { interest: 'none', until: '2027-03-02' },
    });
  });

  test('a fund manager opens it and leaves the coordinator to be assigned', () => {
    given().when(farid, open).then(by(farid, opened()));
  });

  test.for([hind, adil, amina, system])('is not for the role $role', (actor) => {
    given().when(actor, open).then(refused('action.not-permitted'));
  });

  test('is refused for a reference that has a case already, whatever became of it', () => {
    given(opened()).when(asma, open).then(refused('case.already-open'));
    given(opened(), suspended()).when(farid, open).then(refused('case.already-open'));
  });

  test('is refused for a kind of project or holder that the programme does not know', () => {
    given()
      .when(asma, { ...open, project: { ...project, kind: 'airport' } })
      .then(refused('project.unknown-kind', { kind: 'airport' }));
    given()
      .when(asma, { ...open, project: { ...project, holder: { name: 'A', kind: 'emperor' } } })
      .then(refused('project.unknown-kind', { kind: 'emperor' }));
  });

  test('is refused when the fund would pay more than the whole cost, and not when it pays all of it', () => {
    given()
      .when(asma, { ...open, project: { ...project, cost: 100, fundShare: 101 } })
      .then(refused('project.share-over-cost'));
    expect(
      given()
        .when(asma, { ...open, project: { ...project, cost: 100, fundShare: 100 } })
        .case().version,
    ).toBe(2);
    expect(
      given()
        .when(asma, { ...open, project: { ...project, fundShare: 100 } })
        .case().version,
    ).toBe(2);
  });

  test('takes a kick-off day long ago or years ahead', () => {
    given()
      .when(asma, { ...open, kickoffOn: '2000-01-01' })
      .then(opened('2000-01-01'), assigned('coordinator', asma));
    given()
      .when(asma, { ...open, kickoffOn: '2099-12-31' })
      .then(opened('2099-12-31'), assigned('coordinator', asma));
  });

  test.for(['1999-12-31', '2100-01-01', '9999-12-31', '0001-01-01', '2026-02-30', '2026-3-2', ''])(
    'its door does not let the kick-off day "%s" in',
    (kickoffOn) => {
      expect(Command.safeParse({ ...open, kickoffOn }).success).toBe(false);
    },
  );

  test.for(['NB', 'nb-1', 'NB--', '-NB1', 'NB 1', '__PROTO__', 'A'.repeat(33), '../CASE', 'NB#1', 'NB1\n'])(
    'its door does not let the reference "%s" in',
    (reference) => {
      expect(Command.safeParse({ ...open, caseId: reference }).success).toBe(false);
    },
  );

  test.for([{}, { fr: '' }, { fr: undefined }, { de: 'Nachtbusse' }, { fr: 'x'.repeat(201) }, { fr: 'half \ud83d' }])(
    'its door does not let the title %j in',
    (title) => {
      expect(Command.safeParse({ ...open, project: { ...project, title } }).success).toBe(false);
    },
  );
});
