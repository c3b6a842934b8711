import type { MilestoneDefinition } from '../programme/definition.ts';
import type { Case, MilestoneState } from './case.ts';
import { type Context, unlessOpen } from './decision.ts';
import type { MilestoneKey } from './ids.ts';
import type { Refusal } from './refusal.ts';
import { findMilestone } from './stages.ts';

type UnderReview = {
  milestone: MilestoneState;
  definition: MilestoneDefinition;
  submission: NonNullable<MilestoneState['submission']>;
};

/**
 * The submission that a reviewer means, if she may judge it: it is under review, it is the version that she read, and she wrote no version
 * of it (domain §4, rules 1 and 4).
 */
export function underReview(
  c: Case,
  meant: { milestone: MilestoneKey; version: number },
  { actor, programme }: Context,
): UnderReview | { refusal: Refusal } {
  const notOpen = unlessOpen(c);
  if (notOpen) return { refusal: notOpen };
  const milestone = c.milestones[meant.milestone];
  const definition = findMilestone(programme, meant.milestone);
  if (milestone === undefined || definition === undefined) return { refusal: { code: 'milestone.unknown' } };
  const { submission, status, version } = milestone;
  if (status !== 'submitted' || submission === undefined)
    return { refusal: { code: 'milestone.not-under-review', status } };
  if (version !== meant.version) return { refusal: { code: 'submission.superseded', version } };
  if (milestone.authors.includes(actor.id)) return { refusal: { code: 'reviewer.is-author' } };
  return { milestone, definition, submission };
}
