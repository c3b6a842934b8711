import type { Actor } from '../domain/actors.ts';
import type { OpenCase } from '../domain/commands/open-case.ts';
import type { CaseId } from '../domain/ids.ts';
import type { CaseQueries, Clock } from '../ports.ts';
import { judgePortfolio } from './judge-portfolio.ts';
import type { RowIssue } from './query-refusal.ts';

/** Cases are read so many at a time. */
const atOnce = 10;

/** What an import of a file would come to: whom it would open, whom it would leave as they are, and what is wrong with the rest. */
export type ImportPreview = {
  wouldOpen: ({ row: number } & Omit<OpenCase, 'type' | 'interest'>)[];
  alreadyOpen: CaseId[];
  refused: RowIssue[];
};

/** Judges a portfolio file as an import by somebody whom nothing ties to the holders would, and writes nothing. A file that cannot be read as a whole has nothing but its faults. */
export async function previewPortfolio(
  { queries, clock }: { queries: Pick<CaseQueries, 'find'>; clock: Clock },
  { actor, csv }: { actor: Actor; csv: string },
): Promise<ImportPreview> {
  const judged = judgePortfolio({ actor, csv, interest: 'none', now: clock.now() });
  if ('fault' in judged) return { wouldOpen: [], alreadyOpen: [], refused: judged.fault };
  const open = new Set<CaseId>();
  const queue = judged.good.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const { command } of queue) if (await queries.find(command.caseId)) open.add(command.caseId);
    }),
  );
  return {
    wouldOpen: judged.good
      .filter(({ command }) => !open.has(command.caseId))
      .map(({ row, command: { type: _, interest: _none, ...opening } }) => ({ row, ...opening })),
    alreadyOpen: judged.good.flatMap(({ command: { caseId } }) => (open.has(caseId) ? [caseId] : [])),
    refused: judged.refused,
  };
}
