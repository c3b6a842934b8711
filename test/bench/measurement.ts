/** A figure of a benchmark, with the aim that stands against it if there is one. */
export type Figure = {
  /** What was measured, as a reader names it. */
  what: string;
  value: number;
  unit: string;
  /** The figure is fine up to this (or, with `atLeast`, from this on). */
  aim?: { atMost: number } | { atLeast: number };
  /** What a reader must know to judge the figure. */
  note?: string;
};

/** A benchmark: stands alone, brings and removes what it needs. */
export type Benchmark = { title: string; measure: () => Promise<Figure[]> };

/** Whether a figure meets its aim; undefined where none was set. */
export function isMet({ value, aim }: Figure): boolean | undefined {
  if (aim === undefined) return undefined;
  return 'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast;
}

/** The value below which a share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Half of the samples lie below: unlike the mean it forgives one hiccup of the machine. */
export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
