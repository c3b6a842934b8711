import { acceptedAnswers } from '../../../shared/domain/accepted-answers.ts';
import { localDateOf } from '../../../shared/domain/calendar.ts';
import { findMilestone } from '../../../shared/domain/stages.ts';
import { instantOf } from '../../../shared/domain/time.ts';
import type { FormContext } from '../../../shared/forms/scope.ts';
import type { MilestoneDefinition, Programme } from '../../../shared/programme/definition.ts';
import { lookingBack } from '../../../shared/programme/looking-back.ts';
import { getProgramme } from '../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../http/answers.ts';
import type { Problem } from '../api.ts';
import type { Call } from '../page.ts';

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
  { api, now }: Pick<Call, 'api' | 'now'>,
  { caseId, milestone: key }: { caseId: string; milestone: string },
): Promise<{ ok: true; opened: Opened } | { ok: false; problem: Problem }> {
  const [read, found] = await Promise.all([
    api.get('Milestone', `/cases/${caseId}/milestones/${key}`),
    api.get('Case', `/cases/${caseId}`),
  ]);
  if (!read.ok) return { ok: false, problem: read.problem };
  if (!found.ok) return { ok: false, problem: found.problem };
  const c = found.body;
  const programme = getProgramme(c.programme);
  const definition = findMilestone(programme, key);
  if (definition === undefined) return { ok: false, problem: { status: 404, title: '', rule: 'milestone.unknown' } };
  const today = localDateOf(programme.calendar, instantOf(new Date(now)));
  const context = { today, ...lookingBack(programme, key, acceptedAnswers(c)) };
  return { ok: true, opened: { c, milestone: read.body, definition, programme, context } };
}
