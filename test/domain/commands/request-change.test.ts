import { describe, expect, test } from 'vitest';
import {
  accepted,
  assigned,
  by,
  changeApproved,
  changeDeclined,
  changeRequested,
  content,
  delegated,
  done,
  entered,
  reason,
  rescheduled,
  submitted,
  surveyPassed,
  suspended,
  underWay,
  withdrawn,
} from '../deeds.ts';
import { adil, asma, badr, farid, hamza, hind, rival } from '../people.ts';
import { type Asked, given, type Past, refused } from '../specification.ts';

type Change = Extract<Asked, { type: 'request-change' }>['change'];
const request = (change: Change, why = reason) => ({ type: 'request-change', change, reason: why }) as const;
const riders = (to: unknown, at = '/riders'): Change => ({ kind: 'answers', milestone: 'W1', cells: [{ at, to }] });

const works = [underWay, surveyPassed, entered('works')];
const built = [...works, done('W1')];

describe('asking for other answers than those accepted', () => {
  test('says what is there now, as the case tells it, and what is to be', () => {
    given(...built)
      .when(hind, request(riders(60)))
      .then(
        changeRequested({
          kind: 'actual',
          milestone: 'W1',
          version: 1,
          cells: [{ at: '/riders', from: 40, to: 60 }],
        }),
      );
  });

  test('of a holder it waits for the coordinator, of a coordinator for the fund manager', () => {
    const asked = (actor: typeof hind) =>
      given(...built)
        .when(actor, request(riders(60)))
        .case().changes['R1'];
    expect(asked(hind)).toMatchObject({ status: 'asked', asked: { by: 'hind' } });
    expect(asked(badr)).toMatchObject({ status: 'proposed', asked: { by: 'badr' } });
  });

  test('changes nothing yet', () => {
    const { W1 } = given(...built)
      .when(hind, request(riders(60)))
      .case().milestones;
    expect(W1?.accepted).toEqual({ seq: expect.any(Number) as number, version: 1, values: { riders: 40 } });
  });

  test('only of what is accepted: what is still open is handed in again', () => {
    for (const past of [works, [...works, submitted('W1')]]) {
      given(...past)
        .when(hind, request(riders(60)))
        .then(refused('change.not-accepted', { milestone: 'W1' }));
    }
    given(...works)
      .when(hind, request({ kind: 'answers', milestone: 'Z9', cells: [{ at: '/riders', to: 1 }] }))
      .then(refused('milestone.unknown'));
  });

  test('only of what the programme lets change', () => {
    for (const at of ['/summary', '/riders/0/f', '/constructor']) {
      given(...built)
        .when(hind, request(riders(60, at)))
        .then(refused('change.not-changeable', { at }));
    }
  });

  test('of one kind: the budget is not changed along with what was reached', () => {
    const both = { values: { ...content.values, seats: 90 }, evidence: [] };
    const cells = [
      { at: '/riders', to: 60 },
      { at: '/seats', to: 80 },
    ];
    given(...works, submitted('W1', { content: both }), accepted('W1'))
      .when(hind, request({ kind: 'answers', milestone: 'W1', cells }))
      .then(refused('change.kinds-mixed'));
    // An answer that was not given is not there to be changed.
    given(...built)
      .when(hind, request(riders(80, '/seats')))
      .then(refused('change.not-changeable', { at: '/seats' }));
  });

  test('to another value, which obeys the form', () => {
    given(...built)
      .when(hind, request(riders(40)))
      .then(refused('change.unchanged', { at: '/riders' }));
    for (const to of [-1, 'many', 1.5]) {
      const asking = () =>
        given(...built)
          .when(hind, request(riders(to)))
          .case();
      expect(asking).toThrow('form.invalid');
    }
  });
});

describe('asking for more time', () => {
  const later = (due: string): Change => ({ kind: 'due-date', milestone: 'A1', due });

  test('than the coordinator may give', () => {
    given(underWay)
      .when(hind, request(later('2026-04-30')))
      .then(changeRequested({ kind: 'due-date', milestone: 'A1', from: '2026-03-12', to: '2026-04-30' }));
    given(underWay)
      .when(hind, request(later('2026-04-10')))
      .then(refused('due.coordinator-decides', { limitDays: 30 }));
  });

  test('for a milestone that is open, until a day to come that is not its own already', () => {
    given(underWay, done('A1'))
      .when(hind, request(later('2026-04-30')))
      .then(refused('milestone.settled', { status: 'accepted' }));
    given(underWay)
      .when(hind, request(later('2026-02-27')))
      .then(refused('due.past', { today: '2026-03-02' }));
    given(underWay, rescheduled('A1', '2026-04-30'))
      .when(hind, request(later('2026-04-30')))
      .then(refused('due.unchanged'));
    given(underWay)
      .when(hind, request({ kind: 'due-date', milestone: 'Z9', due: '2026-04-30' }))
      .then(refused('milestone.unknown'));
  });
});

