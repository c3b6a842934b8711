import { beforeEach, expect, it } from 'vitest';
import { amina, anas, asma, farid, hind } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, live, moments } from './life.ts';

let api: Api;
beforeEach(() => {
  api = makeApi();
});

const nadia = {
  name: 'Nadia Berrada',
  email: 'nadia@yasmine.test',
  language: 'fr',
  role: 'holder',
  organisation: 'yasmine',
};
const invite = (person: unknown) => api.as(amina).post('/v1/administration/people', person);

it('invites a person once, however often', async () => {
  const first = await invite(nadia);
  expect(first).toMatchObject({ status: 201, body: { id: 'person-1', ...nadia } });
  expect(await invite({ ...nadia, name: 'N. Berrada' })).toMatchObject({ status: 201, body: { id: 'person-1' } });
  const { body } = await api.as(amina).get('/v1/administration/people?role=holder');
  expect(body).toEqual({ items: [{ id: 'person-1', version: 1, ...nadia }] });
  expect([...api.memory.administration.values()]).toMatchObject([
    { type: 'PersonInvited', data: { person: 'person-1', role: 'holder', organisation: 'yasmine' }, actor: amina },
  ]);
});

it('does not invite an administrator to another role of her own', async () => {
  const own = { name: 'Amina Fassi', email: 'amina@fund.test', language: 'fr', role: 'coordinator' };
  const { body } = await invite({ ...own, role: 'administrator' });
  const { id } = body as { id: typeof amina.id };
  const refused = await api.as({ ...amina, id }).post('/v1/administration/people', own);
  expect(refused).toMatchObject({ status: 403, body: { rule: 'account.own' } });
});

it('does not let somebody in again whose account is deactivated', async () => {
  await invite(nadia);
  const reason = 'She has left the organisation.';
  await api.as(amina).post('/v1/administration/people/person-1/deactivation', { reason });
  expect(await invite(nadia)).toMatchObject({ status: 409, body: { rule: 'account.deactivated' } });
});

it.each([
  ['role=holder', ['person-1']],
  ['role=holder&name=BERRADA', ['person-1']],
  ['role=holder&name=nobody', []],
  ['organisation=yasmine&name=nadi', ['person-1']],
  ['organisation=yasmine&role=auditor', []],
  ['email=nadia%40yasmine.test', ['person-1']],
  ['email=nobody%40yasmine.test', []],
  ['email=nadia%40yasmine.test&role=auditor', []],
])('finds people by ?%s', async (query, ids) => {
  await invite(nadia);
  await invite({ name: 'Élodie Çelik', email: 'elodie@fund.test', language: 'en', role: 'coordinator' });
  const { body } = await api.as(amina).get(`/v1/administration/people?${query}`);
  expect((body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(ids);
});

it('finds names whatever their accents', async () => {
  await invite({ name: 'Élodie Çelik', email: 'elodie@fund.test', language: 'en', role: 'coordinator' });
  const { body } = await api.as(amina).get('/v1/administration/people?role=coordinator&name=elodie%20celik');
  expect((body as { items: unknown[] }).items).toHaveLength(1);
});

it('reads one person, or says that there is none', async () => {
  await invite(nadia);
  const found = await api.as(anas).get('/v1/administration/people/person-1');
  expect(found).toMatchObject({ status: 200, body: { id: 'person-1', ...nadia } });
  expect(found.headers['etag']).toBe('"1"');
  for (const id of ['person-9', 'a%20b'])
    expect(await api.as(anas).get(`/v1/administration/people/${id}`)).toMatchObject({
      status: 404,
      body: { rule: 'account.unknown' },
    });
});

it('gives no address to two people', async () => {
  await invite(nadia);
  const { body } = await invite({ ...nadia, name: 'Hiba Alami', email: 'hiba@yasmine.test' });
  const path = `/v1/administration/people/${(body as { id: string }).id}/profile`;
  const reason = 'Her address has changed.';
  const correct = (email: string) => api.as(amina).put(path, { name: 'Hiba Alami', language: 'fr', email, reason });
  expect(await correct(nadia.email)).toMatchObject({ status: 409, body: { rule: 'account.address-taken' } });
  expect((await correct('h.alami@yasmine.test')).status).toBe(200);
  const found = await api.as(amina).get('/v1/administration/people?email=h.alami%40yasmine.test');
  expect(found.body).toMatchObject({ items: [{ id: 'person-2', email: 'h.alami@yasmine.test' }] });
});

it('knows an address however its letters are written', async () => {
  await invite(nadia);
  expect(await invite({ ...nadia, email: ' Nadia@Yasmine.TEST ' })).toMatchObject({
    status: 201,
    body: { id: 'person-1', email: 'nadia@yasmine.test' },
  });
});

it.each([{ organisation: 'rivals' }, { role: 'coordinator', organisation: undefined }])(
  'does not change who somebody is: %j',
  async (changes) => {
    await invite(nadia);
    expect(await invite({ ...nadia, ...changes })).toMatchObject({
      status: 409,
      body: { rule: 'person.invited-otherwise' },
    });
    const { body } = await api.as(amina).get('/v1/administration/people?role=holder');
    expect(body).toEqual({ items: [{ id: 'person-1', version: 1, ...nadia }] });
  },
);

it.each([
  ['a holder without an organisation', { organisation: undefined }],
  ['a coordinator with one', { role: 'coordinator' }],
  ['the workflow', { role: 'system', organisation: undefined }],
  ['no address', { email: 'nadia' }],
  ['an address that looks like another', { email: 'nаdia@yasmine.test' }],
  ['a name of two lines', { name: 'Nadia\nBerrada' }],
])('invites not: %s', async (_, changes) => {
  expect(await invite({ ...nadia, ...changes })).toMatchObject({ status: 400, body: { rule: 'request.invalid' } });
  expect(api.memory.people.size).toBe(0);
});

it('gives a duty only to people who are known and fit', async () => {
  await live(api, moments.entered);
  await invite(nadia);
  const assign = (duty: string, person: unknown) =>
    api.as(farid).put(`/v1/coordinator/cases/${caseId}/people/${duty}`, { person });
  expect((await assign('owner', 'person-1')).status).toBe(200);
  expect(await assign('owner', 'nobody')).toMatchObject({ status: 422, body: { rule: 'person.unknown' } });
  expect(await assign('coordinator', 'person-1')).toMatchObject({
    status: 422,
    body: { rule: 'person.unfit-for-duty' },
  });
  const reason = 'She is on leave for a year.';
  await api.as(amina).post('/v1/administration/people/person-1/deactivation', { reason });
  expect(await assign('director', 'person-1')).toMatchObject({ status: 409, body: { rule: 'account.deactivated' } });
  expect((await assign('treasurer', 'person-1')).status).toBe(404);
  expect((await assign('owner', null)).status).toBe(200);
  const { body } = await api.as(asma).get(`/v1/coordinator/cases/${caseId}`);
  expect((body as { people: object }).people).not.toHaveProperty('owner');
});

it('is no business of anybody else', async () => {
  expect((await api.as(hind).get('/v1/administration/people?role=holder')).status).toBe(403);
});
