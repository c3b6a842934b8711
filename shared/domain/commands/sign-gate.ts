import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, today } from '../decision.ts';
import type { Case } from '../case.ts';
import { isOwn } from '../delegations.ts';
import type { Fact } from '../events.ts';
import { openGate } from '../gate.ts';
import { unmetConditions } from '../stages.ts';

export const SignGate = z.strictObject({ type: z.literal('sign-gate'), gate: z.string().check(z.maxLength(8)) });
export type SignGate = z.infer<typeof SignGate>;

/**
 * Signs the gate at the end of the case's stage, in the order of roles that the programme sets; the last signature passes it. A gate is
 * signed only when its conditions are met (domain §2.0), by nobody who wrote for the stage, and never twice by one person (§4, rules 1, 3).
 */
export function signGate(c: Case, command: SignGate, context: Context): Decision {
  const found = openGate(c, command.gate, context);
  if ('refusal' in found) return refuse(found.refusal);
  const { gate, signatures } = found;
  const { actor, programme } = context;
  const missing = unmetConditions(c, programme, today(context));
  if (missing.length > 0) return refuse({ code: 'gate.conditions-unmet', missing });
  if (signatures.some((signature) => isOwn(c, actor.id, signature))) return refuse({ code: 'gate.signed-already' });
  const turn = gate.signedBy[signatures.length];
  if (turn !== undefined && turn !== actor.role) return refuse({ code: 'gate.not-your-turn', waitsFor: turn });
  const signed: Fact = { type: 'GateSigned', data: { gate: gate.id, role: actor.role } };
  if (signatures.length + 1 < gate.signedBy.length) return accept(signed);
  return accept(signed, { type: 'GatePassed', data: { gate: gate.id, on: today(context) } });
}
