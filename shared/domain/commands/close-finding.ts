import * as z from 'zod/mini';
import { accept, type Context, type Decision, refuse, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { FindingId } from '../findings.ts';
import { Reason } from './reason.ts';

export const CloseFinding = z.strictObject({ type: z.literal('close-finding'), finding: FindingId, reason: Reason });
export type CloseFinding = z.infer<typeof CloseFinding>;

/** Closes a finding for good, with the reason; one that comes back is a new finding. */
export function closeFinding(c: Case, { finding, reason }: CloseFinding, context: Context): Decision {
  const state = c.findings[finding];
  if (state === undefined) return refuse({ code: 'finding.unknown' });
  if (state.status === 'closed') return refuse({ code: 'finding.closed' });
  const unreasoned = unlessReasoned(reason, context);
  return unreasoned ? refuse(unreasoned) : accept({ type: 'FindingClosed', data: { finding, reason } });
}
