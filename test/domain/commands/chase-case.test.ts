import { describe, expect, test } from 'vitest';
import {
  completed,
  delegated,
  delegationBegun,
  delegationEnded,
  done,
  opened,
  reminded,
  submitted,
  suspended,
  underWay,
  withdrawn,
} from '../deeds.ts';
import { asma, chaima, farid, hind, system } from '../people.ts';
import { given, on, refused } from '../specification.ts';

const chase = { type: 'chase-case' } as const;

describe('chasing a case', () => {
  test('the workflow issues what is due, for every milestone at once', () => {
    // The 5th is seven days before the 12th. On Thursday the 19th come up: seven days after the 12th, thirty before 21 April (a
    // Sunday, after the holiday of the 20th), and both three days and one before Monday the 23rd: only the later is said.
    given(underWay, on('2026-03-05'))
      .when(system, chase)
      .then(reminded('A1', 'due-7', hind));
    given(underWay, on('2026-03-19'))
      .when(system, chase)
      .then(reminded('A1', 'overdue-7', hind, asma), reminded('A2', 'due-30', hind), reminded('A3', 'due-1', hind));
  });

  test('nothing when nothing is due, and nothing twice', () => {
    given(underWay).when(system, chase).thenNothing();
    given(underWay, on('2026-03-05'), reminded('A1', 'due-7', hind))
      .when(system, chase)
      .thenNothing();
    given(underWay, on('2026-03-06'), reminded('A1', 'due-7', hind))
      .when(system, chase)
      .thenNothing();
  });

  test('nothing in a case that is suspended or has ended', () => {
    for (const end of [suspended(), withdrawn(), completed()]) {
      given(underWay, end, on('2026-06-01')).when(system, chase).thenNothing();
    }
  });

  test('nothing for what is settled, nothing before the first stage', () => {
    given(underWay, done('A1'), on('2026-03-09T08:00')).when(system, chase).thenNothing();
    given(opened(), on('2026-06-01')).when(system, chase).thenNothing();
  });

  test('the reviewer is chased while a submission waits', () => {
    given(underWay, submitted('A1'), on('2026-03-09'))
      .when(system, chase)
      .then(reminded('A1', 'review-5', asma), reminded('A3', 'due-14', hind));
  });

  test('remembers what it said last', () => {
    expect(given(underWay, on('2026-03-05')).when(system, chase).case().milestones['A1']?.reminded).toBe('due-7');
  });

  test('a delegation is written down when it has begun and when it is over, late or not', () => {
    const lent = { person: asma, delegate: chaima };
    const made = [underWay, delegated('coordinator', chaima, '2026-03-03', '2026-03-04')] as const;
    given(...made)
      .when(system, chase)
      .thenNothing();
    given(...made, on('2026-03-04'))
      .when(system, chase)
      .then(delegationBegun('coordinator', lent));
    given(...made, on('2026-03-04'), delegationBegun('coordinator', lent), on('2026-03-05T00:00'))
      .when(system, chase)
      .then(delegationEnded('coordinator', lent));
    given(...made, suspended(), on('2026-03-05'))
      .when(system, chase)
      .then(delegationEnded('coordinator', { ...lent, wasBegun: false }));
  });

  test('reminders go to the delegate', () => {
    given(underWay, delegated('coordinator', chaima, '2026-03-09', '2026-03-13'), submitted('A1'), on('2026-03-09'))
      .when(system, chase)
      .then(
        delegationBegun('coordinator', { person: asma, delegate: chaima }),
        reminded('A1', 'review-5', chaima),
        reminded('A3', 'due-14', hind),
      );
  });

  test('no person does it', () => {
    for (const actor of [asma, farid, hind]) given(underWay).when(actor, chase).then(refused('action.not-permitted'));
  });
});
