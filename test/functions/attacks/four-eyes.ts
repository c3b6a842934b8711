import { chaima } from '../../domain/people.ts';
import {
  accept,
  assign,
  backup,
  coordinator,
  decide,
  declare,
  fundManager,
  holder,
  promoted,
  propose,
  sign,
  type Attack,
} from './ask.ts';

/** Rule 3: two persons and two roles. */
export const onFourEyes: Attack[] = [
  ...(['G2', 'G3', 'CLOSURE'] as const).flatMap((gate): Attack[] => {
    const at = gate === 'CLOSURE' ? 'closure has one signature' : (`${gate} has one signature` as const);
    const honest = sign(fundManager, gate);
    return [
      {
        on: 3,
        name: `one coordinator signs ${gate} twice`,
        at,
        attempt: sign(coordinator, gate),
        rule: 'gate.signed-already',
        honest,
      },
      {
        on: 3,
        name: `two coordinators sign ${gate} among themselves`,
        at,
        first: gate === 'CLOSURE' ? [declare(chaima, 'none'), assign(fundManager, 'backup_coordinator', chaima)] : [],
        attempt: sign(gate === 'CLOSURE' ? chaima : backup, gate),
        rule: 'gate.not-your-turn',
        honest,
      },
      {
        on: 3,
        name: `a coordinator who has become fund manager signs ${gate} a second time`,
        at,
        attempt: sign(promoted, gate),
        rule: 'gate.signed-already',
        honest,
      },
    ];
  }),
  {
    on: 3,
    name: 'the fund manager signs before anybody has checked',
    at: 'G2 can be signed',
    attempt: sign(fundManager, 'G2'),
    rule: 'gate.not-your-turn',
    honest: sign(coordinator, 'G2'),
  },
  {
    on: 3,
    name: 'one coordinator gives both signatures of a milestone',
    at: 'S5 has one signature',
    attempt: accept(coordinator, 'S5'),
    rule: 'reviewer.signed-already',
    honest: accept(fundManager, 'S5'),
  },
  {
    on: 3,
    name: 'two coordinators give both signatures of a milestone',
    at: 'S5 has one signature',
    attempt: accept(backup, 'S5'),
    rule: 'review.not-your-turn',
    honest: accept(fundManager, 'S5'),
  },
  {
    on: 3,
    name: 'a coordinator who has become fund manager gives the second signature too',
    at: 'S5 has one signature',
    attempt: accept(promoted, 'S5'),
    rule: 'reviewer.signed-already',
    honest: accept(fundManager, 'S5'),
  },
  {
    on: 3,
    name: 'one coordinator accepts an amount over the threshold alone',
    at: 'B1 has one signature',
    attempt: accept(coordinator, 'B1'),
    rule: 'reviewer.signed-already',
    honest: accept(fundManager, 'B1'),
  },
  {
    on: 3,
    name: 'a coordinator who has become fund manager grants the waiver that she proposed',
    at: 'B3.2 may be waived',
    first: [propose(coordinator, 'B3.2')],
    attempt: decide(promoted, 'B3.2'),
    rule: 'waiver.decider-is-proposer',
    honest: decide(fundManager, 'B3.2'),
  },
  ...[holder, coordinator, backup].map((by): Attack => ({
    on: 3,
    name: `a waiver is granted by ${by.id}, who may only propose one`,
    at: 'a waiver is proposed',
    attempt: decide(by, 'B3.2'),
    rule: 'action.not-permitted',
    honest: decide(fundManager, 'B3.2'),
  })),
  {
    on: 3,
    name: 'a fund manager proposes the waiver that she would then grant',
    at: 'B3.2 may be waived',
    attempt: propose(fundManager, 'B3.2'),
    rule: 'action.not-permitted',
    honest: propose(holder, 'B3.2'),
  },
  {
    on: 3,
    name: 'a second proposal hides who made the first',
    at: 'a waiver is proposed',
    attempt: propose(coordinator, 'B3.2'),
    rule: 'waiver.proposed-already',
  },
];
