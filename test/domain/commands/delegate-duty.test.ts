import { describe, expect, test } from 'vitest';
import type { Actor, Duty } from '../../../shared/domain/actors.ts';
import {
  accepted,
  assigned,
  by,
  changeRequested,
  declared,
  delegated,
  delegationBegun,
  delegationEnded,
  done,
  endorsed,
  opened,
  reason,
  submitted,
  surveyPassed,
  entered,
  suspended,
  underWay,
  waiverProposed,
} from '../deeds.ts';
import { asma, badr, chaima, farid, ghita, hamza, hind, nowActingAs, person, rival, system } from '../people.ts';
import { given, on, refused } from '../specification.ts';

const delegate = (duty: Duty, to: Actor, firstDay = '2026-03-02', lastDay = '2026-03-31') =>
  ({ type: 'delegate-duty', duty, delegate: to, firstDay, lastDay, reason }) as const;
const sign = (milestone: string, version = 1) => ({ type: 'accept-milestone', milestone, version }) as const;
const lent = { person: asma, delegate: chaima };
/** The coordinator is on leave from the first day on. */
const away = [
  ...underWay,
  delegated('coordinator', chaima, '2026-03-02', '2026-03-31'),
  delegationBegun('coordinator', lent),
];
const dina = person('dina', 'coordinator');

describe('delegating a duty', () => {
  test('whose duty it is gives it to a colleague, from today on', () => {
    given(underWay)
      .when(asma, delegate('coordinator', chaima))
      .then(delegated('coordinator', chaima, '2026-03-02', '2026-03-31'), delegationBegun('coordinator', lent));
  });

  test('for days to come it changes nothing yet', () => {
    const days = ['2026-03-09', '2026-03-13'] as const;
    given(underWay)
      .when(asma, delegate('coordinator', chaima, ...days))
      .then(delegated('coordinator', chaima, ...days));
    expect(
      given(underWay)
        .when(asma, delegate('coordinator', chaima, ...days))
        .case().people.coordinator,
    ).toBe('asma');
  });

  test('the fund manager does it for who fell ill, the coordinator for the holder’s people', () => {
    given(underWay)
      .when(farid, delegate('coordinator', chaima))
      .then(delegated('coordinator', chaima, '2026-03-02', '2026-03-31'), delegationBegun('coordinator', lent));
    given(underWay)
      .when(asma, delegate('owner', hamza))
      .then(
        delegated('owner', hamza, '2026-03-02', '2026-03-31'),
        delegationBegun('owner', { person: hind, delegate: hamza }),
      );
  });

  test('nobody else does, not even her backup', () => {
    given(underWay).when(badr, delegate('coordinator', chaima)).then(refused('delegation.not-yours'));
    for (const actor of [chaima, hind]) {
      given(underWay).when(actor, delegate('coordinator', chaima)).then(refused('action.not-permitted'));
    }
  });

  test('only to the same role, and not to herself', () => {
    given(underWay)
      .when(asma, delegate('coordinator', ghita))
      .then(refused('person.unfit-for-duty', { duty: 'coordinator' }));
    given(underWay)
      .when(asma, delegate('owner', rival))
      .then(refused('person.unfit-for-duty', { duty: 'owner' }));
    given(underWay).when(asma, delegate('coordinator', asma)).then(refused('delegation.to-herself'));
  });

  test('only to one who has declared that nothing ties her to the holder', () => {
    given(underWay).when(asma, delegate('coordinator', dina)).then(refused('interest.not-declared'));
    given(underWay, declared(chaima, 'family'))
      .when(asma, delegate('coordinator', chaima))
      .then(refused('interest.conflict-declared'));
  });

  test('for thirty days at most, none of them past', () => {
    given(underWay)
      .when(asma, delegate('coordinator', chaima, '2026-03-02', '2026-04-01'))
      .then(refused('delegation.too-long', { limitDays: 30 }));
    given(underWay)
      .when(asma, delegate('coordinator', chaima, '2026-03-01'))
      .then(refused('delegation.past', { today: '2026-03-02' }));
    given(underWay)
      .when(asma, delegate('coordinator', chaima, '2026-03-04', '2026-03-03'))
      .then(refused('delegation.days-reversed'));
  });

  test('only what somebody has, once at a time, and with a reason', () => {
    given(underWay).when(farid, delegate('director', hamza)).then(refused('delegation.nobody-on-duty'));
    given(away).when(farid, delegate('coordinator', dina)).then(refused('delegation.made-already'));
    given(underWay)
      .when(asma, { ...delegate('coordinator', chaima), reason: 'ill' })
      .then(refused('reason.too-short', { atLeast: 20 }));
    given(underWay, suspended())
      .when(asma, delegate('coordinator', chaima))
      .then(refused('case.not-open', { status: 'suspended' }));
  });

  test('what was delegated is not delegated again: no chain, no circle', () => {
    given(away).when(chaima, delegate('coordinator', dina)).then(refused('delegation.made-already'));
    const toBackup = [...underWay, delegated('coordinator', badr, '2026-03-02', '2026-03-31')];
    given(toBackup).when(badr, delegate('backup_coordinator', chaima)).then(refused('delegation.person-engaged'));
    given(toBackup).when(badr, delegate('backup_coordinator', asma)).then(refused('delegation.person-engaged'));
    const days = ['2026-04-01', '2026-04-10'] as const;
    given(toBackup, declared(asma))
      .when(badr, delegate('backup_coordinator', asma, ...days))
      .then(by(badr, delegated('backup_coordinator', asma, ...days)));
  });
});

