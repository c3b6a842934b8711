import { expect, it } from 'vitest';
import { adil, amina, asma, hind, rival } from '../domain/people.ts';
import { caseId, live, moments, reason } from '../functions/life.ts';
import { makePortal } from './portal.ts';

const address = `/cases/${caseId}/report`;

const visit = async (person = adil, language: 'ar' | 'en' = 'en') => {
  const portal = makePortal();
  await live(portal.api, [...moments['ready for its gate'], ...moments['finding opened'].slice(-1)]);
  const browser = portal.browser(language);
  await browser.logIn(person);
  await browser.get(address);
  return { portal, browser, ...browser.page };
};

it('has everything that an auditor lays before others, with nothing to unfold', async () => {
  const { html } = await visit();
  for (const part of ['The history is intact', '>Waiver<', 'Approval on the same day', '>F1</bdi>', reason])
    expect(html).toContain(part);
  expect(html).toContain('Events 1 to ');
  expect(html).not.toContain('<details');
});

it('bears the last fingerprint, by which it can be told whether the history is still the same', async () => {
  const { portal, html } = await visit();
  const { body } = await portal.api.as(adil).get(`/v1/auditor/cases/${caseId}`);
  expect(html).toContain((body as { head: string }).head);
});

it('goes on in parts when a history is long', async () => {
  const { portal, browser } = await visit();
  const found = moments['finding opened'].slice(-1);
  await live(portal.api, Array.from({ length: 100 }, () => found).flat());
  await browser.get(address);
  const next = /href="([^"]*)" rel="next"/.exec(browser.page.html)?.[1] ?? '';
  const { html } = await browser.get(next);
  expect(html).toContain('Events 101 to ');
  expect(html).not.toContain('The history is intact');
});

it('is for those who check, in their language', async () => {
  expect((await visit(asma)).status).toBe(200);
  expect((await visit(adil, 'ar')).html).toContain('السجل سليم');
  for (const person of [hind, rival, amina]) expect((await visit(person)).status).toBe(404);
});
