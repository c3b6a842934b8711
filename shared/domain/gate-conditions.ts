import { evaluate } from '../forms/evaluate.ts';
import type { GateCondition, GateDefinition } from '../programme/definition.ts';
import { acceptedAnswers } from './accepted-answers.ts';
import type { Case } from './case.ts';
import type { LocalDate } from './time.ts';

/**
 * The conditions of a gate that what was accepted breaks. One that is n/a is not broken: what it looks at is then waived (by two persons),
 * or still awaited, which keeps the gate shut by itself.
 */
export function brokenConditions(c: Case, gate: GateDefinition, today: LocalDate): GateCondition[] {
  const frame = { values: {}, fields: [], derived: [] };
  const accepted = acceptedAnswers(c);
  return (gate.conditions ?? []).filter(({ holds }) => evaluate(holds, frame, { today, accepted }) === false);
}
