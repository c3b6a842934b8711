import type { Duty } from '../../../shared/domain/actors.ts';
import type { ReviewComment } from '../../../shared/domain/events.ts';
import type { CastName } from '../people.ts';
import * as build from './submissions/build.ts';
import * as design from './submissions/design.ts';
import * as diagnosis from './submissions/diagnosis.ts';
import * as monitoring from './submissions/monitoring.ts';
import type { Submission } from './submissions/writing.ts';

/** When something is done: so many days after its stage was entered, or before its milestone is due. */
export type When = { day: number } | { beforeDue: number };

/** Something that a person does in a case. */
export type Deed =
  | { do: 'declare-interest' }
  | { do: 'assign'; duty: Duty; person: CastName }
  | { do: 'save-draft'; milestone: string; write: Submission }
  | { do: 'submit'; milestone: string; write: Submission }
  | { do: 'accept'; milestone: string }
  | { do: 'return'; milestone: string; reason: string; comments: ReviewComment[] }
  | { do: 'propose-waiver'; milestone: string; reason: string }
  | { do: 'decide-waiver'; milestone: string; granted: boolean; reason: string }
  | { do: 'reschedule'; milestone: string; byDays: number; reason: string }
  | { do: 'sign-gate'; gate: string }
  | { do: 'record-no-objection'; gate: string; result: string; comments: string }
  | { do: 'send-gate-back'; gate: string; milestones: string[]; reason: string };

export type Act = { at: When; by: CastName } & Deed;

/** A stage of the story: what its people do, until the workflow enters the next. */
export type Chapter = { stage: string; acts: Act[] };

const day = (number: number): When => ({ day: number });

/** Handed in on a day, accepted a day later by everybody whom the programme asks. */
function handIn(
  milestone: string,
  at: When,
  write: Submission,
  { by = 'yasmine', acceptedBy = ['coordinator'] }: { by?: CastName; acceptedBy?: CastName[] } = {},
): Act[] {
  const later = (days: number): When =>
    'day' in at ? { day: at.day + days } : { beforeDue: Math.max(0, at.beforeDue - days) };
  return [
    { at, by, do: 'submit', milestone, write },
    ...acceptedBy.map((person, index): Act => ({ at: later(index + 1), by: person, do: 'accept', milestone })),
  ];
}

const both: CastName[] = ['coordinator', 'fundManager'];
/** With the two signatures that the programme asks for. */
const byBoth = { acceptedBy: both };
/** Seen on the spot and typed in by the other coordinator, who may then not accept it. */
const byVisitor: { by: CastName } = { by: 'otherCoordinator' };

/** Declarations of interests, made anew. */
const renewed = (from: number): Act[] =>
  (['coordinator', 'otherCoordinator', 'fundManager'] as const).map((by) => ({
    at: day(from),
    by,
    do: 'declare-interest',
  }));

const signed = (gate: string, from: number, by: CastName[]): Act[] =>
  by.map((person, index) => ({ at: day(from + index), by: person, do: 'sign-gate', gate }));

/**
 * The life of one project, the Tawfik Jadida park in Bouskoura, from kick-off to closure: ahead of its due dates, with one submission
 * returned, one milestone waived, one gate sent back and one due date moved. What is not known in public is invented.
 */
