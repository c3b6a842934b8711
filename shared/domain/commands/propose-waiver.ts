import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, unlessOpen, unlessReasoned } from '../decision.ts';
import { type Case, isSettled } from '../case.ts';
import { MilestoneKey } from '../ids.ts';
import { Reason } from './reason.ts';

export const ProposeWaiver = z.strictObject({
  type: z.literal('propose-waiver'),
  milestone: MilestoneKey,
  reason: Reason,
});
export type ProposeWaiver = z.infer<typeof ProposeWaiver>;

/** Asks that a milestone be waived; somebody else decides (waivers always take two persons: domain §4, rule 3). */
export function proposeWaiver(c: Case, command: ProposeWaiver, context: Context): Decision {
  const { milestone: key, reason } = command;
  const milestone = c.milestones[key];
  const notOpen = unlessOpen(c);
  if (notOpen) return refuse(notOpen);
  if (milestone === undefined) return refuse({ code: 'milestone.unknown' });
  if (isSettled(milestone)) return refuse({ code: 'milestone.settled', status: milestone.status });
  if (milestone.waiver !== undefined) return refuse({ code: 'waiver.proposed-already' });
  const unreasoned = unlessReasoned(reason, context);
  if (unreasoned) return refuse(unreasoned);
  return accept({ type: 'WaiverProposed', data: { milestone: key, reason } });
}
