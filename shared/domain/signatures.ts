import { evaluate } from '../forms/evaluate.ts';
import { fieldsOf } from '../forms/header.ts';
import type { MilestoneDefinition } from '../programme/definition.ts';
import type { Role } from './actors.ts';
import type { MilestoneState } from './case.ts';
import { LocalDate } from './time.ts';

/**
 * The roles whose signatures accept what was submitted, in order: those of the milestone, and one more where the amount asks for a second
 * pair of eyes (domain §4, rule 3). An amount that cannot be told asks for it too.
 */
export function signaturesAsked(
  definition: MilestoneDefinition,
  { submission, accepted }: MilestoneState,
): readonly Role[] {
  const { acceptedBy, secondSignature, form } = definition;
  if (secondSignature === undefined || submission === undefined) return acceptedBy;
  const values = submission.carried ?? accepted?.values ?? {};
  const frame = { values, fields: fieldsOf(form), derived: form.derived ?? [] };
  const isBelow =
    evaluate(secondSignature.when, frame, { today: LocalDate.parse(submission.at.slice(0, 10)) }) === false;
  return isBelow ? acceptedBy : [...acceptedBy, secondSignature.role];
}