describe('a delegate', () => {
  test('has the duty from the first day to the last, whether or not the workflow has written it down', () => {
    const made = [...underWay, delegated('coordinator', chaima, '2026-03-04', '2026-03-05'), submitted('A1')];
    given(made, on('2026-03-03')).when(chaima, sign('A1')).then(refused('action.not-permitted'));
    given(made, on('2026-03-04'))
      .when(chaima, sign('A1'))
      .then(by(chaima, accepted('A1')));
    given(made, on('2026-03-04')).when(asma, sign('A1')).then(refused('action.not-permitted'));
    given(made, on('2026-03-06')).when(chaima, sign('A1')).then(refused('action.not-permitted'));
    given(made, on('2026-03-06')).when(asma, sign('A1')).then(accepted('A1'));
  });

  test('judges with a declaration that is still good only, and not in a conflict', () => {
    given(underWay, declared(chaima, 'none', 0), delegated('coordinator', chaima, '2026-03-02', '2026-03-31'))
      .when(chaima, { type: 'return-milestone', milestone: 'A1', version: 1, reason, comments: [] })
      .then(refused('milestone.not-under-review', { status: 'planned' }));
    given(
      underWay,
      declared(chaima, 'none', 0),
      delegated('coordinator', chaima, '2026-03-02', '2026-03-31'),
      submitted('A1'),
      on('2026-03-03'),
    )
      .when(chaima, sign('A1'))
      .then(refused('interest.not-declared'));
    given(away, declared(chaima, 'family'), submitted('A1'))
      .when(chaima, sign('A1'))
      .then(refused('interest.conflict-declared'));
  });

  test('does not approve what she in whose place she acts wrote, nor what she wrote in her place', () => {
    given(underWay, by(asma, submitted('A1')), delegated('coordinator', chaima, '2026-03-02', '2026-03-31'))
      .when(chaima, sign('A1'))
      .then(refused('reviewer.is-author'));
    const wrote = [...away, by(chaima, submitted('A1')), on('2026-04-01'), delegationEnded('coordinator', lent)];
    given(wrote).when(asma, sign('A1')).then(refused('reviewer.is-author'));
    given(wrote)
      .when(badr, sign('A1'))
      .then(by(badr, accepted('A1')));
  });

  const service = [...underWay, ...surveyPassed, entered('works'), entered('service'), submitted('V3')];

  test('does not give the second signature after her for whom she stands in, nor the other way round', () => {
    const signedBefore = [...service, endorsed('V3'), delegated('coordinator', chaima, '2026-03-02', '2026-03-31')];
    given(signedBefore).when(chaima, sign('V3')).then(refused('reviewer.signed-already'));
    given(signedBefore)
      .when(badr, sign('V3'))
      .then(by(badr, accepted('V3')));
    const signedMeanwhile = [
      ...service,
      delegated('coordinator', chaima, '2026-03-02', '2026-03-31'),
      delegationBegun('coordinator', lent),
      by(chaima, endorsed('V3')),
      delegationEnded('coordinator', lent),
    ];
    given(signedMeanwhile).when(asma, sign('V3')).then(refused('reviewer.signed-already'));
    expect(given(signedMeanwhile).when(badr, sign('V3')).case().milestones['V3']?.signatures[0]).toMatchObject({
      by: 'chaima',
      inPlaceOf: 'asma',
    });
  });

  test('does not decide, by a role that she was given since, on what was proposed in her place', () => {
    const proposed = [...away, by(chaima, waiverProposed('A1')), by(chaima, changeRequested())];
    const waive = { type: 'decide-waiver', milestone: 'A1', granted: true, reason } as const;
    const grant = { type: 'decide-change', change: 'R1', granted: true, reason } as const;
    given(proposed).when(nowActingAs('fund_manager', asma), waive).then(refused('waiver.decider-is-proposer'));
    given(proposed).when(nowActingAs('fund_manager', asma), grant).then(refused('change.decider-is-asker'));
  });

  test('takes back what was asked in her place, as if she had asked it', () => {
    const asked = [
      ...underWay,
      by(asma, changeRequested()),
      delegated('coordinator', chaima, '2026-03-02', '2026-03-31'),
    ];
    const took = given(asked).when(chaima, { type: 'withdraw-change', change: 'R1', reason }).case();
    expect(took.changes['R1']?.status).toBe('withdrawn');
  });

  test('keeps the duty when it is given to her for good; given to another it is over', () => {
    const assign = (to: Actor) => ({ type: 'assign-person', duty: 'coordinator', person: to }) as const;
    for (const to of [chaima, dina, asma]) {
      const c = given(away, declared(dina)).when(farid, assign(to)).case();
      expect([c.people.coordinator, c.delegations]).toEqual([to.id, {}]);
    }
    given(away).when(farid, assign(chaima)).then(assigned('coordinator', chaima));
  });

  test('of the fund manager bars neither too little nor the wrong', () => {
    const managed = [
      ...underWay,
      by(farid, delegated('fund_manager', ghita, '2026-03-02', '2026-03-31')),
      ...done('A1'),
      submitted('A2'),
      endorsed('A2'),
    ];
    expect(given(managed).when(ghita, sign('A2')).case().milestones['A2']?.status).toBe('accepted');
    given(opened()).when(system, { type: 'chase-case' }).thenNothing();
  });
});