describe('asking to go back a stage', () => {
  const back = (stage: string, ...milestones: string[]): Change => ({ kind: 'stage', stage, milestones });

  test('names what is to be done again there', () => {
    given(...works)
      .when(asma, request(back('survey', 'A1', 'A1')))
      .then(by(asma, changeRequested({ kind: 'stage', from: 'works', to: 'survey', milestones: ['A1'] })));
  });

  test('to a stage before, and of it only what is settled', () => {
    for (const stage of ['works', 'service', 'nowhere']) {
      given(...works)
        .when(asma, request(back(stage)))
        .then(refused('stage.not-before'));
    }
    given(...works)
      .when(asma, request(back('survey', 'W1')))
      .then(refused('stage.milestone-elsewhere', { milestone: 'W1' }));
    given(...works)
      .when(asma, request(back('survey', 'Z9')))
      .then(refused('milestone.unknown'));
  });

  test('not once everything is over', () => {
    given(...works, withdrawn())
      .when(asma, request(back('survey')))
      .then(refused('case.not-open', { status: 'withdrawn' }));
  });
});

describe('asking for a pause, its end, or the end of the project', () => {
  test('as the case stands', () => {
    given(underWay)
      .when(hind, request({ kind: 'suspension' }))
      .then(changeRequested());
    given(underWay)
      .when(hind, request({ kind: 'resumption' }))
      .then(refused('case.not-suspended'));
    given(underWay, suspended())
      .when(hind, request({ kind: 'resumption' }))
      .then(changeRequested({ kind: 'resumption' }));
    given(underWay, suspended())
      .when(hind, request({ kind: 'suspension' }))
      .then(refused('case.not-open', { status: 'suspended' }));
    given(underWay, suspended())
      .when(hind, request({ kind: 'withdrawal' }))
      .then(changeRequested({ kind: 'withdrawal' }));
  });
});

describe('speaking for the holder', () => {
  const kinds = [{ kind: 'suspension' }, { kind: 'withdrawal' }] as const;
  const directed: Past = [underWay, assigned('director', hamza)];

  test('to pause or give up the project is the director’s, once there is one', () => {
    for (const change of kinds) {
      given(...directed)
        .when(hind, request(change))
        .then(refused('change.not-representative'));
      given(...directed)
        .when(hamza, request(change))
        .then(by(hamza, changeRequested(change)));
    }
  });

  test('or the legal representative’s; either of the two may', () => {
    const both: Past = [...directed, assigned('legal_representative', hind)];
    for (const actor of [hind, hamza]) {
      given(...both)
        .when(actor, request({ kind: 'withdrawal' }))
        .then(by(actor, changeRequested({ kind: 'withdrawal' })));
    }
    given(underWay, assigned('legal_representative', hamza))
      .when(hind, request({ kind: 'withdrawal' }))
      .then(refused('change.not-representative'));
  });

  test('or that of who stands in for them', () => {
    const away: Past = [...directed, delegated('director', hind, '2026-03-02', '2026-03-31')];
    given(...away)
      .when(hind, request({ kind: 'suspension' }))
      .then(changeRequested());
  });

  test('everything else is any member’s, and the coordinator proposes as before', () => {
    given(...directed, suspended())
      .when(hind, request({ kind: 'resumption' }))
      .then(changeRequested({ kind: 'resumption' }));
    given(...directed)
      .when(asma, request({ kind: 'suspension' }))
      .then(by(asma, changeRequested()));
  });
});

describe('any request', () => {
  test('is made once at a time', () => {
    given(underWay, changeRequested())
      .when(asma, request({ kind: 'suspension' }))
      .then(refused('change.asked-already', { change: 'R1' }));
    given(underWay, by(asma, changeRequested()), changeDeclined('R1'))
      .when(hind, request({ kind: 'suspension' }))
      .then(changeRequested());
    given(underWay, by(asma, changeRequested()), changeApproved('R1'))
      .when(hind, request({ kind: 'withdrawal' }))
      .then(changeRequested({ kind: 'withdrawal' }));
  });

  test('has a reason', () => {
    given(underWay)
      .when(hind, request({ kind: 'suspension' }, 'we are tired'))
      .then(refused('reason.too-short', { atLeast: 20 }));
  });

  test('comes from the holder or the coordinator, from nobody who decides or audits', () => {
    for (const actor of [farid, adil]) {
      given(underWay)
        .when(actor, request({ kind: 'suspension' }))
        .then(refused('action.not-permitted'));
    }
    given(underWay)
      .when(rival, request({ kind: 'suspension' }))
      .then(refused('case.unknown'));
  });
});
