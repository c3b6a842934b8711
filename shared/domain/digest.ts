import * as z from 'zod/mini';
import { addDays } from './calendar.ts';
import { type Case, isOwed } from './case.ts';
import { ProgrammeVersion } from './events.ts';
import { CaseId, MilestoneKey, PersonId } from './ids.ts';
import { Instant, LocalDate } from './time.ts';
import type { Waiting } from './waiting.ts';

/** One thing that a digest tells: what it is about, and what is to be said of it. */
export const DigestItem = z.strictObject({
  caseId: CaseId,
  programme: ProgrammeVersion,
  /** What a reminder says, or what waits. */
  kind: z.enum([
    'due',
    'today',
    'overdue',
    'escalated',
    'suspension-proposed',
    'to-review',
    'review',
    'waiver',
    'gate',
    'no-objection',
    'change',
    'replacement',
    'declaration',
  ]),
  milestone: z.exactOptional(MilestoneKey),
  gate: z.exactOptional(z.string()),
  /** A change that was asked for, by its number. */
  change: z.exactOptional(z.string()),
  due: z.exactOptional(LocalDate),
  /** Since when it waits. */
  since: z.exactOptional(Instant),
});
export type DigestItem = z.infer<typeof DigestItem>;

/** Whether an item asks its reader to fill in a form. */
export function asksForForm({ kind }: Pick<DigestItem, 'kind'>): boolean {
  return kind === 'due' || kind === 'today' || kind === 'overdue';
}

/** What a digest tells under one heading; `more` of it are left out. */
export const DigestSection = z.strictObject({
  what: z.enum(['overdue', 'due', 'waiting']),
  items: z.array(DigestItem),
  more: z.int(),
});
export type DigestSection = z.infer<typeof DigestSection>;

/** Which digest of a person: the local day of a daily one, the Monday of a weekly one. */
export const DigestKey = z.strictObject({ kind: z.enum(['daily', 'weekly']), day: LocalDate });
export type DigestKey = z.infer<typeof DigestKey>;

/** Many mails in one: a person's reminders of a morning, or what a coordinator's week begins with. One per person, kind and day. */
export const Digest = z.extend(DigestKey, {
  to: PersonId,
  at: Instant,
  sections: z.array(DigestSection),
  /** The mails that are told in it instead of one by one; none of a weekly one. */
  collects: z.array(z.strictObject({ caseId: CaseId, slot: z.string() })),
});
export type Digest = z.infer<typeof Digest>;

/** A section shows no more than this: a mail that is not read to its end is no help. */
const mostItems = 40;

const sectionOf = {
  overdue: 'overdue',
  escalated: 'overdue',
  'suspension-proposed': 'overdue',
  due: 'due',
  today: 'due',
  'to-review': 'waiting',
  review: 'waiting',
  waiver: 'waiting',
  gate: 'waiting',
  'no-objection': 'waiting',
  change: 'waiting',
  replacement: 'waiting',
  declaration: 'waiting',
} as const satisfies Record<DigestItem['kind'], DigestSection['what']>;

/** Items under their headings, what is most urgent first; no empty heading. */
export function sectionsOf(items: readonly DigestItem[]): DigestSection[] {
  return DigestSection.shape.what.options.flatMap((what) => {
    const own = items.filter(({ kind }) => sectionOf[kind] === what).toSorted(byUrgency);
    return own.length === 0
      ? []
      : [{ what, items: own.slice(0, mostItems), more: Math.max(0, own.length - mostItems) }];
  });
}

const urgencyOf = ({ due, since, caseId, milestone, gate, change }: DigestItem): string =>
  `${due ?? since ?? ''}#${caseId}#${milestone ?? gate ?? change ?? ''}`;

function byUrgency(a: DigestItem, b: DigestItem): number {
  return urgencyOf(a) < urgencyOf(b) ? -1 : 1;
}

/** How far ahead a weekly digest looks (domain §5). */
export const weeklyDays = 14;

/** What a holder still owes in a case: overdue, or due within the days that a weekly digest looks ahead. */
export function dueItemsOf({ id: caseId, programme, status, milestones }: Case, today: LocalDate): DigestItem[] {
  if (status !== 'open') return [];
  const until = addDays(today, weeklyDays);
  return Object.entries(milestones)
    .filter(([, milestone]) => isOwed(milestone))
    .filter(([, { due }]) => due <= until)
    .map(([key, { due }]) => {
      const kind = due < today ? 'overdue' : due === today ? 'today' : 'due';
      return { caseId, programme, kind, milestone: key as MilestoneKey, due };
    });
}

/** What waits for a person in a case. */
export function waitingItemOf(
  { id: caseId, programme }: Pick<Case, 'id' | 'programme'>,
  { since, ...waiting }: Waiting,
): DigestItem {
  const { what: kind } = waiting;
  const about = {
    ...('milestone' in waiting && { milestone: MilestoneKey.parse(waiting.milestone) }),
    ...('gate' in waiting && { gate: waiting.gate }),
    ...('change' in waiting && { change: waiting.change }),
  };
  return { caseId, programme, kind, ...about, since };
}
