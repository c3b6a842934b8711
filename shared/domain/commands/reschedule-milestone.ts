import * as z from 'zod/mini';
import { daysBetween, onOrAfter } from '../calendar.ts';
import { accept, type Context, type Decision, refuse, today, unlessOpen, unlessReasoned } from '../decision.ts';
import { type Case, isSettled } from '../case.ts';
import { MilestoneKey } from '../ids.ts';
import { PlannedDate } from '../time.ts';
import { Reason } from './reason.ts';

export const RescheduleMilestone = z.strictObject({
  type: z.literal('reschedule-milestone'),
  milestone: MilestoneKey,
  /** The new due date; a day off moves to the next business day. */
  due: PlannedDate,
  reason: Reason,
});
export type RescheduleMilestone = z.infer<typeof RescheduleMilestone>;

/** Moves a due date. A coordinator may move it up to the programme's limit from the planned one; beyond, the fund manager decides. */
export function rescheduleMilestone(c: Case, command: RescheduleMilestone, context: Context): Decision {
  const { programme, actor } = context;
  const notOpen = unlessOpen(c);
  if (notOpen) return refuse(notOpen);
  const milestone = c.milestones[command.milestone];
  if (milestone === undefined) return refuse({ code: 'milestone.unknown' });
  if (isSettled(milestone)) return refuse({ code: 'milestone.settled', status: milestone.status });
  const unreasoned = unlessReasoned(command.reason, context);
  if (unreasoned) return refuse(unreasoned);
  if (command.due < today(context)) return refuse({ code: 'due.past', today: today(context) });
  const to = onOrAfter(programme.calendar, command.due);
  if (to === milestone.due) return refuse({ code: 'due.unchanged' });
  const limitDays = programme.limits.coordinatorRescheduleDays;
  if (actor.role === 'coordinator' && daysBetween(milestone.plannedDue, to) > limitDays) {
    return refuse({ code: 'due.fund-manager-decides', limitDays });
  }
  const { milestone: key, reason } = command;
  return accept({ type: 'MilestoneRescheduled', data: { milestone: key, from: milestone.due, to, reason } });
}
