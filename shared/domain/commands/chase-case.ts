import * as z from 'zod/mini';
import { accept, type Context, type Decision, today } from '../decision.ts';
import { type Case, hasEnded } from '../case.ts';
import { delegationsDue, onDay } from '../delegations.ts';
import { remindersDue } from '../reminders.ts';

export const ChaseCase = z.strictObject({ type: z.literal('chase-case') });
export type ChaseCase = z.infer<typeof ChaseCase>;

/**
 * Issues the reminders and escalations that are due now; nothing when none is, and in no case that is not open. Writes down which delegations
 * have begun and are over, also while the case is suspended.
 */
export function chaseCase(c: Case, _command: ChaseCase, context: Context): Decision {
  if (hasEnded(c)) return accept();
  const on = today(context);
  return accept(...delegationsDue(c, on), ...remindersDue(onDay(c, on), context.programme, context.now));
}
