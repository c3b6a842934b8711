import * as z from 'zod/mini';
import { Json } from '../forms/json.ts';
import { Language } from '../forms/text.ts';
import { Duty, Role } from './actors.ts';
import { AnswerPointer } from './answer-pointer.ts';
import { ChangeId, ChangeRequest } from './changes.ts';
import { ProgrammeVersion } from './events.ts';
import { Delegation } from './delegations.ts';
import { FindingState } from './findings.ts';
import { CaseId, MilestoneKey, OrganisationId, PersonId, Sha256 } from './ids.ts';
import { InterestState } from './interests.ts';
import { ProjectFacts } from './project.ts';
import { Instant, LocalDate } from './time.ts';

/** Who did something, in the place of whom if she had the duty of somebody on leave, and when. */
const done = { by: PersonId, inPlaceOf: z.optional(PersonId), at: Instant };

/** One signature: who signed, in which role, when. */
export const Signature = z.strictObject({ role: Role, ...done });
export type Signature = z.infer<typeof Signature>;

/** Answers by the names of their fields. */
const Answers = z.record(z.string(), Json);

/** The current version of what a holder handed in; its content stands in the event `seq`. */
export const SubmissionState = z.strictObject({
  seq: z.int(),
  hash: Sha256,
  by: PersonId,
  at: Instant,
  language: Language,
  onBehalf: z.boolean(),
  warnings: z.int(),
  /** Those of its answers that others look back on, until it is accepted. */
  carried: z.optional(Answers),
});

/**
 * `planned` waits for the holder's first submission, `submitted` for the reviewers, `returned` for the holder again; `accepted` and
 * `waived` are settled; `lapsed` was asked no more when its stage ended: an occurrence that had not come up, or one not required.
 */
export const MilestoneStatus = z.enum(['planned', 'submitted', 'returned', 'accepted', 'waived', 'lapsed']);
export type MilestoneStatus = z.infer<typeof MilestoneStatus>;

export const MilestoneState = z.strictObject({
  stage: z.string(),
  status: MilestoneStatus,
  due: LocalDate,
  /** The due date by the programme, later by the pauses since; what the limits of rescheduling count from. */
  plannedDue: LocalDate,
  /** When the clock that runs now (the holder's or the reviewer's) was set: reminders of an earlier moment are not made up for. */
  clockFrom: Instant,
  /** The last reminder step issued by the clock that runs now. */
  reminded: z.optional(z.string()),
  /** Versions submitted so far. */
  version: z.int(),
  submission: z.optional(SubmissionState),
  /** Everyone who wrote any version, or in whose place it was written: none of them may accept it (domain §4, rule 1). */
  authors: z.array(PersonId),
  /** Signatures on the current version; a new version voids them (domain §4, rule 4). */
  signatures: z.array(Signature),
  acceptedOn: z.optional(LocalDate),
  /** When it was accepted or waived. */
  settledAt: z.optional(Instant),
  /** What was last accepted: its version, and the answers in it that others look back on. A reopened milestone keeps it. */
  accepted: z.optional(
    z.strictObject({
      seq: z.int(),
      version: z.int(),
      values: Answers,
      /** Which of its answers approved changes have made what they are, and the events that say so. */
      changed: z.optional(z.array(z.strictObject({ change: ChangeId, seq: z.int(), at: z.array(AnswerPointer) }))),
    }),
  ),
  /** The last return; its reason and comments stand in the event `seq`. */
  returned: z.optional(z.strictObject({ seq: z.int(), by: PersonId, at: Instant })),
  /** A proposal to waive it that nobody has decided yet, or the one that was granted; a new version voids it. */
  waiver: z.optional(z.strictObject({ ...done, reason: z.string() })),
});
export type MilestoneState = z.infer<typeof MilestoneState>;

/** The last answer from outside that was recorded for a gate; its comments stand in the event `seq`. */
export const NoObjectionState = z.strictObject({
  /** The milestone that had asked for it. */
  milestone: MilestoneKey,
  result: z.string(),
  on: LocalDate,
  by: PersonId,
  at: Instant,
  seq: z.int(),
});

export const GateState = z.strictObject({
  signatures: z.array(Signature),
  passedOn: z.optional(LocalDate),
  noObjection: z.optional(NoObjectionState),
});
export type GateState = z.infer<typeof GateState>;

/** A case as its events have made it; nothing in it that they do not say. */
export const Case = z.strictObject({
  id: CaseId,
  programme: ProgrammeVersion,
  /** The `seq` of the last event, and its hash. */
  version: z.int().check(z.minimum(1)),
  head: Sha256,
  status: z.enum(['open', 'suspended', 'withdrawn', 'completed']),
  openedAt: Instant,
  changedAt: Instant,
  project: ProjectFacts,
  organisation: OrganisationId,
  kickoffOn: LocalDate,
  /** Who has which duty now: during a delegation the delegate. */
  people: z.partialRecord(Duty, PersonId),
  /** What is delegated now, or will be. */
  delegations: z._default(z.partialRecord(Duty, Delegation), {}),
  /** What the programme's people declared of themselves and the holder, by person. */
  interests: z._default(z.record(z.string(), InterestState), {}),
  /** The stage that the case is in; absent until the workflow has entered the first. */
  stage: z.optional(z.string()),
  stages: z.record(z.string(), z.strictObject({ enteredOn: LocalDate })),
  milestones: z.record(z.string(), MilestoneState),
  gates: z.record(z.string(), GateState),
  suspendedOn: z.optional(LocalDate),
  /** What auditors found, by number. */
  findings: z._default(z.record(z.string(), FindingState), {}),
  /** What was asked to be changed, by number. */
  changes: z._default(z.record(z.string(), ChangeRequest), {}),
});
export type Case = z.infer<typeof Case>;

/** The milestones of the stage that the case is in, with their keys. */
export function milestonesOfStage(c: Case): [string, MilestoneState][] {
  return Object.entries(c.milestones).filter(([, milestone]) => milestone.stage === c.stage);
}

/** Whether nothing more can happen in a case, so that nothing has to drive it. */
export function hasEnded(c: Case): c is Case & { status: 'completed' | 'withdrawn' } {
  return c.status === 'completed' || c.status === 'withdrawn';
}

/** Whether a milestone is still to be handed in, for the first time or again. */
export function isOwed({ status }: Pick<MilestoneState, 'status'>): boolean {
  return status === 'planned' || status === 'returned';
}

/** Whether nothing more is awaited for a milestone. */
export function isSettled(milestone: MilestoneState): boolean {
  return milestone.status === 'accepted' || milestone.status === 'waived' || milestone.status === 'lapsed';
}