export const story: Chapter[] = [
  {
    stage: 'diagnosis',
    acts: [
      { at: day(0), by: 'coordinator', do: 'assign', duty: 'owner', person: 'yasmine' },
      { at: day(0), by: 'coordinator', do: 'assign', duty: 'focal_point', person: 'yasmine' },
      { at: day(0), by: 'fundManager', do: 'declare-interest' },
      { at: day(0), by: 'coordinator', do: 'assign', duty: 'fund_manager', person: 'fundManager' },
      { at: day(1), by: 'otherCoordinator', do: 'declare-interest' },
      { at: day(1), by: 'coordinator', do: 'assign', duty: 'backup_coordinator', person: 'otherCoordinator' },
      { at: day(2), by: 'yasmine', do: 'save-draft', milestone: 'D1', write: diagnosis.d1 },
      ...handIn('D1', day(4), diagnosis.d1),
      { at: day(12), by: 'yasmine', do: 'submit', milestone: 'D2', write: diagnosis.d2WithoutTemporaryStaff },
      {
        at: day(14),
        by: 'coordinator',
        do: 'return',
        milestone: 'D2',
        reason: "L'effectif ne compte pas le personnel intérimaire : la valeur de référence serait fausse.",
        comments: [
          {
            severity: 'fatal',
            pointer: '/values/emp',
            text: 'Deux entreprises emploient des intérimaires la nuit ; ajoutez-les, femmes et hommes séparés.',
          },
          {
            severity: 'advice',
            pointer: '/values/children_u18m',
            text: 'Si possible, demandez aussi le nombre d’enfants : il servira à dimensionner la crèche.',
          },
        ],
      },
      ...handIn('D2', day(18), diagnosis.d2),
      {
        at: day(20),
        by: 'coordinator',
        do: 'reschedule',
        milestone: 'D3',
        byDays: 14,
        reason: 'Les séances avec les ouvrières de nuit ne peuvent se tenir qu’après la fin de la haute saison.',
      },
      ...handIn('D3', day(28), diagnosis.d3),
      ...handIn('D4', day(36), diagnosis.d4),
      ...handIn('D5', day(43), diagnosis.d5),
      ...signed('G1', 45, ['coordinator']),
    ],
  },
  {
    stage: 'design',
    acts: [
      ...handIn('S1', day(12), design.s1),
      ...handIn('S2', day(22), design.s2),
      ...handIn('S3', day(32), design.s3),
      ...handIn('S4', day(40), design.s4),
      ...handIn('S5', day(48), design.s5WithoutNightTransport, byBoth),
      {
        at: day(50),
        by: 'coordinator',
        do: 'record-no-objection',
        gate: 'G2',
        result: 'granted',
        comments: 'Avis reçu par courrier, sans observation.',
      },
      ...signed('G2', 51, ['coordinator']),
      {
        at: day(52),
        by: 'fundManager',
        do: 'send-gate-back',
        gate: 'G2',
        milestones: ['S5'],
        reason: 'Le plan de passation oublie la convention de transport de nuit, pourtant au budget : à compléter.',
      },
      ...handIn('S5', day(56), design.s5, byBoth),
      {
        at: day(58),
        by: 'coordinator',
        do: 'record-no-objection',
        gate: 'G2',
        result: 'granted_with_comments',
        comments: 'Prévoir un second arrêt de la navette de nuit devant la crèche.',
      },
      ...signed('G2', 59, both),
    ],
  },
  {
    stage: 'build',
    acts: [
      ...handIn('B1', day(15), build.b1, byBoth),
      ...handIn('B2', day(24), build.b2),
      ...handIn('B3.1', day(70), build.b3),
      {
        at: day(84),
        by: 'yasmine',
        do: 'propose-waiver',
        milestone: 'B3.2',
        reason: 'Les travaux seront réceptionnés avant la date de ce rapport : le procès-verbal B5 en tient lieu.',
      },
      {
        at: day(86),
        by: 'fundManager',
        do: 'decide-waiver',
        milestone: 'B3.2',
        granted: true,
        reason: 'Accordé : la réception provisoire est convoquée, le décompte définitif y sera joint.',
      },
      ...handIn('B4', day(92), build.b4),
      ...handIn('B5', day(100), build.b5),
      ...handIn('B6', day(135), build.b6, byBoth),
      ...signed('G3', 138, both),
    ],
  },
  {
    stage: 'monitoring',
    acts: [
      // Good for a year each: the second time covers the project to its end.
      ...[0, 200].flatMap((from) => renewed(from)),
      ...['M1', 'M2', 'M3', 'M4'].flatMap((code, quarter) => [
        ...handIn(code, { beforeDue: 9 }, monitoring.quarterlyReport(quarter)),
        ...handIn(`M6.${quarter + 1}`, { beforeDue: 8 }, monitoring.grievances(quarter)),
      ]),
      ...handIn('M7.1', day(160), monitoring.visit(0), byVisitor),
      ...handIn('M5.1', day(165), monitoring.survey(0)),
      ...handIn('M8', day(172), monitoring.m8),
      ...handIn('M9', day(324), monitoring.m9),
      ...handIn('M7.2', day(338), monitoring.visit(1), byVisitor),
      ...handIn('M5.2', day(345), monitoring.survey(1)),
      ...handIn('M10', day(382), monitoring.m10, byBoth),
      ...signed('CLOSURE', 385, both),
    ],
  },
];
