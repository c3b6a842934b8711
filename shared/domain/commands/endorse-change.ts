import * as z from 'zod/mini';
import { ChangeId } from '../changes.ts';
import { accept, type Context, type Decision, refuse, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { isOwn } from '../delegations.ts';
import { pendingChange } from '../pending-change.ts';
import { Reason } from './reason.ts';

export const EndorseChange = z.strictObject({
  type: z.literal('endorse-change'),
  change: ChangeId,
  /** Whether she makes the holder's request her own; if not, it ends here. */
  endorsed: z.boolean(),
  reason: Reason,
});
export type EndorseChange = z.infer<typeof EndorseChange>;

/** Makes a holder's request a proposal to the fund manager, or declines to. */
export function endorseChange(c: Case, { change, endorsed, reason }: EndorseChange, context: Context): Decision {
  const found = pendingChange(c, change, ['asked']);
  if ('refusal' in found) return refuse(found.refusal);
  if (isOwn(c, context.actor.id, found.request.asked)) return refuse({ code: 'change.decider-is-asker' });
  const unreasoned = unlessReasoned(reason, context);
  if (unreasoned) return refuse(unreasoned);
  return accept({ type: endorsed ? 'ChangeEndorsed' : 'ChangeDeclined', data: { change, reason } });
}
