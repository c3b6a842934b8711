import { d1 } from '../../../infra/local/demo/submissions/diagnosis.ts';
import { visit } from '../../../infra/local/demo/submissions/monitoring.ts';
import type { LocalDate } from '../../../shared/domain/time.ts';
import { amina, chaima } from '../../domain/people.ts';
import { reason } from '../life.ts';
import { written } from '../story-moments.ts';
import {
  accept,
  assign,
  auditor,
  backup,
  coordinator,
  desk,
  findings,
  fundManager,
  handIn,
  holder,
  own,
  rival,
  sign,
  type Attack,
} from './ask.ts';

/** Rule 5: auditors change nothing, and nobody speaks for them. */
export const onAuditors: Attack[] = [
  {
    on: 5,
    name: 'an auditor accepts',
    at: 'D1 is under review',
    attempt: accept(auditor, 'D1'),
    rule: 'action.not-permitted',
  },
  {
    on: 5,
    name: 'a coordinator closes the auditor’s finding that keeps her gate shut',
    at: 'G1 can be signed',
    first: [
      {
        by: auditor,
        path: `${findings}/findings`,
        body: (today: LocalDate) => ({ severity: 'critical', owner: 'owner', due: today, text: reason }),
      },
    ],
    attempt: { by: coordinator, path: `${findings}/findings/F1/closures`, body: { reason } },
    rule: 'action.not-permitted',
    honest: { by: auditor, path: `${findings}/findings/F1/closures`, body: { reason } },
  },
  {
    on: 5,
    name: 'a gate is opened over a critical finding that was answered but not closed',
    at: 'G1 can be signed',
    first: [
      {
        by: auditor,
        path: `${findings}/findings`,
        body: (today: LocalDate) => ({ severity: 'critical', owner: 'owner', due: today, text: reason }),
      },
      { by: holder, path: `${own}/findings/F1/answers`, body: { text: reason } },
    ],
    attempt: sign(coordinator, 'G1'),
    rule: 'gate.conditions-unmet',
  },
];

/** Rule 6, as far as cases are concerned: an administrator has no part in them. */
export const onAdministrators: Attack[] = [
  {
    on: 6,
    name: 'an administrator accepts',
    at: 'D1 is under review',
    attempt: accept(amina, 'D1'),
    rule: 'action.not-permitted',
  },
  {
    on: 6,
    name: 'an administrator opens a gate',
    at: 'G1 can be signed',
    attempt: sign(amina, 'G1'),
    rule: 'action.not-permitted',
  },
  {
    on: 6,
    name: 'an administrator gives a case to somebody',
    at: 'D1 is under review',
    attempt: assign(amina, 'coordinator', chaima),
    rule: 'action.not-permitted',
  },
];

/** Rule 8: nothing is consent but a signature; a body cannot speak for somebody else. */
export const onConsent: Attack[] = [
  {
    on: 8,
    name: 'a request signs in the name of another',
    at: 'G1 can be signed',
    attempt: { by: coordinator, path: `${desk}/gates/G1/signatures`, body: { by: fundManager.id } },
    rule: 'request.invalid',
  },
  {
    on: 8,
    name: 'a request signs in another role',
    at: 'S5 is under review',
    attempt: {
      by: coordinator,
      path: `${desk}/milestones/S5/acceptances`,
      body: { version: 1, role: 'fund_manager' },
    },
    rule: 'request.invalid',
  },
  {
    on: 8,
    name: 'a request names the person who typed it in',
    at: 'D1 is awaited',
    attempt: {
      by: coordinator,
      path: `${desk}/milestones/D1/submissions`,
      body: (today: LocalDate) => ({ ...written(d1, today), onBehalfOf: rival.organisation }),
    },
    rule: 'request.invalid',
  },
];

/** Rule 9: who visits the site did not sign for what is visited, and does not sign the visit. */
export const onVisits: Attack[] = [
  {
    on: 9,
    name: 'who accepted the works visits them',
    at: 'M7.1 is awaited',
    attempt: handIn(coordinator, 'M7.1', visit(0)),
    rule: 'author.signed-before',
    honest: handIn(backup, 'M7.1', visit(0)),
  },
  {
    on: 9,
    name: 'the visitor accepts her own visit',
    at: 'M7.1 is under review',
    attempt: accept(backup, 'M7.1'),
    rule: 'reviewer.is-author',
    honest: accept(coordinator, 'M7.1'),
  },
];
