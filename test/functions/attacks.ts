import { s5 } from '../../infra/local/demo/submissions/design.ts';
import { d1, d5 } from '../../infra/local/demo/submissions/diagnosis.ts';
import { visit } from '../../infra/local/demo/submissions/monitoring.ts';
import type { Actor } from '../../shared/domain/actors.ts';
import type { LocalDate } from '../../shared/domain/time.ts';
import { amina, chaima, nowActingAs } from '../domain/people.ts';
import { actorOf } from '../journeys/rehearse.ts';
import { reason } from './life.ts';
import { storyCaseId, type StoryMoment, written } from './story-moments.ts';

const holder = actorOf('yasmine');
const rival = actorOf('izdihar');
const coordinator = actorOf('coordinator');
const backup = actorOf('otherCoordinator');
const fundManager = actorOf('fundManager');
const auditor = actorOf('auditor');
/** People who were given another role overnight, with the key that they always had. */
const promoted = nowActingAs('fund_manager', coordinator);

/** What somebody asks over HTTP; the body may depend on the day. */
export type Ask = {
  by: Actor;
  method?: 'get' | 'post' | 'put';
  path: string;
  body: object | ((today: LocalDate) => object);
  headers?: Record<string, string>;
};

/** One attempt at doing alone, or by a detour, what takes another person: from which moment on, and which rule refuses it. */
export type Attack = {
  /** The invariant of domain §4 that it is an attack on. */
  on: number;
  name: string;
  at: StoryMoment;
  /** What is done before, all of it allowed. */
  first?: Ask[];
  attempt: Ask;
  rule: string;
  /** The same thing done honestly, allowed in the very same state: it is the person who is refused, not the deed. */
  honest?: Ask;
};

const desk = `/v1/coordinator/cases/${storyCaseId}`;
const own = `/v1/holder/cases/${storyCaseId}`;
const findings = `/v1/findings/cases/${storyCaseId}`;

const accept = (by: Actor, milestone: string, version = 1): Ask => ({
  by,
  path: `${desk}/milestones/${milestone}/acceptances`,
  body: { version },
});
const sign = (by: Actor, gate: string): Ask => ({ by, path: `${desk}/gates/${gate}/signatures`, body: {} });
const handIn = (by: Actor, milestone: string, submission: typeof d1): Ask => ({
  by,
  path: `${by.role === 'holder' ? own : desk}/milestones/${milestone}/submissions`,
  body: (today: LocalDate) => written(submission, today),
});
const declare = (by: Actor, interest: string): Ask => ({ by, path: `${desk}/interests`, body: { interest } });
const decide = (by: Actor, milestone: string): Ask => ({
  by,
  path: `${desk}/milestones/${milestone}/waiver-decisions`,
  body: { granted: true, reason },
});
const propose = (by: Actor, milestone: string): Ask => ({
  by,
  path: `${by.role === 'holder' ? own : desk}/milestones/${milestone}/waiver-proposals`,
  body: { reason },
});
const assign = (by: Actor, duty: string, person: Actor): Ask => ({
  by,
  method: 'put',
  path: `${desk}/people/${duty}`,
  body: { person: person.id },
});

/** Rule 1: who approves is neither who submitted nor who wrote any version, also on a holder's behalf. */
const onAuthorship: Attack[] = [
  {
    on: 1,
    name: 'a coordinator accepts what she typed in for the holder',
    at: 'D1 is awaited',
    first: [handIn(coordinator, 'D1', d1)],
    attempt: accept(coordinator, 'D1'),
    rule: 'reviewer.is-author',
    honest: accept(backup, 'D1'),
  },
  {
    on: 1,
    name: 'a coordinator accepts the holder’s version of what she wrote an earlier version of',
    at: 'D1 is awaited',
    first: [handIn(coordinator, 'D1', d1), handIn(holder, 'D1', d1)],
    attempt: accept(coordinator, 'D1', 2),
    rule: 'reviewer.is-author',
    honest: accept(backup, 'D1', 2),
  },
  {
    on: 1,
    name: 'a coordinator returns what she typed in, to keep others from judging it',
    at: 'D1 is awaited',
    first: [handIn(coordinator, 'D1', d1)],
    attempt: {
      by: coordinator,
      path: `${desk}/milestones/D1/returns`,
      body: { version: 1, reason, comments: [{ severity: 'fatal', text: reason }] },
    },
    rule: 'reviewer.is-author',
  },
  {
    on: 1,
    name: 'a coordinator opens the gate over a milestone that she typed in',
    at: 'D5 is awaited',
    first: [handIn(coordinator, 'D5', d5), accept(backup, 'D5')],
    attempt: sign(coordinator, 'G1'),
    rule: 'gate.signer-is-author',
    honest: sign(backup, 'G1'),
  },
  {
    on: 1,
    name: 'a coordinator sends the gate back over a milestone that she typed in',
    at: 'D5 is awaited',
    first: [handIn(coordinator, 'D5', d5), accept(backup, 'D5')],
    attempt: { by: coordinator, path: `${desk}/gates/G1/returns`, body: { milestones: ['D1'], reason } },
    rule: 'gate.signer-is-author',
  },
  {
    on: 1,
    name: 'a coordinator who has become fund manager accepts what she typed in before',
    at: 'D1 is awaited',
    first: [handIn(coordinator, 'D1', d1)],
    attempt: accept(promoted, 'D1'),
    rule: 'reviewer.is-author',
  },
  {
    on: 1,
    name: 'a coordinator who has become fund manager waives what she wrote',
    at: 'D1 is awaited',
    first: [handIn(coordinator, 'D1', d1), propose(holder, 'D1')],
    attempt: decide(promoted, 'D1'),
    rule: 'reviewer.is-author',
    honest: decide(fundManager, 'D1'),
  },
  {
    on: 1,
    name: 'a holder accepts her own submission at the coordinators’ address',
    at: 'D1 is under review',
    attempt: accept(holder, 'D1'),
    rule: 'action.not-permitted',
    honest: accept(coordinator, 'D1'),
  },
  {
    on: 1,
    name: 'a holder opens her own gate',
    at: 'G1 can be signed',
    attempt: sign(holder, 'G1'),
    rule: 'action.not-permitted',
    honest: sign(coordinator, 'G1'),
  },
];

