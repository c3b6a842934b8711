import type { Field } from '../forms/definition.ts';
import { evaluate } from '../forms/evaluate.ts';
import { LocalDate } from '../domain/time.ts';
import type { Indicator } from './catalogue.ts';

const label = { ar: 'قيمة', fr: 'Valeur', en: 'Value' };

/** What an indicator's formula may use of a report. */
export const reportFields: Field[] = [
  { kind: 'decimal', name: 'numerator', label, required: false },
  { kind: 'decimal', name: 'denominator', label, required: false },
  { kind: 'headcount', name: 'actual', label, required: false },
];

/** A formula of numbers asks for no day. */
const anyDay = LocalDate.parse('1970-01-01');

/** What was reported of an indicator for a period. */
export type IndicatorReport = {
  readonly numerator?: number;
  readonly denominator?: number;
  readonly actual?: { readonly f: number; readonly m: number };
};

/** Works out an indicator, unrounded; `undefined` is n/a: a denominator of zero, or nothing reported. Never 0 for n/a (domain §3.5). */
export function indicatorValue(indicator: Indicator, report: IndicatorReport): number | undefined {
  const value = evaluate(indicator.formula, { values: report, fields: reportFields, derived: [] }, { today: anyDay });
  return typeof value === 'number' ? value : undefined;
}

/** Whether a value is at least as good as another, by the direction that the indicator should take. */
export function isAsGood({ direction }: Indicator, value: number, than: number): boolean {
  if ('toward' in direction) return direction.toward === 'up' ? value >= than : value <= than;
  return distance(value, direction) <= distance(than, direction);
}

/** How far a value lies outside a band; 0 inside. */
function distance(value: number, { from, to }: { from?: number | undefined; to?: number | undefined }): number {
  if (from !== undefined && value < from) return from - value;
  return to !== undefined && value > to ? value - to : 0;
}
