import type * as z from 'zod/mini';
import type { Actor } from '../../shared/domain/actors.ts';
import type { Approval } from '../../shared/domain/approvals.ts';
import { FindingState } from '../../shared/domain/findings.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { evidenceRegister, type RegisteredEvidence } from '../../shared/app/evidence-register.ts';
import { approvalsOf } from '../../shared/app/read-approvals.ts';
import { findCase } from '../../shared/app/read-case.ts';
import type { CaseQueries, FindingCard, Page } from '../../shared/ports.ts';
import { Nothing, pageOf, Paging, pagingAnd } from './inputs.ts';
import { get, type Reply } from './route.ts';

type Queries = { queries: CaseQueries };
type OfCase = { actor: Actor; parameters: { caseId: CaseId } };

export async function readApprovals(
  { queries }: Queries,
  { actor, parameters: { caseId } }: OfCase,
): Promise<Reply<{ items: Approval[] }>> {
  const found = await findCase(queries, actor, 'verify-history', caseId);
  return found.ok ? { ok: true, body: { items: await approvalsOf(queries, caseId) } } : found;
}

export async function readEvidenceRegister(
  { queries }: Queries,
  { actor, parameters: { caseId }, input }: OfCase & { input: z.output<typeof Paging> },
): Promise<Reply<Page<RegisteredEvidence>>> {
  const found = await findCase(queries, actor, 'verify-history', caseId);
  return found.ok ? { ok: true, body: await evidenceRegister(queries, caseId, pageOf(input)) } : found;
}

export const Standing = pagingAnd({ status: FindingState.shape.status });

export async function listFindings(
  { queries }: Queries,
  { input }: { input: z.output<typeof Standing> },
): Promise<Reply<Page<FindingCard>>> {
  return { ok: true, body: await queries.findings(input.status, pageOf(input)) };
}

export const readApprovalsRow = get('/cases/{caseId}/approvals', 'verify-history', Nothing, readApprovals, {
  summary: 'List a project’s approvals: the version by its hash, who signed, how many days it took',
  answer: 'Approvals',
});

export const readEvidenceRegisterRow = get('/cases/{caseId}/evidence', 'verify-history', Paging, readEvidenceRegister, {
  summary: 'List every file that was handed in for a project, with its hash; by pages of its history',
  answer: 'EvidenceRegister',
});

export const listFindingsRow = get('/findings', 'list-cases', Standing, listFindings, {
  summary: 'List the findings of all projects that stand so (`open`, `answered`, `closed`), by due date',
  answer: 'FindingList',
});
