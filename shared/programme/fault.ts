/** Something wrong with a programme's definition: where (a path that a person can follow), which fault, and what exactly. */
export type Fault = { readonly where: string; readonly fault: FaultName; readonly detail: string };

export type FaultName =
  | 'shape'
  | 'repeated'
  | 'not-translated'
  | 'unreadable-text'
  | 'unknown-reference'
  | 'reference-to-later'
  | 'unreadable-formula'
  | 'cycle'
  | 'impossible-range'
  | 'impossible-deadline'
  | 'impossible-calendar'
  | 'unreachable-gate'
  | 'unexplained-rule';

/** The values that occur more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
