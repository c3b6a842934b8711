import * as z from 'zod/mini';
import { Actor, Duty } from '../actors.ts';
import { daysBetween } from '../calendar.ts';
import { accept, type Context, type Decision, refuse, today, unlessOpen, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { delegationsDue } from '../delegations.ts';
import type { Fact } from '../events.ts';
import type { PersonId } from '../ids.ts';
import { PlannedDate } from '../time.ts';
import { mayDelegate, unlessFit, unlessUntied } from './assign-person.ts';
import { Reason } from './reason.ts';

export const DelegateDuty = z.strictObject({
  type: z.literal('delegate-duty'),
  duty: Duty,
  /** Who has the duty meanwhile, as the directory knows the person. */
  delegate: Actor,
  firstDay: PlannedDate,
  lastDay: PlannedDate,
  reason: Reason,
});
export type DelegateDuty = z.infer<typeof DelegateDuty>;

/**
 * Gives a duty to somebody of the same role for the days of a leave (domain §4, rule 7): made by her whose duty it is, or by the fund manager.
 * A delegate passes nothing on, and nobody is in two delegations at a time. What bars either of the two bars the delegate.
 */
export function delegateDuty(c: Case, command: DelegateDuty, context: Context): Decision {
  const { duty, delegate, firstDay, lastDay, reason } = command;
  const notOpen = unlessOpen(c);
  if (notOpen) return refuse(notOpen);
  const person = c.people[duty];
  if (person === undefined) return refuse({ code: 'delegation.nobody-on-duty' });
  if (c.delegations[duty]) return refuse({ code: 'delegation.made-already' });
  if (!mayDelegate(context.actor, duty, person)) return refuse({ code: 'delegation.not-yours' });
  if (delegate.id === person) return refuse({ code: 'delegation.to-herself' });
  const unfit = unlessFit(c, duty, delegate);
  if (unfit) return refuse(unfit);
  const on = today(context);
  if (firstDay < on) return refuse({ code: 'delegation.past', today: on });
  const limitDays = context.programme.limits.delegationDays;
  const days = daysBetween(firstDay, lastDay) + 1;
  if (days < 1) return refuse({ code: 'delegation.days-reversed' });
  if (days > limitDays) return refuse({ code: 'delegation.too-long', limitDays });
  if (isEngaged(c, [person, delegate.id], command)) return refuse({ code: 'delegation.person-engaged' });
  const refusal = unlessUntied(c, delegate, on) ?? unlessReasoned(reason, context);
  if (refusal) return refuse(refusal);
  const made: Fact = {
    type: 'DelegationMade',
    data: { duty, person, delegate: delegate.id, firstDay, lastDay, reason },
  };
  const delegations = { [duty]: { person, delegate: delegate.id, firstDay, lastDay, begun: false } };
  return accept(made, ...delegationsDue({ delegations }, on));
}

/** Whether one of these is in another delegation on any of the same days: neither may a delegate pass a duty on, nor two stand in for each other. */
function isEngaged(
  { delegations }: Case,
  people: readonly PersonId[],
  { firstDay, lastDay }: Pick<DelegateDuty, 'firstDay' | 'lastDay'>,
): boolean {
  return Object.values(delegations).some(
    (other) =>
      firstDay <= other.lastDay &&
      other.firstDay <= lastDay &&
      (people.includes(other.person) || people.includes(other.delegate)),
  );
}
