import type { LocalDate } from '../domain/time.ts';
import type { Derived, Field } from './definition.ts';
import type { Json } from './json.ts';

/** What a form is judged against, beside itself. */
export type FormContext = {
  /** The day in the programme's zone. */
  readonly today: LocalDate;
  /** The answers of accepted milestones, by their keys (`D4`, `B3.1`). */
  readonly accepted?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** The answers of the last accepted occurrence, for a milestone that recurs. */
  readonly previous?: Readonly<Record<string, Json>>;
};

/** A record being judged: its answers, what its form asks there, and the record around it. */
export type Frame = {
  readonly values: Readonly<Record<string, unknown>>;
  /** None in records of other milestones: there an answer is looked up as it was accepted. */
  readonly fields: readonly Field[];
  readonly derived: readonly Derived[];
  readonly outer?: Frame | undefined;
};

/** Whether a value is a record of answers (and not a list). */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A part of an answer; `total` of a headcount is its sum. */
export function partOf(value: unknown, path: readonly string[]): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (!isRecord(value)) return undefined;
  if (head === 'total' && typeof value['f'] === 'number' && typeof value['m'] === 'number') {
    return value['f'] + value['m'];
  }
  return Object.hasOwn(value, head) ? partOf(value[head], rest) : undefined;
}

/** Whether a reference leads to another milestone: `D4.constraints`, `previous.physical`. */
export function leadsOutside(path: readonly string[]): boolean {
  return /^[A-Z]|^previous$/.test(path[0] ?? '');
}

/** The answers that a reference to another milestone starts from; of a recurring one, the latest occurrence's. */
export function outsideValues(head: string, context: FormContext): unknown {
  if (head === 'previous') return context.previous;
  const accepted = context.accepted ?? {};
  if (Object.hasOwn(accepted, head)) return accepted[head];
  const occurrences = Object.keys(accepted)
    .filter((key) => key.startsWith(`${head}.`))
    .map((key) => Number(key.slice(head.length + 1)));
  return occurrences.length === 0 ? undefined : accepted[`${head}.${Math.max(...occurrences)}`];
}
