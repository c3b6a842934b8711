import * as z from 'zod/mini';
import { Duty } from '../actors.ts';
import { accept, type Context, type Decision, refuse, today, unlessReasoned } from '../decision.ts';
import type { Case } from '../case.ts';
import { FindingId, FindingSeverity } from '../findings.ts';
import { MilestoneKey } from '../ids.ts';
import { PlannedDate } from '../time.ts';
import { Reason } from './reason.ts';

export const OpenFinding = z.strictObject({
  type: z.literal('open-finding'),
  severity: FindingSeverity,
  about: z.optional(MilestoneKey),
  /** Whose it is to answer, and until when. */
  owner: Duty,
  due: PlannedDate,
  text: Reason,
});
export type OpenFinding = z.infer<typeof OpenFinding>;

/** Records what an auditor found, in whatever state the case is: also one that has ended is audited. Nothing of the project changes. */
export function openFinding(c: Case, command: OpenFinding, context: Context): Decision {
  const { type: _, about, ...said } = command;
  if (about !== undefined && c.milestones[about] === undefined) return refuse({ code: 'milestone.unknown' });
  if (said.due < today(context)) return refuse({ code: 'due.past', today: today(context) });
  const unreasoned = unlessReasoned(said.text, context);
  if (unreasoned) return refuse(unreasoned);
  const finding = FindingId.parse(`F${Object.keys(c.findings).length + 1}`);
  return accept({ type: 'FindingOpened', data: { finding, ...(about && { about }), ...said } });
}
