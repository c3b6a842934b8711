import { describe, expect, test } from 'vitest';
import {
  accepted,
  assigned,
  by,
  content,
  done,
  endorsed,
  gatePassed,
  gateSentBack,
  gateSigned,
  rescheduled,
  returned,
  stageReopened,
  submitted,
  surveyPassed,
  suspended,
  underWay,
  entered,
  waived,
  waiverProposed,
  withdrawn,
} from '../deeds.ts';
import { adil, asma, badr, chaima, farid, ghita, hind, nowActingAs, rival } from '../people.ts';
import { caseOf, given, on, refused } from '../specification.ts';

const accept = (milestone: string, version = 1) => ({ type: 'accept-milestone', milestone, version }) as const;

describe('accepting a milestone', () => {
  test('the coordinator accepts what one signature accepts', () => {
    given(underWay, submitted('A1')).when(asma, accept('A1')).then(accepted('A1'));
    expect(
      given(underWay, submitted('A1'), on('2026-03-09')).when(badr, accept('A1')).case().milestones['A1'],
    ).toMatchObject({
      status: 'accepted',
      acceptedOn: '2026-03-09',
      settledAt: '2026-03-09T10:00:00.000Z',
      signatures: [{ role: 'coordinator', by: 'badr', at: '2026-03-09T10:00:00.000Z' }],
    });
  });

  test('where two roles are asked the first endorses and the second accepts', () => {
    given(underWay, submitted('A2')).when(asma, accept('A2')).then(endorsed('A2'));
    given(underWay, submitted('A2'), endorsed('A2'))
      .when(ghita, accept('A2'))
      .then(by(ghita, accepted('A2')));
  });

  test('from an amount on, a second role signs too (domain §4, rule 3)', () => {
    const large = { content: { ...content, values: { ...content.values, riders: 5000 } } };
    const works = [...underWay, ...surveyPassed, entered('works')];
    given(works, submitted('W1')).when(asma, accept('W1')).then(accepted('W1'));
    given(works, submitted('W1', large)).when(asma, accept('W1')).then(endorsed('W1'));
    given(works, submitted('W1', large), endorsed('W1'))
      .when(badr, accept('W1'))
      .then(refused('review.not-your-turn', { waitsFor: 'fund_manager' }));
    given(works, submitted('W1', large), endorsed('W1'))
      .when(farid, accept('W1'))
      .then(by(farid, accepted('W1')));
    expect(
      caseOf(works, submitted('W1', large), endorsed('W1'), by(farid, accepted('W1'))).milestones['W1'],
    ).toMatchObject({
      accepted: { version: 1, values: { riders: 5000 } },
    });
  });

  test('an amount that cannot be told asks for a second signature', () => {
    const untold = { carries: [] };
    given(underWay, surveyPassed, entered('works'), submitted('W1', untold))
      .when(asma, accept('W1'))
      .then(endorsed('W1'));
  });

  test('not who wrote the check of it, when the case went back after the check (domain §4, rule 9)', () => {
    const passed = [...done('W1'), gateSigned('GB'), gateSigned('GB', farid), gatePassed('GB'), entered('service')];
    const due = [{ milestone: 'W1', due: '2026-05-04' }];
    const back = stageReopened('works', { left: ['service'], gates: ['GB'], due });
    const visited = [...underWay, ...surveyPassed, entered('works'), ...passed, by(badr, submitted('V2'))];
    const again = [...visited, back, submitted('W1')];
    given(again)
      .when(badr, accept('W1', 2))
      .then(refused('reviewer.wrote-check', { milestone: 'V2' }));
    given(again).when(asma, accept('W1', 2)).then(accepted('W1'));
  });

  test('in the order in which the programme asks them', () => {
    given(underWay, submitted('A2'))
      .when(farid, accept('A2'))
      .then(refused('review.not-your-turn', { waitsFor: 'coordinator' }));
    given(underWay, submitted('A2'), endorsed('A2'))
      .when(badr, accept('A2'))
      .then(refused('review.not-your-turn', { waitsFor: 'fund_manager' }));
    given(underWay, submitted('A1'))
      .when(farid, accept('A1'))
      .then(refused('review.not-your-turn', { waitsFor: 'coordinator' }));
  });

  test('one person signs once, also where one role is asked twice, also in another role', () => {
    const service = [
      ...underWay,
      ...surveyPassed,
      entered('works'),
      ...done('W1'),
      entered('service'),
      submitted('V3'),
    ];
    given(service, endorsed('V3')).when(asma, accept('V3')).then(refused('reviewer.signed-already'));
    given(service, endorsed('V3'))
      .when(badr, accept('V3'))
      .then(by(badr, accepted('V3')));
    given(underWay, submitted('A2'), endorsed('A2'))
      .when(nowActingAs('fund_manager', asma), accept('A2'))
      .then(refused('reviewer.signed-already'));
  });

  test('nobody accepts what she wrote, be it only an earlier version, be it for the holder', () => {
    given(underWay, by(asma, submitted('A1')))
      .when(asma, accept('A1'))
      .then(refused('reviewer.is-author'));
    given(underWay, by(asma, submitted('A1')), submitted('A1'))
      .when(asma, accept('A1', 2))
      .then(refused('reviewer.is-author'));
    given(underWay, by(asma, submitted('A1')))
      .when(badr, accept('A1'))
      .then(by(badr, accepted('A1')));
    given(underWay, by(asma, submitted('A2')), by(badr, endorsed('A2')))
      .when(nowActingAs('fund_manager', asma), accept('A2'))
      .then(refused('reviewer.is-author'));
  });

  test('only the version that she read', () => {
    const replaced = [...underWay, submitted('A1'), submitted('A1')];
    given(replaced)
      .when(asma, accept('A1', 1))
      .then(refused('submission.superseded', { version: 2 }));
    given(replaced)
      .when(asma, accept('A1', 3))
      .then(refused('submission.superseded', { version: 2 }));
    given(replaced).when(asma, accept('A1', 2)).then(accepted('A1'));
  });

  test('only what is under review', () => {
    const not = (status: string) => refused('milestone.not-under-review', { status });
    given(underWay).when(asma, accept('A1')).then(not('planned'));
    given(underWay, submitted('A1'), returned('A1', '2026-03-24')).when(asma, accept('A1')).then(not('returned'));
    given(underWay, done('A1')).when(asma, accept('A1')).then(not('accepted'));
    given(underWay, submitted('A1'), waiverProposed('A1'), waived('A1')).when(asma, accept('A1')).then(not('waived'));
    given(underWay).when(asma, accept('Z9')).then(refused('milestone.unknown'));
  });

  test('what a gate sent back is not accepted again before it is handed in again', () => {
    const sentBack = [...underWay, ...done('A2', farid), gateSentBack('GA', { milestone: 'A2', due: '2026-04-21' })];
    given(sentBack)
      .when(asma, accept('A2'))
      .then(refused('milestone.not-under-review', { status: 'returned' }));
    given(sentBack, submitted('A2'))
      .when(farid, accept('A2', 2))
      .then(refused('review.not-your-turn', { waitsFor: 'coordinator' }));
  });

  test('a waiver that was asked for is settled with it', () => {
    const c = given(underWay, submitted('A1'), waiverProposed('A1')).when(asma, accept('A1')).case();
    expect(c.milestones['A1']?.waiver).toBeUndefined();
  });

  test('a new due date in between does not touch the version', () => {
    given(underWay, submitted('A1'), rescheduled('A1', '2026-03-16')).when(asma, accept('A1')).then(accepted('A1'));
  });

  test('not for others than the case’s coordinators and the fund managers', () => {
    for (const actor of [chaima, hind, adil]) {
      given(underWay, submitted('A1')).when(actor, accept('A1')).then(refused('action.not-permitted'));
    }
    given(underWay, submitted('A1')).when(rival, accept('A1')).then(refused('action.not-permitted'));
    given(underWay, submitted('A1'), assigned('coordinator', chaima))
      .when(asma, accept('A1'))
      .then(refused('action.not-permitted'));
  });

  test('not in a case that is suspended or has ended', () => {
    given(underWay, submitted('A1'), suspended())
      .when(asma, accept('A1'))
      .then(refused('case.not-open', { status: 'suspended' }));
    given(underWay, submitted('A1'), withdrawn())
      .when(asma, accept('A1'))
      .then(refused('case.not-open', { status: 'withdrawn' }));
  });

  test('the history names the very submission that was accepted', () => {
    const c = caseOf(underWay, submitted('A1'), accepted('A1'));
    expect(c.milestones['A1']?.submission).toMatchObject({ seq: 11, by: 'hind' });
  });
});
