import * as z from 'zod/mini';
import { daysBetween } from '../calendar.ts';
import { accept, type Context, type Decision, refuse, today, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { shiftedDueDates } from '../due-dates.ts';
import { Reason } from './reason.ts';

export const ResumeCase = z.strictObject({ type: z.literal('resume-case'), reason: Reason });
export type ResumeCase = z.infer<typeof ResumeCase>;

/** Takes a suspended case up again: every unsettled due date is later by the days of the pause. */
export function resumeCase(c: Case, command: ResumeCase, context: Context): Decision {
  if (c.status !== 'suspended' || c.suspendedOn === undefined) return refuse({ code: 'case.not-suspended' });
  const unreasoned = unlessReasoned(command.reason, context);
  if (unreasoned) return refuse(unreasoned);
  const on = today(context);
  const pausedDays = daysBetween(c.suspendedOn, on);
  const due = pausedDays === 0 ? [] : shiftedDueDates(c, pausedDays, context.programme);
  return accept({ type: 'CaseResumed', data: { on, pausedDays, due, reason: command.reason } });
}
