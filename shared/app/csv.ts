import { CsvError, parse } from 'csv-parse/sync';

/** A line of a file and the number that a spreadsheet shows beside it. */
export type CsvRow = { row: number; cells: string[] };

/** A quote that nothing closes, or one in the middle of an unquoted cell: where it stands. */
export type CsvFault = { row: number; code: 'quote-unclosed' | 'quote-misplaced' };

/**
 * Reads comma- or semicolon-separated values by RFC 4180; a byte order mark is passed over, empty lines count but are left out. French
 * spreadsheets write semicolons: the first line decides.
 */
export function readCsv(text: string): { rows: CsvRow[] } | { fault: CsvFault } {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  try {
    const lines = parse(text, {
      bom: true,
      delimiter: firstLine.includes(';') ? ';' : ',',
      // Not found out from the first line: files are put together on different machines.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    });
    const rows = lines.map((cells, index) => ({ row: index + 1, cells }));
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['records'] === 'number' ? error['records'] + 1 : 1;
    return { fault: { row, code: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-unclosed' : 'quote-misplaced' } };
  }
}
