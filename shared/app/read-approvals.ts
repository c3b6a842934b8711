import { type Approval, approvalIn } from '../domain/approvals.ts';
import type { Case } from '../domain/case.ts';
import { evolve } from '../domain/evolve.ts';
import type { CaseId } from '../domain/ids.ts';
import type { CaseQueries } from '../ports.ts';
import { getProgramme } from '../programme/registry.ts';
import { itemsOf } from './pages.ts';

/** Every approval of a case, in the order of its history. */
export async function approvalsOf(queries: Pick<CaseQueries, 'history'>, caseId: CaseId): Promise<Approval[]> {
  const found: Approval[] = [];
  let c: Case | undefined;
  for await (const event of itemsOf((page) => queries.history(caseId, page))) {
    const before: Case | undefined = c;
    c = evolve(before, event);
    found.push(...approvalIn(before, event, c, getProgramme(event.programme)));
  }
  return found;
}
