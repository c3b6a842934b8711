import { type Figure, isMet } from './measurement.ts';

/** The figures of a benchmark, a line each, with the aims and whether they are met. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    written(figure.value),
    figure.unit,
    aimOf(figure),
    verdictOf(figure),
    figure.note ?? '',
  ]);
  const head = ['', 'measured', 'unit', 'aim', '', 'note'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const numbers = new Set([1, 3]);
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          numbers.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function written(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value.toLocaleString('en', { maximumSignificantDigits: Math.abs(value) >= 1000 ? 6 : 3 });
}

function aimOf({ aim }: Figure): string {
  if (aim === undefined) return '';
  return 'atMost' in aim ? `≤ ${written(aim.atMost)}` : `≥ ${written(aim.atLeast)}`;
}

function verdictOf(figure: Figure): string {
  const met = isMet(figure);
  if (met === undefined) return '';
  return met ? 'ok' : 'missed';
}
