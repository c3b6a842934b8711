import * as z from 'zod/mini';
import { OpenCase } from '../domain/commands/open-case.ts';
import type { LocalDate } from '../domain/time.ts';
import { issuesOfSchema } from '../forms/schema-issues.ts';
import type { CsvRow } from './csv.ts';
import type { RowIssue } from './query-refusal.ts';

/** The columns of a portfolio file, in any order. */
export const columns = [
  'code',
  'title_ar',
  'title_fr',
  'title_en',
  'zone',
  'kind',
  'holder_name',
  'holder_kind',
  'organisation',
  'cost_mad',
  'fund_share_mad',
  'kickoff_on',
] as const;
export type Column = (typeof columns)[number];

/** Where in the file each part of the command comes from. */
const columnOf: Readonly<Record<string, Column>> = {
  caseId: 'code',
  'project/title': 'title_fr',
  'project/title/ar': 'title_ar',
  'project/title/fr': 'title_fr',
  'project/title/en': 'title_en',
  'project/zone': 'zone',
  'project/kind': 'kind',
  'project/holder/name': 'holder_name',
  'project/holder/kind': 'holder_kind',
  'project/cost': 'cost_mad',
  'project/fundShare': 'fund_share_mad',
  organisation: 'organisation',
  kickoffOn: 'kickoff_on',
};

export type PortfolioRow = { row: number; command: OpenCase };

/** A line of a portfolio as the command that opens its project, or everything that is wrong with it. */
export function readPortfolioRow(
  { row, cells }: CsvRow,
  header: readonly Column[],
  today: LocalDate,
): { ok: true; read: PortfolioRow } | { ok: false; issues: RowIssue[] } {
  if (cells.length > header.length)
    return { ok: false, issues: [{ row, code: 'too-many-cells', params: { max: header.length } }] };
  const texts = new Map(header.map((column, index) => [column, plain(cells[index] ?? '')]));
  const formulas = [...texts].filter(([, text]) => /^[=+\-@]/.test(text)).map(([column]) => column);
  if (formulas.length > 0)
    return { ok: false, issues: formulas.map((column) => ({ row, column, code: 'formula', params: {} })) };
  const given = asCommand((column) => texts.get(column) || undefined, today);
  const parsed = z.safeParse(OpenCase, given);
  if (parsed.success) return { ok: true, read: { row, command: parsed.data } };
  const issues = issuesOfSchema(parsed.error.issues, given).map(({ pointer, code, params }) => {
    const column = columnOf[pointer.slice(1)];
    const isAmount = column === 'cost_mad' || column === 'fund_share_mad';
    return { row, ...(column && { column }), code: isAmount ? 'not-an-amount' : code, params };
  });
  // The first complaint about a cell says enough.
  return { ok: false, issues: issues.filter((issue, index) => isFirst(issue, index, issues)) };
}

function isFirst({ column }: RowIssue, index: number, issues: readonly RowIssue[]): boolean {
  return column === undefined || issues.findIndex((issue) => issue.column === column) === index;
}

/** A cell as its writer meant it: one line, composed letters, no blanks at the ends. */
function plain(cell: string): string {
  return cell.replaceAll(/\s+/g, ' ').trim().normalize('NFC');
}

function asCommand(cell: (column: Column) => string | undefined, today: LocalDate): unknown {
  return {
    type: 'open-case',
    caseId: cell('code'),
    project: {
      title: withoutGaps({ ar: cell('title_ar'), fr: cell('title_fr'), en: cell('title_en') }),
      zone: cell('zone'),
      kind: cell('kind'),
      holder: { name: cell('holder_name'), kind: cell('holder_kind') },
      ...withoutGaps({ cost: centimesOf(cell('cost_mad')), fundShare: centimesOf(cell('fund_share_mad')) }),
    },
    organisation: cell('organisation'),
    kickoffOn: cell('kickoff_on') ?? today,
  };
}

function withoutGaps(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * Dirhams as people write them to whole centimes: at most two decimals after a dot or a comma, blanks between thousands. By text alone,
 * since 0.1 + 0.2 has no place in a budget. What is no amount comes back as it was.
 */
export function centimesOf(dirhams: string | undefined): number | string | undefined {
  if (dirhams === undefined) return undefined;
  const [, whole, decimals = ''] = /^(\d{1,12}|\d{1,3}(?: \d{3}){1,3})(?:[.,](\d{1,2}))?$/.exec(dirhams) ?? [];
  if (whole === undefined) return dirhams;
  return Number(whole.replaceAll(' ', '') + decimals.padEnd(2, '0'));
}
