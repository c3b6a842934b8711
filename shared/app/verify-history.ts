import type { Case } from '../domain/case.ts';
import { type Verification, verify } from '../domain/chain.ts';
import type { Event } from '../domain/events.ts';
import { type CaseQueries, UnreadableItem } from '../ports.ts';
import { itemsOf } from './pages.ts';

type Queries = Pick<CaseQueries, 'history' | 'event'>;

/**
 * Checks the whole history of a case against the version that was read of it; what was appended since is left for the next time. An event
 * that cannot even be read as one was altered.
 */
export async function verifyHistory(queries: Queries, c: Case): Promise<Verification> {
  const events: Event[] = [];
  try {
    for await (const event of itemsOf((page) => queries.history(c.id, page))) {
      if (event.seq > c.version) break;
      events.push(event);
    }
  } catch (error) {
    if (error instanceof UnreadableItem) return verifyOneByOne(queries, c, events);
    throw error;
  }
  return verify(events, { version: c.version, head: c.head });
}

/** Goes on where pages no longer can be read, to say which event it is. */
async function verifyOneByOne(queries: Queries, c: Case, before: readonly Event[]): Promise<Verification> {
  const events = [...before];
  for (let seq = events.length + 1; seq <= c.version; seq += 1) {
    try {
      const event = await queries.event(c.id, seq);
      if (event !== undefined) events.push(event);
    } catch (error) {
      if (error instanceof UnreadableItem) return verdict(events, seq, c);
      throw error;
    }
  }
  return verify(events, { version: c.version, head: c.head });
}

/** What is wrong before the unreadable event is told first. */
function verdict(events: readonly Event[], unreadable: number, c: Case): Verification {
  const found = verify(events, { version: c.version, head: c.head });
  return !found.intact && found.at < unreadable ? found : { intact: false, at: unreadable, problem: 'altered' };
}
