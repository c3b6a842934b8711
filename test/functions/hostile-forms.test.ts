import { describe, expect, it } from 'vitest';
import { cardOf } from '../../shared/app/card.ts';
import { memoryStores } from '../../shared/adapters/memory/stores.ts';
import { acceptedAnswers } from '../../shared/domain/accepted-answers.ts';
import type { Case } from '../../shared/domain/case.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';
import { validateForm } from '../../shared/forms/validate.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { lookingBack } from '../../shared/programme/looking-back.ts';
import { hind } from '../domain/people.ts';
import { hostileContent, makeRandom } from '../forms/hostile.ts';
import { handedIn, handedInFor, milestoneOf } from '../programme/story-answers.ts';
import { storyCase } from '../programme/story-case.ts';
import { type Api, makeApi } from './api.ts';
import { claimsOf } from './event.ts';

const bodies = 10_000;
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** The story's project with everything still to be handed in, and everything there to look back on. */
function waitingCase(): Case {
  const c = storyCase();
  const milestones = Object.fromEntries(
    Object.entries(c.milestones).map(([key, milestone]) => [
      key,
      { ...milestone, stage: 'monitoring', status: 'planned' as const, authors: [], signatures: [] },
    ]),
  );
  return { ...c, id: CaseId.parse('FZ1-HOSTILE'), status: 'open', stage: 'monitoring', milestones };
}

const c = waitingCase();

/** JSON has no word for what is no number: it comes as null or, from a client that writes what no program would, as too large a one. */
function jsonOf(body: unknown, isRaw: boolean): string {
  const text = JSON.stringify(body);
  return isRaw ? text.replaceAll(':null', ':1e999') : text;
}

function submit(api: Api, key: string, body: string) {
  return api.send({
    method: 'POST',
    path: `/v1/holder/cases/${c.id}/milestones/${key}/submissions`,
    headers: { 'content-type': 'application/json' },
    claims: claimsOf(hind),
    body,
  });
}

describe(`${bodies} hostile form bodies (SEED=${seed})`, () => {
  const random = makeRandom(seed);

  it('break no validation and no request, and write nothing', async () => {
    const kept = memoryStores();
    const card = cardOf(c, fonzid, Instant.parse('2028-06-01T10:00:00.000Z'));
    let writes = 0;
    const store: typeof kept.store = {
      // not a copy each time: that it stays as it is is looked at in the end
      load: async () => ({ stored: { case: c, card, generation: 1 } }),
      commit: async () => {
        writes += 1;
        return 'committed';
      },
    };
    const api = makeApi({ ...kept, store });
    api.clock.moment = Instant.parse('2028-06-01T10:00:00.000Z');
    const before = JSON.stringify(c);
    const accepted = acceptedAnswers(c);
    const statuses = new Map<number, number>();
    for (let index = 0; index < bodies; index += 1) {
      const { key, today, content: good } = handedIn[index % handedIn.length] ?? handedInFor('D1');
      const { form } = milestoneOf(key);
      const content = hostileContent(form, good, random);
      const body = jsonOf({ language: 'fr', content }, index % 2 === 0);
      const told = `SEED=${seed}: body ${index}, for ${key}, ${body.slice(0, 2000)}`;

      const judged = validateForm(form, content, { today, ...lookingBack(fonzid, key, accepted) });
      if (judged.content !== undefined || judged.issues.length === 0) throw new Error(`${told} is taken`);
      if (judged.issues.length > 101) throw new Error(`${told} has ${judged.issues.length} issues`);

      const { status } = await submit(api, key, body);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (![400, 413, 422].includes(status)) throw new Error(`${told} gets ${status}`);
      if (writes > 0) throw new Error(`${told} is written`);
    }
    expect(JSON.stringify(c)).toBe(before);
    expect(Object.values(kept.memory).every((map) => map.size === 0)).toBe(true);
    // many come as far as the form's own rules, the others end at the door
    expect(statuses.get(422) ?? 0).toBeGreaterThan(bodies / 3);
  }, 120_000);

  it.each([
    ['lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['records', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['lists that never end', '['.repeat(300_000)],
  ])('may nest %s as deep as a body can', async (_, content) => {
    const api = makeApi();
    api.memory.cases.set(c.id, { case: c, card: cardOf(c, fonzid, api.clock.moment), generation: 1 });
    const { status } = await submit(api, 'D1', `{"language":"fr","content":${content}}`);
    expect(status).toBe(400);
  });
});
