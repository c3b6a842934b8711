import { describe, expect, test } from 'vitest';
import {
  answersChanged,
  by,
  changeApproved,
  changeDeclined,
  changeEndorsed,
  changeRequested,
  declared,
  done,
  entered,
  reason,
  rescheduled,
  resumed,
  submitted,
  surveyPassed,
  suspended,
  underWay,
  withdrawn,
} from '../deeds.ts';
import { asma, badr, farid, ghita, hind, nowActingAs } from '../people.ts';
import { given, on, refused } from '../specification.ts';

const decide = (granted: boolean, why = reason, change = 'R1') =>
  ({ type: 'decide-change', change, granted, reason: why }) as const;
const proposed = (wanted?: object) => by(asma, changeRequested(wanted));

const built = [underWay, surveyPassed, entered('works'), done('W1')];
const moreRiders = { kind: 'actual', milestone: 'W1', version: 1, cells: [{ at: '/riders', from: 40, to: 60 }] };
const muchLater = { kind: 'due-date', milestone: 'A1', from: '2026-03-12', to: '2026-04-30' };

describe('approving a change', () => {
  test('of answers makes them true at once, and tells which event has', () => {
    given(...built, proposed(moreRiders))
      .when(farid, decide(true))
      .then(changeApproved('R1'), answersChanged('R1'));
    const c = given(...built, proposed(moreRiders))
      .when(farid, decide(true))
      .case();
    expect(c.changes['R1']).toMatchObject({ status: 'approved', settled: { by: 'farid' } });
    expect(c.milestones['W1']).toMatchObject({
      status: 'accepted',
      version: 1,
      accepted: { version: 1, values: { riders: 60 }, changed: [{ change: 'R1', seq: c.version, at: ['/riders'] }] },
    });
  });

  test('of a due date moves it as the fund manager could', () => {
    given(underWay, proposed(muchLater))
      .when(farid, decide(true))
      .then(changeApproved('R1'), by(farid, rescheduled('A1', '2026-04-30')));
  });

  test('of the whole project suspends, resumes or ends it', () => {
    given(underWay, proposed()).when(farid, decide(true)).then(changeApproved('R1'), suspended());
    given(underWay, suspended(), on('2026-03-16'), proposed({ kind: 'resumption' }))
      .when(farid, decide(true))
      .then(changeApproved('R1'), resumed(14));
    for (const past of [underWay, [...underWay, suspended()]]) {
      given(past, proposed({ kind: 'withdrawal' }))
        .when(farid, decide(true))
        .then(changeApproved('R1'), withdrawn());
    }
  });

  test('is not possible once it means something else than was asked', () => {
    given(
      ...built,
      proposed(moreRiders),
      by(hind, changeRequested({ ...moreRiders, kind: 'target' })),
      changeEndorsed('R2'),
    )
      .when(farid, decide(true, reason, 'R2'))
      .then(refused('change.outdated'));
    given(underWay, proposed(muchLater), rescheduled('A1', '2026-03-19'))
      .when(farid, decide(true))
      .then(refused('change.outdated'));
    given(underWay, proposed(muchLater), done('A1')).when(farid, decide(true)).then(refused('change.outdated'));
    given(underWay, proposed(muchLater), rescheduled('A1', '2026-03-19'))
      .when(farid, decide(false))
      .then(changeDeclined('R1'));
  });
});

describe('deciding a change', () => {
  test('declined, everything stays as it was', () => {
    given(...built, proposed(moreRiders))
      .when(farid, decide(false))
      .then(changeDeclined('R1'));
    const c = given(...built, proposed(moreRiders))
      .when(farid, decide(false))
      .case();
    expect(c.milestones['W1']?.accepted?.values).toEqual({ riders: 40 });
    expect(c.changes['R1']).toMatchObject({ status: 'declined', settled: { by: 'farid' } });
  });

  test('of a holder comes after the coordinator’s endorsement', () => {
    given(underWay, changeRequested())
      .when(farid, decide(true))
      .then(refused('change.not-awaited', { status: 'asked' }));
    given(underWay, changeRequested(), changeEndorsed('R1'))
      .when(farid, decide(true))
      .then(changeApproved('R1'), suspended());
  });

  test('is never for who asked or endorsed, whatever she is now', () => {
    given(underWay, proposed())
      .when(nowActingAs('fund_manager', asma), decide(true))
      .then(refused('change.decider-is-asker'));
    given(underWay, changeRequested(), by(badr, changeEndorsed('R1')))
      .when(nowActingAs('fund_manager', badr), decide(true))
      .then(refused('change.decider-is-asker'));
    given(underWay, changeRequested(), changeEndorsed('R1'), declared(nowActingAs('fund_manager', hind)))
      .when(nowActingAs('fund_manager', hind), decide(true))
      .then(refused('change.decider-is-asker'));
  });

  test('nor for an author of the milestone that it concerns', () => {
    given(underWay, by(badr, submitted('A1')), proposed(muchLater))
      .when(nowActingAs('fund_manager', badr), decide(true))
      .then(refused('reviewer.is-author'));
  });

  test('happens once, with a reason, by a fund manager', () => {
    given(underWay, proposed(), changeDeclined('R1'))
      .when(ghita, decide(true))
      .then(refused('change.not-awaited', { status: 'declined' }));
    given(underWay, proposed())
      .when(farid, decide(true, 'ok'))
      .then(refused('reason.too-short', { atLeast: 20 }));
    given(underWay).when(farid, decide(true)).then(refused('change.unknown'));
    for (const actor of [asma, hind]) {
      given(underWay, by(badr, changeRequested())).when(actor, decide(true)).then(refused('action.not-permitted'));
    }
    given(underWay, proposed(), withdrawn())
      .when(farid, decide(false))
      .then(refused('case.not-open', { status: 'withdrawn' }));
  });
});
