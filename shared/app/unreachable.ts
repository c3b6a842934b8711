import { type Actor, Duty } from '../domain/actors.ts';
import type { Case } from '../domain/case.ts';
import type { PersonId } from '../domain/ids.ts';
import type { MailSlot } from '../domain/mail-slot.ts';
import type { Instant } from '../domain/time.ts';
import type { ContactProblem, Unreachable } from '../domain/unreachable.ts';
import type { CaseQueries, Clock, Directory, MailStore, Person } from '../ports.ts';
import { type ContactNews, contactNotice } from './notices.ts';

/** What is known against the address that a person has now; undefined if mail may go there. */
export function problemOf({ email, unreachable }: Person): Unreachable | undefined {
  return unreachable?.email === email ? unreachable : undefined;
}

/** Whether a person gets mail: she has an account, and an address that nothing is known against. */
export function isReachable(person: Person): boolean {
  return !person.deactivated && problemOf(person) === undefined;
}

/** The people of a case whom mail does not reach, as far as they concern the reader: a holder those of her own organisation. */
export async function contactProblemsOf(
  directory: Pick<Directory, 'findAll'>,
  { people }: Case,
  reader: Actor,
): Promise<ContactProblem[]> {
  const ids = [...new Set(Object.values(people))];
  const found = new Map((await directory.findAll(ids)).map((person) => [person.id, person]));
  return ids.flatMap((id) => {
    const person = found.get(id);
    if ((person !== undefined && isReachable(person)) || isForeign(person, reader)) return [];
    const problem = person?.deactivated ? undefined : person && problemOf(person);
    const duties = Duty.options.filter((duty) => people[duty] === id);
    return [{ person: id, duties, why: problem?.why ?? 'closed', ...(problem && { since: problem.at }) }];
  });
}

function isForeign(person: Person | undefined, reader: Actor): boolean {
  return reader.role === 'holder' && person?.organisation !== reader.organisation;
}

export type ContactPorts = {
  mails: Pick<MailStore, 'queue'>;
  directory: Pick<Directory, 'findAll' | 'noteUnreachable'>;
  queries: Pick<CaseQueries, 'find'>;
  clock: Clock;
};

/** Notes that a mail did not reach its person because of her address, and tells her coordinator. Doing it again changes nothing. */
export async function reportUnreachable(ports: ContactPorts, slot: MailSlot, note: Unreachable): Promise<void> {
  const person = await ports.directory.noteUnreachable(slot.to, note);
  if (person !== undefined) await tellOfUnreachable(ports, await caseOf(ports, slot), person);
}

type TellingPorts = Pick<ContactPorts, 'mails' | 'clock'> & { directory: Pick<Directory, 'findAll'> };

/** Tells the coordinator of the case, once for each address, that mail does not reach a person; nobody if by now it does. */
export async function tellOfUnreachable(ports: TellingPorts, c: Case | undefined, person: Person): Promise<void> {
  const problem = problemOf(person);
  if (problem === undefined) return;
  await tellNearest(ports, c, {
    template: 'contact-unreachable',
    person: person.id,
    occasion: Date.parse(problem.at),
  });
}

/** Tells the coordinator of the case, once for each time that an account is closed, that who has a duty in it gets no mail any more. */
export async function tellOfClosed(ports: TellingPorts, c: Case, to: PersonId, account?: Person): Promise<void> {
  if (!Object.values(c.people).includes(to)) return;
  await tellNearest(ports, c, { template: 'contact-closed', person: to, occasion: account?.version ?? 'erased' });
}

/** Tells the coordinator of the case, once a day, that mails to a person came back for now: nobody sends them again. */
export async function tellOfReturned(ports: ContactPorts, slot: MailSlot, at: Instant): Promise<void> {
  const news = { template: 'contact-missed', person: slot.to, occasion: at.slice(0, 10) } as const;
  await tellNearest(ports, await caseOf(ports, slot), news);
}

async function caseOf({ queries }: Pick<ContactPorts, 'queries'>, { caseId }: MailSlot): Promise<Case | undefined> {
  return (await queries.find(caseId))?.case;
}

/** One of them is told: the coordinator, unless it is she whom mail does not reach; else who stands behind her. */
async function tellNearest({ mails, directory, clock }: TellingPorts, c: Case | undefined, news: ContactNews) {
  if (c === undefined) return;
  const { coordinator, backup_coordinator, fund_manager } = c.people;
  const nearest = [coordinator, backup_coordinator, fund_manager].filter((id) => id !== undefined);
  const reachable = new Set((await directory.findAll(nearest)).filter(isReachable).map(({ id }) => id));
  const told = nearest.find((id) => id !== news.person && reachable.has(id));
  if (told !== undefined) await mails.queue([contactNotice(c.id, news, told, clock.now())]);
}