/** Rule 2: who has an interest is kept out of the case. */
const onAssignment: Attack[] = [
  {
    on: 2,
    name: 'a coordinator in a conflict of interest accepts',
    at: 'D1 is under review',
    first: [declare(coordinator, 'family')],
    attempt: accept(coordinator, 'D1'),
    rule: 'interest.conflict-declared',
    honest: accept(backup, 'D1'),
  },
  {
    on: 2,
    name: 'a coordinator in a conflict of interest chooses her successor',
    at: 'D1 is under review',
    first: [declare(coordinator, 'employer'), declare(chaima, 'none')],
    attempt: assign(coordinator, 'coordinator', chaima),
    rule: 'interest.conflict-declared',
    honest: assign(fundManager, 'coordinator', chaima),
  },
  {
    on: 2,
    name: 'a coordinator takes her conflict of interest back',
    at: 'D1 is under review',
    first: [declare(coordinator, 'contract')],
    attempt: declare(coordinator, 'none'),
    rule: 'interest.conflict-stands',
  },
  {
    on: 2,
    name: 'a fund manager in a conflict of interest signs',
    at: 'G2 has one signature',
    first: [declare(fundManager, 'family')],
    attempt: sign(fundManager, 'G2'),
    rule: 'interest.conflict-declared',
  },
  {
    on: 2,
    name: 'a coordinator in a conflict of interest is given the case',
    at: 'D1 is under review',
    first: [declare(chaima, 'family')],
    attempt: assign(fundManager, 'backup_coordinator', chaima),
    rule: 'interest.conflict-declared',
  },
  {
    on: 2,
    name: 'a coordinator who has declared nothing is given the case',
    at: 'D1 is under review',
    attempt: assign(fundManager, 'backup_coordinator', chaima),
    rule: 'interest.not-declared',
  },
  {
    on: 2,
    name: 'a coordinator who is not assigned gives the case to herself',
    at: 'D1 is under review',
    attempt: assign(chaima, 'coordinator', chaima),
    rule: 'action.not-permitted',
  },
  {
    on: 2,
    name: 'a coordinator who is not assigned accepts',
    at: 'D1 is under review',
    attempt: accept(chaima, 'D1'),
    rule: 'action.not-permitted',
  },
  {
    on: 2,
    name: 'a holder’s person is made the coordinator of her own case',
    at: 'D1 is under review',
    attempt: assign(fundManager, 'coordinator', holder),
    rule: 'person.unfit-for-duty',
    honest: assign(fundManager, 'coordinator', backup),
  },
  {
    on: 2,
    name: 'another organisation’s person is made the owner of a case',
    at: 'D1 is under review',
    attempt: assign(coordinator, 'owner', rival),
    rule: 'person.unfit-for-duty',
  },
  {
    on: 2,
    name: 'another organisation’s holder hands in',
    at: 'D1 is awaited',
    attempt: handIn(rival, 'D1', d1),
    rule: 'case.unknown',
    honest: handIn(holder, 'D1', d1),
  },
];

/** Rule 3: two persons and two roles. */
const onFourEyes: Attack[] = [
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

/** Rule 4: a signature is of the version that was read. */
const onVersions: Attack[] = [
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

/** Rule 5: auditors change nothing, and nobody speaks for them. */
const onAuditors: Attack[] = [
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

/** Rule 9: who visits the site did not sign for what is visited, and does not sign the visit. */
const onVisits: Attack[] = [
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

/** Rule 6, as far as cases are concerned: an administrator has no part in them. */
const onAdministrators: Attack[] = [
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
const onConsent: Attack[] = [
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

export const attacks: readonly Attack[] = [
  ...onAuthorship,
  ...onAssignment,
  ...onFourEyes,
  ...onVersions,
  ...onAuditors,
  ...onAdministrators,
  ...onConsent,
  ...onVisits,
];
