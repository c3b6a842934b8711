import type { Case } from '../domain/case.ts';
import type { ChangeId, ChangeRequest } from '../domain/changes.ts';
import type { CaseQueries } from '../ports.ts';

/** A change request with what was said for and against it. */
export type ChangeView = ChangeRequest & {
  change: ChangeId;
  reasons: { asked: string; endorsed?: string; settled?: string };
};

/** A request of a case with its words from the history; undefined if there is none of this number. */
export async function findChange(
  queries: Pick<CaseQueries, 'event'>,
  c: Case,
  change: ChangeId,
): Promise<ChangeView | undefined> {
  const request = c.changes[change];
  if (request === undefined) return undefined;
  const reasonOf = async (step: { seq: number } | undefined): Promise<string | undefined> => {
    const event = step && (await queries.event(c.id, step.seq));
    return event !== undefined && 'reason' in event.data ? event.data.reason : undefined;
  };
  const [asked = '', endorsed, settled] = await Promise.all(
    [request.asked, request.endorsed, request.settled].map(reasonOf),
  );
  const reasons = {
    asked,
    ...(endorsed !== undefined && { endorsed }),
    ...(settled !== undefined && { settled }),
  };
  return { change, ...request, reasons };
}
