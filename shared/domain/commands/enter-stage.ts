import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, today, unlessOpen } from '../decision.ts';
import { type Case, hasEnded } from '../case.ts';
import { answerDue, dueDatesOf } from '../due-dates.ts';
import { nextStage } from '../stages.ts';

export const EnterStage = z.strictObject({ type: z.literal('enter-stage'), stage: z.string() });
export type EnterStage = z.infer<typeof EnterStage>;

/**
 * Enters the first stage, or the one after a passed gate, and sets its due dates. A stage entered already is left as it is; one of a
 * suspended case is entered when the case is resumed, so that no clock runs in between.
 */
export function enterStage(c: Case, command: EnterStage, context: Context): Decision {
  if (Object.hasOwn(c.stages, command.stage) || hasEnded(c)) return accept();
  const notOpen = unlessOpen(c);
  if (notOpen) return refuse(notOpen);
  const next = nextStage(c, context.programme);
  if (next === undefined || next === 'closing' || next.id !== command.stage) return refuse({ code: 'stage.not-next' });
  const on = today(context);
  const due = dueDatesOf(next, c, on, context.programme).flatMap((item) => {
    const known = c.milestones[item.milestone];
    if (known === undefined) return [item];
    // In a stage that is entered again, after the case had gone back, what was accepted stays so; the rest has time anew.
    return known.status === 'lapsed' ? [{ ...item, due: answerDue(item.due, on, context.programme) }] : [];
  });
  return accept({ type: 'StageEntered', data: { stage: next.id, on, due } });
}
