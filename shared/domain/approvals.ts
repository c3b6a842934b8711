import * as z from 'zod/mini';
import type { Programme } from '../programme/definition.ts';
import { daysBetween, localDateOf } from './calendar.ts';
import { type Case, milestonesOfStage, Signature } from './case.ts';
import type { Event } from './events.ts';
import { PersonId, Sha256 } from './ids.ts';
import { Instant, LocalDate } from './time.ts';

/** An approval as auditors test it (domain §6): of which version, by its hash, signed by whom, and how long it took. */
export const Approval = z.strictObject({
  seq: z.int(),
  at: Instant,
  milestone: z.optional(z.string()),
  gate: z.optional(z.string()),
  /** The version of the milestone, and the hash that the signatures are bound to. */
  version: z.optional(z.int()),
  hash: z.optional(Sha256),
  submittedBy: z.optional(PersonId),
  onBehalf: z.optional(z.boolean()),
  /** In the order in which they were given. */
  signatories: z.array(Signature),
  /** From when on it could be approved: the day it was handed in, or the last milestone of the stage was settled. */
  from: LocalDate,
  on: LocalDate,
  /** Calendar days from then to the approval. */
  delayDays: z.int(),
  /** The due date of a milestone, and how many days after it (before, if negative) it was approved. */
  due: z.optional(LocalDate),
  daysAfterDue: z.optional(z.int()),
});
export type Approval = z.infer<typeof Approval>;

/** The approval that an event is, if it is one, by what the case was before it and is after it. */
export function approvalIn(before: Case | undefined, event: Event, after: Case, programme: Programme): Approval[] {
  const { seq, at } = event;
  const dayOf = (instant: Instant): LocalDate => localDateOf(programme.calendar, instant);
  if (event.type === 'MilestoneAccepted') {
    const { milestone, version, submission: hash, on } = event.data;
    const { submission, signatures = [], due } = after.milestones[milestone] ?? {};
    if (submission === undefined || due === undefined) return [];
    const from = dayOf(submission.at);
    return [
      {
        seq,
        at,
        milestone,
        version,
        hash,
        submittedBy: submission.by,
        onBehalf: submission.onBehalf,
        signatories: signatures,
        from,
        on,
        delayDays: daysBetween(from, on),
        due,
        daysAfterDue: daysBetween(due, on),
      },
    ];
  }
  if (event.type === 'GatePassed' && before !== undefined) {
    const { gate, on } = event.data;
    const settled = milestonesOfStage(before).flatMap(([, { settledAt }]) => settledAt ?? []);
    const from = dayOf(settled.toSorted().at(-1) ?? at);
    const signatories = after.gates[gate]?.signatures ?? [];
    return [{ seq, at, gate, signatories, from, on, delayDays: daysBetween(from, on) }];
  }
  return [];
}
