import { describe, expect, it } from 'vitest';
import { adil, amina, asma, chaima, farid, hind, rival } from '../domain/people.ts';
import { caseId, live, type Moment, moments, reason } from '../functions/life.ts';
import { makePortal } from './portal.ts';

const at = (record: string): string => `/cases/${caseId}/${record}`;

const visit = async (
  path: string,
  person = adil,
  language: 'ar' | 'fr' | 'en' = 'en',
  moment: Moment = 'ready for its gate',
) => {
  const portal = makePortal();
  await live(portal.api, moments[moment]);
  const browser = portal.browser(language);
  await browser.logIn(person);
  await browser.get(path);
  return { portal, browser, ...browser.page };
};

describe('the records of a project', () => {
  const records = ['verification', 'exceptions', 'approvals', 'evidence', 'mails', 'as-of'];

  it('are for those who check it', async () => {
    for (const record of records)
      for (const person of [adil, asma, farid]) expect((await visit(at(record), person)).status).toBe(200);
  });

  it('are for no holder, and for nobody else', async () => {
    for (const record of records)
      for (const person of [hind, rival, amina]) {
        const { status, html } = await visit(at(record), person);
        expect(status).toBe(404);
        expect(html).not.toContain('Tawfik');
      }
  });

  it('are led to from the project, as far as somebody may go', async () => {
    for (const record of ['history', ...records]) expect((await visit(`/cases/${caseId}`)).html).toContain(at(record));
    const { html } = await visit(`/cases/${caseId}`, hind);
    expect(html).toContain(at('history'));
    for (const record of records) expect(html).not.toContain(at(record));
    expect((await visit(`/cases/${caseId}`, chaima)).html).not.toContain(at('mails'));
  });

  it('speak Arabic', async () => {
    expect((await visit(at('exceptions'), adil, 'ar')).html).toContain('إعفاء');
    expect((await visit(at('verification'), adil, 'ar')).html).toContain('السجل سليم');
  });
});

it('tells plainly what a check of the history found and proves', async () => {
  const { html } = await visit(at('verification'));
  for (const part of ['The history is intact', 'What was checked', 'What this proves', 'What it does not prove'])
    expect(html).toContain(part);
  expect(html).toMatch(/[0-9a-f]{64}/);
});

it('lists what was out of the ordinary, with who else it concerns and why', async () => {
  const { html } = await visit(at('exceptions'));
  expect(html.match(/>Waiver</g)).toHaveLength(4);
  expect(html).toContain('Approval on the same day');
  expect(html).toContain(reason);
  expect(html).toContain('list=case-exceptions&amp;as=csv');
  expect((await visit(at('exceptions'), asma)).html).not.toContain('/export');
});

it('lists approvals with their version, signatories and delay', async () => {
  const { html } = await visit(at('approvals'));
  expect(html).toContain('/milestones/D1/versions/1"');
  expect(html).toContain('0 days');
});

it('lists every file with its whole fingerprint, and leads to it', async () => {
  const { html } = await visit(at('evidence'));
  const [, sha256] = /evidence\/([0-9a-f]{64})\?name=/.exec(html) ?? [];
  expect(html).toContain(`dir="ltr">${sha256}<`);
});

it('lists the mails about a project and what became of them', async () => {
  const { portal, browser } = await visit(at('mails'));
  expect(browser.page.html).toContain('No mail about this project yet.');
  const slot = {
    caseId,
    slot: 'one',
    to: hind.id,
    seq: 9,
    template: 'accepted',
    state: 'bounced',
    at: '2026-03-02T10:00:00.000Z',
    why: 'permanent',
  };
  await portal.api.mails.queue([slot as never]);
  const { html } = await browser.get(at('mails'));
  expect(html).toContain('Milestone accepted');
  expect(html).toContain('bounced');
  expect(html).toContain('permanent');
});

describe('a project as of a moment', () => {
  it('is shown right after an event, with nothing to do', async () => {
    const { html } = await visit(at('as-of?seq=7'));
    expect(html).toContain('right after event 7');
    expect(html).toContain('to be handed in');
    expect(html).not.toContain('>accepted<');
    expect(html).toContain('as-of?seq=8"');
  });

  it('is asked for by the programme’s clock', async () => {
    const { browser } = await visit(at('as-of?day=2026-03-02&time=11:30'));
    expect(browser.page.location).toBe(at('as-of?at=2026-03-02T11%3A30%3A00.000Z'));
    const { html } = await browser.get(at('as-of?at=2026-03-02T11%3A30%3A00.000Z'));
    for (const typed of ['value="2026-03-02"', 'value="11:30"']) expect(html).toContain(typed);
    await browser.get(at('as-of?day=2026-03-02&time='));
    expect(browser.page.location).toMatch(/as-of\?seq=\d+$/);
  });

  it('says when there was no project yet, and asks again', async () => {
    const { status, html } = await visit(at('as-of?at=2026-03-01T23%3A59%3A59.999Z'));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(html).toContain('name="day"');
    expect(html).toContain('value="2026-03-01"');
    expect(html).not.toContain('value="23:59"');
  });
});

describe('findings', () => {
  const address = at('findings');
  const filled = {
    severity: 'critical',
    about: 'D1',
    owner: 'owner',
    due: '2026-03-16',
    text: '<b>The photos are of another site.</b>',
  };

  it('are opened by auditors, listed, and closed with a reason', async () => {
    const { browser } = await visit(address);
    expect((await browser.submit(address, filled)).location).toBe(`/cases/${caseId}?done=finding-opened`);
    expect((await browser.get('/findings')).html).toContain(at('findings/F1'));
    const { html } = await browser.get(at('findings/F1'));
    expect(html).toContain('&lt;b&gt;The photos are of another site.');
    const closure = at('findings/F1/closure');
    const short = await browser.submit(closure, { reason: 'No.' });
    expect(short.html).toContain('No.</textarea>');
    const done = await browser.submit(closure, { reason });
    expect(done.location).toBe(at('findings/F1?done=closed'));
    expect((await browser.get('/findings?status=closed')).html).toContain(at('findings/F1'));
  });

  it('keep what was filled in when it is refused', async () => {
    const { browser } = await visit(address);
    const refused = await browser.submit(address, { ...filled, due: '2020-01-01' });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.html).toContain('another site.&lt;/b&gt;</textarea>');
    expect(refused.html).toMatch(/<option value="critical" selected/);
  });

  it('and exceptions of all projects are a step away for all who look after projects', async () => {
    for (const person of [adil, asma, farid]) {
      const { html } = await visit(`/cases/${caseId}`, person);
      expect(html).toContain('href="/findings"');
      expect(html).toContain('href="/exceptions"');
    }
    expect((await visit(`/cases/${caseId}`, hind)).html).not.toContain('href="/exceptions"');
  });

  it('are opened and closed by nobody else', async () => {
    for (const person of [hind, asma, farid, rival]) expect((await visit(address, person)).status).toBe(404);
    const { html } = await visit(at('findings/F1'), asma, 'en', 'finding opened');
    expect(html).not.toContain('/closure"');
  });
});
