import { describe, expect, test } from 'vitest';
import { lacksNoObjection } from '../../../shared/domain/no-objection.ts';
import { gateOf } from '../../../shared/domain/stages.ts';
import {
  by,
  declared,
  done,
  endorsed,
  entered,
  gatePassed,
  gateSentBack,
  gateSigned,
  noObjectionRecorded,
  reason,
  submitted,
  surveyPassed,
  suspended,
  underWay,
  waived,
  waiverProposed,
} from '../deeds.ts';
import { asma, badr, farid, hind, nowActingAs } from '../people.ts';
import { nightBuses } from '../programme.ts';
import { caseOf, given, on, type Past, refused } from '../specification.ts';

const record = (result: string, more: { on?: string; comments?: string; gate?: string } = {}) =>
  ({ type: 'record-no-objection', gate: 'GC', result, on: '2026-03-02', ...more }) as const;

/** In the last stage, whose gate waits for somebody outside to have no objection. */
const service: Past = [
  underWay,
  surveyPassed,
  entered('works'),
  done('W1'),
  gateSigned('GB'),
  gateSigned('GB', farid),
  gatePassed('GB'),
  entered('service'),
];
const asked: Past = [...service, submitted('V2')];
/** Everything that the gate waits for, but the answer. */
const ready: Past = [
  ...service,
  submitted('V2'),
  by(badr, done('V2')[1] ?? endorsed('V2')),
  submitted('V3'),
  endorsed('V3'),
  by(badr, done('V3')[1] ?? endorsed('V3')),
];
const sign = { type: 'sign-gate', gate: 'GC' } as const;
const lacks = (...past: Past): boolean => {
  const c = caseOf(...past);
  const gate = gateOf(c, nightBuses);
  return gate !== undefined && lacksNoObjection(c, gate);
};

describe('recording the answer to a request for no-objection', () => {
  test('tells the result, the day, and which request it answers', () => {
    given(...asked)
      .when(asma, record('granted'))
      .then(noObjectionRecorded('GC', 'V2'));
    const c = given(...asked)
      .when(farid, record('granted'))
      .case();
    expect(c.gates['GC']?.noObjection).toMatchObject({
      milestone: 'V2',
      result: 'granted',
      on: '2026-03-02',
      by: 'farid',
      seq: c.version,
    });
  });

  test('is a judgement: it takes a declaration, of the last year, that nothing ties her to the holder', () => {
    given(...asked, on('2027-03-03'))
      .when(asma, record('granted'))
      .then(refused('interest.not-declared'));
    given(...asked, declared(asma, 'family'))
      .when(asma, record('granted'))
      .then(refused('interest.conflict-declared'));
  });

  test('opens the gate if the programme says so of the result', () => {
    expect(lacks(...ready)).toBe(true);
    expect(lacks(...ready, noObjectionRecorded('GC', 'V2'))).toBe(false);
    expect(lacks(...ready, noObjectionRecorded('GC', 'V2', 'granted_but'))).toBe(false);
    expect(lacks(...ready, noObjectionRecorded('GC', 'V2', 'refused'))).toBe(true);
  });

  test('without it the gate is not signed', () => {
    const missing = [{ condition: 'condition-broken', name: 'no-objection', message: expect.anything() as unknown }];
    given(...ready)
      .when(asma, sign)
      .then(refused('gate.conditions-unmet', { missing }));
    given(...ready, noObjectionRecorded('GC', 'V2', 'refused'))
      .when(asma, sign)
      .then(refused('gate.conditions-unmet', { missing }));
    given(...ready, noObjectionRecorded('GC', 'V2'))
      .when(asma, sign)
      .then(gateSigned('GC'));
  });

  test('the last answer counts', () => {
    expect(lacks(...ready, noObjectionRecorded('GC', 'V2', 'refused'), noObjectionRecorded('GC', 'V2'))).toBe(false);
    expect(lacks(...ready, noObjectionRecorded('GC', 'V2'), noObjectionRecorded('GC', 'V2', 'refused'))).toBe(true);
  });

  test('a new version of the request asks anew, of another milestone it does not', () => {
    expect(lacks(...asked, noObjectionRecorded('GC', 'V2'), submitted('V2'))).toBe(true);
    expect(lacks(...asked, noObjectionRecorded('GC', 'V2'), submitted('V3'))).toBe(false);
    const sentBack = gateSentBack('GC', { milestone: 'V3', due: '2026-03-16' });
    expect(lacks(...ready, noObjectionRecorded('GC', 'V2'), sentBack)).toBe(true);
  });

  test('is not needed where the request was waived', () => {
    expect(lacks(...service, waiverProposed('V2'), waived('V2'))).toBe(false);
  });

  test('answers a request that was made, at a gate that asks for one', () => {
    given(...service)
      .when(asma, record('granted'))
      .then(refused('no-objection.not-asked'));
    given(underWay)
      .when(asma, record('granted', { gate: 'GA' }))
      .then(refused('no-objection.not-asked'));
    given(...asked)
      .when(asma, record('granted', { gate: 'GB' }))
      .then(refused('gate.passed-already'));
  });

  test('is one of the results that the programme knows, of a day that has been', () => {
    given(...asked)
      .when(asma, record('perhaps'))
      .then(refused('no-objection.unknown', { result: 'perhaps' }));
    given(...asked)
      .when(asma, record('granted', { on: '2026-03-03' }))
      .then(refused('no-objection.to-come', { today: '2026-03-02' }));
  });

  test('comes with comments where the result says nothing without', () => {
    for (const comments of [{}, { comments: 'see letter' }]) {
      given(...asked)
        .when(asma, record('refused', comments))
        .then(refused('reason.too-short', { atLeast: 20 }));
    }
    expect(
      given(...asked)
        .when(asma, record('refused', { comments: reason }))
        .case().gates['GC']?.noObjection?.result,
    ).toBe('refused');
  });

  test('is set by who approves: by no author of the stage, no holder, and not in a pause', () => {
    given(...service, by(asma, submitted('V2')))
      .when(asma, record('granted'))
      .then(refused('gate.signer-is-author'));
    given(...asked, declared(hind))
      .when(nowActingAs('fund_manager', hind), record('granted'))
      .then(refused('gate.signer-is-author'));
    given(...asked)
      .when(hind, record('granted'))
      .then(refused('action.not-permitted'));
    given(...asked, suspended())
      .when(asma, record('granted'))
      .then(refused('case.not-open', { status: 'suspended' }));
  });
});
