import { localDateOf } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import type { Event, FactOf } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { type Exception, exceptionsIn, findingsPastDue } from '../domain/exceptions.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { CaseQueries, PageRequest } from '../ports.ts';
import { getProgramme } from '../programme/registry.ts';
import { type CaseCriteria, listCases } from './list-cases.ts';
import { itemsOf } from './pages.ts';

/** The exceptions of a case up to a moment, in the order of its history; findings past their due date at the end. */
export async function exceptionsOf(
  queries: Pick<CaseQueries, 'history'>,
  caseId: CaseId,
  now: Instant,
): Promise<Exception[]> {
  const found: Exception[] = [];
  const opened: (Event & FactOf<'FindingOpened'>)[] = [];
  let c: Case | undefined;
  for await (const event of itemsOf((page) => queries.history(caseId, page))) {
    const before: Case | undefined = c;
    c = evolve(before, event);
    found.push(...exceptionsIn(before, event, c, getProgramme(event.programme)));
    if (event.type === 'FindingOpened') opened.push(event);
  }
  if (c === undefined) return [];
  const { calendar } = getProgramme(c.programme);
  return [...found, ...findingsPastDue(c, opened, localDateOf(calendar, now))];
}

/** A history can be several megabytes; five of them are read in a few of the 29 s that a request has. */
const mostCases = 5;

export type ExceptionsPage = { items: (Exception & { caseId: CaseId })[]; cases: CaseId[]; next?: string };

/** The exceptions of a page of cases: each is read from its own history, so that what a page costs depends on its cases alone. */
export async function exceptionsOver(
  queries: CaseQueries,
  { criteria, page, now }: { criteria: CaseCriteria; page: PageRequest; now: Instant },
): Promise<ExceptionsPage> {
  const { items: cards, next } = await listCases(queries, criteria, {
    ...page,
    limit: Math.min(page.limit, mostCases),
  });
  const found = await Promise.all(
    cards.map(async ({ caseId }) =>
      (await exceptionsOf(queries, caseId, now)).map((exception) => ({ caseId, ...exception })),
    ),
  );
  return { items: found.flat(), cases: cards.map(({ caseId }) => caseId), ...(next !== undefined && { next }) };
}
