import * as z from 'zod/mini';
import { AskedChange, ChangeId, isPending, milestoneOf } from '../changes.ts';
import { accept, type Context, type Decision, refuse, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { unlessSpeaksFor } from '../permissions.ts';
import { wantedChange } from '../wanted-change.ts';
import { Reason } from './reason.ts';

export const RequestChange = z.strictObject({ type: z.literal('request-change'), change: AskedChange, reason: Reason });
export type RequestChange = z.infer<typeof RequestChange>;

/**
 * Asks for what nobody does alone: to alter what was accepted, to have far more time, to go back a stage, to pause or give up the project.
 * A holder asks, a coordinator proposes, the fund manager decides (domain §4); one request of a kind at a time. To pause or to give up is asked by
 * who speaks for the holder.
 */
export function requestChange(c: Case, { change, reason }: RequestChange, context: Context): Decision {
  const read = wantedChange(c, change, context);
  if ('refusal' in read) return refuse(read.refusal);
  const unspoken = unlessSpeaksFor(context.actor, change.kind, c);
  if (unspoken) return refuse(unspoken);
  const { wanted } = read;
  const same = Object.entries(c.changes).find(
    ([, request]) =>
      isPending(request) && request.wanted.kind === wanted.kind && milestoneOf(request.wanted) === milestoneOf(wanted),
  );
  if (same !== undefined) return refuse({ code: 'change.asked-already', change: same[0] });
  const unreasoned = unlessReasoned(reason, context);
  if (unreasoned) return refuse(unreasoned);
  const id = ChangeId.parse(`R${Object.keys(c.changes).length + 1}`);
  return accept({ type: 'ChangeRequested', data: { change: id, wanted, reason } });
}
