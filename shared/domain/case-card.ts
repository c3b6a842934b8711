import * as z from 'zod/mini';
import { Case, isOwed } from './case.ts';
import { Health } from './health.ts';
import { CaseId, OrganisationId } from './ids.ts';
import { ProjectFacts } from './project.ts';
import { Instant, LocalDate } from './time.ts';
import { Waiting } from './waiting.ts';

/** What lists show of a case, and what orders them; derived from the case at every commit. */
export const CaseCard = z.strictObject({
  caseId: CaseId,
  version: z.int(),
  title: ProjectFacts.shape.title,
  zone: z.string(),
  organisation: OrganisationId,
  status: Case.shape.status,
  /** The stage, or `opening` before the workflow has entered the first. */
  stage: z.string(),
  health: Health,
  /** The earliest due date that waits for the holder. */
  nextDue: z.exactOptional(z.strictObject({ milestone: z.string(), due: LocalDate })),
  /** What waits for the programme's people, longest first. */
  waiting: z.array(Waiting),
  changedAt: Instant,
  /** When the workflow has to look at the case next; absent for a closed one. */
  wakeAt: z.exactOptional(Instant),
});
export type CaseCard = z.infer<typeof CaseCard>;

/** What is due next of what the holder has still to hand in, for the first time or corrected. */
export function nextDueOf(c: Case): CaseCard['nextDue'] {
  const open = Object.entries(c.milestones).filter(([, milestone]) => isOwed(milestone));
  return open
    .map(([milestone, { due }]) => ({ milestone, due }))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0];
}
