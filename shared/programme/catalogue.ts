import * as z from 'zod/mini';
import { Option } from '../forms/definition.ts';
import { Text } from '../forms/text.ts';

const Code = z.string().check(z.regex(/^[A-Z][A-Za-z0-9]{0,7}$/));

/** Something that keeps people away, as the programme knows it: what usually answers it and how an answer is measured. */
export const Constraint = z.strictObject({
  code: Code,
  title: Text,
  measures: Text,
  assetTypes: z.array(z.string()),
  capacityUnit: Text,
  /** The indicators that show whether it is mitigated. */
  indicators: z.array(Code),
});
export type Constraint = z.infer<typeof Constraint>;

/** A kind of thing that is built, and the unit in which it serves. */
export const AssetType = z.strictObject({ id: Option.shape.value, title: Text, capacityUnit: Text });
export type AssetType = z.infer<typeof AssetType>;

/** Where an indicator should go: up, down, or into a band. */
const Direction = z.union([
  z.strictObject({ toward: z.enum(['up', 'down']) }),
  z.strictObject({ from: z.optional(z.number()), to: z.optional(z.number()) }),
]);

/** What is measured and how it is worked out: a formula over a report's `numerator` and `denominator`, or `actual.f`, `actual.m`. */
export const Indicator = z.strictObject({
  code: Code,
  title: Text,
  unit: Text,
  /** What is counted, and of what; only where two numbers are reported. */
  numerator: z.optional(Text),
  denominator: z.optional(Text),
  formula: z.string().check(z.minLength(1)),
  direction: Direction,
  /** Counts from the start, so that it can never fall. */
  cumulative: z.optional(z.literal(true)),
  /** Worked out from other submissions instead of reported. */
  derived: z.optional(z.literal(true)),
  source: z.string(),
});
export type Indicator = z.infer<typeof Indicator>;

/** What a programme knows of its subject. */
export const Catalogue = z.strictObject({
  constraints: z.array(Constraint),
  assetTypes: z.array(AssetType),
  indicators: z.array(Indicator),
});
export type Catalogue = z.infer<typeof Catalogue>;
