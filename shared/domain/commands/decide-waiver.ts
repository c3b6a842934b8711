import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, unlessOpen, unlessReasoned } from '../decision.ts';
import { type Case, isSettled } from '../case.ts';
import { hasWritten, isOwn } from '../delegations.ts';
import { MilestoneKey } from '../ids.ts';
import { Reason } from './reason.ts';

export const DecideWaiver = z.strictObject({
  type: z.literal('decide-waiver'),
  milestone: MilestoneKey,
  granted: z.boolean(),
  reason: Reason,
});
export type DecideWaiver = z.infer<typeof DecideWaiver>;

/** Grants or declines a proposed waiver; never by the person who proposed it, nor by one who wrote for the milestone. */
export function decideWaiver(c: Case, command: DecideWaiver, context: Context): Decision {
  const { milestone: key, granted, reason } = command;
  const milestone = c.milestones[key];
  const notOpen = unlessOpen(c);
  if (notOpen) return refuse(notOpen);
  if (milestone === undefined) return refuse({ code: 'milestone.unknown' });
  if (isSettled(milestone)) return refuse({ code: 'milestone.settled', status: milestone.status });
  if (milestone.waiver === undefined) return refuse({ code: 'waiver.not-proposed' });
  if (isOwn(c, context.actor.id, milestone.waiver)) return refuse({ code: 'waiver.decider-is-proposer' });
  if (hasWritten(c, context.actor.id, milestone)) return refuse({ code: 'reviewer.is-author' });
  const unreasoned = unlessReasoned(reason, context);
  if (unreasoned) return refuse(unreasoned);
  return accept({ type: granted ? 'MilestoneWaived' : 'WaiverDeclined', data: { milestone: key, reason } });
}
