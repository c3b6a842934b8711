import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, today, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { openGate } from '../gate.ts';
import { MilestoneKey } from '../ids.ts';
import { LocalDate } from '../time.ts';
import { Reason } from './reason.ts';

export const RecordNoObjection = z.strictObject({
  type: z.literal('record-no-objection'),
  gate: z.string().check(z.maxLength(8)),
  /** One of the results that the programme knows. */
  result: z.string().check(z.maxLength(40)),
  /** The day of the answer. */
  on: LocalDate,
  comments: z.optional(Reason),
});
export type RecordNoObjection = z.infer<typeof RecordNoObjection>;

/**
 * Records what somebody outside the programme answered to the request of a milestone that was handed in (domain §2.2 S5): set by who
 * approves, never by an author of the stage. A later answer replaces an earlier one until the gate is passed.
 */
export function recordNoObjection(c: Case, command: RecordNoObjection, context: Context): Decision {
  const found = openGate(c, command.gate, context);
  if ('refusal' in found) return refuse(found.refusal);
  const { id: gate, noObjection } = found.gate;
  const status = noObjection && c.milestones[noObjection.askedBy]?.status;
  if (noObjection === undefined || (status !== 'submitted' && status !== 'accepted'))
    return refuse({ code: 'no-objection.not-asked' });
  const { result, on, comments } = command;
  const known = noObjection.results.find(({ id }) => id === result);
  if (known === undefined) return refuse({ code: 'no-objection.unknown', result });
  if (on > today(context)) return refuse({ code: 'no-objection.to-come', today: today(context) });
  const unreasoned = known.needsComments ? unlessReasoned(comments ?? '', context) : undefined;
  if (unreasoned) return refuse(unreasoned);
  const milestone = MilestoneKey.parse(noObjection.askedBy);
  return accept({
    type: 'NoObjectionRecorded',
    data: { gate, milestone, result, on, ...(comments !== undefined && { text: comments }) },
  });
}
