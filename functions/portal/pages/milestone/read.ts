import type { MilestoneDefinition, Programme } from '../../../../shared/programme/definition.ts';
import { getProgramme } from '../../../../shared/programme/registry.ts';
import { findMilestone } from '../../../../shared/domain/stages.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { Answer, Api } from '../../api.ts';
import { together } from '../../together.ts';
import { type People, peopleBy } from '../../view/people.tsx';

/** A milestone with everything that its pages tell of it. */
export type Read = {
  c: AnswerOf<'Case'>;
  programme: Programme;
  definition: MilestoneDefinition;
  view: AnswerOf<'Milestone'>;
  people: People;
  /** What the version under review changes of the one before. */
  changes: AnswerOf<'SubmissionChanges'> | undefined;
};

/** Reads a milestone as its person may see it, and what has changed since the version before. */
export async function readMilestonePage(
  api: Api,
  { caseId, milestone }: { caseId: string; milestone: string },
): Promise<Answer<Read>> {
  const read = await together(
    api.get('Case', `/cases/${caseId}`),
    api.get('Milestone', `/cases/${caseId}/milestones/${milestone}`),
    api.get('CasePeople', `/cases/${caseId}/people`),
  );
  if (!read.ok) return read;
  const [c, view, { people }] = read.body;
  const programme = getProgramme(c.programme);
  const definition = findMilestone(programme, milestone);
  if (definition === undefined) throw new Error(`${milestone} is in no stage of ${programme.id}`);
  const { version } = view.state;
  const compared =
    version > 1
      ? await api.get('SubmissionChanges', `/cases/${caseId}/milestones/${milestone}/submissions/${version}/changes`)
      : undefined;
  if (compared?.ok === false) return compared;
  return {
    ok: true,
    body: {
      c,
      programme,
      definition,
      view,
      people: peopleBy(people),
      changes: compared?.body,
    },
  };
}
