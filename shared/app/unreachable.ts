import { type Actor, Duty } from '../domain/actors.ts';
import type { Case } from '../domain/case.ts';
import type { PersonId } from '../domain/ids.ts';
import type { MailSlot } from '../domain/mail-slot.ts';
import type { Instant } from '../domain/time.ts';
import type { Unreachable } from '../domain/unreachable.ts';
import type { CaseQueries, Clock, Directory, MailStore, Person } from '../ports.ts';
import { contactNotice } from './notices.ts';

/** A person of a case whom mail does not reach, and what she is to the case. */
export type ContactProblem = { person: PersonId; duties: Duty[]; why: Unreachable['why']; since: Instant };

/** What is known against the address that a person has now; undefined if mail may go there. */
export function problemOf({ email, unreachable }: Person): Unreachable | undefined {
  return unreachable?.email === email ? unreachable : undefined;
}

/** The people of a case whom mail does not reach, as far as they concern the reader: a holder those of her own organisation. */
export async function contactProblemsOf(
  directory: Pick<Directory, 'findAll'>,
  { people }: Case,
  reader: Actor,
): Promise<ContactProblem[]> {
  const found = await directory.findAll(Object.values(people));
  return found.flatMap((person) => {
    const problem = problemOf(person);
    const isForeign = reader.role === 'holder' && person.organisation !== reader.organisation;
    if (problem === undefined || isForeign) return [];
    const duties = Duty.options.filter((duty) => people[duty] === person.id);
    return [{ person: person.id, duties, why: problem.why, since: problem.at }];
  });
}

export type ContactPorts = {
  mails: Pick<MailStore, 'queue'>;
  directory: Pick<Directory, 'noteUnreachable'>;
  queries: Pick<CaseQueries, 'find'>;
  clock: Clock;
};

/** Notes that a mail did not reach its person because of her address, and tells her coordinator. Doing it again changes nothing. */
export async function reportUnreachable(ports: ContactPorts, slot: MailSlot, note: Unreachable): Promise<void> {
  const person = await ports.directory.noteUnreachable(slot.to, note);
  if (person !== undefined) await tellOfUnreachable(ports, slot, person);
}

/** Tells the coordinator of the case, once for each address, that mail does not reach a person; nobody if by now it does. */
export async function tellOfUnreachable(
  { mails, queries, clock }: Omit<ContactPorts, 'directory'>,
  slot: MailSlot,
  person: Person,
): Promise<void> {
  const problem = problemOf(person);
  if (problem === undefined) return;
  const people = (await queries.find(slot.caseId))?.case.people ?? {};
  // One of them is told: the coordinator, unless she is the one whom mail does not reach.
  const told = [people.coordinator, people.backup_coordinator, people.fund_manager].find(
    (id) => id !== undefined && id !== person.id,
  );
  if (told !== undefined) await mails.queue([contactNotice(slot, problem.at, told, clock.now())]);
}
