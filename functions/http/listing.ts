import * as z from 'zod/mini';
import { Health } from '../../shared/domain/health.ts';
import type { CaseQueries } from '../../shared/ports.ts';
import { pageOf, pagingAnd } from './inputs.ts';
import { get } from './route.ts';

export const listCasesRow = get(
  '/cases',
  'list-cases',
  pagingAnd({ stage: z.string().check(z.regex(/^[a-z][a-z_]{0,30}$/)), health: z.optional(Health) }),
  async ({ queries }: { queries: CaseQueries }, { input }) => ({
    ok: true,
    body: await queries.inStage(input.stage, input.health, pageOf(input)),
  }),
  { summary: 'List the projects in a stage (also `opening` and `closed`), the worst first', answer: 'CaseList' },
);
