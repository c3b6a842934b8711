import { localDateOf } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import type { PersonId } from '../domain/ids.ts';
import { type Instant, instantOf } from '../domain/time.ts';
import type { CaseQueries, Clock, Directory, MailSender, MailSlot, MailStore, Person } from '../ports.ts';
import { getProgramme } from '../programme/registry.ts';
import { isMailTemplate, writeMail } from './mail/write-mail.ts';

export type MailPorts = {
  mails: MailStore;
  directory: Directory;
  queries: Pick<CaseQueries, 'event' | 'find'>;
  sender: MailSender;
  clock: Clock;
  /** Scheme and host that links lead to. */
  portalOrigin: string;
};

/** A slot claimed so long ago was claimed by somebody who died: a sender needs seconds. */
const staleMinutes = 15;
/** What was begun and never finished for so long fails every time: it is not begun again. What nobody began is sent, however late. */
const givenUpAfterDays = 3;

/** The instant before which a slot must have been queued or claimed to be taken up by somebody else. */
export function staleBefore(clock: Clock): Instant {
  return instantOf(new Date(Date.parse(clock.now()) - staleMinutes * 60_000));
}

/**
 * Sends the mail of a slot, once: who claims the slot sends. A crash before the send costs nothing but time; one between the send and its
 * mark costs one mail too many, since nobody knows. `later`: SES takes none now, the slot is queued again.
 */
export async function sendMail(
  ports: MailPorts,
  slot: MailSlot,
): Promise<'sent' | 'undeliverable' | 'taken' | 'later'> {
  const { mails, clock, sender } = ports;
  const mail = await write(ports, slot);
  // Between the claim and its end nothing is done that can fail, but the sending.
  if (!(await mails.claim(slot, clock.now(), staleBefore(clock)))) return 'taken';
  const result = mail === undefined ? { refused: 'nobody-to-tell' } : await sender.send(mail);
  if ('later' in result) {
    await mails.release(slot, clock.now());
    return 'later';
  }
  if ('refused' in result) {
    await mails.mark(slot, { state: 'undeliverable' }, clock.now());
    return 'undeliverable';
  }
  await mails.mark(slot, { state: 'sent', messageId: result.messageId }, clock.now());
  return 'sent';
}

/** The mail as it goes out; undefined if there is nobody to send it to (her profile was erased), or no sense in trying again. */
async function write(
  { directory, queries, clock, portalOrigin }: MailPorts,
  { caseId, slot, to, seq, template, state }: MailSlot,
) {
  const [person, event, stored] = await Promise.all([
    directory.find(to),
    queries.event(caseId, seq),
    queries.find(caseId),
  ]);
  if (event === undefined || stored === undefined)
    throw new Error(`${caseId}/${slot} tells of event ${seq}, which is not there`);
  if (!isMailTemplate(template)) throw new Error(`${caseId}/${slot} has the unknown template ${template}`);
  const age = Date.parse(clock.now()) - Date.parse(event.at);
  const isGivenUp = state === 'claimed' && age > givenUpAfterDays * 86_400_000;
  if (person === undefined || isGivenUp) return undefined;
  const programme = getProgramme(event.programme);
  const today = localDateOf(programme.calendar, clock.now());
  const coordinator = await coordinatorFor(stored.case, to, directory);
  const occasion = { event, case: stored.case, programme, today };
  const words = await writeMail(template, occasion, person, { portalOrigin, coordinator });
  return { to: person.email, ...words, tags: { case: caseId, slot } };
}

/** Who is to answer what is asked in reply; nobody for the coordinator herself. */
async function coordinatorFor(
  { people }: Case,
  recipient: PersonId,
  directory: Directory,
): Promise<Person | undefined> {
  const id = people.coordinator ?? people.backup_coordinator;
  return id === undefined || id === recipient ? undefined : directory.find(id);
}
