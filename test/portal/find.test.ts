import { expect, it } from 'vitest';
import { adil, amina, asma, hind } from '../domain/people.ts';
import { caseId, live, moments } from '../functions/life.ts';
import { makePortal } from './portal.ts';

const visit = async (path: string, person = adil, language: 'ar' | 'en' = 'en') => {
  const portal = makePortal();
  await live(portal.api, moments.submitted);
  const browser = portal.browser(language);
  await browser.logIn(person);
  await browser.get(path);
  return { browser, ...browser.page };
};

it('is where auditors begin', async () => {
  const { browser } = await visit('/');
  expect(browser.page.html).toContain('href="/audit"');
  expect((await browser.get('/audit')).html).toContain('Fill in one field at least');
});

it('finds projects by words, stage and person', async () => {
  for (const query of ['text=tawf', 'stage=diagnosis', 'person=hind', 'organisation=yasmine&health=on_track']) {
    const { html } = await visit(`/audit?${query}`);
    expect(html).toContain(`href="/cases/${caseId}"`);
  }
  expect((await visit('/audit?text=nowhere')).html).toContain('Nothing on this page fits.');
});

it('says what a search lacks, and keeps what was asked', async () => {
  const { status, html } = await visit('/audit?health=overdue');
  expect(status).toBe(400);
  expect(html).toMatch(/<option value="overdue" selected/);
  expect(html).toContain('href="#stage"');
});

it('finds events by project, person, kind and days', async () => {
  for (const query of ['person=hind', `caseId=${caseId}&type=MilestoneSubmitted`, 'from=2026-03-01&to=2026-03-03']) {
    const { html } = await visit(`/audit/events?${query}`);
    expect(html).toMatch(new RegExp(`href="/cases/${caseId}/history\\?cursor=\\d+#e\\d+">Milestone handed in`));
    expect(html).toContain('href="/audit/events?person=hind"');
  }
  expect((await visit('/audit/events?type=MilestoneSubmitted')).status).toBe(400);
});

it('shows hostile words as text', async () => {
  const { html } = await visit(`/audit?text=${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect(html).not.toContain('<script>alert');
});

it('speaks Arabic', async () => {
  expect((await visit('/audit/events?person=hind', adil, 'ar')).html).toContain('تقديم معلمة');
});

it('is no page for others', async () => {
  for (const person of [hind, asma, amina])
    for (const path of ['/audit', '/audit/events?person=hind']) expect((await visit(path, person)).status).toBe(404);
});

it('leads from a name on any page of a project to all that she did, auditors only', async () => {
  const link = 'href="/audit/events?person=hind"';
  for (const page of [`/cases/${caseId}/history`, `/cases/${caseId}/milestones/D1`]) {
    expect((await visit(page)).html).toContain(link);
    expect((await visit(page, asma)).html).not.toContain(link);
  }
});

it('says of whom the events are', async () => {
  const portal = makePortal();
  await live(portal.api, moments.submitted);
  await portal.api.directory.save({
    id: hind.id,
    role: 'holder',
    name: 'Hind Alami',
    email: 'h@x.test',
    language: 'fr',
  });
  const browser = portal.browser('en');
  await browser.logIn(adil);
  expect((await browser.get('/audit/events?person=hind')).html).toMatch(/<caption>Found · \u2068Hind Alami\u2069/);
});
