import { expect, it } from 'vitest';
import { adil, asma, farid, hind, rival } from '../domain/people.ts';
import { caseId, live, type Moment, moments, reason } from '../functions/life.ts';
import { makePortal } from './portal.ts';

const address = `/cases/${caseId}/gate`;
const visit = async (moment: Moment, person: typeof asma, language: 'ar' | 'en' = 'en') => {
  const portal = makePortal();
  await live(portal.api, moments[moment]);
  const browser = portal.browser(language);
  await browser.logIn(person);
  await browser.get(address);
  return { portal, browser, html: browser.page.html };
};

it('tells everybody in the project what the gate still waits for', async () => {
  for (const person of [hind, asma, farid, adil]) {
    const { html } = await visit('submitted', person);
    expect(html.match(/class="tag late">missing</g)).toHaveLength(5);
    expect(html).toContain('It can be signed when all conditions are met.');
  }
  expect((await visit('submitted', rival)).browser.page.status).toBe(404);
});

it('names an open critical finding among it, in Arabic too', async () => {
  const { html } = await visit('finding opened', asma, 'ar');
  expect(html).toContain('الملاحظة الحرجة');
});

it('is signed by the person whose turn it is', async () => {
  const { browser, portal } = await visit('ready for its gate', asma);
  expect(browser.page.html).not.toContain('class="tag late"');
  const done = await browser.submit(`${address}/signature`);
  expect(done.location).toBe(`${address}?done=signed`);
  const { body } = await portal.api.as(asma).get(`/v1/coordinator/cases/${caseId}`);
  expect(body).toMatchObject({ gates: { G1: { signatures: [{ by: 'asma' }] } } });
  expect((await browser.get(`${address}?done=signed`)).html).toContain('Your signature is recorded.');
});

it('offers its signature to nobody else', async () => {
  for (const person of [hind, farid, adil])
    expect((await visit('ready for its gate', person)).html).not.toContain('/gate/signature"');
});

it('sends a stage back with the milestones that are chosen, and a reason', async () => {
  const { browser, portal } = await visit('ready for its gate', asma);
  const none = await browser.submit(`${address}/return`, { reason });
  expect(none.status).toBe(400);
  expect(none.html).toContain(`${reason}</textarea>`);
  const short = await browser.submit(`${address}/return`, { milestones: 'D1', reason: 'No.' });
  expect(short.html).toMatch(/value="D1" checked/);
  const done = await browser.submit(`${address}/return`, { milestones: 'D1', reason });
  expect(done.location).toBe(`${address}?done=sent-back`);
  const { body } = await portal.api.as(asma).get(`/v1/coordinator/cases/${caseId}`);
  expect(body).toMatchObject({ milestones: { D1: { status: 'returned' } } });
});
