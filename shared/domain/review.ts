import type { MilestoneDefinition, Programme } from '../programme/definition.ts';
import type { Case, MilestoneState } from './case.ts';
import { type Context, unlessOpen } from './decision.ts';
import { hasWritten } from './delegations.ts';
import type { MilestoneKey, PersonId } from './ids.ts';
import type { Refusal } from './refusal.ts';
import { findMilestone } from './stages.ts';

type UnderReview = {
  milestone: MilestoneState;
  definition: MilestoneDefinition;
  submission: NonNullable<MilestoneState['submission']>;
};

/**
 * The submission that a reviewer means, if she may judge it: it is under review, it is the version that she read, and she wrote no version
 * of it, nor of what is to check it independently (domain §4, rules 1, 4 and 9).
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
  if (hasWritten(c, actor.id, milestone)) return { refusal: { code: 'reviewer.is-author' } };
  const check = checksWrittenBy(c, definition, actor.id, programme);
  if (check !== undefined) return { refusal: { code: 'reviewer.wrote-check', milestone: check } };
  return { milestone, definition, submission };
}

/** A milestone by this person that has to be independent of the one under review: there is one if the case went back after it. */
function checksWrittenBy(
  c: Case,
  { code }: MilestoneDefinition,
  person: PersonId,
  programme: Programme,
): string | undefined {
  const written = Object.entries(c.milestones).filter(([, milestone]) => hasWritten(c, person, milestone));
  return written.find(([key]) => findMilestone(programme, key)?.independentOf?.includes(code))?.[0];
}
