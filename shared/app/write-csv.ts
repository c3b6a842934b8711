/** What a spreadsheet may take for the beginning of a formula, also as the wide letters of Asian keyboards. */
const startsFormula = /^[=+\-@\t\r＝＋－＠]/;

/** A number as we write it: nothing that could be a formula, so that minus signs stay numbers. */
const plainNumber = /^-?\d+(\.\d+)?$/;

/**
 * A cell that no spreadsheet runs: one that would begin a formula begins with an apostrophe instead, and so does what stands after a
 * separator or a line break in it, since a program that splits lines at another separator would make that a cell of its own.
 */
export function neutralised(cell: string): string {
  if (plainNumber.test(cell)) return cell;
  const inside = cell.replaceAll(/([,;\t\r\n]["'\s]*)(?=[=+\-@＝＋－＠])/g, "$1'");
  return startsFormula.test(inside) ? `'${inside}` : inside;
}

/** Writes a table by RFC 4180, every cell quoted and neutralised; with the mark by which spreadsheets know UTF-8. */
export function writeCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const line = (cells: readonly (string | number | undefined)[]): string =>
    cells.map((cell) => `"${neutralised(String(cell ?? '')).replaceAll('"', '""')}"`).join(',');
  return `\uFEFF${rows.map((row) => `${line(row)}\r\n`).join('')}`;
}
