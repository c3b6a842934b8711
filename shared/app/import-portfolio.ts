import type { Actor } from '../domain/actors.ts';
import type { OpenCase } from '../domain/commands/open-case.ts';
import type { CaseId } from '../domain/ids.ts';
import { judgePortfolio } from './judge-portfolio.ts';
import type { PortfolioRow } from './portfolio-row.ts';
import type { QueryRefusal, RowIssue } from './query-refusal.ts';
import { type Ports, runCommand } from './run-command.ts';

/** 500 openings of two round trips each, ten at a time, take two or three of the 29 s that API Gateway has patience. */
const atOnce = 10;

export type ImportReport = {
  opened: CaseId[];
  alreadyOpen: CaseId[];
  refused: RowIssue[];
  notReached: CaseId[];
};

type ImportRequest = {
  actor: Actor;
  csv: string;
  /** That nothing ties the actor to any of the holders. */
  interest: OpenCase['interest'] | undefined;
  /** Take the good rows and report the others, instead of refusing the file. */
  partial: boolean;
  /** When this fires no further row is begun. */
  until: AbortSignal;
};

/**
 * Opens the projects of a portfolio file. Every row is judged before the first is opened: one bad row refuses the file. A project is opened
 * once, so the same file again does no harm and goes on where the last one ended.
 */
export async function importPortfolio(
  ports: Ports,
  { actor, csv, interest, partial, until }: ImportRequest,
): Promise<
  { ok: true; report: ImportReport } | { ok: false; refusal: Extract<QueryRefusal, { code: 'import.refused' }> }
> {
  const judged = judgePortfolio({ actor, csv, interest, now: ports.clock.now() });
  if ('fault' in judged) return { ok: false, refusal: { code: 'import.refused', rows: judged.fault } };
  const { good, refused } = judged;
  if (refused.length > 0 && !partial) return { ok: false, refusal: { code: 'import.refused', rows: refused } };
  const report: ImportReport = { opened: [], alreadyOpen: [], refused, notReached: [] };
  const queue = good.values();
  await Promise.all(Array.from({ length: atOnce }, () => openEach(ports, queue, { actor, until }, report)));
  return { ok: true, report: inOrderOf(good, report) };
}

/** Ten at a time end in any order; people compare a report with their file. */
function inOrderOf(rows: readonly PortfolioRow[], report: ImportReport): ImportReport {
  const inOrder = (ids: readonly CaseId[]): CaseId[] =>
    rows.flatMap(({ command }) => (ids.includes(command.caseId) ? [command.caseId] : []));
  return {
    opened: inOrder(report.opened),
    alreadyOpen: inOrder(report.alreadyOpen),
    refused: report.refused.toSorted((a, b) => a.row - b.row),
    notReached: inOrder(report.notReached),
  };
}

async function openEach(
  ports: Ports,
  queue: Iterator<PortfolioRow>,
  { actor, until }: { actor: Actor; until: AbortSignal },
  report: ImportReport,
): Promise<void> {
  for (let next = queue.next(); next.done !== true; next = queue.next()) {
    const { row, command } = next.value;
    const { caseId } = command;
    if (until.aborted) {
      report.notReached.push(caseId);
      continue;
    }
    const outcome = await runCommand(ports, { caseId, command, actor, commandId: ports.ids.commandId() });
    if (outcome.ok) report.opened.push(caseId);
    else if (outcome.refusal.code === 'case.already-open') report.alreadyOpen.push(caseId);
    else if (outcome.refusal.code === 'case.too-busy') report.notReached.push(caseId);
    else report.refused.push({ row, code: outcome.refusal.code, params: {} });
  }
}
