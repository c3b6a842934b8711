import type { Accounts, Directory, Person } from '../ports.ts';

/**
 * Makes an account and a profile for a person. Repeating it is harmless and brings name and language up to date; a person keeps what she
 * chose about digests, and the role and the organisation of the first invitation, since a change of role takes another procedure (domain
 * §4, rule 6).
 */
export async function invitePerson(
  { accounts, directory }: { accounts: Accounts; directory: Directory },
  invited: Omit<Person, 'id'>,
): Promise<{ ok: true; person: Person } | { ok: false; refusal: { code: 'person.invited-otherwise' } }> {
  const id = await accounts.invite(invited);
  const before = await directory.find(id);
  if (before !== undefined && (before.role !== invited.role || before.organisation !== invited.organisation)) {
    return { ok: false, refusal: { code: 'person.invited-otherwise' } };
  }
  const person = { id, ...invited, ...(before?.digests !== undefined && { digests: before.digests }) };
  // The profile before the group: whoever is invited again after a crash in between can only get the role that stands in the profile.
  await directory.save(person);
  await accounts.join(person);
  return { ok: true, person };
}
