import { s5 } from '../../../infra/local/demo/submissions/design.ts';
import { d1 } from '../../../infra/local/demo/submissions/diagnosis.ts';
import { accept, coordinator, decide, fundManager, handIn, holder, propose, sign, type Attack } from './ask.ts';

/** Rule 4: a signature is of the version that was read. */
export const onVersions: Attack[] = [
  {
    on: 4,
    name: 'a holder exchanges the submission under the reviewer’s pen',
    at: 'D1 is under review',
    first: [handIn(holder, 'D1', d1)],
    attempt: accept(coordinator, 'D1', 1),
    rule: 'submission.superseded',
    honest: accept(coordinator, 'D1', 2),
  },
  {
    on: 4,
    name: 'a first signature is carried over to a new version',
    at: 'S5 has one signature',
    first: [handIn(holder, 'S5', s5)],
    attempt: accept(fundManager, 'S5', 2),
    rule: 'review.not-your-turn',
    honest: accept(coordinator, 'S5', 2),
  },
  {
    on: 4,
    name: 'a second signature is given to the version before',
    at: 'S5 has one signature',
    first: [handIn(holder, 'S5', s5)],
    attempt: accept(fundManager, 'S5', 1),
    rule: 'submission.superseded',
  },
  {
    on: 4,
    name: 'a signature of the gate is carried over what was reopened since',
    at: 'G2 can be signed again',
    attempt: sign(fundManager, 'G2'),
    rule: 'gate.not-your-turn',
    honest: sign(coordinator, 'G2'),
  },
  {
    on: 4,
    name: 'a gate is signed while one of its milestones is under review',
    at: 'S5 has one signature',
    attempt: sign(coordinator, 'G2'),
    rule: 'gate.conditions-unmet',
  },
  {
    on: 4,
    name: 'a waiver is granted after its milestone was handed in anew',
    at: 'D1 is awaited',
    first: [propose(holder, 'D1'), handIn(holder, 'D1', d1)],
    attempt: decide(fundManager, 'D1'),
    rule: 'waiver.not-proposed',
  },
  {
    on: 4,
    name: 'a gate is signed from a page that was read before something happened',
    at: 'G1 can be signed',
    attempt: { ...sign(coordinator, 'G1'), headers: { 'if-match': '"3"' } },
    rule: 'case.version-not-seen',
    honest: sign(coordinator, 'G1'),
  },
];
