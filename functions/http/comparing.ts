import * as z from 'zod/mini';
import { compareSubmissions } from '../../shared/app/compare-submissions.ts';
import { findCase } from '../../shared/app/read-case.ts';
import type { CaseQueries } from '../../shared/ports.ts';
import { parameters } from './parameters.ts';
import { get } from './route.ts';

export const readChangesRow = get(
  '/cases/{caseId}/milestones/{milestone}/submissions/{version}/changes',
  'read-history',
  z.strictObject({ since: z.optional(parameters.version.schema) }),
  async (
    { queries }: { queries: CaseQueries },
    { actor, parameters: { caseId, milestone, version }, input, language },
  ) => {
    const found = await findCase(queries, actor, 'read-history', caseId);
    if (!found.ok) return found;
    const { since = version - 1 } = input;
    const body = await compareSubmissions(queries, found, { milestone, version, since, language });
    return body === undefined ? { ok: false, refusal: { code: 'submission.unknown' } } : { ok: true, body };
  },
  {
    summary: 'Compare a version of a milestone with the one before, or with `since`: what was added, removed, changed',
    answer: 'SubmissionChanges',
  },
);
