import type { Answer } from './api.ts';

type Answers<Bodies extends readonly unknown[]> = { [Index in keyof Bodies]: Promise<Answer<Bodies[Index]>> };

/** Several answers of the API at once: all their bodies, or the first problem. */
export async function together<Bodies extends readonly unknown[]>(...asked: Answers<Bodies>): Promise<Answer<Bodies>> {
  const answers: readonly Answer<unknown>[] = await Promise.all(asked);
  const bodies: unknown[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    bodies.push(answer.body);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each body stands where its question stood
  return { ok: true, body: bodies as unknown as Bodies };
}
