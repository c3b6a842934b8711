import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { adil, amina, asma, farid, hind } from '../domain/people.ts';
import { caseId, live, moments, reason } from '../functions/life.ts';
import { makePortal } from './portal.ts';

const visit = async (path: string, person = adil, language: 'ar' | 'en' = 'en') => {
  const portal = makePortal();
  await live(portal.api, moments['ready for its gate']);
  const browser = portal.browser(language);
  await browser.logIn(person);
  await browser.get(path);
  return { portal, browser, ...browser.page };
};

describe('the exceptions of the projects', () => {
  it('are found as projects are, by all who check', async () => {
    for (const person of [adil, asma, farid]) {
      const { html } = await visit('/exceptions?stage=diagnosis', person);
      expect(html).toContain('One project was looked at');
      expect(html).toContain('>Waiver<');
      expect(html).toContain(`/cases/${caseId}/history`);
    }
    expect((await visit('/exceptions')).html).toContain('Fill in one field at least');
    expect((await visit('/exceptions?health=overdue')).status).toBe(400);
  });

  it('are no page for holders and administrators', async () => {
    for (const person of [hind, amina]) expect((await visit('/exceptions', person)).status).toBe(404);
  });

  it('speak Arabic', async () => {
    expect((await visit('/exceptions?stage=diagnosis', adil, 'ar')).html).toContain('نُظر في مشروع واحد');
  });
});

describe('a sample', () => {
  it('of projects says all that is needed to draw it again', async () => {
    const { html } = await visit('/audit/samples?of=projects&size=5&seed=2026-A&by=stage');
    expect(html).toContain('sha256-rank-1');
    expect(html).toContain(createHash('sha256').update(`${caseId}\n`).digest('hex'));
    expect(html).toContain(createHash('sha256').update(`2026-A\n${caseId}`).digest('hex'));
    expect(html).toContain('list=project-sample&amp;as=csv&amp;seed=2026-A&amp;size=5&amp;by=stage');
  });

  it('of events can be narrowed and stratified', async () => {
    const { html } = await visit(`/audit/samples?of=events&caseId=${caseId}&size=4&seed=x&by=role`);
    expect(html).toMatch(/<th scope="row">project holder<\/th>/);
    expect(html.match(new RegExp(`<bdi class="code" dir="ltr">${caseId}/\\d+</bdi>`, 'g'))).toHaveLength(4);
  });

  it('says what is missing, and keeps what was asked', async () => {
    const { status, html } = await visit('/audit/samples?of=projects&size=many&seed=x');
    expect(status).toBe(400);
    expect(html).toContain('value="many"');
    expect(html).toContain('href="#size"');
  });

  it('can be taken away', async () => {
    const { browser } = await visit('/audit');
    const { html } = await browser.get('/export?list=project-sample&as=jsonl&size=5&seed=2026-A');
    expect(JSON.parse(html)).toMatchObject({ key: caseId, seed: '2026-A' });
  });

  it('is drawn by nobody else', async () => {
    for (const person of [hind, asma, farid, amina]) expect((await visit('/audit/samples', person)).status).toBe(404);
  });
});

describe('the log of accounts', () => {
  it('tells auditors who did what to whose account, and why', async () => {
    const { portal, browser } = await visit('/administration-log');
    expect(browser.page.html).toContain('No account has been changed yet.');
    const invited = { email: 'new@fonds.example', name: 'New <i>Person</i>', role: 'coordinator', language: 'fr' };
    const made = await portal.api.as(amina).post('/v1/administration/people', invited);
    expect(made.status).toBe(201);
    const { id } = made.body as { id: string };
    const asked = { reason };
    await portal.api.as(amina).post(`/v1/administration/people/${id}/deactivation`, asked, { 'if-match': '*' });
    const { html } = await browser.get('/administration-log');
    expect(html).toContain('Person invited');
    expect(html).toContain('Account deactivated');
    expect(html).toContain(reason);
    expect(html).toContain('New &lt;i&gt;Person&lt;/i&gt;');
    expect(html).toContain('The history is intact');
  });

  it('is no page for coordinators and holders', async () => {
    for (const person of [hind, asma, farid]) expect((await visit('/administration-log', person)).status).toBe(404);
  });
});
