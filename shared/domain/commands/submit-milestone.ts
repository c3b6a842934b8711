import * as z from 'zod/mini';
import { validateForm } from '../../forms/validate.ts';
import { Language } from '../../forms/text.ts';
import { carriedFields } from '../../programme/carried-fields.ts';
import { lookingBack } from '../../programme/looking-back.ts';
import { acceptedAnswers } from '../accepted-answers.ts';
import { accept, type Context, type Decision, refuse, today, unlessOpen } from '../decision.ts';
import { type Case, isSettled } from '../case.ts';
import { isOwn } from '../delegations.ts';
import { MilestoneKey, type PersonId } from '../ids.ts';
import { findMilestone } from '../stages.ts';

export const SubmitMilestone = z.strictObject({
  type: z.literal('submit-milestone'),
  milestone: MilestoneKey,
  language: Language,
  /** The form as filled in; checked against the milestone's form definition. */
  content: z.unknown(),
});
export type SubmitMilestone = z.infer<typeof SubmitMilestone>;

/** Hands in a new version of a milestone. It replaces one that waits for review, and voids the signatures on that one. */
export function submitMilestone(c: Case, command: SubmitMilestone, context: Context): Decision {
  const notOpen = unlessOpen(c);
  if (notOpen) return refuse(notOpen);
  const milestone = c.milestones[command.milestone];
  const definition = findMilestone(context.programme, command.milestone);
  if (milestone === undefined || definition === undefined) return refuse({ code: 'milestone.unknown' });
  if (isSettled(milestone)) return refuse({ code: 'milestone.settled', status: milestone.status });
  const signed = definition.independentOf?.find((code) => hasSigned(c, code, context.actor.id));
  if (signed !== undefined) return refuse({ code: 'author.signed-before', milestone: signed });
  const { milestone: key, language } = command;
  const { content, issues } = validateForm(definition.form, command.content, {
    today: today(context),
    ...lookingBack(context.programme, key, acceptedAnswers(c)),
  });
  if (content === undefined) return refuse({ code: 'form.invalid', issues });
  const version = milestone.version + 1;
  const carries = carriedFields(context.programme, definition.code);
  const data = { milestone: key, version, language, content, warnings: issues.length };
  return accept({ type: 'MilestoneSubmitted', data: carries.length === 0 ? data : { ...data, carries } });
}

/** Whether a person signed any occurrence of a milestone. */
function hasSigned(c: Case, code: string, person: PersonId): boolean {
  return Object.entries(c.milestones).some(
    ([key, { signatures }]) =>
      key.split('.')[0] === code && signatures.some((signature) => isOwn(c, person, signature)),
  );
}
