import { beforeEach, describe, expect, it } from 'vitest';
import { adil, asma, badr, chaima, farid, hind, rival } from '../domain/people.ts';
import { caseId, content, live, moments, reason } from '../functions/life.ts';
import { hiddenFieldsOf, makePortal } from './portal.ts';

const address = `/cases/${caseId}/milestones/D1`;
let portal: ReturnType<typeof makePortal>;
const milestoneOf = async (key: string) =>
  ((await portal.api.as(asma).get(`/v1/coordinator/cases/${caseId}`)).body as { milestones: Record<string, unknown> })
    .milestones[key];
const at = async (person: typeof asma, path: string, language: 'ar' | 'en' = 'en') => {
  const browser = portal.browser(language);
  await browser.logIn(person);
  await browser.get(path);
  return browser;
};
beforeEach(async () => {
  portal = makePortal();
  await live(portal.api, moments.submitted);
});

describe('a milestone', () => {
  it('can be read by everybody whom the project concerns, and by nobody else', async () => {
    for (const person of [hind, asma, badr, farid, adil]) {
      const { page } = await at(person, address);
      expect(page.status).toBe(200);
      expect(page.html).toContain('Signatures');
    }
    expect((await at(rival, address)).page.status).toBe(404);
    expect((await at(asma, `/cases/${caseId}/milestones/D9`)).page.status).toBe(404);
  });

  it('offers its judgement to who may judge, and to nobody else', async () => {
    expect((await at(asma, address)).page.html).toContain(`action="${address}/acceptance"`);
    for (const person of [hind, adil, farid])
      expect((await at(person, address)).page.html).not.toContain(`action="${address}/acceptance"`);
  });

  it('is accepted in the version that was read, once', async () => {
    const browser = await at(asma, address);
    const { html } = browser.page;
    const done = await browser.submit(`${address}/acceptance`, {});
    expect(done.location).toBe(`${address}?done=accepted`);
    expect(await milestoneOf('D1')).toMatchObject({ status: 'accepted', signatures: [{ by: 'asma' }] });
    expect((await browser.get(`${address}?done=accepted`)).html).toContain('Your signature is recorded.');
    const fields = hiddenFieldsOf(html, `${address}/acceptance`);
    expect((await browser.post(`${address}/acceptance`, fields)).location).toBe(`${address}?done=accepted`);
  });

  it('that has moved on meanwhile is shown as it is now, and nothing is signed', async () => {
    const browser = await at(asma, address);
    await live(portal.api, [[hind, { type: 'submit-milestone', milestone: 'D1', language: 'fr', content }]]);
    const { status, html } = await browser.submit(`${address}/acceptance`, {});
    expect(status).toBe(412);
    expect(html).toContain('The project has changed meanwhile');
    expect(html).toContain('Accept version 2');
    expect(await milestoneOf('D1')).toMatchObject({ status: 'submitted', signatures: [] });
  });

  it('shows what a version changes of the one before, side by side', async () => {
    const second = { ...content, values: { ...content.values, mandate_pct: 35 } };
    await live(portal.api, [[hind, { type: 'submit-milestone', milestone: 'D1', language: 'fr', content: second }]]);
    const { page } = await at(asma, address, 'ar');
    expect(page.html).toContain('ما تغير منذ النسخة 1');
    expect(page.html).toMatch(new RegExp(`class="before">.*\\d+ %.*class="after">.*35`, 's'));
  });
});

