import * as z from 'zod/mini';
import { outcomesTable } from '../../shared/app/outcomes-table.ts';
import { outcomesInStage } from '../../shared/app/portfolio-outcomes.ts';
import { findCase } from '../../shared/app/read-case.ts';
import { writeCsv } from '../../shared/app/write-csv.ts';
import { Health } from '../../shared/domain/health.ts';
import { outcomesOf } from '../../shared/domain/outcomes.ts';
import type { CaseQueries } from '../../shared/ports.ts';
import { Nothing, pageOf, pagingAnd } from './inputs.ts';
import { get, getCsv } from './route.ts';
import { fileHeaders } from './taking-away.ts';

type Queries = { queries: CaseQueries };

const Portfolio = pagingAnd({ stage: z.string().check(z.regex(/^[a-z][a-z_]{0,30}$/)), health: z.optional(Health) });

export const readOutcomesRow = get(
  '/cases/{caseId}/outcomes',
  'read-case',
  Nothing,
  async ({ queries }: Queries, { actor, parameters: { caseId } }) => {
    const found = await findCase(queries, actor, 'read-case', caseId);
    if (!found.ok) return found;
    return { ok: true, body: outcomesOf(found.case, found.programme), version: found.case.version };
  },
  { summary: 'Read what a project has achieved, each figure with the submissions it comes from', answer: 'Outcomes' },
);

export const exportOutcomesRow = getCsv(
  '/cases/{caseId}/outcomes.csv',
  'read-case',
  Nothing,
  async ({ queries }: Queries, { actor, parameters: { caseId }, language }) => {
    const found = await findCase(queries, actor, 'read-case', caseId);
    if (!found.ok) return found;
    const body = writeCsv(outcomesTable(language), [outcomesOf(found.case, found.programme)]);
    return { ok: true, body, version: found.case.version, headers: fileHeaders(`${caseId}-outcomes.csv`) };
  },
  { summary: 'The same as a table for spreadsheets; fewer than five persons are hidden', answer: 'Table' },
);

export const readPortfolioOutcomesRow = get(
  '/outcomes',
  'list-cases',
  Portfolio,
  async ({ queries }: Queries, { input }) => {
    const { stage, health } = input;
    const { items, totals, next } = await outcomesInStage(queries, { stage, health, page: pageOf(input) });
    return {
      ok: true,
      body: {
        items: items.map(({ outcomes: { totals: own, mitigatedShare }, ...item }) => ({
          ...item,
          mitigatedShare,
          totals: own,
        })),
        totals,
        ...(next !== undefined && { next }),
      },
    };
  },
  {
    summary:
      'Read what the projects in a stage have achieved, and the sums of the page; the portfolio is the sum of its pages',
    answer: 'PortfolioOutcomes',
  },
);

export const exportPortfolioOutcomesRow = getCsv(
  '/outcomes.csv',
  'list-cases',
  Portfolio,
  async ({ queries }: Queries, { input, language }) => {
    const { stage, health } = input;
    const { items, next } = await outcomesInStage(queries, { stage, health, page: pageOf(input) });
    const body = writeCsv(
      outcomesTable(language),
      items.map(({ outcomes }) => outcomes),
    );
    return { ok: true, body, headers: fileHeaders(`outcomes-${stage}.csv`, next) };
  },
  {
    summary:
      'The outcomes of a page of projects as a table for spreadsheets; `X-Next-Cursor` is the cursor of the next page',
    answer: 'Table',
  },
);
