import { describe, expect, test } from 'vitest';
import { Command } from '../../../shared/domain/decide.ts';
import {
  declared,
  assigned,
  by,
  content,
  done,
  endorsed,
  entered,
  gatePassed,
  gateSigned,
  opened,
  returned,
  submitted,
  summary,
  surveyPassed,
  suspended,
  underWay,
  waived,
  waiverProposed,
  withdrawn,
} from '../deeds.ts';
import { adil, asma, badr, chaima, farid, hamza, hind, nowActingAs, rival, system } from '../people.ts';
import { caseOf, given, on, refused } from '../specification.ts';

const submit = (milestone: string) => ({ type: 'submit-milestone', milestone, language: 'ar', content }) as const;

describe('submitting a milestone', () => {
  test('a holder hands in the first version', () => {
    given(underWay).when(hind, submit('A1')).then(submitted('A1'));
    expect(given(underWay).when(hamza, submit('A1')).case().milestones['A1']).toMatchObject({
      status: 'submitted',
      version: 1,
      authors: ['hamza'],
      submission: { by: 'hamza', onBehalf: false, language: 'ar', warnings: 0 },
    });
  });

  test('in whatever order, early or late', () => {
    given(underWay, on('2027-01-04')).when(hind, submit('A2')).then(submitted('A2'));
  });

  test('a coordinator types it in for the holder, and that is seen', () => {
    const { A1 } = given(underWay).when(asma, submit('A1')).case().milestones;
    expect(A1?.authors).toEqual(['asma']);
    expect(caseOf(underWay, by(asma, submitted('A1'))).milestones['A1']?.submission?.onBehalf).toBe(true);
  });

  test('who accepted what is visited does not write the visit (domain §4, rule 9)', () => {
    const works = [...done('W1'), gateSigned('GB'), gateSigned('GB', farid), gatePassed('GB')];
    const service = [...underWay, ...surveyPassed, entered('works'), ...works, entered('service')];
    given(service)
      .when(asma, submit('V2'))
      .then(refused('author.signed-before', { milestone: 'W1' }));
    given(service)
      .when(badr, submit('V2'))
      .then(by(badr, submitted('V2')));
    given(service).when(hind, submit('V2')).then(submitted('V2'));
    given(service)
      .when(asma, submit('V1.1'))
      .then(by(asma, submitted('V1.1')));
  });

  test('another organisation’s holder does not even learn that there is such a case', () => {
    given(underWay).when(rival, submit('A1')).then(refused('case.unknown'));
    given().when(hind, submit('A1')).then(refused('case.unknown'));
    given().when(asma, submit('A1')).then(refused('case.unknown'));
  });

  test('those who review, read or run things do not submit', () => {
    for (const actor of [chaima, farid, adil, system]) {
      given(underWay).when(actor, submit('A1')).then(refused('action.not-permitted'));
    }
  });

  test('a new version replaces the one under review and voids what was signed on it', () => {
    const endorsedOnce = [...underWay, submitted('A2'), endorsed('A2')];
    given(endorsedOnce)
      .when(hamza, submit('A2'))
      .then(by(hamza, submitted('A2')));
    const { A2 } = given(endorsedOnce).when(hamza, submit('A2')).case().milestones;
    expect(A2).toMatchObject({ version: 2, signatures: [], authors: ['hind', 'hamza'] });
  });

  test('a returned one is answered by a new version', () => {
    given(underWay, submitted('A1'), returned('A1', '2026-03-24')).when(hind, submit('A1')).then(submitted('A1'));
  });

  test('a settled one is not handed in again', () => {
    given(underWay, done('A1'))
      .when(hind, submit('A1'))
      .then(refused('milestone.settled', { status: 'accepted' }));
    given(underWay, waiverProposed('A1'), waived('A1'))
      .when(hind, submit('A1'))
      .then(refused('milestone.settled', { status: 'waived' }));
    given(underWay, surveyPassed, entered('works'))
      .when(hind, submit('A3'))
      .then(refused('milestone.settled', { status: 'lapsed' }));
  });

  test('nor one that the case does not have: unknown, of a later stage, or without its occurrence', () => {
    for (const milestone of ['Z9', 'W1', 'A1.1']) {
      given(underWay).when(hind, submit(milestone)).then(refused('milestone.unknown'));
    }
    given(underWay, surveyPassed, entered('works')).when(hind, submit('W2')).then(refused('milestone.unknown'));
    given(underWay, surveyPassed, entered('works')).when(hind, submit('W2.4')).then(refused('milestone.unknown'));
    given(opened(), assigned('owner', hind)).when(hind, submit('A1')).then(refused('milestone.unknown'));
  });

  test.for(['constructor', '__proto__', 'toString', 'a1', 'A1.0', 'A1.100', '', 'A1 '])(
    'its door does not let the milestone "%s" in',
    (milestone) => {
      expect(Command.safeParse(submit(milestone)).success).toBe(false);
    },
  );

  test('a form that breaks a rule is refused with every issue', () => {
    given(underWay)
      .when(hind, {
        ...submit('A1'),
        content: { values: { riders: -1, summary, declaration_true: false }, evidence: [] },
      })
      .then(
        refused('form.invalid', {
          issues: expect.arrayContaining([
            expect.objectContaining({ pointer: '/values/riders', severity: 'error' }),
            expect.objectContaining({ pointer: '/values/declaration_true', severity: 'error' }),
          ]),
        }),
      );
    for (const hostile of [undefined, null, 'text', 7, [], {}, { values: null, evidence: 'none' }]) {
      given(underWay)
        .when(hind, { ...submit('A1'), content: hostile })
        .then(refused('form.invalid', { issues: expect.any(Array) }));
    }
  });

  test('warnings are counted and never refuse', () => {
    const few = { values: { riders: 3, summary, declaration_true: true }, evidence: [] };
    given(underWay)
      .when(hind, { ...submit('A1'), content: few })
      .then(submitted('A1', { content: few, warnings: 1 }));
  });

  test('it withdraws the question of a waiver', () => {
    const c = given(underWay, waiverProposed('A1')).when(hind, submit('A1')).case();
    expect(c.milestones['A1']?.waiver).toBeUndefined();
  });

  test('it voids a signature that already stands on the stage’s gate', () => {
    const signedOnce = [
      ...underWay,
      ...surveyPassed,
      entered('works'),
      on('2026-03-03'),
      ...done('W1'),
      gateSigned('GB'),
    ];
    expect(caseOf(signedOnce).gates['GB']?.signatures).toHaveLength(1);
    const c = given(signedOnce).when(asma, submit('W2.1')).case();
    expect(c.gates['GB']).toEqual({ signatures: [] });
    expect(c.gates['GA']?.passedOn).toBe('2026-03-02');
  });

  test('not in a case that is suspended or has ended', () => {
    given(underWay, suspended())
      .when(hind, submit('A1'))
      .then(refused('case.not-open', { status: 'suspended' }));
    given(underWay, withdrawn())
      .when(hind, submit('A1'))
      .then(refused('case.not-open', { status: 'withdrawn' }));
  });

  test('who changed sides is still the author of what she wrote', () => {
    const c = caseOf(underWay, submitted('A1'), returned('A1', '2026-03-24'), by(badr, submitted('A1')));
    expect(c.milestones['A1']?.authors).toEqual(['hind', 'badr']);
    given(underWay, submitted('A1'))
      .when(nowActingAs('coordinator', hind), { type: 'accept-milestone', milestone: 'A1', version: 1 })
      .then(refused('action.not-permitted'));
    const changed = nowActingAs('coordinator', hind);
    given(underWay, submitted('A1'), declared(changed), assigned('coordinator', changed))
      .when(nowActingAs('coordinator', hind), { type: 'accept-milestone', milestone: 'A1', version: 1 })
      .then(refused('reviewer.is-author'));
  });
});
