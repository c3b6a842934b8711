import type { GateDefinition } from '../programme/definition.ts';
import type { Case } from './case.ts';

/** Whether a gate waits for a no-objection that nobody has recorded yet, or whose result does not open it. */
export function lacksNoObjection(c: Case, { id, noObjection }: GateDefinition): boolean {
  if (noObjection === undefined) return false;
  // Two persons have decided that nothing is asked for.
  if (c.milestones[noObjection.askedBy]?.status === 'waived') return false;
  const recorded = c.gates[id]?.noObjection?.result;
  return !noObjection.results.some(({ id: result, opens }) => result === recorded && opens);
}
