import * as z from 'zod/mini';
import { Doer } from '../../domain/actors.ts';
import { Case } from '../../domain/case.ts';
import { type Event, EventType, parseEvent } from '../../domain/events.ts';
import { Health } from '../../domain/health.ts';
import { CaseId, OrganisationId, Sha256 } from '../../domain/ids.ts';
import { ProjectFacts } from '../../domain/project.ts';
import { Instant, LocalDate } from '../../domain/time.ts';
import { Waiting } from '../../domain/waiting.ts';
import type { CaseCard, CommandAnswer, EventCard, StoredCase } from '../../ports.ts';
import { type Item, JsonText } from './codec.ts';

const Card: z.ZodMiniType<CaseCard> = z.strictObject({
  caseId: CaseId,
  version: z.int(),
  title: ProjectFacts.shape.title,
  zone: z.string(),
  organisation: OrganisationId,
  status: Case.shape.status,
  stage: z.string(),
  health: Health,
  nextDue: z.exactOptional(z.strictObject({ milestone: z.string(), due: LocalDate })),
  waiting: z.array(Waiting),
  changedAt: Instant,
  wakeAt: z.exactOptional(Instant),
});

const Snapshot = z.object({ state: JsonText, card: Card, generation: z.int() });

/** The snapshot of a case. */
export function readSnapshot(item: Item): StoredCase {
  const { state, card, generation } = Snapshot.parse(item);
  return { case: Case.parse(state), card, generation };
}

const CardOnly = z.object({ card: Card });

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
