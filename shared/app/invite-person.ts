import type { Actor } from '../domain/actors.ts';
import type { AdministrationRefusal } from '../domain/administration/refusal.ts';
import { sealRecord } from '../domain/administration/seal.ts';
import type { NewPerson, Person } from '../ports.ts';
import type { AdministrationPorts } from './change-account.ts';

type Invited = { ok: true; person: Person } | { ok: false; refusal: AdministrationRefusal };

const attempts = 8;

/**
 * Makes an account and a profile for a person, recorded. Repeating it is harmless; a person keeps the role and the organisation of the first
 * invitation, since a change of role takes another procedure (domain §4, rule 6), and so does a correction.
 */
export async function invitePerson(
  { accounts, directory, administration, clock, ids }: AdministrationPorts,
  actor: Actor,
  invited: NewPerson,
): Promise<Invited> {
  const id = await accounts.invite(invited);
  if (id === actor.id) return { ok: false, refusal: { code: 'account.own' } };
  const { role, organisation } = invited;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const after = await administration.head();
    const before = await directory.find(id);
    if (before !== undefined) return again(accounts, before, invited);
    const data = { person: id, role, ...(organisation !== undefined && { organisation }) };
    const record = sealRecord({ type: 'PersonInvited', data }, { actor, at: clock.now(), after });
    const person = { id, ...invited, version: record.seq };
    // The profile before the group: whoever is invited again after a crash in between can only get the role that stands in the profile.
    if (await administration.append(record, person)) {
      await accounts.join(person);
      return { ok: true, person };
    }
    await new Promise((resolve) => setTimeout(resolve, ids.jitter(50)));
  }
  return { ok: false, refusal: { code: 'administration.too-busy' } };
}

async function again(
  accounts: AdministrationPorts['accounts'],
  person: Person,
  { role, organisation }: NewPerson,
): Promise<Invited> {
  if (person.role !== role || person.organisation !== organisation)
    return { ok: false, refusal: { code: 'person.invited-otherwise' } };
  if (person.deactivated) return { ok: false, refusal: { code: 'account.deactivated' } };
  await accounts.join(person);
  return { ok: true, person };
}
