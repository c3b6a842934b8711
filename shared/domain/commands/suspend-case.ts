import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, today, unlessOpen, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { Reason } from './reason.ts';

export const SuspendCase = z.strictObject({ type: z.literal('suspend-case'), reason: Reason });
export type SuspendCase = z.infer<typeof SuspendCase>;

/** Stops all clocks of a case until it is resumed. */
export function suspendCase(c: Case, command: SuspendCase, context: Context): Decision {
  const refusal = unlessOpen(c) ?? unlessReasoned(command.reason, context);
  if (refusal) return refuse(refusal);
  return accept({ type: 'CaseSuspended', data: { on: today(context), reason: command.reason } });
}
