import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, today } from '../decision.ts';
import type { Case } from '../case.ts';
import { isOwn } from '../delegations.ts';
import { MilestoneKey } from '../ids.ts';
import { underReview } from '../review.ts';
import { signaturesAsked } from '../signatures.ts';

export const AcceptMilestone = z.strictObject({
  type: z.literal('accept-milestone'),
  milestone: MilestoneKey,
  /** The version that the reviewer read. */
  version: z.int().check(z.minimum(1)),
});
export type AcceptMilestone = z.infer<typeof AcceptMilestone>;

/** Signs the version that was read. The last of the signatures that the programme asks for accepts the milestone. */
export function acceptMilestone(c: Case, command: AcceptMilestone, context: Context): Decision {
  const review = underReview(c, command, context);
  if ('refusal' in review) return refuse(review.refusal);
  const { milestone, definition, submission } = review;
  const { actor } = context;
  if (milestone.signatures.some((signature) => isOwn(c, actor.id, signature)))
    return refuse({ code: 'reviewer.signed-already' });
  const asked = signaturesAsked(definition, milestone);
  const turn = asked[milestone.signatures.length];
  if (turn !== undefined && turn !== actor.role) return refuse({ code: 'review.not-your-turn', waitsFor: turn });
  const meant = { milestone: command.milestone, version: command.version, submission: submission.hash };
  return milestone.signatures.length + 1 < asked.length
    ? accept({ type: 'MilestoneEndorsed', data: meant })
    : accept({ type: 'MilestoneAccepted', data: { ...meant, on: today(context) } });
}
