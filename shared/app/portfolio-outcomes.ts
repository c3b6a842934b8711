import type { Health } from '../domain/health.ts';
import type { CaseId } from '../domain/ids.ts';
import { addTotals, noTotals, outcomesOf } from '../domain/outcomes.ts';
import type { Outcomes, OutcomeTotals } from '../domain/outcomes-view.ts';
import type { ProjectFacts } from '../domain/project.ts';
import type { CaseQueries, PageRequest } from '../ports.ts';
import { getProgramme } from '../programme/registry.ts';

/** What the projects of one page have achieved, and what that adds up to: the portfolio is the sum of its pages. */
export type OutcomesPage = {
  items: { caseId: CaseId; title: ProjectFacts['title']; stage: string; outcomes: Outcomes }[];
  totals: OutcomeTotals;
  next?: string;
};

/** A case can be as large as an item, 400 KB; more of them at once might exceed the 6 MB of a Lambda's answer. */
const mostCases = 20;

/** Reads a page of a stage by its index, then each of its cases by key; nothing is scanned. */
export async function outcomesInStage(
  queries: Pick<CaseQueries, 'inStage' | 'find'>,
  { stage, health, page }: { stage: string; health: Health | undefined; page: PageRequest },
): Promise<OutcomesPage> {
  const { items: cards, next } = await queries.inStage(stage, health, {
    ...page,
    limit: Math.min(page.limit, mostCases),
  });
  const items = await Promise.all(
    cards.map(async ({ caseId, title, stage: now }) => {
      const stored = await queries.find(caseId);
      // A card without a case would make the sums wrong without a word.
      if (stored === undefined) throw new Error(`the case ${caseId} is listed but not there`);
      return { caseId, title, stage: now, outcomes: outcomesOf(stored.case, getProgramme(stored.case.programme)) };
    }),
  );
  const totals = items.map(({ outcomes }) => outcomes.totals).reduce(addTotals, noTotals);
  return { items, totals, ...(next !== undefined && { next }) };
}
