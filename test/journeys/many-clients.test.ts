import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allPages, type Answer } from '../../infra/local/demo/client.ts';
import { d1 } from '../../infra/local/demo/submissions/diagnosis.ts';
import { daysOf } from '../../infra/local/demo/submissions/writing.ts';
import { eventually, startTestCloud, tellOnFailure, type TestCloud } from './cloud.ts';

const project = 'cases/FZ1-TAWFIQ-JADIDA';
const clients = 50;

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud();
  await eventually('the project is in its first stage', async () => {
    const { body } = await world.theatre.as('auditor').get(`/v1/auditor/${project}`);
    return z.object({ stage: z.string() }).safeParse(body).data;
  });
}, 300_000);
afterAll(async () => {
  await world.end();
});

const Event = z.object({
  seq: z.int(),
  type: z.string(),
  data: z.object({ milestone: z.optional(z.string()), version: z.optional(z.int()) }),
});
const history = async () => allPages(world.theatre.as('auditor'), `/v1/auditor/${project}/history`, Event);
const versionsOf = async (milestone: string) =>
  (await history())
    .filter(({ type, data }) => type === 'MilestoneSubmitted' && data.milestone === milestone)
    .map(({ data }) => data.version);

const submission = () => ({ language: 'fr', content: d1(daysOf(world.theatre.today())) });
const tally = (all: readonly Answer[], status: number) => all.filter((one) => one.status === status).length;

it('a repeated Idempotency-Key is answered again and acts once, also when fifty come at once', async () => {
  tellOnFailure(world);
  const { theatre } = world;
  const key = randomUUID();
  const path = `/v1/holder/${project}/milestones/D1/submissions`;
  const body = submission();
  const all = await Promise.all(
    Array.from({ length: clients }, async () => theatre.as('yasmine').post(path, body, { key })),
  );
  expect(tally(all, 201) + tally(all, 503)).toBe(clients);
  expect(tally(all, 201)).toBeGreaterThan(0);
  const accepted = all.filter(({ status }) => status === 201);
  expect(new Set(accepted.map((one) => (one.body as { version: number }).version)).size).toBe(1);
  const late = await theatre.as('yasmine').post(path, body, { key });
  expect(late).toMatchObject({ status: 201, body: { repeated: true } });
  expect(await versionsOf('D1')).toEqual([1]);
  const other = await theatre.as('yasmine').post(path, { ...body, language: 'ar' }, { key });
  expect(other).toMatchObject({ status: 422, body: { rule: 'command.id-reused' } });
});

it('of fifty clients who saw the same version one wins, and the others are told that it has moved on', async () => {
  tellOnFailure(world);
  const { theatre } = world;
  const path = `/v1/holder/${project}/milestones/D1/submissions`;
  const { version = 0 } = await theatre.as('yasmine').get(`/v1/holder/${project}`);
  const all = await Promise.all(
    Array.from({ length: clients }, async () => theatre.as('yasmine').post(path, submission(), { seen: version })),
  );
  expect(tally(all, 201)).toBe(1);
  expect(tally(all, 412)).toBe(clients - 1);
  expect(await versionsOf('D1')).toEqual([1, 2]);
});

it('of fifty clients who did not look all that are accepted count, one after the other, none lost and none doubled', async () => {
  tellOnFailure(world);
  const { theatre } = world;
  const path = `/v1/holder/${project}/milestones/D1/submissions`;
  const all = await Promise.all(
    Array.from({ length: clients }, async () => theatre.as('yasmine').post(path, submission())),
  );
  // Who lost eight races in a row is told to come again: an answer, not a fault.
  expect(tally(all, 201) + tally(all, 503)).toBe(clients);
  const accepted = tally(all, 201);
  expect(accepted).toBeGreaterThan(0);
  expect(await versionsOf('D1')).toEqual(Array.from({ length: 2 + accepted }, (_, index) => index + 1));
  const events = await history();
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  const { body } = await theatre.as('auditor').get(`/v1/auditor/${project}/verification`);
  expect(body).toMatchObject({ intact: true, events: events.length });
});
