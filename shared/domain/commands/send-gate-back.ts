import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, today, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { answerDue } from '../due-dates.ts';
import type { DueDate } from '../events.ts';
import { openGate } from '../gate.ts';
import { MilestoneKey } from '../ids.ts';
import { Reason } from './reason.ts';

export const SendGateBack = z.strictObject({
  type: z.literal('send-gate-back'),
  gate: z.string().check(z.maxLength(8)),
  /** The accepted milestones that have to be done again. */
  milestones: z.array(MilestoneKey).check(z.minLength(1), z.maxLength(100)),
  reason: Reason,
});
export type SendGateBack = z.infer<typeof SendGateBack>;

/** Sends a stage back from its gate: the named milestones are open again, signatures on the gate are void. */
export function sendGateBack(c: Case, command: SendGateBack, context: Context): Decision {
  const found = openGate(c, command.gate, context);
  if ('refusal' in found) return refuse(found.refusal);
  const unreasoned = unlessReasoned(command.reason, context);
  if (unreasoned) return refuse(unreasoned);
  const reopened: DueDate[] = [];
  for (const key of new Set(command.milestones)) {
    const milestone = c.milestones[key];
    if (milestone === undefined) return refuse({ code: 'milestone.unknown' });
    if (milestone.stage !== c.stage || milestone.status !== 'accepted') {
      return refuse({ code: 'gate.milestone-not-accepted', milestone: key });
    }
    reopened.push({ milestone: key, due: answerDue(milestone.due, today(context), context.programme) });
  }
  return accept({ type: 'GateSentBack', data: { gate: found.gate.id, reason: command.reason, reopened } });
}
