import type { Api } from '../../api.ts';
import { type People, peopleBy } from '../../view/people.tsx';

/**
 * The names behind the keys of administrators: they are few, and each has done something here. One without a profile (the first of a
 * deployment, or one who was erased) is left out.
 */
export async function administratorsNamed(api: Api, keys: readonly (string | undefined)[]): Promise<People> {
  const known = keys.filter((key) => key !== undefined);
  const read = await Promise.all([...new Set(known)].map(async (key) => api.get('Person', `/people/${key}`)));
  return peopleBy(read.flatMap((answer) => (answer.ok ? [answer.body] : [])));
}
