import type { GateDefinition } from '../programme/definition.ts';
import { type Case, milestonesOfStage, type Signature } from './case.ts';
import { type Context, unlessOpen } from './decision.ts';
import { hasWritten } from './delegations.ts';
import type { Refusal } from './refusal.ts';
import { gateOf, isGatePassed } from './stages.ts';

/**
 * The gate of the case's stage with its signatures, if the actor may decide on it: it is the one named, not yet passed, and she wrote no
 * submission of the stage (domain §4, rule 1: also when she typed one in for a holder).
 */
export function openGate(
  c: Case,
  named: string,
  { actor, programme }: Context,
): { gate: GateDefinition; signatures: Signature[] } | { refusal: Refusal } {
  const notOpen = unlessOpen(c);
  if (notOpen) return { refusal: notOpen };
  const gate = gateOf(c, programme);
  if (gate === undefined || gate.id !== named)
    return { refusal: { code: c.gates[named]?.passedOn ? 'gate.passed-already' : 'gate.unknown' } };
  if (isGatePassed(c, gate)) return { refusal: { code: 'gate.passed-already' } };
  if (milestonesOfStage(c).some(([, milestone]) => hasWritten(c, actor.id, milestone))) {
    return { refusal: { code: 'gate.signer-is-author' } };
  }
  return { gate, signatures: c.gates[gate.id]?.signatures ?? [] };
}