describe('a return', () => {
  const written = {
    reason: 'The letter of appointment is missing its date.',
    'comment-0-about': '/values/mandate_pct',
    'comment-0-severity': 'fatal',
    'comment-0-text': 'Less than <half> a day & more?',
  };

  it('takes its reason and comments to the holder, in place', async () => {
    const browser = await at(asma, `${address}/return`);
    const done = await browser.submit(`${address}/return`, written);
    expect(done.location).toBe(`${address}?done=returned`);
    expect(await milestoneOf('D1')).toMatchObject({ status: 'returned' });
    expect((await at(hind, address)).page.location).toBe(`${address}/form`);
    const { page } = await at(hind, `${address}?read=yes`);
    expect(page.html).toContain('Less than &lt;half&gt; a day &amp; more?');
    expect(page.html).toContain('Share of working time for this task');
  });

  it('that says too little is refused beside the reason, with everything that was typed', async () => {
    const browser = await at(asma, `${address}/return`);
    const { status, html } = await browser.submit(`${address}/return`, { ...written, reason: 'Too short' });
    expect(status).toBe(422);
    expect(html).toContain('Too short</textarea>');
    expect(html).toContain('Less than &lt;half&gt; a day &amp; more?</textarea>');
    expect(html).toMatch(/id="return-reason-error"/);
    expect(await milestoneOf('D1')).toMatchObject({ status: 'submitted' });
  });

  it('takes one comment after the other, and gives one up, without a script', async () => {
    const browser = await at(asma, `${address}/return`);
    const more = await browser.submit(`${address}/return`, { ...written, add: 'yes' });
    expect(more.html).toContain('name="comment-1-text"');
    expect(more.html).toContain('Less than &lt;half&gt; a day &amp; more?</textarea>');
    const beside = await browser.submit(`${address}/return`, { ...written, 'comment-on': '/values/focal_name' });
    expect(beside.html).toMatch(/<option value="\/values\/focal_name" selected=""/);
    const two = {
      ...written,
      'comment-1-about': '',
      'comment-1-severity': 'advice',
      'comment-1-text': 'Well done else.',
    };
    const fewer = await browser.submit(`${address}/return`, { ...two, remove: '0' });
    expect(fewer.html).toContain('Well done else.</textarea>');
    expect(fewer.html).not.toContain('&lt;half&gt;');
    await browser.submit(`${address}/return`, two);
    const { body } = await portal.api.as(hind).get(`/v1/holder/cases/${caseId}/milestones/D1`);
    expect(body).toMatchObject({
      returned: {
        comments: [
          { severity: 'fatal', pointer: '/values/mandate_pct' },
          { severity: 'advice', text: 'Well done else.' },
        ],
      },
    });
  });

  it('of what was replaced meanwhile keeps the words for the newer version', async () => {
    const browser = await at(asma, `${address}/return`);
    await live(portal.api, [[hind, { type: 'submit-milestone', milestone: 'D1', language: 'fr', content }]]);
    const { status, html } = await browser.submit(`${address}/return`, written);
    expect(status).toBe(412);
    expect(html).toContain(`${written.reason}</textarea>`);
    expect((await browser.submit(`${address}/return`, written)).location).toBe(`${address}?done=returned`);
  });

  it('of what was decided meanwhile keeps the words too, whatever she presses', async () => {
    const browser = await at(asma, `${address}/return`);
    await live(portal.api, [[asma, { type: 'return-milestone', milestone: 'D1', version: 1, reason, comments: [] }]]);
    for (const pressed of [{ add: 'yes' }, { remove: '1' }, { 'comment-on': '' }, {}])
      expect((await browser.submit(`${address}/return`, { ...written, ...pressed })).html).toContain(
        `${written.reason}</textarea>`,
      );
  });

  it('tells the script when it is sent, so that it keeps no copy, and not before', async () => {
    const browser = await at(asma, `${address}/return`);
    const told = (): string | undefined =>
      browser.page.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-done='));
    expect(browser.page.html).not.toContain('data-written');
    await browser.submit(`${address}/return`, { ...written, add: 'yes' });
    expect([told(), browser.page.html.includes('data-written="yes"')]).toEqual([undefined, true]);
    await browser.submit(`${address}/return`, { ...written, reason: 'Too short' });
    expect([told(), browser.page.html.includes('data-written="yes"')]).toEqual([undefined, true]);
    const { 'form-once': once } = hiddenFieldsOf(browser.page.html, `${address}/return`);
    await browser.submit(`${address}/return`, written);
    expect(told()).toBe(`__Host-done=${once}; Max-Age=60; Path=/; Secure; SameSite=Lax`);
  });

  it('cannot be written by who may not judge', async () => {
    expect((await at(chaima, `${address}/return`)).page.location).toBe(address);
    expect((await at(hind, `${address}/return`)).page.status).toBe(404);
  });
});

describe('a waiver', () => {
  it('is proposed by one and decided by another, each with a reason', async () => {
    const d3 = `/cases/${caseId}/milestones/D3`;
    const coordinator = await at(asma, d3);
    const short = await coordinator.submit(`${d3}/waiver-proposal`, { reason: 'no' });
    expect(short.html).toContain('>no</textarea>');
    // A browser drops the line end that begins a text area.
    const begun = await coordinator.submit(`${d3}/waiver-proposal`, { reason: '\nno' });
    expect(begun.html).toContain('>\n\nno</textarea>');
    expect(short.html).toMatch(/<details class="deed" id="waiver-proposal" open/);
    expect((await coordinator.submit(`${d3}/waiver-proposal`, { reason })).location).toBe(`${d3}?done=proposed`);
    const manager = await at(farid, d3);
    expect(manager.page.html).toContain(reason);
    expect((await manager.submit(`${d3}/waiver-decision`, { reason })).status).toBe(400);
    expect((await manager.submit(`${d3}/waiver-decision`, { reason, granted: 'yes' })).location).toBe(
      `${d3}?done=decided`,
    );
    expect(await milestoneOf('D3')).toMatchObject({ status: 'waived' });
  });
});

it('moves a due date with a reason, within what the role may', async () => {
  const browser = await at(asma, address);
  const far = await browser.submit(`${address}/due-date`, { due: '2026-12-01', reason });
  expect(far.status).toBe(403);
  expect(far.html).toContain('value="2026-12-01"');
  const done = await browser.submit(`${address}/due-date`, { due: '2026-03-23', reason });
  expect(done.location).toBe(`${address}?done=moved`);
  expect(await milestoneOf('D1')).toMatchObject({ due: '2026-03-23' });
});
