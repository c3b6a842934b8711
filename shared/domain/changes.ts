import * as z from 'zod/mini';
import { Json } from '../forms/json.ts';
import { AnswerKind } from '../programme/changeable.ts';
import { AnswerPointer } from './answer-pointer.ts';
import { MilestoneKey, PersonId } from './ids.ts';
import { Instant, LocalDate, PlannedDate } from './time.ts';

/** A change request of a case, by its number there. */
export const ChangeId = z
  .string()
  .check(z.regex(/^R[1-9][0-9]{0,3}$/))
  .brand<'ChangeId'>();
export type ChangeId = z.infer<typeof ChangeId>;

/** Enough for a plan; what changes more is a new plan, and goes back a stage. */
const mostCells = 40;
const milestones = z.array(MilestoneKey).check(z.maxLength(100));
/** What is asked of a case as a whole. */
export const ChangeOfCase = z.enum(['suspension', 'resumption', 'withdrawal']);
const ofCase = z.strictObject({ kind: ChangeOfCase });

/** What somebody asks to be changed. What is there now nobody writes: it is read from the case. */
export const AskedChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answers'),
    milestone: MilestoneKey,
    /** Accepted answers, each with its new value. */
    cells: z.array(z.strictObject({ at: AnswerPointer, to: Json })).check(z.minLength(1), z.maxLength(mostCells)),
  }),
  z.strictObject({ kind: z.literal('due-date'), milestone: MilestoneKey, due: PlannedDate }),
  /** Back to an earlier stage, where these milestones are to be done again. */
  z.strictObject({ kind: z.literal('stage'), stage: z.string().check(z.maxLength(40)), milestones }),
  ofCase,
]);
export type AskedChange = z.infer<typeof AskedChange>;

/** One answer: what it was when the change was asked for (absent: nothing), and what it is to be. */
export const ChangedAnswer = z.strictObject({ at: AnswerPointer, from: z.optional(Json), to: Json });
export type ChangedAnswer = z.infer<typeof ChangedAnswer>;

/** What is to be changed, from what to what, as the case tells it. */
export const WantedChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: AnswerKind,
    milestone: MilestoneKey,
    /** The accepted version that holds the answers. */
    version: z.int(),
    cells: z.array(ChangedAnswer),
  }),
  z.strictObject({ kind: z.literal('due-date'), milestone: MilestoneKey, from: LocalDate, to: LocalDate }),
  z.strictObject({ kind: z.literal('stage'), from: z.string(), to: z.string(), milestones }),
  ofCase,
]);
export type WantedChange = z.infer<typeof WantedChange>;

/** Who did it, in whose place if in anybody's, when, and the event that holds the words. */
const step = z.strictObject({ by: PersonId, inPlaceOf: z.optional(PersonId), at: Instant, seq: z.int() });

/**
 * `asked` by a holder, it waits for the coordinator's endorsement; `proposed`, endorsed or a coordinator's own, for the fund manager's
 * decision (domain §4). The rest is settled. Its words stand in the history.
 */
export const ChangeRequest = z.strictObject({
  wanted: WantedChange,
  status: z.enum(['asked', 'proposed', 'approved', 'declined', 'withdrawn']),
  asked: step,
  endorsed: z.optional(step),
  settled: z.optional(step),
});
export type ChangeRequest = z.infer<typeof ChangeRequest>;

/** Whether somebody has still to decide on a request. */
export function isPending({ status }: ChangeRequest): boolean {
  return status === 'asked' || status === 'proposed';
}

/** The milestone that a change is about, if it is about one. */
export function milestoneOf(wanted: WantedChange): MilestoneKey | undefined {
  return 'milestone' in wanted ? wanted.milestone : undefined;
}
