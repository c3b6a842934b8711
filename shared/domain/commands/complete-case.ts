import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, today, unlessOpen } from '../decision.ts';
import { type Case, hasEnded } from '../case.ts';
import { nextStage } from '../stages.ts';

export const CompleteCase = z.strictObject({ type: z.literal('complete-case') });
export type CompleteCase = z.infer<typeof CompleteCase>;

/** Closes a case whose last gate is passed; a closed one stays as it is, a suspended one is closed when it is resumed. */
export function completeCase(c: Case, _command: CompleteCase, context: Context): Decision {
  if (hasEnded(c)) return accept();
  const notOpen = unlessOpen(c);
  if (notOpen) return refuse(notOpen);
  if (nextStage(c, context.programme) !== 'closing') return refuse({ code: 'gate.not-passed' });
  return accept({ type: 'CaseCompleted', data: { on: today(context) } });
}
