import { addDays, daysBetween } from '../domain/calendar.ts';
import type { EventType } from '../domain/events.ts';
import type { CaseId, PersonId } from '../domain/ids.ts';
import { LocalDate } from '../domain/time.ts';
import { type CaseQueries, type EventCard, InvalidCursor, type Page, type PageRequest } from '../ports.ts';

/** What events are looked for by; all of it has to be true of an event. Days are of UTC, as the log counts them. */
export type EventCriteria = {
  caseId?: CaseId | undefined;
  person?: PersonId | undefined;
  type?: EventType | undefined;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
};

/** Without a person or a case events are read day by day, so many days at most. */
const mostDays = 366;
/** Days that are looked through for one page, four queries each; the next page goes on. */
const daysAtOnce = 31;

/** Whether there is a way to these events that reads no more than a page of them: a person's, a case's, or some days'. */
export function canBeFound({ caseId, person, from, to }: EventCriteria): boolean {
  if (from !== undefined && to !== undefined) {
    const days = daysBetween(from, to) + 1;
    return days >= 1 && (days <= mostDays || caseId !== undefined || person !== undefined);
  }
  return caseId !== undefined || person !== undefined;
}

const ever = { from: LocalDate.parse('2000-01-01'), to: LocalDate.parse('9999-12-31') };

/**
 * Events over all cases. One index leads to them (a person's, a case's own history, or the days), and the other criteria are held against what it
 * gives: a page can be shorter than asked, or empty, and still have a next one.
 */
export async function findEvents(
  queries: Pick<CaseQueries, 'ofActor' | 'ofDay' | 'history'>,
  criteria: EventCriteria,
  page: PageRequest,
): Promise<Page<EventCard>> {
  const { items, next } = await ledBy(queries, criteria, page);
  return { items: items.filter((card) => fits(card, criteria)), ...(next !== undefined && { next }) };
}

async function ledBy(
  queries: Pick<CaseQueries, 'ofActor' | 'ofDay' | 'history'>,
  { caseId, person, from = ever.from, to = ever.to }: EventCriteria,
  page: PageRequest,
): Promise<Page<EventCard>> {
  if (person !== undefined) return queries.ofActor(person, { from, to }, page);
  if (caseId === undefined) return ofDays(queries, { from, to }, page);
  const { items, ...rest } = await queries.history(caseId, page);
  return { items: items.map(({ seq, type, at, actor }) => ({ caseId, seq, type, at, actor })), ...rest };
}

/** The days one after the other; a cursor is the day and, after a dot, where in it. */
async function ofDays(
  queries: Pick<CaseQueries, 'ofDay'>,
  { from, to }: { from: LocalDate; to: LocalDate },
  { limit, cursor }: PageRequest,
): Promise<Page<EventCard>> {
  const items: EventCard[] = [];
  let { day, within } = placeOf(cursor, from, to);
  for (let looked = 0; looked < daysAtOnce && day <= to; looked += 1) {
    const page: Page<EventCard> = await queries.ofDay(day, { limit: limit - items.length, cursor: within });
    items.push(...page.items);
    within = page.next;
    if (within === undefined) day = addDays(day, 1);
    if (items.length === limit) break;
  }
  return { items, ...(day <= to && { next: `${day}.${within ?? ''}` }) };
}

function placeOf(cursor: string | undefined, from: LocalDate, to: LocalDate) {
  if (cursor === undefined) return { day: from, within: undefined };
  const [given, within] = cursor.split('.');
  const day = LocalDate.safeParse(given).data;
  if (day === undefined || day < from || day > to) throw new InvalidCursor('this is no day of the list');
  return { day, within: within === '' ? undefined : within };
}

function fits({ caseId, type, at, actor }: EventCard, criteria: EventCriteria): boolean {
  const day = at.slice(0, 10);
  return (
    (criteria.caseId === undefined || caseId === criteria.caseId) &&
    (criteria.type === undefined || type === criteria.type) &&
    (criteria.person === undefined || actor.id === criteria.person) &&
    (criteria.from === undefined || day >= criteria.from) &&
    (criteria.to === undefined || day <= criteria.to)
  );
}
