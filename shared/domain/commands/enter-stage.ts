import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, today } from '../decision.ts';
import type { Case } from '../case.ts';
import { dueDatesOf } from '../due-dates.ts';
import { nextStage } from '../stages.ts';

export const EnterStage = z.strictObject({ type: z.literal('enter-stage'), stage: z.string() });
export type EnterStage = z.infer<typeof EnterStage>;

/** Enters the first stage, or the one after a passed gate, and sets its due dates. A stage entered already is left as it is. */
export function enterStage(c: Case, command: EnterStage, context: Context): Decision {
  if (c.stages[command.stage] !== undefined || c.status === 'withdrawn' || c.status === 'completed') return accept();
  const next = nextStage(c, context.programme);
  if (next === undefined || next === 'closing' || next.id !== command.stage) return refuse({ code: 'stage.not-next' });
  const on = today(context);
  return accept({
    type: 'StageEntered',
    data: { stage: next.id, on, due: dueDatesOf(next, c, on, context.programme) },
  });
}
