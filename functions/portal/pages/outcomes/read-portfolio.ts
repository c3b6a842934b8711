import { addTotals, noTotals } from '../../../../shared/domain/outcomes.ts';
import type { OutcomeTotals } from '../../../../shared/domain/outcomes-view.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { Answer, Api } from '../../api.ts';

type Item = AnswerOf<'PortfolioOutcomes'>['items'][number];

/** What the projects of some stages have achieved, and the sums. */
export type Portfolio = {
  items: readonly Item[];
  totals: OutcomeTotals;
  /** Whether a stage has more projects than were read. */
  isIncomplete: boolean;
};

/** A page of the API holds 20 projects and takes some tenths of a second: so many of them, stage by stage at once, stay far below API Gateway's 29 s. */
const mostPages = 10;
export const mostPerStage = 20 * mostPages;

export async function readPortfolio(api: Api, stages: readonly string[]): Promise<Answer<Portfolio>> {
  const read = await Promise.all(stages.map(async (stage) => readStage(api, stage)));
  const portfolio = { items: [] as Item[], totals: noTotals, isIncomplete: false };
  for (const one of read) {
    if (!one.ok) return one;
    portfolio.items.push(...one.body.items);
    portfolio.totals = addTotals(portfolio.totals, one.body.totals);
    portfolio.isIncomplete ||= one.body.isIncomplete;
  }
  return { ok: true, body: portfolio };
}

async function readStage(api: Api, stage: string): Promise<Answer<Portfolio>> {
  const items: Item[] = [];
  let totals = noTotals;
  let cursor: string | undefined;
  for (let number = 0; number < mostPages; number += 1) {
    const asked = new URLSearchParams({ stage, ...(cursor !== undefined && { cursor }) });
    // One page after the other: each names the next.
    const read = await api.get('PortfolioOutcomes', `/outcomes?${asked}`);
    if (!read.ok) return read;
    items.push(...read.body.items);
    totals = addTotals(totals, read.body.totals);
    cursor = read.body.next;
    if (cursor === undefined) break;
  }
  return { ok: true, body: { items, totals, isIncomplete: cursor !== undefined } };
}
