import type { Case } from '../../domain/case.ts';
import type { Event } from '../../domain/events.ts';
import type { Waiting } from '../../domain/waiting.ts';
import type { CaseCard } from '../../domain/case-card.ts';
import type { CaseCalendar, Commit, EventCard } from '../../ports.ts';
import type { Item } from './codec.ts';
import { caseCalendarKey, commandKey, dayPartitionOf, daySortKey, eventKey } from './keys.ts';
import { indexAttributes, partitions, placeOfCaseCalendar, placesOfCase } from './lists.ts';
import { tableKeys } from './table.ts';

/** What a commit sets of a snapshot. The generation is not among it: that is the workflow's. */
export function snapshotAttributes(c: Case, card: CaseCard): Item {
  const { version, head } = c;
  return {
    state: JSON.stringify(c),
    card,
    version,
    head,
    ...indexAttributes(placesOfCase(card, c.people.coordinator)),
  };
}

/** An event, and where it stands among those of its day. */
export function eventItem(event: Event): Item {
  const { caseId, seq, type, at, actor } = event;
  const card: EventCard = { caseId, seq, type, at, actor };
  const sort = daySortKey(event);
  const byDay = { partition: dayPartitionOf(at.slice(0, 10), caseId), sort };
  // Nobody looks for what the workflow did by itself, and all of it would lie in one partition.
  const byOrganisation = actor.role === 'system' ? undefined : { partition: partitions.eventsOfActor(actor.id), sort };
  const places = { byDay, ...(byOrganisation && { byOrganisation }) };
  return { ...eventKey(caseId, seq), event: JSON.stringify(event), card, ...indexAttributes(places) };
}

/** The command that was accepted, and its answer, for 90 days: nobody repeats a request later than that. */
export function commandItem({ commandId, answer, at }: Commit): Item {
  const expiry = Math.floor(Date.parse(at) / 1000) + 90 * 86_400;
  return { ...commandKey(commandId), answer, [tableKeys.expiry]: expiry };
}

/** The item that says up to which correction a case is in line; written with the case when it is opened. */
export function caseCalendarItem(card: CaseCalendar): Item {
  return { ...caseCalendarKey(card.caseId), card, ...indexAttributes({ byDue: placeOfCaseCalendar(card) }) };
}

const queueOf = ({ role, for: person }: Waiting): string => partitions.queueOf(person ?? { role });

/** The queues (of persons, or of roles that nobody can take) in which a case waits or waited before: it has a row of its own in each. */
export function queuesOf(before: CaseCard | undefined, after: CaseCard): string[] {
  return [...new Set([...(before?.waiting ?? []), ...after.waiting].map(queueOf))];
}

/** What a commit sets of a case's row in a queue; where it no longer waits, the row leaves the index and stays in the table. */
export function queueAttributes(queue: string, { wakeAt: _, ...card }: CaseCard): Item {
  const longest = card.waiting.find((waiting) => queueOf(waiting) === queue);
  const byQueue = longest && { partition: queue, sort: `${longest.since}#${card.caseId}` };
  return { version: card.version, card: longest && card, ...indexAttributes({ byQueue }) };
}
