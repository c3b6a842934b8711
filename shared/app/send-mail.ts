import { localDateOf } from '../domain/calendar.ts';
import type { Case } from '../domain/case.ts';
import type { Digest } from '../domain/digest.ts';
import type { Event } from '../domain/events.ts';
import type { PersonId } from '../domain/ids.ts';
import { isMissed } from '../domain/mail-progress.ts';
import type { MailSlot } from '../domain/mail-slot.ts';
import { type Instant, instantOf } from '../domain/time.ts';
import type {
  CaseQueries,
  Clock,
  DigestStore,
  Directory,
  DraftStore,
  MailSender,
  MailStore,
  OutgoingMail,
  Person,
} from '../ports.ts';
import type { MailTemplate } from '../i18n/mails.ts';
import { getProgramme } from '../programme/registry.ts';
import { missingIn, missingOf } from './mail/missing-of.ts';
import { wording } from './mail/wording.ts';
import { isDigestTemplate, writeDigest } from './mail/write-digest.ts';
import { isMailTemplate, type Occasion, writeMail, type WrittenMail } from './mail/write-mail.ts';
import { sendAgain } from './send-again.ts';
import { isReachable, problemOf, reportUnreachable, tellOfClosed, tellOfUnreachable } from './unreachable.ts';

export type MailPorts = {
  mails: MailStore;
  digests: Pick<DigestStore, 'find'>;
  drafts: Pick<DraftStore, 'find'>;
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
 * mark is made up for by what SES tells of the mail, or, if that is lost too, by one mail too many. `later`: SES takes none now, the slot is
 * queued again.
 */
export async function sendMail(
  ports: MailPorts,
  slot: MailSlot,
): Promise<'sent' | 'undeliverable' | 'taken' | 'later'> {
  const { mails, clock, sender } = ports;
  // Held back, or told in a digest: nobody sends it by itself.
  if (slot.state === 'held' || slot.state === 'gathered') return 'taken';
  const written = await write(ports, slot);
  // Between the claim and its end nothing is done that can fail, but the sending.
  const { caseId, slot: name } = slot;
  const words = 'mail' in written ? { language: written.language, wording } : {};
  if (!(await mails.claim({ caseId, slot: name, ...words }, clock.now(), staleBefore(clock)))) return 'taken';
  const result = 'mail' in written ? await sender.send(written.mail) : written;
  if ('later' in result) {
    await mails.release(slot, clock.now());
    return 'later';
  }
  if ('refused' in result) {
    await mails.mark(slot, { state: 'undeliverable', why: result.refused }, clock.now());
    await lookAgain(ports, slot);
    return 'undeliverable';
  }
  await mails.mark(slot, { state: 'sent', messageId: result.messageId }, clock.now());
  return 'sent';
}

type Written =
  | { mail: OutgoingMail; language: Person['language'] }
  | { refused: 'nobody-to-tell' | 'deactivated' | 'given-up' | 'unreachable' };

/** The mail as it goes out, or why none does: nobody is there to get it (her profile was erased, her account is closed), or there is no sense in trying. */
async function write(ports: MailPorts, slot: MailSlot): Promise<Written> {
  const { directory, queries, clock, portalOrigin } = ports;
  const { caseId, slot: name, to, seq, template } = slot;
  const [person, event, stored] = await Promise.all([
    directory.find(to),
    queries.event(caseId, seq),
    queries.find(caseId),
  ]);
  if (event === undefined || stored === undefined)
    throw new Error(`${caseId}/${name} tells of event ${seq}, which is not there`);
  if (!isDigestTemplate(template) && !isMailTemplate(template))
    throw new Error(`${caseId}/${name} has the unknown template ${template}`);
  // Whoever has to know of it is told before the slot is settled: nobody comes back to it.
  if (person === undefined || person.deactivated) {
    await tellOfClosed(ports, stored.case, to, person);
    return { refused: person === undefined ? 'nobody-to-tell' : 'deactivated' };
  }
  if (isGivenUp(slot, event, clock)) return { refused: 'given-up' };
  if (problemOf(person) !== undefined) {
    await tellOfUnreachable(ports, stored.case, person);
    return { refused: 'unreachable' };
  }
  const words = isDigestTemplate(template)
    ? await writeDigest(await digestOf(ports, slot), person, { portalOrigin, missing: missingIn(ports, person) })
    : await writeNotice(ports, template, { event, case: stored.case }, person);
  const mail = { to: person.email, ...words, tags: { case: caseId, slot: name } };
  return { mail, language: person.language };
}

async function writeNotice(
  ports: MailPorts,
  template: MailTemplate,
  { event, case: c }: Pick<Occasion, 'event' | 'case'>,
  person: Person,
): Promise<WrittenMail> {
  const { directory, clock, portalOrigin } = ports;
  const programme = getProgramme(event.programme);
  const today = localDateOf(programme.calendar, clock.now());
  const [coordinator, missing] = await Promise.all([
    coordinatorFor(c, person.id, directory),
    event.type === 'ReminderIssued' ? missingOf(ports, person, c, event.data.milestone) : undefined,
  ]);
  return writeMail(template, { event, case: c, programme, today, missing }, person, { portalOrigin, coordinator });
}

async function digestOf({ digests }: MailPorts, { caseId, slot, to, digest: key }: MailSlot): Promise<Digest> {
  const digest = key && (await digests.find(to, key.kind, key.day));
  if (digest === undefined) throw new Error(`${caseId}/${slot} is a digest that is not there`);
  return digest;
}

function isGivenUp({ state, steps = [] }: MailSlot, event: Event, clock: Clock): boolean {
  const queuedAt = steps.findLast((step) => step.state === 'queued')?.at ?? event.at;
  return state === 'claimed' && Date.parse(clock.now()) - Date.parse(queuedAt) > givenUpAfterDays * 86_400_000;
}

/** After a mail was settled as undeliverable: an address that is none is noted, and one that was corrected in between gets the mail. */
async function lookAgain(ports: MailPorts, { caseId, slot: name }: MailSlot): Promise<void> {
  const slot = await ports.mails.find({ caseId, slot: name });
  if (slot === undefined || !isMissed(slot)) return;
  const person = await ports.directory.find(slot.to);
  if (person !== undefined && slot.why === 'unfit-recipient')
    await reportUnreachable(ports, slot, { email: person.email, why: 'unfit', at: slot.at });
  await sendAgain(ports, slot);
}

/** Who is to answer what is asked in reply: the coordinator, or her backup if no mail reaches her; nobody for that person herself. */
async function coordinatorFor(
  { people: { coordinator, backup_coordinator: backup } }: Case,
  recipient: PersonId,
  directory: Directory,
): Promise<Person | undefined> {
  const ids = [coordinator, backup].filter((id) => id !== undefined);
  const found = (await directory.findAll(ids)).filter(isReachable);
  const answering = found.find(({ id }) => id === coordinator) ?? found[0];
  return answering?.id === recipient ? undefined : answering;
}
