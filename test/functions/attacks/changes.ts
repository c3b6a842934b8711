import { b5 } from '../../../infra/local/demo/submissions/build.ts';
import { d1 } from '../../../infra/local/demo/submissions/diagnosis.ts';
import type { Actor } from '../../../shared/domain/actors.ts';
import type { LocalDate } from '../../../shared/domain/time.ts';
import { reason } from '../life.ts';
import {
  accept,
  type Ask,
  type Attack,
  backup,
  coordinator,
  desk,
  fundManager,
  handIn,
  holder,
  own,
  promoted,
  rival,
} from './ask.ts';

type Change = object | ((today: LocalDate) => object);

const request = (by: Actor, change: Change): Ask => ({
  by,
  path: `${by.role === 'holder' ? own : desk}/change-requests`,
  body: (today: LocalDate) => ({ change: typeof change === 'function' ? change(today) : change, reason }),
});
const endorse = (by: Actor): Ask => ({
  by,
  path: `${desk}/change-requests/R1/endorsements`,
  body: { endorsed: true, reason },
});
const decide = (by: Actor): Ask => ({
  by,
  path: `${desk}/change-requests/R1/decisions`,
  body: { granted: true, reason },
});
const withdraw = (by: Actor): Ask => ({
  by,
  path: `${by.role === 'holder' ? own : desk}/change-requests/R1/withdrawals`,
  body: { reason },
});

const back = { kind: 'stage', stage: 'build', milestones: ['B5'] };
const farOff: Change = { kind: 'due-date', milestone: 'D1', due: '2026-12-31' };

/** What two others have to agree to: whoever asks, endorses or wrote what is concerned does not decide. */
export const onChanges: Attack[] = [
  {
    on: 3,
    name: 'a coordinator decides on the change that she proposes',
    at: 'D1 is awaited',
    first: [request(coordinator, farOff)],
    attempt: decide(coordinator),
    rule: 'action.not-permitted',
    honest: decide(fundManager),
  },
  {
    on: 3,
    name: 'a coordinator who has become fund manager approves the change that she proposed',
    at: 'D1 is awaited',
    first: [request(coordinator, farOff)],
    attempt: decide(promoted),
    rule: 'change.decider-is-asker',
    honest: decide(fundManager),
  },
  {
    on: 3,
    name: 'a coordinator who has become fund manager approves the change that she endorsed',
    at: 'D1 is awaited',
    first: [request(holder, farOff), endorse(coordinator)],
    attempt: decide(promoted),
    rule: 'change.decider-is-asker',
    honest: decide(fundManager),
  },
  {
    on: 3,
    name: 'the fund manager approves what no coordinator has endorsed',
    at: 'D1 is awaited',
    first: [request(holder, farOff)],
    attempt: decide(fundManager),
    rule: 'change.not-awaited',
    honest: endorse(coordinator),
  },
  {
    on: 3,
    name: 'a fund manager asks for the change that she would then approve',
    at: 'D1 is awaited',
    attempt: request(fundManager, farOff),
    rule: 'action.not-permitted',
    honest: request(coordinator, farOff),
  },
  {
    on: 3,
    name: 'a holder endorses her own request',
    at: 'D1 is awaited',
    first: [request(holder, farOff)],
    attempt: endorse(holder),
    rule: 'action.not-permitted',
    honest: endorse(backup),
  },
  {
    on: 3,
    name: 'a coordinator takes far more time than is hers to give, in one step',
    at: 'D1 is awaited',
    attempt: {
      by: coordinator,
      method: 'put',
      path: `${desk}/milestones/D1/due-date`,
      body: { due: '2026-12-31', reason },
    },
    rule: 'due.fund-manager-decides',
  },
  {
    on: 3,
    name: 'a coordinator takes far more time than is hers to give, in small steps',
    at: 'D1 is awaited',
    first: [
      { by: coordinator, method: 'put', path: `${desk}/milestones/D1/due-date`, body: { due: '2026-02-17', reason } },
    ],
    attempt: {
      by: coordinator,
      method: 'put',
      path: `${desk}/milestones/D1/due-date`,
      body: { due: '2026-03-17', reason },
    },
    rule: 'due.fund-manager-decides',
  },
  {
    on: 1,
    name: 'who typed a milestone in gives it, as fund manager, the time that she wants',
    at: 'D1 is awaited',
    first: [
      handIn(coordinator, 'D1', d1),
      {
        by: backup,
        path: `${desk}/milestones/D1/returns`,
        body: { version: 1, reason, comments: [{ severity: 'fatal', text: reason }] },
      },
      request(backup, farOff),
    ],
    attempt: decide(promoted),
    rule: 'reviewer.is-author',
    honest: decide(fundManager),
  },
  {
    on: 4,
    name: 'a change is approved that was overtaken since it was asked for',
    at: 'D1 is awaited',
    first: [request(coordinator, farOff), handIn(holder, 'D1', d1), accept(coordinator, 'D1')],
    attempt: decide(fundManager),
    rule: 'change.outdated',
  },
  {
    on: 2,
    name: 'another organisation asks for a change',
    at: 'D1 is awaited',
    attempt: request(rival, farOff),
    rule: 'case.unknown',
    honest: request(holder, farOff),
  },
  {
    on: 1,
    name: 'somebody takes back what another has asked for',
    at: 'D1 is awaited',
    first: [request(holder, farOff)],
    attempt: withdraw(coordinator),
    rule: 'change.not-yours',
    honest: withdraw(holder),
  },
  {
    on: 9,
    name: 'the visitor accepts the works after the case has gone back to them',
    at: 'M7.1 is under review',
    first: [request(coordinator, back), decide(fundManager), handIn(holder, 'B5', b5)],
    attempt: accept(backup, 'B5', 2),
    rule: 'reviewer.wrote-check',
    honest: accept(coordinator, 'B5', 2),
  },
];
