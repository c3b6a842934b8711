import { acceptedAnswers } from '../../../shared/domain/accepted-answers.ts';
import { findMilestone } from '../../../shared/domain/stages.ts';
import type { FormContext } from '../../../shared/forms/scope.ts';
import type { MilestoneDefinition, Programme } from '../../../shared/programme/definition.ts';
import { lookingBack } from '../../../shared/programme/looking-back.ts';
import { getProgramme } from '../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../http/answers.ts';
import type { Problem } from '../api.ts';
import type { Call } from '../page.ts';
import { together } from '../together.ts';

/** A milestone of a case with all that is needed to fill it in or to read it. */
export type Opened = {
  c: AnswerOf<'Case'>;
  milestone: AnswerOf<'Milestone'>;
  definition: MilestoneDefinition;
  programme: Programme;
  context: FormContext;
};

/** Reads a milestone and its case, side by side; or what was refused. */
export async function openMilestone(
  { api, today }: Pick<Call, 'api' | 'today'>,
  { caseId, milestone: key }: { caseId: string; milestone: string },
): Promise<{ ok: true; opened: Opened } | { ok: false; problem: Problem }> {
  const read = await together(
    api.get('Milestone', `/cases/${caseId}/milestones/${key}`),
    api.get('Case', `/cases/${caseId}`),
  );
  if (!read.ok) return read;
  const [milestone, c] = read.body;
  const programme = getProgramme(c.programme);
  const definition = findMilestone(programme, key);
  if (definition === undefined) return { ok: false, problem: { status: 404, title: '', rule: 'milestone.unknown' } };
  const context = { today, ...lookingBack(programme, key, acceptedAnswers(c)) };
  return { ok: true, opened: { c, milestone, definition, programme, context } };
}
