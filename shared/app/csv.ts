/** A line of a file and the number that a spreadsheet shows beside it. */
export type CsvRow = { row: number; cells: string[] };

/** A quote that nothing closes, or one in the middle of an unquoted cell: where it stands. */
export type CsvFault = { row: number; code: 'quote-unclosed' | 'quote-misplaced' };

/**
 * Reads comma- or semicolon-separated values by RFC 4180: quoted cells may hold separators, line breaks and doubled quotes; lines end with
 * LF or CRLF; empty lines count but are left out. French spreadsheets write semicolons: the first line decides.
 */
export function readCsv(text: string): { rows: CsvRow[] } | { fault: CsvFault } {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const separator = firstLine.includes(';') ? ';' : ',';
  // One cell with what ends it; a quoted one first.
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'y');
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  while (cell.lastIndex < text.length || cells.length > 0) {
    const start = cell.lastIndex;
    const row = rows.length + 1;
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) return { fault: { row, code: text[start] === '"' ? 'quote-unclosed' : 'quote-misplaced' } };
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === separator) continue;
    rows.push({ row, cells });
    cells = [];
  }
  return { rows: rows.filter((row) => row.cells.some((text) => text.trim() !== '')) };
}
