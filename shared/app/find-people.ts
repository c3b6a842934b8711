import type { Role } from '../domain/actors.ts';
import type { OrganisationId } from '../domain/ids.ts';
import type { Accounts, Directory, Page, PageRequest, Person } from '../ports.ts';

/** Whom somebody looks for: one address, or everybody in a role or of an organisation whose name has a text in it. */
export type Sought = {
  email?: string | undefined;
  role?: Role | undefined;
  organisation?: OrganisationId | undefined;
  name?: string | undefined;
};

/** People by what is known of them. A page may be shorter than its limit and still have a next one: names are compared page by page. */
export async function findPeople(
  { directory, accounts }: { directory: Directory; accounts: Pick<Accounts, 'find'> },
  { email, role, organisation, name }: Sought,
  page: PageRequest,
): Promise<Page<Person>> {
  const fits = (person: Person): boolean =>
    (role === undefined || person.role === role) &&
    (organisation === undefined || person.organisation === organisation) &&
    (name === undefined || plain(person.name).includes(plain(name)));
  if (email !== undefined) {
    const id = await accounts.find(email);
    const person = id && (await directory.find(id));
    return { items: person && fits(person) ? [person] : [] };
  }
  const found =
    organisation !== undefined
      ? await directory.ofOrganisation(organisation, page)
      : role !== undefined
        ? await directory.inRole(role, page)
        : { items: [] };
  return { ...found, items: found.items.filter(fits) };
}

/** Names as people look for them: whatever the case and the accents. */
function plain(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
