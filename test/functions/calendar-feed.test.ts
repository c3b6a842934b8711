import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { feedRouter } from '../../functions/calendar-feed/router.ts';
import { serve } from '../../functions/http/serve.ts';
import type { Actor } from '../../shared/domain/actors.ts';
import type { Person } from '../../shared/ports.ts';
import { adil, amina, asma, badr, farid, hind, rival } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { eventOf } from './event.ts';
import { caseId, live, moments } from './life.ts';

let api: Api;
beforeEach(async () => {
  api = makeApi();
  await live(api, moments.entered);
  for (const actor of [hind, rival, asma, badr]) await api.directory.save(profileOf(actor));
});

function profileOf(actor: Actor, changes: Partial<Person> = {}): Person {
  const { id, organisation } = actor;
  const role = actor.role === 'system' ? 'auditor' : actor.role;
  return { id, role, organisation, name: 'X', email: `${id}@example.test`, language: 'fr', version: 1, ...changes };
}

const address = async (actor: Actor): Promise<string> => {
  const { status, body } = await api.as(actor).post('/v1/me/calendar-feed', {});
  expect(status).toBe(201);
  return (body as { address: string }).address;
};
const ask = async (url: string, headers: Record<string, string> = {}) => {
  const { pathname, search } = new URL(url);
  const ports = { ...api, portalOrigin: 'https://portal.example' };
  const answer = await serve(feedRouter(ports, api.log).fetch)(
    eventOf({ method: 'GET', path: pathname + search, headers }),
  );
  return { status: answer.statusCode, body: answer.body ?? '', headers: answer.headers ?? {} };
};
const eventsOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as []).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const summaries = async (url: string) => eventsOf((await ask(url)).body).map(({ summary }) => summary);

describe('a personal calendar', () => {
  it.each([hind, asma])('shows what has to be handed in in the projects of $role $id', async (actor) => {
    const { status, body, headers } = await ask(await address(actor));
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const milestones = Object.entries(api.memory.cases.get(caseId)?.case.milestones ?? {});
    const dates = eventsOf(body).map((event) => [event.uid, event.startDate.toString()]);
    expect(Object.fromEntries(dates)).toEqual(
      Object.fromEntries(milestones.map(([key, { due }]) => [`${caseId}-${key}@portal.example`, due])),
    );
    expect(dates).toHaveLength(milestones.length);
  });

  it('is in the language of its person', async () => {
    const url = await address(hind);
    await api.as(hind).put('/v1/me/language', { language: 'ar' });
    const [first] = await summaries(url);
    expect(first).toMatch(/^أجل التقديم/);
  });

  it('shows nobody’s projects to another holder or coordinator', async () => {
    expect(await summaries(await address(rival))).toEqual([]);
    expect(await summaries(await address({ ...asma, id: rival.id }))).toEqual([]);
  });

  it('forgets what was handed in, and everything while the project stands still', async () => {
    const url = await address(hind);
    const before = await summaries(url);
    await live(api, moments.submitted.slice(moments.entered.length));
    expect((await summaries(url)).length).toBe(before.length - 1);
    await live(api, moments.suspended.slice(moments.entered.length));
    expect(api.memory.cases.get(caseId)?.case.status).toBe('suspended');
    expect(await summaries(url)).toEqual([]);
  });

  it('holds titles and dates, and nothing of any person', async () => {
    const { body } = await ask(await address(asma));
    for (const personal of [hind.id, asma.id, '@example.test', hind.organisation ?? '']) {
      expect(body.replaceAll(/\r\n /g, '')).not.toContain(personal);
    }
  });

  it('costs a calendar that asks again nothing while nothing has changed', async () => {
    const url = await address(hind);
    const { headers } = await ask(url);
    expect(headers['cache-control']).toBe('private, max-age=3600');
    const again = await ask(url, { 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body]).toEqual([304, '']);
    await live(api, moments.submitted.slice(moments.entered.length));
    expect((await ask(url, { 'if-none-match': String(headers['etag']) })).status).toBe(200);
  });
});

describe('its address', () => {
  it('is told once: only the hash of the secret is kept', async () => {
    const url = await address(hind);
    const [, secret = ''] = new URL(url).searchParams.get('key')?.split('.') ?? [];
    expect(secret).toHaveLength(32);
    expect(JSON.stringify([...api.memory.feeds])).not.toContain(secret);
    expect((await api.as(hind).get('/v1/me/calendar-feed')).body).toEqual({ since: api.clock.now() });
  });

  it('stops working when there is a new one, and when it is revoked', async () => {
    const first = await address(hind);
    const second = await address(hind);
    expect([(await ask(first)).status, (await ask(second)).status]).toEqual([404, 200]);
    expect(await api.as(hind).post('/v1/me/calendar-feed/revocations', {})).toMatchObject({ status: 201, body: {} });
    expect((await ask(second)).status).toBe(404);
    expect((await api.as(hind).get('/v1/me/calendar-feed')).body).toEqual({});
  });

  it('stops working with its person: erased, deactivated, or in another role', async () => {
    const url = await address(asma);
    await api.directory.save(profileOf(asma, { deactivated: true }));
    expect((await ask(url)).status).toBe(404);
    await api.directory.save(profileOf(asma, { role: 'auditor' }));
    expect((await ask(url)).status).toBe(404);
    api.memory.people.delete(asma.id);
    expect((await ask(url)).status).toBe(404);
  });

  it('is no longer that of a coordinator’s former project', async () => {
    const url = await address(asma);
    expect(await summaries(url)).not.toEqual([]);
    await api.directory.save(profileOf(badr));
    await api.as(farid).put(`/v1/coordinator/cases/${caseId}/people/coordinator`, { person: badr.id });
    expect(await summaries(url)).toEqual([]);
    expect(await summaries(await address(badr))).not.toEqual([]);
  });

  it.each([farid, adil, amina])('is nothing for a $role', async (actor) => {
    expect((await api.as(actor).post('/v1/me/calendar-feed', {})).status).toBe(403);
  });

  it.each([
    '',
    '?key=',
    `?key=${hind.id}`,
    `?key=${hind.id}.`,
    `?key=${hind.id}.${'a'.repeat(32)}`,
    `?key=nobody.${'a'.repeat(32)}`,
    `?key=${'x'.repeat(10_000)}`,
    '?key=%00.%0d%0a',
    '?key=../../etc/passwd',
  ])('leads nowhere: %s', async (query) => {
    await address(hind);
    const unknown = await ask(`https://portal.example/feeds/due-dates.ics${query}`);
    expect(unknown).toMatchObject({ status: 404, body: 'There is no such calendar.\n' });
    expect(unknown.headers['cache-control']).toBe('no-store');
  });

  it('stands in no log', async () => {
    const url = await address(hind);
    await ask(url);
    await ask(`${url}x`);
    expect(JSON.stringify(api.log)).not.toContain('secret-');
  });
});
