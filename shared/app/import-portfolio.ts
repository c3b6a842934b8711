import type { Actor } from '../domain/actors.ts';
import { localDateOf } from '../domain/calendar.ts';
import { decide } from '../domain/decide.ts';
import type { Context } from '../domain/decision.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import { currentProgramme } from '../programme/registry.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { type Column, columns, type PortfolioRow, readPortfolioRow } from './portfolio-row.ts';
import type { QueryRefusal, RowIssue } from './query-refusal.ts';
import { type Ports, runCommand } from './run-command.ts';

/** API Gateway gives up at 29 s; 500 openings of two round trips each, ten at a time, take two or three. */
const mostRows = 500;
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
  { actor, csv, partial, until }: ImportRequest,
): Promise<
  { ok: true; report: ImportReport } | { ok: false; refusal: Extract<QueryRefusal, { code: 'import.refused' }> }
> {
  const now = ports.clock.now();
  const file = readFile(csv);
  if ('fault' in file) return { ok: false, refusal: { code: 'import.refused', rows: file.fault } };
  const today = localDateOf(currentProgramme.calendar, now);
  const judged = file.rows.map((row) => readPortfolioRow(row, file.header, today));
  const rows = judged.flatMap((row) => (row.ok ? [row.read] : []));
  const rules = rows.flatMap((row) => refusedByRules(row, rows, { actor, now, programme: currentProgramme }));
  const refused = [...judged.flatMap((row) => (row.ok ? [] : row.issues)), ...rules].toSorted((a, b) => a.row - b.row);
  if (refused.length > 0 && !partial) return { ok: false, refusal: { code: 'import.refused', rows: refused } };
  const bad = new Set(refused.map(({ row }) => row));
  const report: ImportReport = { opened: [], alreadyOpen: [], refused, notReached: [] };
  const good = rows.filter(({ row }) => !bad.has(row));
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

function readFile(csv: string): { header: Column[]; rows: CsvRow[] } | { fault: RowIssue[] } {
  const read = readCsv(csv);
  if ('fault' in read) return { fault: [{ ...read.fault, params: {} }] };
  const [header, ...rows] = read.rows;
  const names = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const known = names.filter((name) => isColumn(name));
  const fault = [
    ...columns
      .filter((column) => !known.includes(column))
      .map((column) => ({ row: 1, column, code: 'column-missing', params: {} })),
    ...names
      .filter((name, index) => !isColumn(name) || names.indexOf(name) < index)
      .map((name) => ({ row: 1, column: name.slice(0, 100), code: 'column-unknown', params: {} })),
    ...(rows.length === 0 || rows.length > mostRows ? [{ row: 1, code: 'row-count', params: { max: mostRows } }] : []),
  ];
  return fault.length > 0 ? { fault } : { header: known, rows };
}

function isColumn(name: string): name is Column {
  return columns.some((column) => column === name);
}

/** What the programme's own rules have against a row, without asking whether the project is open already; and repetitions in the file. */
function refusedByRules({ row, command }: PortfolioRow, all: readonly PortfolioRow[], context: Context): RowIssue[] {
  const first = all.find((other) => other.command.caseId === command.caseId);
  if (first !== undefined && first.row < row)
    return [{ row, column: 'code', code: 'code-repeated', params: { first: first.row } }];
  const decision = decide(undefined, command, context);
  return decision.ok ? [] : [rowIssueOf(row, decision.refusal)];
}

function rowIssueOf(row: number, refusal: Refusal): RowIssue {
  if (refusal.code === 'project.unknown-kind') return { row, code: refusal.code, params: { kind: refusal.kind } };
  return { row, code: refusal.code, params: {} };
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
