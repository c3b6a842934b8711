import type { MilestoneDefinition } from '../../../../shared/programme/definition.ts';
import { findMilestone } from '../../../../shared/domain/stages.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { Answer } from '../../api.ts';
import { type OfCase, readCase } from '../../of-case.ts';
import type { Call } from '../../page.ts';
import { together } from '../../together.ts';
import type { Refused } from '../../view/deed.tsx';

/** A milestone with everything that its pages tell of it. */
export type Read = OfCase & {
  definition: MilestoneDefinition;
  view: AnswerOf<'Milestone'>;
  /** What the version under review changes of the one before. */
  changes: AnswerOf<'SubmissionChanges'> | undefined;
};

/** Reads a milestone as its person may see it, and what has changed since the version before. */
export async function readMilestonePage(
  call: Call<'/cases/{caseId}/milestones/{milestone}'>,
  refused: Refused | undefined,
): Promise<Answer<Read>> {
  const { api, parameters } = call;
  const { caseId, milestone } = parameters;
  const at = `/cases/${caseId}/milestones/${milestone}`;
  const read = await together(readCase(call, refused), api.get('Milestone', at));
  if (!read.ok) return read;
  const [project, view] = read.body;
  const { programme } = project;
  const definition = findMilestone(programme, milestone);
  if (definition === undefined) throw new Error(`${milestone} is in no stage of ${programme.id}`);
  const { version } = view.state;
  const compared = version > 1 ? await api.get('SubmissionChanges', `${at}/submissions/${version}/changes`) : undefined;
  if (compared?.ok === false) return compared;
  return { ok: true, body: { ...project, definition, view, changes: compared?.body } };
}
