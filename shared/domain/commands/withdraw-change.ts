import * as z from 'zod/mini';
import { ChangeId } from '../changes.ts';
import { accept, type Context, type Decision, refuse, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { isOwn } from '../delegations.ts';
import { pendingChange } from '../pending-change.ts';
import { Reason } from './reason.ts';

export const WithdrawChange = z.strictObject({ type: z.literal('withdraw-change'), change: ChangeId, reason: Reason });
export type WithdrawChange = z.infer<typeof WithdrawChange>;

/** Takes back a request that is not decided yet; only who asked for it does, or who has her duty. */
export function withdrawChange(c: Case, { change, reason }: WithdrawChange, context: Context): Decision {
  const found = pendingChange(c, change, ['asked', 'proposed']);
  if ('refusal' in found) return refuse(found.refusal);
  if (!isOwn(c, context.actor.id, found.request.asked)) return refuse({ code: 'change.not-yours' });
  const unreasoned = unlessReasoned(reason, context);
  return unreasoned ? refuse(unreasoned) : accept({ type: 'ChangeWithdrawn', data: { change, reason } });
}
