import { expect, it } from 'vitest';
import { asma, badr, chaima, farid, hind } from '../domain/people.ts';
import { caseId, live, moments } from '../functions/life.ts';
import { makePortal } from './portal.ts';

it('is where coordinators and fund managers begin', async () => {
  const { browser } = makePortal();
  for (const person of [asma, farid]) expect((await browser().logIn(person)).location).toBe('/queue');
});

it('shows a coordinator what waits for her, with the way to it', async () => {
  const portal = makePortal();
  await live(portal.api, moments.submitted);
  const reader = portal.browser();
  await reader.logIn(asma);
  const { html } = await reader.get('/queue');
  expect(html).toContain(`href="/cases/${caseId}/milestones/D1"`);
  expect(html).toContain('<small>today</small>');
  expect(html).toContain('Parc Tawfik Jadida');
});

it('shows others nothing of it, and what to do instead', async () => {
  const portal = makePortal();
  await live(portal.api, moments.submitted);
  for (const person of [badr, chaima, farid]) {
    const reader = portal.browser();
    await reader.logIn(person);
    const { html } = await reader.get('/queue');
    expect(html).not.toContain('/milestones/D1');
    expect(html).toContain('href="/queue?view=unassigned"');
  }
});

it('shows what waits for nobody to everybody in the role', async () => {
  const portal = makePortal();
  await live(portal.api, [...moments.submitted, [farid, { type: 'assign-person', duty: 'coordinator', person: null }]]);
  await live(portal.api, [[farid, { type: 'assign-person', duty: 'backup_coordinator', person: null }]]);
  const reader = portal.browser();
  await reader.logIn(chaima);
  expect((await reader.get('/queue')).html).not.toContain('/milestones/D1');
  expect((await reader.get('/queue?view=unassigned&order=due')).html).toContain(`/cases/${caseId}/milestones/D1`);
});

it('brings fund managers the waivers to be decided, and both the gate when it is their turn', async () => {
  const portal = makePortal();
  await live(portal.api, moments['waiver proposed']);
  const manager = portal.browser();
  await manager.logIn(farid);
  expect((await manager.get('/queue')).html).toContain(`/cases/${caseId}/milestones/D3`);

  const ready = makePortal();
  await live(ready.api, moments['ready for its gate']);
  const coordinator = ready.browser('ar');
  await coordinator.logIn(asma);
  const { html } = await coordinator.get('/queue');
  expect(html).toContain(`href="/cases/${caseId}/gate"`);
  expect(html).toContain('توقيع الانتقال');
});

it('is no page for holders', async () => {
  const reader = makePortal().browser();
  await reader.logIn(hind);
  expect((await reader.get('/queue')).status).toBe(404);
});
