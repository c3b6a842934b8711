import { acceptedAnswers } from '../../domain/accepted-answers.ts';
import { type Case, isOwed } from '../../domain/case.ts';
import type { MilestoneKey } from '../../domain/ids.ts';
import { findMilestone } from '../../domain/stages.ts';
import type { LocalDate } from '../../domain/time.ts';
import { countMissing } from '../../forms/validate.ts';
import type { Draft } from '../../ports.ts';
import type { Programme } from '../../programme/definition.ts';
import { lookingBack } from '../../programme/looking-back.ts';

/** How far the saved draft of a milestone is: how many answers and kinds of files it lacks, or that nobody has begun it. Never what is in it. */
export type StillMissing = 'everything' | { answers: number; files: number };

/**
 * What a milestone's draft lacks before it can be handed in, by the rules that judge a submission. Undefined if a count says nothing: what was
 * handed in before has not been taken up again, the milestone waits for nobody, or what is wrong with the draft is not that something is missing.
 */
export function stillMissing(
  draft: Draft | undefined,
  {
    case: c,
    milestone: key,
    programme,
    today,
  }: { case: Case; milestone: MilestoneKey; programme: Programme; today: LocalDate },
): StillMissing | undefined {
  const milestone = c.milestones[key];
  const definition = findMilestone(programme, key);
  if (milestone === undefined || definition === undefined) return undefined;
  const { submission, returned } = milestone;
  if (!isOwed(milestone)) return undefined;
  const before = returned?.at ?? submission?.at;
  if (before !== undefined && (draft === undefined || draft.at <= before)) return undefined;
  if (draft === undefined) return 'everything';
  const context = { today, ...lookingBack(programme, key, acceptedAnswers(c)) };
  const { answers, files, otherErrors } = countMissing(definition.form, draft.content, context);
  return answers + files === 0 && otherErrors > 0 ? undefined : { answers, files };
}
