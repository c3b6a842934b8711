import * as z from 'zod/mini';
import { Health } from '../../shared/domain/health.ts';
import { canBeListed, listCases } from '../../shared/app/list-cases.ts';
import { OrganisationId, PersonId } from '../../shared/domain/ids.ts';
import type { CaseQueries } from '../../shared/ports.ts';
import { pageOf, pagingAnd } from './inputs.ts';
import { get } from './route.ts';

/** What projects are looked for by. */
export const caseCriteria = {
  stage: z.optional(z.string().check(z.regex(/^[a-z][a-z_]{0,30}$/))),
  health: z.optional(Health),
  organisation: z.optional(OrganisationId),
  person: z.optional(PersonId),
  text: z.optional(z.string().check(z.maxLength(100))),
};

/** The same, and which page of them; there is no index for a health alone. */
export const Criteria = pagingAnd(caseCriteria).check(z.refine(canBeListed, { error: 'required', path: ['stage'] }));

export const listCasesRow = get(
  '/cases',
  'list-cases',
  Criteria,
  async ({ queries }: { queries: CaseQueries }, { input }) => ({
    ok: true,
    body: await listCases(queries, input, pageOf(input)),
  }),
  {
    summary:
      'List projects by stage (also `opening` and `closed`; the worst first), organisation, person (who has or had a part in it) or words of reference, title, zone and holder (`text`), all of which must fit; a page can be short and have a next one',
    answer: 'CaseList',
  },
);
