import type { Answer, Api } from './api.ts';
import { type People, peopleBy } from './view/people.tsx';

/** As many keys as the API takes at once. */
const atOnce = 100;

/** The names behind keys of people, as far as the reader may know them. */
export async function readNames(api: Api, keys: readonly string[]): Promise<Answer<People>> {
  const unique = [...new Set(keys)];
  const chunks = Array.from({ length: Math.ceil(unique.length / atOnce) }, (_, index) =>
    unique.slice(index * atOnce, (index + 1) * atOnce),
  );
  const answers = await Promise.all(
    chunks.map(async (chunk) => api.get('NameList', `/names?${new URLSearchParams({ keys: chunk.join(',') })}`)),
  );
  const refused = answers.find((answer) => !answer.ok);
  if (refused?.ok === false) return refused;
  return { ok: true, body: peopleBy(answers.flatMap((answer) => (answer.ok ? answer.body.people : []))) };
}
