import * as z from 'zod/mini';
import { Text } from '../forms/text.ts';
import { ChangeId } from './changes.ts';
import { CaseId, MilestoneKey } from './ids.ts';

/** Which accepted submission says so, and the event that holds it; with `change`, the request that has made it what it is. */
export const Lineage = z.strictObject({
  milestone: MilestoneKey,
  version: z.int(),
  seq: z.int(),
  change: z.optional(ChangeId),
});
export type Lineage = z.infer<typeof Lineage>;
const from = z.array(Lineage);

/** A number and what it was taken or worked out from; `null` is n/a: a denominator of zero, never 0. */
const Figure = z.strictObject({ value: z.nullable(z.number()), from });
export type Figure = z.infer<typeof Figure>;

/** Persons, women and men apart. */
const Persons = z.strictObject({ f: z.number(), m: z.number(), from });
export type Persons = z.infer<typeof Persons>;

const Note = z.strictObject({ text: z.string(), from });

const Measure = z.strictObject({ type: z.optional(z.string()), capacity: z.optional(z.number()), from });

export const ConstraintOutcome = z.strictObject({
  constraint: z.string(),
  title: z.optional(Text),
  unit: z.optional(Text),
  isPriority: z.boolean(),
  severity: z.optional(Figure),
  affected: z.optional(Persons),
  existingAtBaseline: z.optional(Figure),
  needed: z.optional(Figure),
  /** What is there now: by the last review, else what was there at first and the capacity opened since. */
  existingNow: z.optional(Figure),
  /** I23, in percent, 0 to 100. */
  gapClosed: z.optional(Figure),
  status: z.optional(Note),
  measures: z.array(Measure),
  opportunities: z.array(Note),
});
export type ConstraintOutcome = z.infer<typeof ConstraintOutcome>;

export const AssetOutcome = z.strictObject({
  name: z.string(),
  type: z.optional(z.string()),
  title: z.optional(Text),
  unit: z.optional(Text),
  planned: z.optional(Figure),
  built: z.optional(Figure),
  open: z.optional(Figure),
  openedOn: z.optional(z.string()),
  isOpen: z.boolean(),
});
export type AssetOutcome = z.infer<typeof AssetOutcome>;

/** A value of an indicator: of women, of men, of all, as far as it is known. */
const Measured = z.strictObject({
  f: z.optional(z.number()),
  m: z.optional(z.number()),
  value: z.nullable(z.number()),
  /** A day, or the first and the last of a period. */
  on: z.optional(z.string()),
  until: z.optional(z.string()),
  from,
});
export type Measured = z.infer<typeof Measured>;

export const IndicatorOutcome = z.strictObject({
  indicator: z.string(),
  title: z.optional(Text),
  unit: z.optional(Text),
  /** Whether its values count persons. */
  countsPersons: z.boolean(),
  baseline: z.optional(Measured),
  targets: z.array(Measured),
  actuals: z.array(Measured),
  final: z.optional(Measured),
});
export type IndicatorOutcome = z.infer<typeof IndicatorOutcome>;

/** Numbers that add up over projects; shares are worked out from the sums. */
export const OutcomeTotals = z.strictObject({
  cases: z.int(),
  priorities: z.int(),
  mitigated: z.int(),
  assets: z.int(),
  assetsOpen: z.int(),
  /** Women employed at the start and by the last report, in the `reporting` projects that have told both. */
  womenAtStart: z.number(),
  womenNow: z.number(),
  reporting: z.int(),
});
export type OutcomeTotals = z.infer<typeof OutcomeTotals>;

/** What the accepted submissions of a case say that it has achieved. */
export const Outcomes = z.strictObject({
  caseId: CaseId,
  constraints: z.array(ConstraintOutcome),
  /** I24, in percent of the priority constraints. */
  mitigatedShare: Figure,
  assets: z.array(AssetOutcome),
  indicators: z.array(IndicatorOutcome),
  /** Additional opportunities that belong to no one constraint. */
  opportunities: z.array(Note),
  employed: z.strictObject({ atStart: z.optional(Persons), now: z.optional(Persons) }),
  totals: OutcomeTotals,
});
export type Outcomes = z.infer<typeof Outcomes>;
