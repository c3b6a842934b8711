import { Health } from '../domain/health.ts';
import type { Text } from '../forms/text.ts';
import type { CaseCard } from '../domain/case-card.ts';
import type { CaseQueries } from '../ports.ts';
import type { StageDefinition } from '../programme/definition.ts';

/** The cases of one health in one stage: the first of them, how many there are, and the cursor under which the list goes on. */
type BoardCell = { health: Health; count: number; isMore: boolean; cards: CaseCard[]; next?: string };
/** `title` is absent for `opening` and `closed`, which are no stages of the programme. */
export type BoardColumn = { stage: string; title?: string; cells: BoardCell[] };

/** Further than this nobody counts: "500 and more" says enough, and costs the same at a million. */
const mostCounted = 500;

/** All cases by stage and health, the empty cells left out: a query for each cell, and one more that counts where a cell has more cards than are shown. */
export async function readBoard(
  queries: Pick<CaseQueries, 'inStage' | 'countInStage'>,
  stages: readonly Pick<StageDefinition, 'id' | 'title'>[],
  { cards, language }: { cards: number; language: keyof Text },
): Promise<BoardColumn[]> {
  const columns = [
    { stage: 'opening' },
    ...stages.map(({ id, title }) => ({ stage: id, title: title[language] })),
    { stage: 'closed' },
  ];
  return Promise.all(
    columns.map(async (column) => {
      const cells = await Promise.all(
        Health.options.map(async (health) => readCell(queries, column.stage, health, cards)),
      );
      return { ...column, cells: cells.filter(({ count }) => count > 0) };
    }),
  );
}

async function readCell(
  queries: Pick<CaseQueries, 'inStage' | 'countInStage'>,
  stage: string,
  health: Health,
  limit: number,
): Promise<BoardCell> {
  const { items, next } = await queries.inStage(stage, health, { limit });
  if (next === undefined) return { health, count: items.length, isMore: false, cards: items };
  const counted = await queries.countInStage(stage, health, mostCounted + 1);
  return { health, count: Math.min(counted, mostCounted), isMore: counted > mostCounted, cards: items, next };
}
