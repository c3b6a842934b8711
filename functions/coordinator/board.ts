import * as z from 'zod/mini';
import { readBoard } from '../../shared/app/board.ts';
import type { CaseQueries } from '../../shared/ports.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';
import { get } from '../http/route.ts';

/** A cell shows so many cards if nobody asks for others; the rest is a list of its own. */
const usualCards = 5;

export const readBoardRow = get(
  '/board',
  'list-cases',
  z.strictObject({
    cards: z.optional(z.pipe(z.string().check(z.regex(/^(1?[0-9]|20)$/)), z.transform(Number))),
  }),
  async ({ queries }: { queries: CaseQueries }, { input: { cards = usualCards }, language }) => ({
    ok: true,
    body: { columns: await readBoard(queries, currentProgramme.stages, { cards: Math.max(cards, 1), language }) },
  }),
  { summary: 'Read the board of all projects by stage and health: how many, and the first of each', answer: 'Board' },
);
