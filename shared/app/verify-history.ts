import type { Case } from '../domain/case.ts';
import { type Verification, verify } from '../domain/chain.ts';
import type { Event } from '../domain/events.ts';
import type { CaseQueries } from '../ports.ts';
import { itemsOf } from './pages.ts';

/** Checks the whole history of a case against the version that was read of it; what was appended since is left for the next time. */
export async function verifyHistory(queries: Pick<CaseQueries, 'history'>, c: Case): Promise<Verification> {
  const events: Event[] = [];
  for await (const event of itemsOf((page) => queries.history(c.id, page))) {
    if (event.seq > c.version) break;
    events.push(event);
  }
  return verify(events, { version: c.version, head: c.head });
}
