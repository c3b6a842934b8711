import type { Case } from '../domain/case.ts';
import type { MilestoneKey } from '../domain/ids.ts';
import { findMilestone } from '../domain/stages.ts';
import { type Change, changesBetween } from '../forms/compare.ts';
import type { Language } from '../forms/text.ts';
import { describePlace } from '../i18n/describe-issue.ts';
import type { CaseQueries } from '../ports.ts';
import type { Programme } from '../programme/definition.ts';
import { findSubmission, type Submission } from './read-submission.ts';

/** Which version it is, who handed it in and when. */
type VersionView = Pick<Submission, 'seq' | 'hash' | 'at' | 'actor'> & { version: number };

/** What a version changes of an earlier one. `place`: where, in the words of the form, such as "Sessions › Session 3 › Date". */
export type SubmissionChanges = {
  milestone: MilestoneKey;
  after: VersionView;
  /** Absent for a first version, which changes nothing. */
  before?: VersionView;
  changes: (Change & { place: string })[];
};

type Asked = { milestone: MilestoneKey; version: number; since: number; language: Language };

/** Compares a version of a milestone with an earlier one; undefined if there is no such version. */
export async function compareSubmissions(
  queries: Pick<CaseQueries, 'event' | 'history'>,
  { case: c, programme }: { case: Case; programme: Programme },
  { milestone, version, since, language }: Asked,
): Promise<SubmissionChanges | undefined> {
  const form = findMilestone(programme, milestone)?.form;
  const [after, before] = await Promise.all([
    findSubmission(queries, c, milestone, version),
    since === 0 ? undefined : findSubmission(queries, c, milestone, since),
  ]);
  if (form === undefined || after === undefined || (since > 0 && before === undefined)) return undefined;
  const changes = before === undefined ? [] : changesBetween(form, before.data.content, after.data.content);
  return {
    milestone,
    after: versionView(after),
    ...(before && { before: versionView(before) }),
    changes: changes.map((change) => ({ ...change, place: describePlace(change.pointer, form, language) })),
  };
}

function versionView({ seq, hash, at, actor, data: { version } }: Submission): VersionView {
  return { version, seq, hash, at, actor };
}
