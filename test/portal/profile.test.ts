import { expect, it } from 'vitest';
import { asma, hind } from '../domain/people.ts';
import { makePortal } from './portal.ts';

async function onProfile(person = asma) {
  const portal = makePortal();
  await portal.api.directory.save({
    ...person,
    name: 'Asma Tazi',
    email: 'asma@fonds.example',
    language: 'fr',
  } as never);
  const visitor = portal.browser('fr');
  await visitor.logIn(person);
  await visitor.get('/profile');
  return { portal, visitor };
}

it('shows somebody her own profile', async () => {
  const { visitor } = await onProfile();
  expect(visitor.page.status).toBe(200);
  expect(visitor.page.html).toContain('Asma Tazi');
  expect(visitor.page.html).toContain('asma@fonds.example');
});

it('keeps whether she wants the weekly digest', async () => {
  const { portal, visitor } = await onProfile();
  const { location } = await visitor.submit('/profile/digests');
  expect(location).toBe('/profile?done=saved');
  expect((await portal.api.directory.find(asma.id))?.digests).toBe(false);
  await visitor.get('/profile');
  await visitor.submit('/profile/digests', { digests: 'yes' });
  expect((await portal.api.directory.find(asma.id))?.digests).not.toBe(false);
});

it('shows a calendar’s address once, and revokes it', async () => {
  const { visitor } = await onProfile();
  const made = await visitor.submit('/profile/calendar-feed');
  const address = /https?:\/\/[^<]*\/feeds\/[^<]*/.exec(made.html)?.[0];
  expect(address).toBeDefined();
  expect((await visitor.get('/profile')).html).not.toContain(address);
  expect((await visitor.submit('/profile/calendar-feed/revocation')).location).toBe('/profile?done=saved');
  expect((await visitor.get('/profile')).html).toContain('pas encore d’adresse');
});

it('offers a digest to nobody who gets none', async () => {
  const { visitor } = await onProfile(hind);
  expect(visitor.page.html).not.toContain('/profile/digests');
});
