import { type Case, isSettled } from '../domain/case.ts';
import type { Event } from '../domain/events.ts';
import type { PersonId } from '../domain/ids.ts';
import { isMissed, queuedAnew } from '../domain/mail-progress.ts';
import type { MailSlot } from '../domain/mail-slot.ts';
import type { CaseQueries, Clock, Directory, MailStore } from '../ports.ts';
import { isReachable } from './unreachable.ts';

export type CatchUpPorts = {
  mails: Pick<MailStore, 'advance'>;
  directory: Pick<Directory, 'find'>;
  queries: Pick<CaseQueries, 'find' | 'event'>;
  clock: Clock;
};

/** What is older is read in the portal, not sent after a person. */
const recentDays = 14;
const mostAtOnce = 100;

/** Sends to a person's corrected address what did not reach her at the old one; answers with how many mails that are. */
export async function catchUp(
  ports: CatchUpPorts & { mails: Pick<MailStore, 'missedBy'> },
  person: PersonId,
): Promise<number> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await ports.mails.missedBy(person, { limit: mostAtOnce, cursor });
    for (const slot of page.items) if (await sendAgain(ports, slot)) count += 1;
    cursor = page.next;
  } while (cursor !== undefined);
  return count;
}

/** Queues a missed mail anew, if mail reaches its person by now and it still tells her something; whether it did. */
export async function sendAgain({ mails, directory, queries, clock }: CatchUpPorts, slot: MailSlot): Promise<boolean> {
  const person = await directory.find(slot.to);
  if (!isMissed(slot) || person === undefined || !isReachable(person)) return false;
  const [event, stored] = await Promise.all([queries.event(slot.caseId, slot.seq), queries.find(slot.caseId)]);
  if (event === undefined || stored === undefined || !isNews(event, stored.case, slot, clock)) return false;
  return mails.advance(slot, queuedAnew(slot, clock.now()));
}

function isNews(event: Event, c: Case, slot: MailSlot, clock: Clock): boolean {
  if (Date.parse(clock.now()) - Date.parse(slot.at) > recentDays * 86_400_000) return false;
  return stillTells(event, c);
}

/** Whether an event tells a person anything: a reminder does not once a later one has said it, or what it asks for is done. */
export function stillTells(event: Event, c: Case): boolean {
  if (event.type !== 'ReminderIssued') return true;
  const { milestone: key, step, due } = event.data;
  const milestone = c.milestones[key];
  if (c.status !== 'open' || milestone === undefined || isSettled(milestone)) return false;
  return milestone.reminded === step && milestone.due === due;
}
