import * as z from 'zod/mini';
import { addMonths } from '../calendar.ts';
import { accept, type Context, type Decision, refuse, today } from '../decision.ts';
import { type Case, hasEnded } from '../case.ts';
import { conflictOf, Interest } from '../interests.ts';
import { PlannedDate } from '../time.ts';

export const DeclareInterest = z.strictObject({
  type: z.literal('declare-interest'),
  interest: Interest,
  /** When the tie ended or will end, if it does; said of a conflict only. */
  endsOn: z.optional(PlannedDate),
});
export type DeclareInterest = z.infer<typeof DeclareInterest>;

/**
 * Says what ties the actor herself to the holder (domain §4, rule 2). That there is nothing is good for a year; a conflict bars her at once, and
 * until it is over: for a year at least, or as long as a tie that has an end still counts.
 */
export function declareInterest(c: Case, { interest, endsOn }: DeclareInterest, context: Context): Decision {
  const { actor, programme } = context;
  const { declarationMonths, conflictMonths } = programme.limits;
  if (hasEnded(c)) return refuse({ code: 'case.not-open', status: c.status });
  const on = today(context);
  const conflict = conflictOf(c, actor.id);
  if (interest === 'none') {
    if (conflict !== undefined && on <= conflict.until)
      return refuse({ code: 'interest.conflict-stands', until: conflict.until });
    if (c.interests[actor.id]?.on === on && conflict === undefined) return accept();
    return accept({ type: 'InterestDeclared', data: { interest, on, until: addMonths(on, declarationMonths) } });
  }
  const until = endsOn === undefined ? addMonths(on, declarationMonths) : addMonths(endsOn, conflictMonths);
  if (until < on) return refuse({ code: 'interest.long-past', months: conflictMonths });
  if (conflict?.interest === interest && conflict.until === until) return accept();
  const tie = endsOn === undefined ? {} : { endsOn };
  return accept({ type: 'InterestDeclared', data: { interest, on, until, ...tie } });
}
