import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { FindingId } from '../findings.ts';
import { Reason } from './reason.ts';

export const AnswerFinding = z.strictObject({ type: z.literal('answer-finding'), finding: FindingId, text: Reason });
export type AnswerFinding = z.infer<typeof AnswerFinding>;

/** Says what was done about a finding; it stays for the auditor to close, and may be answered again until she does. */
export function answerFinding(c: Case, { finding, text }: AnswerFinding, context: Context): Decision {
  const state = c.findings[finding];
  if (state === undefined) return refuse({ code: 'finding.unknown' });
  if (state.status === 'closed') return refuse({ code: 'finding.closed' });
  const unreasoned = unlessReasoned(text, context);
  return unreasoned ? refuse(unreasoned) : accept({ type: 'FindingAnswered', data: { finding, text } });
}
