import type { Case } from '../../domain/case.ts';
import type { Event } from '../../domain/events.ts';
import type { Role } from '../../domain/actors.ts';
import type { CaseCard, Commit, EventCard } from '../../ports.ts';
import type { Item } from './codec.ts';
import { commandKey, dayPartitionOf, daySortKey, eventKey } from './keys.ts';
import { indexAttributes, partitions, placesOfCase } from './lists.ts';
import { tableKeys } from './table.ts';

/** What a commit sets of a snapshot. The generation is not among it: that is the workflow's. */
export function snapshotAttributes(c: Case, card: CaseCard): Item {
  const { version, head } = c;
  return { state: JSON.stringify(c), card, version, head, ...indexAttributes(placesOfCase(card)) };
}

/** An event, and where it stands among those of its day. */
export function eventItem(event: Event): Item {
  const { caseId, seq, type, at, actor } = event;
  const card: EventCard = { caseId, seq, type, at, actor };
  const byDay = { partition: dayPartitionOf(at.slice(0, 10), caseId), sort: daySortKey(event) };
  return { ...eventKey(caseId, seq), event: JSON.stringify(event), card, ...indexAttributes({ byDay }) };
}

/** The command that was accepted, and its answer, for 90 days: nobody repeats a request later than that. */
export function commandItem({ commandId, answer, at }: Commit): Item {
  const expiry = Math.floor(Date.parse(at) / 1000) + 90 * 86_400;
  return { ...commandKey(commandId), answer, [tableKeys.expiry]: expiry };
}

/** The roles for which something waits in a case, or waited before: each has a row in the queue of whoever has the role. */
export function queuesOf(before: CaseCard | undefined, after: CaseCard): Role[] {
  return [...new Set([...(before?.waiting ?? []), ...after.waiting].map(({ role }) => role))];
}

/** What a commit sets of a role's row in the queue; what no longer waits leaves the queue, its row stays. */
export function queueAttributes(role: Role, { wakeAt: _, ...card }: CaseCard): Item {
  const longest = card.waiting.find((waiting) => waiting.role === role);
  const byQueue = longest && {
    partition: partitions.queueOf(longest.for ?? { role }),
    sort: `${longest.since}#${card.caseId}`,
  };
  return { version: card.version, card: longest && card, ...indexAttributes({ byQueue }) };
}
