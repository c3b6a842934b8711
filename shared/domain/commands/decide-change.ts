import * as z from 'zod/mini';
import { consequencesOf } from '../change-consequences.ts';
import { ChangeId, milestoneOf } from '../changes.ts';
import { accept, type Context, type Decision, refuse, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { hasWritten, isOwn } from '../delegations.ts';
import { pendingChange } from '../pending-change.ts';
import { isStillMeant } from '../wanted-change.ts';
import { Reason } from './reason.ts';

export const DecideChange = z.strictObject({
  type: z.literal('decide-change'),
  change: ChangeId,
  granted: z.boolean(),
  reason: Reason,
});
export type DecideChange = z.infer<typeof DecideChange>;

/**
 * Approves or declines a proposed change; never by who asked for it or endorsed it, nor by an author of the milestone concerned. What is
 * approved is true at once. A request that was overtaken can only be declined.
 */
export function decideChange(c: Case, { change, granted, reason }: DecideChange, context: Context): Decision {
  const found = pendingChange(c, change, ['proposed']);
  if ('refusal' in found) return refuse(found.refusal);
  const { wanted, asked, endorsed } = found.request;
  const { id } = context.actor;
  if (isOwn(c, id, asked) || (endorsed && isOwn(c, id, endorsed))) return refuse({ code: 'change.decider-is-asker' });
  const key = milestoneOf(wanted);
  const milestone = key === undefined ? undefined : c.milestones[key];
  if (milestone !== undefined && hasWritten(c, id, milestone)) return refuse({ code: 'reviewer.is-author' });
  const unreasoned = unlessReasoned(reason, context);
  if (unreasoned) return refuse(unreasoned);
  if (!granted) return accept({ type: 'ChangeDeclined', data: { change, reason } });
  if (!isStillMeant(c, wanted, context)) return refuse({ code: 'change.outdated' });
  const consequences = consequencesOf(c, change, wanted, reason, context);
  if (!consequences.ok) return consequences;
  return accept({ type: 'ChangeApproved', data: { change, reason } }, ...consequences.facts);
}
