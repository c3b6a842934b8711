import * as z from 'zod/mini';
import { FormContent } from '../forms/submission.ts';
import { Language } from '../forms/text.ts';
import { Doer, Duty, Role } from './actors.ts';
import { ChangedAnswer, ChangeId, WantedChange } from './changes.ts';
import { findingFacts, FindingId } from './findings.ts';
import { CaseId, MilestoneKey, OrganisationId, PersonId, Sha256 } from './ids.ts';
import { Interest } from './interests.ts';
import { ProjectFacts } from './project.ts';
import { Instant, LocalDate } from './time.ts';
import { wellFormed } from './well-formed.ts';

const text = z.string().check(z.minLength(1), z.maxLength(4000), wellFormed);
const version = z.int().check(z.minimum(1));

/** What a reviewer says of a submission; only `fatal` comments block it (domain §2.0). */
export const ReviewComment = z.strictObject({
  severity: z.enum(['fatal', 'minor', 'advice']),
  /** JSON pointer to the field meant; absent for the whole submission. */
  pointer: z.optional(z.string().check(z.maxLength(200))),
  text,
});
export type ReviewComment = z.infer<typeof ReviewComment>;

/** A due date of one milestone. */
export const DueDate = z.strictObject({ milestone: MilestoneKey, due: LocalDate });
export type DueDate = z.infer<typeof DueDate>;

const submissionMeant = { milestone: MilestoneKey, version, submission: Sha256 };

function fact<const T extends string, const D extends z.core.$ZodShape>(type: T, data: D) {
  return z.strictObject({ type: z.literal(type), data: z.strictObject(data) });
}

