import * as z from 'zod/mini';
import { fileName } from '../../shared/forms/characters.ts';
import { findCase, viewOf } from '../../shared/app/read-case.ts';
import { readMilestone } from '../../shared/app/read-milestone.ts';
import { findSubmission, submissionView } from '../../shared/app/read-submission.ts';
import { verifyHistory } from '../../shared/app/verify-history.ts';
import { contactProblemsOf } from '../../shared/app/unreachable.ts';
import type { CaseQueries, Clock, Directory, DraftStore, Evidence } from '../../shared/ports.ts';
import { Nothing, pageOf, Paging } from './inputs.ts';
import { get } from './route.ts';

type Queries = { queries: CaseQueries };

// The reading rows that several personas have; whom they let read what is decided by the permissions, not by the table.

export const readCaseRow = get(
  '/cases/{caseId}',
  'read-case',
  Nothing,
  async (
    { queries, directory, clock }: Queries & { directory: Pick<Directory, 'findAll'>; clock: Clock },
    { actor, parameters },
  ) => {
    const found = await findCase(queries, actor, 'read-case', parameters.caseId);
    if (!found.ok) return found;
    const contactProblems = await contactProblemsOf(directory, found.case, actor);
    const body = { ...viewOf(found.case, found.programme, actor, clock.now()), contactProblems };
    return { ok: true, body, version: body.version };
  },
  { summary: 'Read a project, with what the caller may do next', answer: 'Case' },
);

export const readMilestoneRow = get(
  '/cases/{caseId}/milestones/{milestone}',
  'read-case',
  Nothing,
  async (deps: Queries & { drafts: Pick<DraftStore, 'find'>; clock: Clock }, { actor, parameters, language }) => {
    const read = await readMilestone(deps, { actor, ...parameters, language });
    return read.ok ? { ok: true, body: read.view, version: read.caseVersion } : read;
  },
  {
    summary: 'Read a milestone: its form in the caller’s language, how it stands, what was last submitted',
    answer: 'Milestone',
  },
);

export const readSubmissionRow = get(
  '/cases/{caseId}/milestones/{milestone}/submissions/{version}',
  'read-history',
  Nothing,
  async ({ queries }: Queries, { actor, parameters: { caseId, milestone, version } }) => {
    const found = await findCase(queries, actor, 'read-history', caseId);
    if (!found.ok) return found;
    const submission = await findSubmission(queries, found.case, milestone, version);
    if (submission === undefined) return { ok: false, refusal: { code: 'submission.unknown' } };
    return { ok: true, body: submissionView(submission) };
  },
  { summary: 'Read one version of what was submitted', answer: 'Submission' },
);

export const readEvidenceRow = get(
  '/cases/{caseId}/evidence/{sha256}',
  'read-case',
  z.strictObject({ name: z.optional(fileName('incoming')) }),
  async (
    { queries, evidence }: Queries & { evidence: Pick<Evidence, 'downloadAddress'> },
    { actor, parameters: { caseId, sha256 }, input },
  ) => {
    const found = await findCase(queries, actor, 'read-case', caseId);
    if (!found.ok) return found;
    const address = await evidence.downloadAddress({ caseId, sha256, name: input.name ?? sha256 });
    return { ok: true, body: { address } };
  },
  { summary: 'Get a short-lived address of a file of evidence', answer: 'SignedAddress' },
);

export const readHistoryRow = get(
  '/cases/{caseId}/history',
  'read-history',
  Paging,
  async ({ queries }: Queries, { actor, parameters: { caseId }, input }) => {
    const found = await findCase(queries, actor, 'read-history', caseId);
    return found.ok ? { ok: true, body: await queries.history(caseId, pageOf(input)) } : found;
  },
  { summary: 'Read a project’s history, event by event', answer: 'History' },
);

export const verifyHistoryRow = get(
  '/cases/{caseId}/verification',
  'verify-history',
  Nothing,
  async ({ queries }: Queries, { actor, parameters: { caseId } }) => {
    const found = await findCase(queries, actor, 'verify-history', caseId);
    return found.ok ? { ok: true, body: await verifyHistory(queries, found.case) } : found;
  },
  { summary: 'Check that a project’s history is the one that was written', answer: 'Verification' },
);
