import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/actors.ts';
import type { Person } from '../../shared/ports.ts';
import { adil, amina, asma, farid, hind, system } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';

let api: Api;
beforeEach(() => {
  api = makeApi();
});

const everybody: Actor[] = [hind, asma, farid, adil, amina];
const profileOf = (actor: Actor): Person => {
  if (actor.role === 'system') throw new Error('the workflow has no profile');
  return { ...actor, role: actor.role, name: `${actor.id} بنعلي`, email: `${actor.id}@example.test`, language: 'fr' };
};

describe('one’s own profile', () => {
  it.each(everybody)('is read by $role', async (actor) => {
    for (const one of everybody) await api.directory.save(profileOf(one));
    expect(await api.as(actor).get('/v1/me')).toMatchObject({ status: 200, body: profileOf(actor) });
  });

  it.each(everybody)('gets another language from $role, and nobody else’s does', async (actor) => {
    for (const one of everybody) await api.directory.save(profileOf(one));
    const answer = await api.as(actor).put('/v1/me/language', { language: 'ar' });
    expect(answer).toMatchObject({ status: 200, body: { ...profileOf(actor), language: 'ar' } });
    const others = everybody.filter(({ id }) => id !== actor.id).map(({ id }) => api.memory.people.get(id)?.language);
    expect(others).toEqual(['fr', 'fr', 'fr', 'fr']);
  });

  it('has digests unless she does not want them', async () => {
    await api.directory.save(profileOf(asma));
    expect((await api.as(asma).get('/v1/me')).body).not.toHaveProperty('digests');
    expect((await api.as(asma).put('/v1/me/digests', { digests: false })).body).toMatchObject({ digests: false });
    expect((await api.as(asma).get('/v1/me')).body).toEqual({ ...profileOf(asma), digests: false });
  });

  it.each([
    ['/v1/me/language', { language: 'es' }],
    ['/v1/me/language', { language: 'ar', role: 'administrator' }],
    ['/v1/me/language', { language: 'ar', id: asma.id }],
    ['/v1/me/digests', { digests: 'no' }],
    ['/v1/me/digests', {}],
  ])('is left as it is: PUT %s %j', async (path, body) => {
    await api.directory.save(profileOf(hind));
    expect(await api.as(hind).put(path, body)).toMatchObject({ status: 400, body: { rule: 'request.invalid' } });
    expect(api.memory.people.get(hind.id)).toEqual(profileOf(hind));
  });

  it('is missing where somebody was made in the user pool alone', async () => {
    expect(await api.as(amina).get('/v1/me')).toMatchObject({ status: 404, body: { rule: 'profile.none' } });
    expect((await api.as(amina).put('/v1/me/language', { language: 'ar' })).status).toBe(404);
    expect(api.memory.people.size).toBe(0);
  });

  it('is none of the workflow’s', async () => {
    expect((await api.as(system).get('/v1/me')).status).toBe(403);
  });
});

it('an invitation that is repeated does not bring digests back', async () => {
  const invited = { name: 'Nadia', email: 'nadia@fund.test', language: 'fr', role: 'coordinator' };
  await api.as(amina).post('/v1/administration/people', invited);
  const nadia: Actor = { ...asma, id: [...api.memory.people.keys()][0] ?? asma.id };
  await api.as(nadia).put('/v1/me/digests', { digests: false });
  await api.as(amina).post('/v1/administration/people', invited);
  expect(api.memory.people.get(nadia.id)).toMatchObject({ digests: false });
});
