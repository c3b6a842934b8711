import { addDays, localDateOf, onOrAfter } from '../domain/calendar.ts';
import { type Digest, type DigestItem, type DigestKey, sectionsOf } from '../domain/digest.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Event } from '../domain/events.ts';
import { gathered, heldUntil, overtaken, released } from '../domain/mail-progress.ts';
import type { MailSlot } from '../domain/mail-slot.ts';
import { fromReminderHour, isReminderHour, morningOf } from '../domain/reminder-hours.ts';
import { type Instant, instantOf } from '../domain/time.ts';
import type { CaseQueries, Clock, DigestStore, Directory, MailStore, Programmes } from '../ports.ts';
import type { Programme } from '../programme/definition.ts';
import { getProgramme } from '../programme/registry.ts';
import { stillTells } from './send-again.ts';
import type { Limits } from './sweep.ts';

export type DigestPorts = {
  mails: MailStore;
  digests: DigestStore;
  directory: Pick<Directory, 'find'>;
  queries: Pick<CaseQueries, 'event' | 'find' | 'queueOf' | 'inCareOf'>;
  programmes: Programmes;
  clock: Clock;
};

/** More reminders than this of one morning are told in one mail (domain §5). */
const mostAlone = 5;
/** The reminders of a morning are all issued and queued long before this has passed. */
const gatheringMinutes = 15;
const minute = 60_000;

/**
 * Until when a reminder waits for the others of its morning: a quarter of an hour after nine; one that comes later in the day, until the next
 * quarter begins. All of a morning wait until the same moment.
 */
export async function gatheringEnd(programmes: Programmes, at: Instant): Promise<Instant> {
  const { programme } = await programmes.current();
  const from = fromReminderHour(at, programme);
  const morning = Date.parse(morningOf(localDateOf(programme.calendar, from), programme));
  const quarters = Math.floor((Date.parse(from) - morning) / (gatheringMinutes * minute)) + 1;
  return instantOf(new Date(morning + quarters * gatheringMinutes * minute));
}

/**
 * Lets go what was held back for the morning: a person's few reminders one by one, more than five as one digest. Only at an hour of reminders;
 * what is left over is first in the next run.
 */
export async function tellHeld(
  ports: DigestPorts,
  { most, mayGoOn }: Limits,
  onFailure: (slot: MailSlot, error: unknown) => void,
): Promise<{ handled: number; failed: number }> {
  const now = ports.clock.now();
  const { programme } = await ports.programmes.current();
  const total = { handled: 0, failed: 0 };
  if (!isReminderHour(now, programme)) return total;
  for (const slots of await heldByPerson(ports, now, most)) {
    if (!mayGoOn()) break;
    const [first] = slots;
    if (first === undefined) continue;
    total.handled += slots.length;
    try {
      await tell(ports, first.to, slots, programme);
    } catch (error) {
      total.failed += slots.length;
      onFailure(first, error);
    }
  }
  return total;
}

/** The slots that need wait no longer, person by person. If they are more than can be told, the last person's may be cut off: they wait. */
async function heldByPerson({ mails }: DigestPorts, now: Instant, most: number): Promise<MailSlot[][]> {
  const byPerson = new Map<PersonId, MailSlot[]>();
  let count = 0;
  let cursor: string | undefined;
  let last: PersonId | undefined;
  do {
    const page = await mails.heldBefore(now, { limit: 200, cursor });
    for (const slot of page.items) {
      byPerson.set(slot.to, [...(byPerson.get(slot.to) ?? []), slot]);
      last = slot.to;
    }
    count += page.items.length;
    cursor = page.next;
  } while (cursor !== undefined && count < most);
  if (cursor !== undefined && last !== undefined && byPerson.size > 1) byPerson.delete(last);
  return [...byPerson.values()];
}

