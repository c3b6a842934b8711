import * as z from 'zod/mini';
import { Doer } from '../../domain/actors.ts';
import { Case } from '../../domain/case.ts';
import { type Event, EventType, parseEvent } from '../../domain/events.ts';
import { CaseId, Sha256 } from '../../domain/ids.ts';
import { Instant } from '../../domain/time.ts';
import { CaseCard } from '../../domain/case-card.ts';
import type { CommandAnswer, EventCard, StoredCase } from '../../ports.ts';
import { type Item, JsonText } from './codec.ts';

const Snapshot = z.object({ state: JsonText, card: CaseCard, generation: z.int() });

/** The snapshot of a case. */
export function readSnapshot(item: Item): StoredCase {
  const { state, card, generation } = Snapshot.parse(item);
  return { case: Case.parse(state), card, generation };
}

const CardOnly = z.object({ card: CaseCard });

/** A line of a list of cases. */
export const readCaseCard = (item: Item): CaseCard => CardOnly.parse(item).card;

const EventItem = z.object({ event: JsonText });

/** An event of a case, checked as strictly as one from outside. */
export const readEvent = (item: Item): Event => parseEvent(EventItem.parse(item).event);

const EventCardOnly = z.object({
  card: z.strictObject({
    caseId: CaseId,
    seq: z.int(),
    type: EventType,
    at: Instant,
    actor: Doer,
  }),
});

/** A line of a day's list of events. */
export const readEventCard = (item: Item): EventCard => EventCardOnly.parse(item).card;

const Answer: z.ZodMiniType<{ answer: CommandAnswer }> = z.object({
  answer: z.strictObject({ caseId: CaseId, version: z.int(), events: z.array(z.int()), fingerprint: Sha256 }),
});

/** What an accepted command came to. */
export const readAnswer = (item: Item): CommandAnswer => Answer.parse(item).answer;