/** Everything that can have happened to a case, in the domain's words. */
export const Fact = z.discriminatedUnion('type', [
  fact('CaseOpened', {
    project: ProjectFacts,
    organisation: OrganisationId,
    kickoffOn: LocalDate,
    /** Who opened it declared that nothing ties her to the holder; absent if she did not. */
    independent: z.optional(z.strictObject({ on: LocalDate, until: LocalDate })),
  }),
  fact('InterestDeclared', { interest: Interest, on: LocalDate, until: LocalDate, endsOn: z.optional(LocalDate) }),
  fact('PersonAssigned', { duty: Duty, person: z.nullable(PersonId) }),
  fact('DelegationMade', {
    duty: Duty,
    /** Whose duty it is, and who is to have it from the first day to the last. */
    person: PersonId,
    delegate: PersonId,
    firstDay: LocalDate,
    lastDay: LocalDate,
    reason: text,
  }),
  fact('DelegationBegun', { duty: Duty, person: PersonId, delegate: PersonId, on: LocalDate }),
  /** On its last day or before; one that was not begun never took effect. */
  fact('DelegationEnded', { duty: Duty, person: PersonId, delegate: PersonId, wasBegun: z.boolean(), on: LocalDate }),
  fact('StageEntered', { stage: z.string(), on: LocalDate, due: z.array(DueDate) }),
  fact('MilestoneSubmitted', {
    milestone: MilestoneKey,
    version,
    language: Language,
    content: FormContent,
    warnings: z.int(),
    /** The answers that other milestones and gates look back on, by name; none if absent. */
    carries: z.optional(z.array(z.string().check(z.maxLength(40)))),
  }),
  fact('MilestoneEndorsed', submissionMeant),
  fact('MilestoneAccepted', { ...submissionMeant, on: LocalDate }),
  fact('MilestoneReturned', { ...submissionMeant, reason: text, comments: z.array(ReviewComment), due: LocalDate }),
  fact('WaiverProposed', { milestone: MilestoneKey, reason: text }),
  fact('WaiverDeclined', { milestone: MilestoneKey, reason: text }),
  fact('MilestoneWaived', { milestone: MilestoneKey, reason: text }),
  fact('GateSigned', { gate: z.string(), role: Role }),
  fact('NoObjectionRecorded', {
    gate: z.string(),
    /** The milestone that had asked for it. */
    milestone: MilestoneKey,
    result: z.string(),
    /** The day of the answer. */
    on: LocalDate,
    /** The comments that came with it. */
    text: z.optional(text),
  }),
  fact('GatePassed', { gate: z.string(), on: LocalDate }),
  fact('GateSentBack', { gate: z.string(), reason: text, reopened: z.array(DueDate) }),
  fact('MilestoneRescheduled', { milestone: MilestoneKey, from: LocalDate, to: LocalDate, reason: text }),
  fact('CaseSuspended', { on: LocalDate, reason: text }),
  fact('CaseResumed', { on: LocalDate, pausedDays: z.int(), due: z.array(DueDate), reason: text }),
  fact('CaseWithdrawn', { on: LocalDate, reason: text }),
  fact('CaseCompleted', { on: LocalDate }),
  fact('ChangeRequested', { change: ChangeId, wanted: WantedChange, reason: text }),
  fact('ChangeEndorsed', { change: ChangeId, reason: text }),
  fact('ChangeDeclined', { change: ChangeId, reason: text }),
  fact('ChangeWithdrawn', { change: ChangeId, reason: text }),
  fact('ChangeApproved', { change: ChangeId, reason: text }),
  fact('AnswersChanged', { change: ChangeId, milestone: MilestoneKey, version, cells: z.array(ChangedAnswer) }),
  fact('StageReopened', {
    /** Where the case is again. */
    stage: z.string(),
    on: LocalDate,
    /** The stages after it that had been entered, and are left; the last is the one that the case was in. */
    left: z.array(z.string()),
    /** The gates whose signatures are void. */
    gates: z.array(z.string()),
    /** What is open again, and until when. */
    due: z.array(DueDate),
    reason: text,
  }),
  fact('FindingOpened', { finding: FindingId, ...findingFacts, text }),
  fact('FindingAnswered', { finding: FindingId, text }),
  fact('FindingClosed', { finding: FindingId, reason: text }),
  /** A correction of the calendar made days holidays: due dates that lay on them are later. */
  fact('DueDatesRecomputed', {
    correction: z.int().check(z.minimum(1)),
    reason: text,
    moved: z.array(z.strictObject({ milestone: MilestoneKey, from: LocalDate, to: LocalDate })),
  }),
  fact('ReminderIssued', { milestone: MilestoneKey, step: z.string(), due: LocalDate, to: z.array(PersonId) }),
]);
export type Fact = z.infer<typeof Fact>;
export type FactOf<T extends Fact['type']> = Extract<Fact, { type: T }>;

/** The name of what can have happened. */
export const EventType = z.enum(Fact.def.options.flatMap((option) => option.shape.type.def.values));
export type EventType = Fact['type'];

/** The programme version that a case was opened with, and stays on. */
export const ProgrammeVersion = z.strictObject({ id: z.string(), version: z.int().check(z.minimum(1)) });
export type ProgrammeVersion = z.infer<typeof ProgrammeVersion>;

const Envelope = z.strictObject({
  caseId: CaseId,
  /** 1 for the first event of a case, then one more each: the order, whatever the clocks said. */
  seq: z.int().check(z.minimum(1)),
  type: z.string(),
  at: Instant,
  actor: Doer,
  programme: ProgrammeVersion,
  data: z.unknown(),
  /** The hash of the event before; 64 zeros for the first. */
  prev: Sha256,
  /** SHA-256 of the RFC 8785 form of the event without this field. */
  hash: Sha256,
});

/** One link of a case's history: a fact, who made it so and when, chained to the one before. */
export type Event = Omit<z.infer<typeof Envelope>, 'type' | 'data'> & Fact;

/** Reads an event from storage or from the wire; strict in every field, so a tampered shape throws as loudly as a tampered hash. */
export function parseEvent(input: unknown): Event {
  const { type, data, ...envelope } = Envelope.parse(input);
  return { ...envelope, ...Fact.parse({ type, data }) };
}
