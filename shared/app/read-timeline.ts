import type { Actor } from '../domain/actors.ts';
import type { Case } from '../domain/case.ts';
import type { Event } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { involvedBy, peopleOf } from '../domain/involved.ts';
import { type TimelineEntry, timelineOf } from '../domain/timeline.ts';
import type { CaseQueries, Directory } from '../ports.ts';
import { type NamedPerson, namePeople } from './case-people.ts';
import { itemsOf } from './pages.ts';

type Ports = { queries: Pick<CaseQueries, 'history'>; directory: Pick<Directory, 'findAll'> };

export type TimelinePage = {
  items: TimelineEntry[];
  people: NamedPerson[];
  next?: string;
};

/**
 * A page of a case's timeline after an event (0: from the beginning), with the names of the people in it. What an event changed is only known
 * from all before it, so a page costs the history up to its end; other cases do not matter to it.
 */
export async function readTimeline(
  { queries, directory }: Ports,
  { case: c, reader, after, limit }: { case: Case; reader: Actor; after: number; limit: number },
): Promise<TimelinePage> {
  const end = Math.min(after + limit, c.version);
  let before: Case | undefined;
  const events: Event[] = [];
  for await (const event of itemsOf((page) => queries.history(c.id, page))) {
    if (event.seq > end) break;
    if (event.seq <= after) before = evolve(before, event);
    else events.push(event);
  }
  const { entries, after: then } = timelineOf(before, events);
  const named = [before, then].flatMap((state) => (state === undefined ? [] : peopleOf(state)));
  return {
    items: entries,
    people: await namePeople(directory, reader, [...involvedBy(events), ...named], c),
    ...(end < c.version && { next: String(end) }),
  };
}
