import type { Case } from '../domain/case.ts';
import { evolve } from '../domain/evolve.ts';
import type { Instant } from '../domain/time.ts';
import type { CaseQueries } from '../ports.ts';
import { itemsOf } from './pages.ts';

/** A moment in the life of a case: a time, or right after an event. */
export type Moment = { at: Instant } | { seq: number };

/** The case as it was: what its events up to a moment had made of it; undefined before it was opened, or after its last event by number. */
export async function caseAsOf(
  queries: Pick<CaseQueries, 'history'>,
  { id, version }: Case,
  moment: Moment,
): Promise<Case | undefined> {
  if ('seq' in moment && moment.seq > version) return undefined;
  let c: Case | undefined;
  for await (const event of itemsOf((page) => queries.history(id, page))) {
    if ('seq' in moment ? event.seq > moment.seq : event.at > moment.at) break;
    c = evolve(c, event);
  }
  return c;
}
