import { expect, it } from 'vitest';
import { adil, amina, asma, farid, hind, rival } from '../domain/people.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { caseId, live, type Moment, moments, reason } from '../functions/life.ts';
import { rehearse } from '../journeys/rehearse.ts';
import { makePortal } from './portal.ts';

const address = `/cases/${caseId}/history`;

const visit = async (moment: Moment, person = adil, language: 'ar' | 'fr' | 'en' = 'en', path = address) => {
  const portal = makePortal();
  await live(portal.api, moments[moment]);
  await portal.api.directory.save({ ...asma, name: 'Asma <b>Tazi</b>', email: 'a@fonds.example', language } as never);
  const browser = portal.browser(language);
  await browser.logIn(person);
  await browser.get(path);
  return { portal, browser, ...browser.page };
};

it('tells everybody in the project who did what, when and why', async () => {
  for (const person of [hind, asma, farid, adil]) {
    const { html } = await visit('suspended', person);
    expect(html).toContain('Project opened');
    expect(html).toContain('Project suspended');
    expect(html).toContain(reason);
    expect(html).toMatch(/<bdi>Asma[^/]*&gt;Tazi.*?<\/bdi>(<\/a>)? <small>coordinator<\/small>/);
  }
});

it('is for nobody of another organisation, and for no administrator', async () => {
  for (const person of [rival, amina]) {
    const { status, html } = await visit('submitted', person);
    expect(status).toBe(404);
    expect(html).not.toContain('Tawfik');
  }
});

it('shows what each value was and became, in words', async () => {
  const { html } = await visit('submitted');
  const handedIn = html.slice(html.indexOf('Milestone handed in'));
  expect(handedIn).toContain('D1</bdi> state</th><td>to be handed in</td><td>under review</td>');
});

it('speaks the reader’s language, with names as text', async () => {
  const { html } = await visit('submitted', adil, 'ar');
  expect(html).toContain('تقديم معلمة');
  expect(html).toContain('Asma &lt;b&gt;Tazi&lt;/b&gt;');
});

it('has words for every value of a project that is suspended, asked to change, or found fault with', async () => {
  for (const moment of ['finding opened', 'change asked', 'suspended', 'waiver proposed'] as const)
    expect((await visit(moment)).html).not.toMatch(/<bdi class="code" dir="ltr">\//);
});

it('has words for every value that an event changes in a whole life', async () => {
  const portal = makePortal();
  await rehearse(portal.api.store, { caseId, from: LocalDate.parse('2026-03-02') });
  const browser = portal.browser('en');
  await browser.logIn(adil);
  let next: string | undefined = address;
  let pages = 0;
  while (next !== undefined) {
    const { html } = await browser.get(next);
    pages += 1;
    expect(html).not.toMatch(/<bdi class="code" dir="ltr">\//);
    next = /href="([^"]*)" rel="next"/.exec(html)?.[1];
  }
  expect(pages).toBeGreaterThan(3);
});

it('offers the project as it was only to those who may check it', async () => {
  expect((await visit('submitted', adil)).html).toContain('/as-of?seq=1"');
  expect((await visit('submitted', hind)).html).not.toContain('/as-of');
});

it('goes on where a page ends', async () => {
  const { portal, browser } = await visit('entered');
  const found = moments['finding opened'].slice(-1);
  await live(portal.api, Array.from({ length: 20 }, () => found).flat());
  const { html: first } = await browser.get(address);
  const next = /href="([^"]*)" rel="next"/.exec(first)?.[1] ?? '';
  const { html } = await browser.get(next);
  expect(html).toContain('id="e21"');
  expect(html).not.toContain('id="e20"');
});
