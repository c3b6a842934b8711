import { describe, expect, test } from 'vitest';
import { Command } from '../../../shared/domain/decide.ts';
import { by, done, reason, reminded, rescheduled, resumed, submitted, suspended, underWay } from '../deeds.ts';
import { adil, asma, chaima, farid, hind } from '../people.ts';
import { caseOf, given, on, refused } from '../specification.ts';

const reschedule = (milestone: string, due: string, why = reason) =>
  ({ type: 'reschedule-milestone', milestone, due, reason: why }) as const;

// A1 is planned for 12 March 2026.
describe('rescheduling a milestone', () => {
  test('a coordinator moves a due date, later or earlier', () => {
    given(underWay).when(asma, reschedule('A1', '2026-03-18')).then(rescheduled('A1', '2026-03-18'));
    given(underWay).when(asma, reschedule('A1', '2026-03-04')).then(rescheduled('A1', '2026-03-04'));
    expect(given(underWay).when(asma, reschedule('A1', '2026-03-18')).case().milestones['A1']).toMatchObject({
      due: '2026-03-18',
      plannedDue: '2026-03-12',
    });
  });

  test('a day off moves to the next business day', () => {
    given(underWay).when(asma, reschedule('A1', '2026-03-14')).then(rescheduled('A1', '2026-03-16'));
    // the holiday of Friday the 20th, and the weekend after it
    given(underWay).when(asma, reschedule('A1', '2026-03-20')).then(rescheduled('A1', '2026-03-23'));
  });

  test('up to thirty days from the planned day; further is the fund manager’s decision', () => {
    const further = refused('due.fund-manager-decides', { limitDays: 30 });
    // 11 April is the thirtieth day and a Saturday: it would become the thirty-second
    // A2 is planned for 21 April, and 21 May is the thirtieth day
    given(underWay).when(asma, reschedule('A2', '2026-05-21')).then(rescheduled('A2', '2026-05-21'));
    given(underWay).when(asma, reschedule('A2', '2026-05-22')).then(further);
    given(underWay).when(asma, reschedule('A1', '2026-04-10')).then(rescheduled('A1', '2026-04-10'));
    given(underWay).when(asma, reschedule('A1', '2026-04-11')).then(further);
    given(underWay)
      .when(farid, reschedule('A1', '2026-04-13'))
      .then(by(farid, rescheduled('A1', '2026-04-13')));
    given(underWay)
      .when(farid, reschedule('A1', '2099-12-31'))
      .then(by(farid, rescheduled('A1', '2099-12-31')));
  });

  test('many small steps are one large one', () => {
    given(underWay, rescheduled('A1', '2026-04-10'))
      .when(asma, reschedule('A1', '2026-04-14'))
      .then(refused('due.fund-manager-decides', { limitDays: 30 }));
  });

  test('a pause does not use up the coordinator’s thirty days', () => {
    const paused = [...underWay, on('2026-03-09'), suspended(), on('2026-05-04'), resumed(56)];
    expect(caseOf(paused).milestones['A1']).toMatchObject({ due: '2026-05-07', plannedDue: '2026-05-07' });
    given(paused).when(asma, reschedule('A1', '2026-06-05')).then(rescheduled('A1', '2026-06-05'));
    given(paused)
      .when(asma, reschedule('A1', '2026-06-08'))
      .then(refused('due.fund-manager-decides', { limitDays: 30 }));
  });

  test('not into the past, today is still possible', () => {
    given(underWay, on('2026-03-09'))
      .when(asma, reschedule('A1', '2026-03-06'))
      .then(refused('due.past', { today: '2026-03-09' }));
    given(underWay, on('2026-03-09')).when(asma, reschedule('A1', '2026-03-09')).then(rescheduled('A1', '2026-03-09'));
    // half past eleven at night in UTC is the next day in Casablanca, outside Ramadan
    given(underWay, on('2026-04-06T23:30'))
      .when(asma, reschedule('A1', '2026-04-06'))
      .then(refused('due.past', { today: '2026-04-07' }));
  });

  test('not to where it is, also by way of a weekend', () => {
    given(underWay).when(asma, reschedule('A1', '2026-03-12')).then(refused('due.unchanged'));
    given(underWay).when(asma, reschedule('A3', '2026-03-21')).then(refused('due.unchanged'));
  });

  test('what was said of the old day is forgotten', () => {
    const { A1 } = caseOf(
      underWay,
      on('2026-03-13'),
      reminded('A1', 'overdue-1', hind),
      rescheduled('A1', '2026-03-31'),
    ).milestones;
    expect(A1?.reminded).toBeUndefined();
    expect(A1?.clockFrom).toBe('2026-03-13T10:00:00.000Z');
  });

  test('but a reviewer gets no new time for herself', () => {
    const { A1 } = caseOf(
      underWay,
      submitted('A1'),
      on('2026-03-10'),
      reminded('A1', 'review-5', asma),
      rescheduled('A1', '2026-03-31'),
    ).milestones;
    expect(A1).toMatchObject({ due: '2026-03-31', reminded: 'review-5', clockFrom: '2026-03-02T10:00:00.000Z' });
  });

  test('not what is settled or unknown, not without a reason', () => {
    given(underWay, done('A1'))
      .when(asma, reschedule('A1', '2026-03-18'))
      .then(refused('milestone.settled', { status: 'accepted' }));
    given(underWay).when(asma, reschedule('Z9', '2026-03-18')).then(refused('milestone.unknown'));
    given(underWay)
      .when(asma, reschedule('A1', '2026-03-18', 'later'))
      .then(refused('reason.too-short', { atLeast: 20 }));
  });

  test('not by others, not in a suspended case', () => {
    for (const actor of [chaima, hind, adil]) {
      given(underWay).when(actor, reschedule('A1', '2026-03-18')).then(refused('action.not-permitted'));
    }
    given(underWay, suspended())
      .when(asma, reschedule('A1', '2026-03-18'))
      .then(refused('case.not-open', { status: 'suspended' }));
  });

  test.for(['9999-12-31', '2100-01-04', '1999-12-31', '2026-02-29', '18/03/2026'])(
    'its door does not let the day "%s" in',
    (due) => {
      expect(Command.safeParse(reschedule('A1', due)).success).toBe(false);
    },
  );
});