/** Each step can be repeated: a run that dies is finished by the next, with the digest that was written first. */
async function tell(ports: DigestPorts, to: PersonId, slots: MailSlot[], programme: Programme): Promise<void> {
  const { mails, digests, clock } = ports;
  const day = localDateOf(programme.calendar, clock.now());
  const written = await digests.find(to, 'daily', day);
  const isTold = (slot: MailSlot): boolean => written !== undefined && tellsOf(written, slot);
  const news = await newsAmong(
    ports,
    slots.filter((slot) => !isTold(slot)),
  );
  if (written !== undefined) {
    await finish(ports, written, slots.filter(isTold));
    // One digest a day: what comes after it is told the next morning.
    const morning = morningOf(onOrAfter(programme.calendar, addDays(day, 1)), programme);
    const end = await gatheringEnd(ports.programmes, morning);
    for (const { slot } of news) await mails.advance(slot, heldUntil(slot, end));
  } else if (news.length <= mostAlone || (await ports.directory.find(to))?.deactivated) {
    // To somebody who is deactivated none goes out: each case's log says so of its own.
    for (const { slot } of news) await mails.advance(slot, released(slot, clock.now()));
  } else {
    const digest = await digests.add(dailyDigest(to, news, day, clock.now()));
    // Should another run have been first, its digest counts; what is not in it stays held.
    const told = news.map(({ slot }) => slot).filter((slot) => tellsOf(digest, slot));
    await finish(ports, digest, told);
  }
}

function tellsOf({ collects }: Digest, { caseId, slot }: MailSlot): boolean {
  return collects.some((one) => one.caseId === caseId && one.slot === slot);
}

/** A held reminder, and what it tells. */
type HeldNews = { slot: MailSlot; item: DigestItem };

/** What still tells a person something; the others are settled. */
async function newsAmong({ mails, queries, clock }: DigestPorts, slots: readonly MailSlot[]): Promise<HeldNews[]> {
  const news: HeldNews[] = [];
  for (const slot of slots) {
    const { caseId, seq } = slot;
    const [event, stored] = await Promise.all([queries.event(caseId, seq), queries.find(caseId)]);
    if (event?.type !== 'ReminderIssued' || stored === undefined)
      throw new Error(`${caseId}/${slot.slot} is held, but tells of no reminder`);
    if (stillTells(event, stored.case)) news.push({ slot, item: itemOf(event) });
    else await mails.advance(slot, overtaken(slot, clock.now()));
  }
  return news;
}

function itemOf({ caseId, programme, data }: Event & { type: 'ReminderIssued' }): DigestItem {
  const { milestone, due, step } = data;
  const said = getProgramme(programme).reminders.find(({ id }) => id === step)?.says ?? 'due';
  return { caseId, programme, kind: said, milestone, due };
}

/** Sends a digest, and marks what is told in it. */
async function finish({ mails, clock }: DigestPorts, digest: Digest, slots: readonly MailSlot[]): Promise<void> {
  await mails.queue(digestSlots(digest));
  for (const slot of slots) await mails.advance(slot, gathered(slot, keyOf(digest), clock.now()));
}

function dailyDigest(to: PersonId, news: readonly HeldNews[], day: Digest['day'], at: Instant): Digest {
  const sections = sectionsOf(news.map(({ item }) => item));
  const collects = news.map(({ slot: { caseId, slot } }) => ({ caseId, slot }));
  return { to, kind: 'daily', day, at, sections, collects };
}

const keyOf = ({ kind, day }: Digest): DigestKey => ({ kind, day });

/**
 * The slot of a digest, if it tells anything. A mail belongs to a case, in whose log it stands and whose coordinator hears if it does not arrive:
 * a digest to the case that it tells of first.
 */
export function digestSlots(digest: Digest): MailSlot[] {
  const first = digest.sections[0]?.items[0];
  if (first === undefined) return [];
  const { to, kind, day, at } = digest;
  return [
    {
      caseId: first.caseId,
      slot: `digest-${kind}-${day}-${to}`,
      to,
      // About no event in particular: every case has its first.
      seq: 1,
      template: `digest-${kind}`,
      state: 'queued',
      at,
      digest: keyOf(digest),
      steps: [{ state: 'queued', at }],
    },
  ];
}
