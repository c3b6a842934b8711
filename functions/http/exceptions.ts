import { exceptionsOf, exceptionsOver } from '../../shared/app/read-exceptions.ts';
import { findCase } from '../../shared/app/read-case.ts';
import type { CaseQueries, Clock } from '../../shared/ports.ts';
import { Nothing, pageOf } from './inputs.ts';
import { Criteria } from './listing.ts';
import { get } from './route.ts';

type Deps = { queries: CaseQueries; clock: Clock };

export const readExceptionsRow = get(
  '/cases/{caseId}/exceptions',
  'verify-history',
  Nothing,
  async ({ queries, clock }: Deps, { actor, parameters: { caseId } }) => {
    const found = await findCase(queries, actor, 'verify-history', caseId);
    if (!found.ok) return found;
    return { ok: true, body: { items: await exceptionsOf(queries, caseId, clock.now()) } };
  },
  {
    summary:
      'List what was out of the ordinary in a project: waivers, extensions, steps back, late or hasty approvals …',
    answer: 'Exceptions',
  },
);

export const listExceptionsRow = get(
  '/exceptions',
  'list-cases',
  Criteria,
  async ({ queries, clock }: Deps, { input }) => ({
    ok: true,
    body: await exceptionsOver(queries, { criteria: input, page: pageOf(input), now: clock.now() }),
  }),
  {
    summary: 'List the exceptions of projects found as in the list of projects, at most five projects a page',
    answer: 'PortfolioExceptions',
  },
);
