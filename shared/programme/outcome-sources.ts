import * as z from 'zod/mini';

/** Where records stand: a list of a milestone's form (`D4.constraints`), or a list in its records (`S1.measures.indicators`). */
const Path = z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,7}(\.[a-z][a-z0-9_]{0,39}){1,2}$/));
/** A field of such a record. */
const Column = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/));

/** Numbers of women, of men, or of all, each where the programme has it. */
const numbers = { women: z.optional(Column), men: z.optional(Column), overall: z.optional(Column) };

/**
 * Where a programme's forms say what was achieved. The engine knows neither the forms nor the subject; of several places for the same
 * thing the last that was accepted prevails.
 */
export const OutcomeSources = z.strictObject({
  /** Each constraint as it was found: how severe, what there was, what is needed. */
  constraints: z.array(
    z.strictObject({
      of: Path,
      constraint: Column,
      severity: z.optional(Column),
      /** A headcount. */
      affected: z.optional(Column),
      existing: Column,
      needed: Column,
    }),
  ),
  priorities: z.array(z.strictObject({ of: Path, constraint: Column })),
  measures: z.array(
    z.strictObject({ of: Path, constraint: Column, type: z.optional(Column), capacity: z.optional(Column) }),
  ),
  /** What became of a constraint, and the gap that is left. */
  statuses: z.array(z.strictObject({ of: Path, constraint: Column, status: Column, residualGap: z.optional(Column) })),
  /** The status that counts as mitigated. */
  mitigated: z.string(),
  opportunities: z.array(z.strictObject({ of: Path, text: Column, constraint: z.optional(Column) })),
  /** What is to be built, and what is open; the same thing has the same name. */
  planned: z.array(z.strictObject({ of: Path, name: Column, type: Column, capacity: Column })),
  opened: z.array(
    z.strictObject({ of: Path, name: Column, type: Column, built: z.optional(Column), open: Column, on: Column }),
  ),
  baselines: z.array(z.strictObject({ of: Path, indicator: Column, ...numbers, date: z.optional(Column) })),
  targets: z.array(z.strictObject({ of: Path, indicator: Column, ...numbers, date: z.optional(Column) })),
  /** What was reached in a period; `from` and `to` stand beside the list. */
  reports: z.array(
    z.strictObject({
      of: Path,
      indicator: Column,
      actual: z.optional(Column),
      numerator: z.optional(Column),
      denominator: z.optional(Column),
      womenNumerator: z.optional(Column),
      womenDenominator: z.optional(Column),
      from: Column,
      to: Column,
    }),
  ),
  finals: z.array(z.strictObject({ of: Path, indicator: Column, ...numbers })),
  /** Women and men employed: a headcount at the start, then an indicator whose numerator counts women and whose denominator all. */
  employed: z.optional(z.strictObject({ of: Path, indicator: z.string() })),
});
export type OutcomeSources = z.infer<typeof OutcomeSources>;

/** One place of the sources: its path, and the fields that are read there. */
export type OutcomePlace = {
  readonly of: string;
  readonly columns: readonly string[];
  readonly beside: readonly string[];
};

/** Every place that the sources name. */
export function placesOf({ mitigated: _, employed, ...lists }: OutcomeSources): OutcomePlace[] {
  const places = Object.values(lists)
    .flat()
    .map((source) => {
      const period: readonly string[] = 'to' in source ? [source.from, source.to] : [];
      const columns = Object.entries(source).flatMap(([name, column]) =>
        name === 'of' || column === undefined ? [] : [column],
      );
      return { of: source.of, columns: columns.filter((column) => !period.includes(column)), beside: period };
    });
  return employed === undefined ? places : [...places, { of: employed.of, columns: [], beside: [] }];
}
