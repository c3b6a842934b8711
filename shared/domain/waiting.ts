import * as z from 'zod/mini';
import type { Programme } from '../programme/definition.ts';
import { Duty, Role } from './actors.ts';
import { addDays, instantAt } from './calendar.ts';
import { type Case, isSettled, type MilestoneState, milestonesOfStage, type Signature } from './case.ts';
import { type ChangeRequest, isPending, milestoneOf } from './changes.ts';
import { countsAs, doersOf, onDay } from './delegations.ts';
import { PersonId } from './ids.ts';
import { conflictOf } from './interests.ts';
import { lacksNoObjection } from './no-objection.ts';
import { canBeDealtWith } from './pending-change.ts';
import { signaturesAsked } from './signatures.ts';
import { findMilestone, gateOf, isGatePassed, unmetConditions } from './stages.ts';
import { Instant, type LocalDate } from './time.ts';

/** `for`: the person who has the role in the case, if anybody has. */
const waits = { role: Role, for: z.optional(PersonId), since: Instant };

/** Something in a case that waits for a decision, for whom and since when. */
export const Waiting = z.discriminatedUnion('what', [
  z.strictObject({ ...waits, what: z.enum(['review', 'waiver']), milestone: z.string() }),
  z.strictObject({ ...waits, what: z.literal('gate'), gate: z.string() }),
  z.strictObject({ ...waits, what: z.literal('no-objection'), gate: z.string() }),
  z.strictObject({ ...waits, what: z.literal('change'), change: z.string() }),
  /** Who has the duty is in a conflict of interest: somebody else has to be given it. */
  z.strictObject({ ...waits, what: z.literal('replacement'), duty: Duty }),
  /** Her declaration of interests is too old: she has to renew it. */
  z.strictObject({ ...waits, what: z.literal('declaration') }),
]);
export type Waiting = z.infer<typeof Waiting>;

/** Everything in a case that waits for the programme's people, longest waiting first. A case that is not open waits for no work. */
export function waitingOf(stored: Case, programme: Programme, today: LocalDate): Waiting[] {
  const c = onDay(stored, today);
  const changes = Object.entries(c.changes).flatMap(([id, request]) => changeOf(c, id, request));
  if (c.status !== 'open') return changes;
  const milestones = Object.entries(c.milestones).flatMap(([key, milestone]) => [
    ...reviewOf(c, key, milestone, programme),
    ...waiverOf(c, key, milestone),
  ]);
  const interests = interestsOf(c, programme, today);
  const gates = [...noObjectionOf(c, programme), ...gateSignatureOf(c, programme, today)];
  const waiting = [...milestones, ...gates, ...changes, ...interests];
  return waiting.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

function reviewOf(c: Case, key: string, milestone: MilestoneState, programme: Programme): Waiting[] {
  const { status, submission, signatures, authors } = milestone;
  if (status !== 'submitted' || submission === undefined) return [];
  const definition = findMilestone(programme, key);
  const role = (definition && signaturesAsked(definition, milestone)[signatures.length]) ?? 'coordinator';
  const since = signatures.at(-1)?.at ?? submission.at;
  return [{ what: 'review', milestone: key, role, for: whoCan(c, role, [...authors, ...signers(signatures)]), since }];
}

function waiverOf(c: Case, key: string, milestone: MilestoneState): Waiting[] {
  const { waiver, authors } = milestone;
  if (waiver === undefined || isSettled(milestone)) return [];
  const role = 'fund_manager';
  return [
    { what: 'waiver', milestone: key, role, for: whoCan(c, role, [...authors, ...doersOf(waiver)]), since: waiver.at },
  ];
}

function changeOf(c: Case, change: string, request: ChangeRequest): Waiting[] {
  const { wanted, status, asked, endorsed } = request;
  if (!isPending(request) || !canBeDealtWith(c, request)) return [];
  if (status === 'asked')
    return [
      { what: 'change', change, role: 'coordinator', for: whoCan(c, 'coordinator', doersOf(asked)), since: asked.at },
    ];
  const milestone = milestoneOf(wanted);
  const authors = milestone === undefined ? [] : (c.milestones[milestone]?.authors ?? []);
  const barred = [...doersOf(asked), ...(endorsed ? doersOf(endorsed) : []), ...authors];
  const since = endorsed?.at ?? asked.at;
  return [{ what: 'change', change, role: 'fund_manager', for: whoCan(c, 'fund_manager', barred), since }];
}

/** The answer that a milestone asked for waits to be recorded once the milestone is accepted; one that does not open the gate still does. */
function noObjectionOf(c: Case, programme: Programme): Waiting[] {
  const gate = gateOf(c, programme);
  const asking = gate?.noObjection && c.milestones[gate.noObjection.askedBy];
  if (gate === undefined || asking?.status !== 'accepted' || isGatePassed(c, gate) || !lacksNoObjection(c, gate))
    return [];
  const role = 'coordinator';
  const authors = milestonesOfStage(c).flatMap(([, milestone]) => milestone.authors);
  const since = c.gates[gate.id]?.noObjection?.at ?? asking.settledAt ?? c.changedAt;
  return [{ what: 'no-objection', gate: gate.id, role, for: whoCan(c, role, authors), since }];
}

function gateSignatureOf(c: Case, programme: Programme, today: LocalDate): Waiting[] {
  const gate = gateOf(c, programme);
  if (gate === undefined || isGatePassed(c, gate) || unmetConditions(c, programme, today).length > 0) return [];
  const stage = milestonesOfStage(c).map(([, milestone]) => milestone);
  const signatures = c.gates[gate.id]?.signatures ?? [];
  const role = gate.signedBy[signatures.length] ?? 'coordinator';
  const barred = [...stage.flatMap(({ authors }) => authors), ...signers(signatures)];
  const settled = stage.flatMap(({ settledAt }) => settledAt ?? []).toSorted();
  const since = signatures.at(-1)?.at ?? settled.at(-1) ?? c.changedAt;
  return [{ what: 'gate', gate: gate.id, role, for: whoCan(c, role, barred), since }];
}

const ofTheProgramme = {
  coordinator: 'coordinator',
  backup_coordinator: 'coordinator',
  fund_manager: 'fund_manager',
} as const;

function interestsOf(c: Case, { calendar }: Programme, today: LocalDate): Waiting[] {
  return Object.entries(ofTheProgramme).flatMap(([name, role]): Waiting[] => {
    const duty = Duty.parse(name);
    const person = c.people[duty];
    const declared = person && c.interests[person];
    if (person === undefined || declared === undefined) return [];
    if (conflictOf(c, person)) {
      const decides = 'fund_manager';
      return [{ what: 'replacement', duty, role: decides, for: whoCan(c, decides, []), since: declared.at }];
    }
    const since = instantAt(calendar, addDays(declared.until, 1), 0);
    return today <= declared.until ? [] : [{ what: 'declaration', role, for: person, since }];
  });
}

const signers = (signatures: readonly Signature[]): PersonId[] => signatures.flatMap(doersOf);

/** Who has the duty that goes with a role and may act; undefined if it is left to anyone else in the role. */
function whoCan(c: Case, role: Role, barred: readonly PersonId[]): PersonId | undefined {
  const duties: readonly Duty[] =
    role === 'coordinator' ? ['coordinator', 'backup_coordinator'] : role === 'fund_manager' ? ['fund_manager'] : [];
  return duties
    .flatMap((duty) => c.people[duty] ?? [])
    .find((person) => !countsAs(c, person).some((one) => barred.includes(one)) && !conflictOf(c, person));
}
