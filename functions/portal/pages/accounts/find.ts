import type { AnswerOf } from '../../../http/answers.ts';
import type { Api, Problem } from '../../api.ts';
import { path } from '../../paths.ts';
import type { Sought } from './people.tsx';

type Found = {
  sought: Sought;
  found: AnswerOf<'PersonList'>['items'] | undefined;
  more: string | undefined;
  problem: Problem | undefined;
};

/** Finds people by what an address asks for. A name alone finds nobody: names are compared among people of a role or an organisation. */
export async function findPeople(api: Api, query: URLSearchParams): Promise<Found> {
  const typed = (name: keyof Sought) => query.get(name)?.trim() || undefined;
  const sought = {
    role: typed('role'),
    organisation: typed('organisation'),
    email: typed('email'),
    name: typed('name'),
  };
  const nobody = { sought, found: undefined, more: undefined, problem: undefined };
  if (sought.role === undefined && sought.organisation === undefined && sought.email === undefined) return nobody;
  const asked = Object.entries({ ...sought, cursor: query.get('cursor') ?? undefined });
  const given = asked.filter((pair): pair is [string, string] => pair[1] !== undefined);
  const listed = await api.get('PersonList', `/people?${new URLSearchParams(given)}`);
  if (!listed.ok) return { ...nobody, problem: listed.problem };
  const { items, next } = listed.body;
  const more = next === undefined ? undefined : path('/people', {}, { ...sought, cursor: next });
  return { sought, found: items, more, problem: undefined };
}
