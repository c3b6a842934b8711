import { FindingState } from '../../shared/domain/findings.ts';
import { evidenceRegister } from '../../shared/app/evidence-register.ts';
import { approvalsOf } from '../../shared/app/read-approvals.ts';
import { findCase } from '../../shared/app/read-case.ts';
import type { CaseQueries } from '../../shared/ports.ts';
import { Nothing, pageOf, Paging, pagingAnd } from './inputs.ts';
import { get } from './route.ts';

type Queries = { queries: CaseQueries };

export const readApprovalsRow = get(
  '/cases/{caseId}/approvals',
  'verify-history',
  Nothing,
  async ({ queries }: Queries, { actor, parameters: { caseId } }) => {
    const found = await findCase(queries, actor, 'verify-history', caseId);
    return found.ok ? { ok: true, body: { items: await approvalsOf(queries, caseId) } } : found;
  },
  {
    summary: 'List a project’s approvals: the version by its hash, who signed, how many days it took',
    answer: 'Approvals',
  },
);

export const readEvidenceRegisterRow = get(
  '/cases/{caseId}/evidence',
  'verify-history',
  Paging,
  async ({ queries }: Queries, { actor, parameters: { caseId }, input }) => {
    const found = await findCase(queries, actor, 'verify-history', caseId);
    return found.ok ? { ok: true, body: await evidenceRegister(queries, caseId, pageOf(input)) } : found;
  },
  {
    summary: 'List every file that was handed in for a project, with its hash; by pages of its history',
    answer: 'EvidenceRegister',
  },
);

export const listFindingsRow = get(
  '/findings',
  'list-cases',
  pagingAnd({ status: FindingState.shape.status }),
  async ({ queries }: Queries, { input }) => ({
    ok: true,
    body: await queries.findings(input.status, pageOf(input)),
  }),
  {
    summary: 'List the findings of all projects that stand so (`open`, `answered`, `closed`), by due date',
    answer: 'FindingList',
  },
);
