import * as z from 'zod/mini';
import type { Programme } from '../programme/definition.ts';
import { Doer } from './actors.ts';
import { addBusinessDays, daysBetween, localDateOf } from './calendar.ts';
import type { Case, Signature } from './case.ts';
import type { Event, FactOf } from './events.ts';
import { PersonId } from './ids.ts';
import { Subject, subjectOf } from './timeline.ts';
import { Instant, LocalDate } from './time.ts';

/**
 * What auditors look at first (domain §6): a waiver granted, a due date moved later, a step back, an approval after the due date or after the
 * reviewer's time, a submission typed in for a holder, one approved on the day it came, signatures made void, a finding open past its due date.
 */
export const ExceptionKind = z.enum([
  'waiver',
  'extension',
  'backward-move',
  'late-approval',
  'late-review',
  'on-behalf',
  'same-day-approval',
  'signatures-voided',
  'finding-past-due',
]);
export type ExceptionKind = z.infer<typeof ExceptionKind>;

export const Exception = z.strictObject({
  kind: ExceptionKind,
  /** The event that it shows in. */
  seq: z.int(),
  at: Instant,
  actor: Doer,
  about: Subject,
  /** How many calendar days: moved later, late, past due. */
  days: z.optional(z.int()),
  /** What `days` counts between: the old and the new due date, or the last day in time and the day that it was. */
  from: z.optional(LocalDate),
  to: z.optional(LocalDate),
  /** Whom it concerns beside the actor: who proposed the waiver, wrote the submission, gave the voided signatures. */
  others: z.array(PersonId),
  reason: z.optional(z.string()),
});
export type Exception = z.infer<typeof Exception>;

/** The exceptions that an event of a case makes, by what the case was before it and is after it. */
export function exceptionsIn(before: Case | undefined, event: Event, after: Case, programme: Programme): Exception[] {
  if (before === undefined) return [];
  return [
    ...ofDecision(before, event),
    ...ofApproval(before, event, programme),
    ...movedBack(before, event, after, programme),
    ...voided(before, event, after),
  ];
}

/** The findings of a case that are past their due date on a day and that nobody has closed. */
export function findingsPastDue(
  { findings }: Case,
  opened: readonly (Event & FactOf<'FindingOpened'>)[],
  today: LocalDate,
): Exception[] {
  return opened.flatMap((event) => {
    const { finding, due, text } = event.data;
    if (findings[finding]?.status === 'closed' || due >= today) return [];
    return [{ ...exception('finding-past-due', event), ...between(due, today), reason: text }];
  });
}

function exception(kind: ExceptionKind, event: Event, others: readonly PersonId[] = []): Exception {
  const { seq, at, actor, data } = event;
  const unique = [...new Set(others)].filter((person) => person !== actor.id);
  const reason = 'reason' in data ? { reason: data.reason } : {};
  return { kind, seq, at, actor, about: subjectOf(event), others: unique, ...reason };
}

const between = (from: LocalDate, to: LocalDate) => ({ from, to, days: daysBetween(from, to) });

function ofDecision(before: Case, event: Event): Exception[] {
  if (event.type === 'MilestoneWaived') return [exception('waiver', event, proposersOf(before, event.data.milestone))];
  if (event.type === 'MilestoneRescheduled') {
    const { from, to } = event.data;
    return to > from ? [{ ...exception('extension', event), ...between(from, to) }] : [];
  }
  return event.actor.onBehalfOf === undefined ? [] : [exception('on-behalf', event)];
}

function proposersOf(c: Case, milestone: string): PersonId[] {
  const waiver = c.milestones[milestone]?.waiver;
  return waiver === undefined ? [] : [waiver.by];
}

function ofApproval(before: Case, event: Event, programme: Programme): Exception[] {
  if (event.type !== 'MilestoneAccepted') return [];
  const { milestone, on } = event.data;
  const { submission, due } = before.milestones[milestone] ?? {};
  if (submission === undefined || due === undefined) return [];
  const submittedOn = localDateOf(programme.calendar, submission.at);
  const lastDay = reviewEnd(submittedOn, programme);
  const authors = [submission.by];
  return [
    ...(on > due ? [{ ...exception('late-approval', event, authors), ...between(due, on) }] : []),
    ...(lastDay !== undefined && on > lastDay
      ? [{ ...exception('late-review', event, authors), ...between(lastDay, on) }]
      : []),
    ...(on === submittedOn ? [exception('same-day-approval', event, authors)] : []),
  ];
}

/** The last day that a reviewer has by the programme: the one on which she is first reminded. Undefined if it reminds nobody. */
function reviewEnd(submittedOn: LocalDate, { calendar, reminders }: Programme): LocalDate | undefined {
  const offsets = reminders.filter(({ clock }) => clock === 'review').map(({ offset }) => offset);
  return offsets.length === 0 ? undefined : addBusinessDays(calendar, submittedOn, Math.min(...offsets));
}

/** A stage sent back from its gate, or a case that is in an earlier stage than before. */
function movedBack(before: Case, event: Event, after: Case, { stages }: Programme): Exception[] {
  const indexOf = ({ stage }: Case): number => stages.findIndex(({ id }) => id === stage);
  return event.type === 'GateSentBack' || indexOf(after) < indexOf(before) ? [exception('backward-move', event)] : [];
}

/** Signatures that stood before the event and no longer do: on what was handed in or accepted, or on a gate. */
function voided(before: Case, event: Event, after: Case): Exception[] {
  const left = [
    ...Object.entries(before.milestones).flatMap(([key, { signatures }]) =>
      missing(signatures, after.milestones[key]?.signatures),
    ),
    ...Object.entries(before.gates).flatMap(([id, { signatures }]) => missing(signatures, after.gates[id]?.signatures)),
  ];
  return left.length === 0 ? [] : [exception('signatures-voided', event, left)];
}

function missing(before: readonly Signature[], after: readonly Signature[] = []): PersonId[] {
  return after.length >= before.length ? [] : before.slice(after.length).map(({ by }) => by);
}
