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

export type Cell = string | number | undefined;

/** How a list is written for spreadsheets: its columns, and the lines that one of its items takes. People stand in it by their keys. */
export type ExportTable<Item> = { columns: readonly string[]; lines: (item: Item) => Cell[][] };

/** Writes a list by RFC 4180, every cell quoted and neutralised; with the mark by which spreadsheets know UTF-8. */
export function writeCsv<Item>({ columns, lines }: ExportTable<Item>, items: readonly Item[]): string {
  const line = (cells: readonly Cell[]): string =>
    cells.map((cell) => `"${neutralised(String(cell ?? '')).replaceAll('"', '""')}"`).join(',');
  return `\uFEFF${[columns, ...items.flatMap(lines)].map((cells) => `${line(cells)}\r\n`).join('')}`;
}
