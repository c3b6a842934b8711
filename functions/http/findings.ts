import { findCase } from '../../shared/app/read-case.ts';
import { findFinding } from '../../shared/app/read-finding.ts';
import type { CaseQueries } from '../../shared/ports.ts';
import { Nothing } from './inputs.ts';
import { get } from './route.ts';

export const readFindingRow = get(
  '/cases/{caseId}/findings/{finding}',
  'read-history',
  Nothing,
  async ({ queries }: { queries: CaseQueries }, { actor, parameters: { caseId, finding } }) => {
    const found = await findCase(queries, actor, 'read-history', caseId);
    if (!found.ok) return found;
    const body = await findFinding(queries, found.case, finding);
    return body === undefined ? { ok: false, refusal: { code: 'finding.unknown' } } : { ok: true, body };
  },
  { summary: 'Read a finding: what it says, what was answered, why it was closed', answer: 'Finding' },
);
