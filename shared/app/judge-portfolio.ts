import type { Actor } from '../domain/actors.ts';
import { localDateOf } from '../domain/calendar.ts';
import type { OpenCase } from '../domain/commands/open-case.ts';
import { decide } from '../domain/decide.ts';
import type { Context } from '../domain/decision.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Instant } from '../domain/time.ts';
import { currentProgramme } from '../programme/registry.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { type Column, columns, type PortfolioRow, readPortfolioRow } from './portfolio-row.ts';
import type { RowIssue } from './query-refusal.ts';

/** So many openings fit into the time that a request has. */
const mostRows = 500;

type Portfolio = {
  actor: Actor;
  csv: string;
  /** That nothing ties the actor to any of the holders. */
  interest: OpenCase['interest'] | undefined;
  now: Instant;
};

/** A portfolio file row by row: those that can be taken and what is wrong with the others; `fault` if it cannot be read as a whole. */
type Judged = { good: PortfolioRow[]; refused: RowIssue[] } | { fault: RowIssue[] };

/** Judges every row by its form and by the programme's rules, without asking whether its project is open already. */
export function judgePortfolio({ actor, csv, interest, now }: Portfolio): Judged {
  const file = readFile(csv);
  if ('fault' in file) return file;
  const today = localDateOf(currentProgramme.calendar, now);
  const judged = file.rows.map((row) => readPortfolioRow(row, file.header, today));
  const rows = judged.flatMap((row) => (row.ok ? [declaring(row.read, interest)] : []));
  const rules = rows.flatMap((row) => refusedByRules(row, rows, { actor, now, programme: currentProgramme }));
  const refused = [...judged.flatMap((row) => (row.ok ? [] : row.issues)), ...rules].toSorted((a, b) => a.row - b.row);
  const bad = new Set(refused.map(({ row }) => row));
  return { good: rows.filter(({ row }) => !bad.has(row)), refused };
}

function declaring({ row, command }: PortfolioRow, interest: Portfolio['interest']): PortfolioRow {
  return { row, command: { ...command, ...(interest && { interest }) } };
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
