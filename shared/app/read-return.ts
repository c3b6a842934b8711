import type { Case } from '../domain/case.ts';
import type { ReviewComment } from '../domain/events.ts';
import type { MilestoneKey, PersonId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { CaseQueries } from '../ports.ts';

/** Why a milestone was given back to its holder, and what is to be done (domain §4, rule 10). */
export type ReturnView = { seq: number; by: PersonId; at: Instant; reason: string; comments: ReviewComment[] };

/** The last return of a milestone, with its words from the history; a gate that was sent back, or a stage that was reopened, comments on no single field. */
export async function findReturn(
  queries: Pick<CaseQueries, 'event'>,
  c: Case,
  milestone: MilestoneKey,
): Promise<ReturnView | undefined> {
  const returned = c.milestones[milestone]?.returned;
  const event = returned && (await queries.event(c.id, returned.seq));
  if (returned === undefined || event === undefined) return undefined;
  switch (event.type) {
    case 'MilestoneReturned':
      return { ...returned, reason: event.data.reason, comments: event.data.comments };
    case 'GateSentBack':
    case 'StageReopened':
      return { ...returned, reason: event.data.reason, comments: [] };
    default:
      throw new Error(`event ${c.id}/${returned.seq} returns nothing`);
  }
}
