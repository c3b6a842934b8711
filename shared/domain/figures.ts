import type { Figure } from './outcomes-view.ts';

/** A figure, if there is a number. */
export function figure(value: number | undefined, from: Figure['from']): Figure | undefined {
  return value === undefined ? undefined : { value, from };
}

/** One decimal, as percentages are told everywhere. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Every source once. */
export function fromAll(...figures: readonly { from: Figure['from'] }[]): Figure['from'] {
  return [...new Map(figures.flatMap(({ from }) => from).map((one) => [one.seq, one])).values()];
}
