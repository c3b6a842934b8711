import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, today, unlessReasoned } from '../decision.ts';
import { type Case, hasEnded } from '../case.ts';
import { Reason } from './reason.ts';

export const WithdrawCase = z.strictObject({ type: z.literal('withdraw-case'), reason: Reason });
export type WithdrawCase = z.infer<typeof WithdrawCase>;

/** Ends a case before its time; nothing can be done in it afterwards but read. */
export function withdrawCase(c: Case, command: WithdrawCase, context: Context): Decision {
  if (hasEnded(c)) return refuse({ code: 'case.not-open', status: c.status });
  const unreasoned = unlessReasoned(command.reason, context);
  if (unreasoned) return refuse(unreasoned);
  return accept({ type: 'CaseWithdrawn', data: { on: today(context), reason: command.reason } });
}
