import * as z from 'zod/mini';
import { Duty } from '../actors.ts';
import { accept, type Context, type Decision, refuse, today } from '../decision.ts';
import { type Case, hasEnded } from '../case.ts';
import { endOf } from '../delegations.ts';
import { mayDelegate } from './assign-person.ts';

export const EndDelegation = z.strictObject({ type: z.literal('end-delegation'), duty: Duty });
export type EndDelegation = z.infer<typeof EndDelegation>;

/** Ends a delegation before its last day, or before it has begun: whose duty it is has it again. Done by who may make it. */
export function endDelegation(c: Case, { duty }: EndDelegation, context: Context): Decision {
  if (hasEnded(c)) return refuse({ code: 'case.not-open', status: c.status });
  const delegation = c.delegations[duty];
  if (delegation === undefined) return refuse({ code: 'delegation.unknown' });
  if (!mayDelegate(context.actor, duty, delegation.person)) return refuse({ code: 'delegation.not-yours' });
  return accept(endOf(duty, delegation, today(context)));
}
