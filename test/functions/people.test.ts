import { beforeEach, expect, it } from 'vitest';
import { amina, asma, farid, hind } from '../domain/people.ts';
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
  expect(body).toEqual({ items: [{ id: 'person-1', ...nadia, name: 'N. Berrada' }] });
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
    expect(body).toEqual({ items: [{ id: 'person-1', ...nadia }] });
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
  expect((await assign('treasurer', 'person-1')).status).toBe(404);
  expect((await assign('owner', null)).status).toBe(200);
  const { body } = await api.as(asma).get(`/v1/coordinator/cases/${caseId}`);
  expect((body as { people: object }).people).not.toHaveProperty('owner');
});

it('is no business of anybody else', async () => {
  expect((await api.as(hind).get('/v1/administration/people?role=holder')).status).toBe(403);
});
