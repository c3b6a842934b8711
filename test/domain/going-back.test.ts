import { describe, expect, test } from 'vitest';
import { decide } from '../../shared/domain/decide.ts';
import { nextStage, unmetConditions } from '../../shared/domain/stages.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import {
  accepted,
  by,
  changeApproved,
  changeRequested,
  done,
  endorsed,
  entered,
  gatePassed,
  gateSigned,
  reason,
  stageReopened,
  submitted,
  surveyPassed,
  underWay,
} from './deeds.ts';
import { asma, farid, hind, system } from './people.ts';
import { nightBuses } from './programme.ts';
import { caseOf, given, on, type Past, refused } from './specification.ts';

/** In the second stage: one thing accepted there, one handed in, the rest not begun. */
const works: Past = [underWay, surveyPassed, on('2026-04-06'), entered('works'), done('W1'), submitted('W2.1')];
const wanted = { kind: 'stage', from: 'works', to: 'survey', milestones: ['A1'] };
const asked: Past = [...works, by(asma, changeRequested(wanted)), on('2026-05-04')];
const approve = { type: 'decide-change', change: 'R1', granted: true, reason } as const;
/** Ten business days after 4 May, since the days from the kick-off are over. */
const due = [
  { milestone: 'A1', due: '2026-05-18' },
  { milestone: 'A3', due: '2026-05-25' },
];
const wentBack = stageReopened('survey', { left: ['works'], gates: ['GA'], due });
const back: Past = [...asked, changeApproved('R1'), wentBack];

describe('going back a stage', () => {
  test('takes a proposal and another person’s approval', () => {
    given(...asked)
      .when(farid, approve)
      .then(changeApproved('R1'), wentBack);
    given(...asked)
      .when(asma, approve)
      .then(refused('action.not-permitted'));
  });

  test('opens the stage again from that day, its gate unsigned', () => {
    const c = caseOf(...back);
    expect(c.stage).toBe('survey');
    expect(c.stages).toEqual({ survey: { enteredOn: '2026-05-04' } });
    expect(c.gates['GA']).toEqual({ signatures: [] });
  });

  test('what is to be done again is due anew, with its versions and the reason kept', () => {
    const c = caseOf(...back);
    expect(c.milestones['A1']).toMatchObject({
      status: 'returned',
      due: '2026-05-18',
      plannedDue: '2026-05-18',
      version: 1,
      authors: ['hind'],
      signatures: [],
      accepted: { version: 1 },
      returned: { by: 'farid', seq: c.version },
    });
    expect(c.milestones['A1']?.acceptedOn).toBeUndefined();
    // What had lapsed at the gate is asked again; what was accepted stays accepted.
    expect(c.milestones['A3']).toMatchObject({ status: 'planned', due: '2026-05-25', version: 0 });
    expect(c.milestones['A2']?.status).toBe('accepted');
  });

  test('of the stage that is left, what was accepted stays, and the rest is asked no more', () => {
    const { W1, ...rest } = caseOf(...back).milestones;
    expect(W1).toMatchObject({ status: 'accepted', version: 1 });
    expect(rest['W2.1']).toMatchObject({ status: 'lapsed', version: 1, signatures: [], returned: { by: 'farid' } });
    expect(rest['W2.2']).toMatchObject({ status: 'lapsed', version: 0 });
    expect(rest['W2.2']?.returned).toBeUndefined();
    given(...back)
      .when(hind, { type: 'submit-milestone', milestone: 'W2.2', language: 'ar', content: {} })
      .then(refused('milestone.settled', { status: 'lapsed' }));
  });

  test('the gate has to be passed again, and then the next stage is entered again', () => {
    const c = caseOf(...back);
    expect(nextStage(c, nightBuses)).toBeUndefined();
    expect(unmetConditions(c, nightBuses, LocalDate.parse('2026-05-04'))).toEqual([
      { condition: 'milestone-not-settled', milestone: 'A1', status: 'returned' },
    ]);
    const again: Past = [...back, on('2026-06-01'), done('A1'), gateSigned('GA'), gatePassed('GA')];
    const decision = decide(
      caseOf(...again),
      { type: 'enter-stage', stage: 'works' },
      { actor: system, now: on('2026-06-01').on, programme: nightBuses },
    );
    if (!decision.ok || decision.facts[0]?.type !== 'StageEntered') throw new Error('not entered');
    // What stayed accepted is not due again.
    expect(decision.facts[0].data.due).toEqual([
      { milestone: 'W2.1', due: '2026-06-22' },
      { milestone: 'W2.2', due: '2026-07-13' },
      { milestone: 'W2.3', due: '2026-07-31' },
    ]);
  });

  test('what was left unsettled there is open again, and knows what it was', () => {
    const again: Past = [...back, on('2026-06-01'), done('A1'), gateSigned('GA'), gatePassed('GA')];
    const c = given(...again)
      .when(system, { type: 'enter-stage', stage: 'works' })
      .case();
    expect(c.milestones['W1']?.status).toBe('accepted');
    expect(c.milestones['W2.1']).toMatchObject({
      status: 'returned',
      due: '2026-06-22',
      plannedDue: '2026-06-22',
      version: 1,
      authors: ['hind'],
      clockFrom: '2026-06-01T10:00:00.000Z',
    });
    expect(c.milestones['W2.2']).toMatchObject({ status: 'planned', version: 0 });
    given(...again, entered('works'), submitted('W2.1'))
      .when(asma, { type: 'accept-milestone', milestone: 'W2.1', version: 2 })
      .then(accepted('W2.1'));
  });

  test('over several stages voids every gate between', () => {
    const inService: Past = [
      underWay,
      surveyPassed,
      on('2026-03-09'),
      entered('works'),
      done('W1'),
      gateSigned('GB'),
      gateSigned('GB', farid),
      gatePassed('GB'),
      entered('service'),
      submitted('V3'),
      endorsed('V3'),
    ];
    const c = given(...inService, by(asma, changeRequested({ ...wanted, from: 'service', milestones: [] })))
      .when(farid, approve)
      .case();
    expect(c.gates).toEqual({ GA: { signatures: [] }, GB: { signatures: [] } });
    expect(Object.keys(c.stages)).toEqual(['survey']);
    expect(c.milestones['V3']).toMatchObject({ status: 'lapsed', signatures: [] });
    // The occurrences that had lapsed at the second gate stay so until that stage is entered again.
    expect(c.milestones['W2.1']?.status).toBe('lapsed');
  });
});
