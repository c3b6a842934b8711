import * as z from 'zod/mini';
import { onOrAfter } from '../calendar.ts';
import { type Case, hasEnded, isSettled } from '../case.ts';
import { accept, type Context, type Decision } from '../decision.ts';
import type { MilestoneKey } from '../ids.ts';
import { LocalDate } from '../time.ts';

export const RecomputeDueDates = z.strictObject({
  type: z.literal('recompute-due-dates'),
  /** The correction of the calendar, and what it says. */
  correction: z.int().check(z.minimum(1)),
  holidays: z.array(LocalDate),
  reason: z.string(),
});
export type RecomputeDueDates = z.infer<typeof RecomputeDueDates>;

/**
 * Moves the due dates that lie on a day which has become a holiday to the next business day. A due date that was told is never made earlier:
 * one that had moved off a day which turned out to be a working day stays where it is.
 */
export function recomputeDueDates(c: Case, command: RecomputeDueDates, { programme }: Context): Decision {
  if (hasEnded(c)) return accept();
  const moved = Object.entries(c.milestones)
    .filter(([, milestone]) => !isSettled(milestone) && command.holidays.includes(milestone.due))
    .map(([key, { due }]) => ({ milestone: key as MilestoneKey, from: due, to: onOrAfter(programme.calendar, due) }))
    .filter(({ from, to }) => from !== to);
  if (moved.length === 0) return accept();
  const { correction, reason } = command;
  return accept({ type: 'DueDatesRecomputed', data: { correction, reason, moved } });
}
