import { type Actor, Duty } from '../domain/actors.ts';
import type { Case } from '../domain/case.ts';
import type { OrganisationId, PersonId } from '../domain/ids.ts';
import { peopleOf } from '../domain/involved.ts';
import type { Directory, Person } from '../ports.ts';

/** A person as pages name her. Without a name she was erased, or the reader may not know it. */
export type NamedPerson = {
  id: PersonId;
  name?: string;
  role?: Person['role'];
  organisation?: OrganisationId;
};

/** Who is who in a case: its duties, and everybody who has left a mark in how it stands. */
export type CasePeople = { duties: { duty: Duty; person: PersonId }[]; people: NamedPerson[] };

export async function readCasePeople(
  directory: Pick<Directory, 'findAll'>,
  reader: Actor,
  c: Case,
): Promise<CasePeople> {
  const duties = Duty.options.flatMap((duty) => {
    const person = c.people[duty];
    return person === undefined ? [] : [{ duty, person }];
  });
  return { duties, people: await namePeople(directory, reader, peopleOf(c), c) };
}

/**
 * Gives people their names, for those who may know them: the programme's own people may know everybody's; a holder those of her own
 * organisation and of whoever has a duty in her case, or has delegated it. Whoever is not in the directory stays her key alone. Addresses are never among it.
 */
export async function namePeople(
  directory: Pick<Directory, 'findAll'>,
  reader: Actor,
  ids: readonly PersonId[],
  c?: Case,
): Promise<NamedPerson[]> {
  const wanted = [...new Set(ids)];
  const known = new Map((await directory.findAll(wanted)).map((person) => [person.id, person]));
  const away = Object.values(c?.delegations ?? {}).map(({ person }) => person);
  const onDuty: readonly PersonId[] = [...Object.values(c?.people ?? {}), ...away];
  return wanted.map((id) => {
    const person = known.get(id);
    if (person === undefined) return { id };
    const { name, role, organisation } = person;
    if (reader.role !== 'holder') return { id, name, role, ...(organisation && { organisation }) };
    const isOwn = organisation !== undefined && organisation === reader.organisation;
    const mayKnow = isOwn || onDuty.includes(id);
    return { id, ...(mayKnow && { name }), role, ...(isOwn && { organisation }) };
  });
}
