import * as z from 'zod/mini';
import { accept, type Context, type Decision } from '../decision.ts';
import type { Case } from '../case.ts';
import { remindersDue } from '../reminders.ts';

export const ChaseCase = z.strictObject({ type: z.literal('chase-case') });
export type ChaseCase = z.infer<typeof ChaseCase>;

/** Issues the reminders and escalations that are due now; nothing when none is, and in no case that is not open. */
export function chaseCase(c: Case, _command: ChaseCase, { programme, now }: Context): Decision {
  return accept(...remindersDue(c, programme, now));
}
