import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, today, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { answerDue } from '../due-dates.ts';
import { ReviewComment } from '../events.ts';
import { MilestoneKey } from '../ids.ts';
import { underReview } from '../review.ts';
import { Reason } from './reason.ts';

export const ReturnMilestone = z.strictObject({
  type: z.literal('return-milestone'),
  milestone: MilestoneKey,
  /** The version that the reviewer read. */
  version: z.int().check(z.minimum(1)),
  reason: Reason,
  comments: z.array(ReviewComment).check(z.maxLength(100)),
});
export type ReturnMilestone = z.infer<typeof ReturnMilestone>;

/** Sends a submission back to its holder with the reason and the comments, and gives time to answer. */
export function returnMilestone(c: Case, command: ReturnMilestone, context: Context): Decision {
  const review = underReview(c, command, context);
  if ('refusal' in review) return refuse(review.refusal);
  const unreasoned = unlessReasoned(command.reason, context);
  if (unreasoned) return refuse(unreasoned);
  const { milestone: key, version, reason, comments } = command;
  const due = answerDue(review.milestone.due, today(context), context.programme);
  const submission = review.submission.hash;
  return accept({ type: 'MilestoneReturned', data: { milestone: key, version, submission, reason, comments, due } });
}
