import { describe, expect, test } from 'vitest';
import {
  accepted,
  assigned,
  by,
  content,
  done,
  entered,
  gatePassed,
  gateSentBack,
  gateSigned,
  rescheduled,
  resumed,
  returned,
  submitted,
  surveyPassed,
  suspended,
  underWay,
  waived,
  waiverProposed,
  withdrawn,
} from '../deeds.ts';
import { adil, asma, badr, chaima, farid, ghita, hind, nowActingAs, system } from '../people.ts';
import { caseOf, given, on, refused } from '../specification.ts';

const sign = (gate: string) => ({ type: 'sign-gate', gate }) as const;
const unmet = (...missing: [string, string][]) =>
  refused('gate.conditions-unmet', {
    missing: missing.map(([milestone, status]) => ({ condition: 'milestone-not-settled', milestone, status })),
  });

const surveyed = [...underWay, ...done('A1'), ...done('A2', farid)];
/** In the works, on a day before any occurrence of `W2` has come up. */
const works = [...underWay, ...surveyPassed, entered('works'), on('2026-03-04')];

describe('signing a gate', () => {
  test('one signature passes the gate that asks for one', () => {
    given(surveyed).when(asma, sign('GA')).then(gateSigned('GA'), gatePassed('GA'));
    given(surveyed).when(badr, sign('GA')).then(gateSigned('GA', badr), gatePassed('GA'));
  });

  test('two persons in two roles pass the one that asks for two, in this order', () => {
    given(works, done('W1')).when(asma, sign('GB')).then(gateSigned('GB'));
    given(works, done('W1'), gateSigned('GB')).when(farid, sign('GB')).then(gateSigned('GB', farid), gatePassed('GB'));
    given(works, done('W1'))
      .when(farid, sign('GB'))
      .then(refused('gate.not-your-turn', { waitsFor: 'coordinator' }));
    given(works, done('W1'), gateSigned('GB'))
      .when(badr, sign('GB'))
      .then(refused('gate.not-your-turn', { waitsFor: 'fund_manager' }));
    given(surveyed)
      .when(farid, sign('GA'))
      .then(refused('gate.not-your-turn', { waitsFor: 'coordinator' }));
  });

  test('one person signs once, also in another role', () => {
    given(works, done('W1'), gateSigned('GB')).when(asma, sign('GB')).then(refused('gate.signed-already'));
    given(works, done('W1'), gateSigned('GB'))
      .when(nowActingAs('fund_manager', asma), sign('GB'))
      .then(refused('gate.signed-already'));
  });

  test('what a second role signed for one stage it may sign for the next', () => {
    given(works, done('W1')).when(asma, sign('GB')).then(gateSigned('GB'));
  });

  test('what the programme asks of accepted answers has to hold', () => {
    const empty = { content: { ...content, values: { ...content.values, riders: 0 } } };
    const message = { ar: 'nobody rides', fr: 'nobody rides', en: 'nobody rides' };
    given(works, submitted('W1', empty), accepted('W1'))
      .when(asma, sign('GB'))
      .then(
        refused('gate.conditions-unmet', {
          missing: [{ condition: 'condition-broken', name: 'somebody-rides', message }],
        }),
      );
    given(works, waiverProposed('W1'), waived('W1')).when(asma, sign('GB')).then(gateSigned('GB'));
  });

  test('every required milestone has to be accepted or waived', () => {
    given(underWay)
      .when(asma, sign('GA'))
      .then(unmet(['A1', 'planned'], ['A2', 'planned']));
    given(underWay, done('A1'), submitted('A2'))
      .when(asma, sign('GA'))
      .then(unmet(['A2', 'submitted']));
    given(underWay, done('A1'), submitted('A2'), returned('A2', '2026-04-21'))
      .when(asma, sign('GA'))
      .then(unmet(['A2', 'returned']));
    given(underWay, done('A1'), waiverProposed('A2'))
      .when(asma, sign('GA'))
      .then(unmet(['A2', 'planned']));
    given(underWay, done('A1'), waiverProposed('A2'), waived('A2'))
      .when(asma, sign('GA'))
      .then(gateSigned('GA'), gatePassed('GA'));
  });

  test('what was sent back keeps it closed, and what was endorsed only once', () => {
    given(surveyed, gateSentBack('GA', { milestone: 'A1', due: '2026-03-16' }))
      .when(asma, sign('GA'))
      .then(unmet(['A1', 'returned']));
    given(underWay, done('A1'), done('A2', farid).slice(0, 2))
      .when(asma, sign('GA'))
      .then(unmet(['A2', 'submitted']));
  });

  test('an optional one does not, but what was handed in is judged first', () => {
    given(surveyed, submitted('A3'))
      .when(asma, sign('GA'))
      .then(unmet(['A3', 'submitted']));
    given(surveyed, submitted('A3'), returned('A3', '2026-03-23'))
      .when(asma, sign('GA'))
      .then(gateSigned('GA'), gatePassed('GA'));
  });

  test('an occurrence counts once it has come up', () => {
    // W2.1 is due on the 23rd: the twentieth day is a Sunday.
    given(works, done('W1'), on('2026-03-22')).when(asma, sign('GB')).then(gateSigned('GB'));
    given(works, done('W1'), on('2026-03-23'))
      .when(asma, sign('GB'))
      .then(unmet(['W2.1', 'planned']));
    given(works, done('W1'), submitted('W2.3'))
      .when(asma, sign('GB'))
      .then(unmet(['W2.3', 'submitted']));
    given(works, done('W1'), done('W2.1'), on('2026-03-24')).when(asma, sign('GB')).then(gateSigned('GB'));
  });

  test('moving an occurrence away does not make it one that never came up', () => {
    given(works, done('W1'), rescheduled('W2.1', '2026-04-20'), on('2026-03-23'))
      .when(asma, sign('GB'))
      .then(unmet(['W2.1', 'planned']));
  });

  test('but a pause moves it, for everybody', () => {
    given(works, done('W1'), suspended(), on('2026-03-24'), resumed(20)).when(asma, sign('GB')).then(gateSigned('GB'));
  });

  test('time that passes between two signatures closes it again', () => {
    given(works, done('W1'), gateSigned('GB'), on('2026-03-23'))
      .when(farid, sign('GB'))
      .then(unmet(['W2.1', 'planned']));
    given(works, done('W1'), gateSigned('GB'), on('2026-03-23'), done('W2.1'))
      .when(farid, sign('GB'))
      .then(refused('gate.not-your-turn', { waitsFor: 'coordinator' }));
  });

  test('nobody who wrote for the stage signs it, be it one version of one milestone for the holder', () => {
    given(underWay, by(asma, submitted('A1')), by(badr, done('A1')[1] ?? submitted('A1')), done('A2', farid))
      .when(asma, sign('GA'))
      .then(refused('gate.signer-is-author'));
    given(surveyed, by(badr, submitted('A3')))
      .when(badr, sign('GA'))
      .then(refused('gate.signer-is-author'));
    given(works, by(badr, submitted('W1')), done('W1'), gateSigned('GB'))
      .when(nowActingAs('fund_manager', badr), sign('GB'))
      .then(refused('gate.signer-is-author'));
  });

  test('she may sign the next one', () => {
    given(
      underWay,
      by(asma, submitted('A1')),
      by(badr, done('A1')[1] ?? submitted('A1')),
      done('A2', farid),
      gateSigned('GA', badr),
      gatePassed('GA'),
      entered('works'),
      done('W1'),
    )
      .when(asma, sign('GB'))
      .then(gateSigned('GB'));
  });

  test('she does not sign first and write afterwards: her signature falls, and she stays barred', () => {
    const written = [
      ...works,
      ...done('W1'),
      gateSigned('GB'),
      by(asma, submitted('W2.1')),
      by(badr, done('W2.1')[1] ?? submitted('W2.1')),
    ];
    given(written)
      .when(farid, sign('GB'))
      .then(refused('gate.not-your-turn', { waitsFor: 'coordinator' }));
    given(written).when(asma, sign('GB')).then(refused('gate.signer-is-author'));
    given(written).when(badr, sign('GB')).then(gateSigned('GB', badr));
  });

  test('what was asked no more lapses with it, and questions about it', () => {
    const { milestones } = given(surveyed, waiverProposed('A3')).when(asma, sign('GA')).case();
    expect(milestones['A3']).toMatchObject({ status: 'lapsed' });
    expect(milestones['A3']?.waiver).toBeUndefined();
    const optional = caseOf(
      surveyed,
      submitted('A3'),
      returned('A3', '2026-03-23'),
      gateSigned('GA'),
      gatePassed('GA'),
    );
    expect(optional.milestones['A3']?.status).toBe('lapsed');
    const occurrences = caseOf(
      works,
      done('W1'),
      gateSigned('GB'),
      gateSigned('GB', farid),
      gatePassed('GB'),
    ).milestones;
    expect(['W2.1', 'W2.2', 'W2.3'].map((key) => occurrences[key]?.status)).toEqual(['lapsed', 'lapsed', 'lapsed']);
    expect(occurrences['A1']?.status).toBe('accepted');
  });

  test('only the gate that the case stands at', () => {
    given(surveyed).when(asma, sign('GB')).then(refused('gate.unknown'));
    given(surveyed).when(asma, sign('GX')).then(refused('gate.unknown'));
    for (const name of ['toString', 'valueOf', ''])
      given(surveyed).when(asma, sign(name)).then(refused('gate.unknown'));
    given(underWay.slice(0, -1)).when(asma, sign('GA')).then(refused('gate.unknown'));
    given(underWay, surveyPassed).when(asma, sign('GA')).then(refused('gate.passed-already'));
    given(works).when(badr, sign('GA')).then(refused('gate.passed-already'));
  });

  test('not by others, not in a suspended or ended case', () => {
    for (const actor of [chaima, hind, adil, system])
      given(surveyed).when(actor, sign('GA')).then(refused('action.not-permitted'));
    given(surveyed, suspended())
      .when(asma, sign('GA'))
      .then(refused('case.not-open', { status: 'suspended' }));
    given(surveyed, withdrawn())
      .when(asma, sign('GA'))
      .then(refused('case.not-open', { status: 'withdrawn' }));
  });

  test('a signature stays when its signer leaves', () => {
    given(works, done('W1'), gateSigned('GB'), assigned('coordinator', chaima))
      .when(ghita, sign('GB'))
      .then(gateSigned('GB', ghita), gatePassed('GB'));
  });
});
