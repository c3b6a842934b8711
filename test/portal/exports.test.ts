import { describe, expect, it } from 'vitest';
import { auditor } from '../../functions/auditor/routes.ts';
import { readCsv } from '../../shared/app/csv.ts';
import { exportTexts } from '../../shared/i18n/portal/audit.ts';
import { MailSlot } from '../../shared/domain/mail-slot.ts';
import { adil, amina, asma, hind } from '../domain/people.ts';
import { caseId, live, moments, reason } from '../functions/life.ts';
import { makePortal, origin } from './portal.ts';

const mail = MailSlot.parse({
  caseId,
  slot: 'one',
  to: hind.id,
  seq: 9,
  template: 'accepted',
  state: 'queued',
  at: '2026-03-02T10:00:00.000Z',
});
const invited = { email: 'new@fonds.example', name: 'Nora Benali', role: 'coordinator', language: 'fr' };

const found = moments['finding opened'].slice(-1);

const enter = async (person = adil, language: 'ar' | 'fr' | 'en' = 'en') => {
  const portal = makePortal();
  await live(portal.api, [...moments['ready for its gate'], ...found]);
  await portal.api.mails.queue([mail]);
  await portal.api.as(amina).post('/v1/administration/people', invited);
  const browser = portal.browser(language);
  await browser.logIn(person);
  return { portal, browser };
};

/** Every page that has a list to take away, and how the file is called. */
const pages = [
  ['/audit?text=tawfik', 'projects'],
  ['/audit/events?person=hind&from=2026-03-01', 'events'],
  ['/audit/samples?of=projects&size=5&seed=s', 'project-sample'],
  [`/audit/samples?of=events&caseId=${caseId}&size=5&seed=s`, 'event-sample'],
  ['/exceptions?stage=diagnosis', 'exceptions'],
  ['/findings', 'findings'],
  ['/administration-log', 'accounts'],
  [`/cases/${caseId}/history`, `${caseId}-history`],
  [`/cases/${caseId}/verification`, `${caseId}-history`],
  [`/cases/${caseId}/exceptions`, `${caseId}-case-exceptions`],
  [`/cases/${caseId}/approvals`, `${caseId}-approvals`],
  [`/cases/${caseId}/evidence`, `${caseId}-evidence`],
  [`/cases/${caseId}/mails`, `${caseId}-mails`],
] as const;

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a href="(\/export\?[^"]+)" download/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

/** A file as it comes over the wire: a text would be without the mark at its beginning. */
async function bytesOf({ portal, browser }: Awaited<ReturnType<typeof enter>>, address: string): Promise<Buffer> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await portal.fetch(new Request(origin + address, { headers: { cookie } }));
  return Buffer.from(await response.arrayBuffer());
}

describe.each(pages)('the list at %s', (address, name) => {
  it('is taken away as a table and as lines of JSON, with as many items', async () => {
    const { browser } = await enter();
    const links = linksIn((await browser.get(address)).html);
    expect(links.map((link) => new URLSearchParams(link).get('as'))).toEqual(['csv', 'jsonl']);
    const [csv, jsonl] = [await browser.get(links[0] ?? ''), await browser.get(links[1] ?? '')];
    expect(csv.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${name}.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(jsonl.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${name}.jsonl`);
    expect(jsonl.headers.get('content-type')).toBe('application/x-ndjson');
    const items = jsonl.html.split('\n').filter((line) => line !== '');
    expect(items.map((line) => typeof JSON.parse(line))).toEqual(items.map(() => 'object'));
    const read = readCsv(csv.html);
    const lines = 'rows' in read ? read.rows.length - 1 : 0;
    if (name.endsWith('history')) expect(lines).toBeGreaterThan(items.length);
    else expect(lines).toBe(items.length);
    expect(items.length).toBeGreaterThan(0);
  });

  it('is offered in the reader’s language', async () => {
    for (const language of ['ar', 'fr', 'en'] as const) {
      const { browser } = await enter(adil, language);
      expect((await browser.get(address)).html.replaceAll('\u00a0', ' ')).toContain(exportTexts.takeAway[language]);
    }
  });

  it('is offered to auditors alone', async () => {
    for (const person of [asma, amina])
      expect(linksIn((await (await enter(person)).browser.get(address)).html)).toEqual([]);
  });
});

describe('an export', () => {
  it('leads to every list that the API has in files, and each is logged as read', async () => {
    const { portal, browser } = await enter();
    for (const [address] of pages)
      for (const link of linksIn((await browser.get(address)).html)) await browser.get(link);
    const read = portal.api.log.lines.filter(({ code }) => code === 'read.answered').map(({ fields }) => fields['row']);
    const files = auditor.routes.filter(({ path }) => /\.(csv|jsonl)$/.test(path) && !path.includes('outcomes'));
    expect(read).toEqual(expect.arrayContaining(files.map(({ method, path }) => `${method} ${path}`)));
  });

  it('is the whole list in one file, with one head', async () => {
    const { portal, browser } = await enter();
    await live(portal.api, Array.from({ length: 60 }, () => found).flat());
    const { html, headers } = await browser.get(`/export?list=history&as=csv&caseId=${caseId}`);
    expect(headers.get('content-disposition')).toContain(`${caseId}-history.csv`);
    expect(html.match(/"seq"/g)).toHaveLength(1);
    expect(html.match(/FindingOpened/g)?.length).toBeGreaterThan(60);
    const lines = (await browser.get(`/export?list=history&as=jsonl&caseId=${caseId}`)).html.trim().split('\n');
    lines.forEach((line, index) => expect(JSON.parse(line)).toMatchObject({ caseId, seq: index + 1 }));
  });

  it('goes on over pages on which nothing fits, to the end', async () => {
    const entered = await enter();
    const bytes = await bytesOf(entered, '/export?list=events&as=csv&type=FindingOpened&from=2025-11-01&to=2026-10-31');
    const text = bytes.toString();
    expect(text.match(/FindingOpened/g)).toHaveLength(1);
    expect(text.match(/"seq"/g)).toHaveLength(1);
    // The mark by which spreadsheets know UTF-8: once, at the beginning.
    expect(text.match(/\uFEFF/g)).toHaveLength(1);
    expect(text.startsWith('\uFEFF"case","seq","at"')).toBe(true);
    expect(text.endsWith('"\r\n')).toBe(true);
  });

  it('has every mail of a project and every record of an account, however many', async () => {
    const { portal, browser } = await enter();
    const mails = Array.from({ length: 230 }, (_, index) => ({ ...mail, slot: `more-${index}` }));
    await portal.api.mails.queue(mails);
    const sent = (await browser.get(`/export?list=mails&as=jsonl&caseId=${caseId}`)).html.trim().split('\n');
    expect(new Set(sent).size).toBe(231);
    const [person] = [...portal.api.pool.people.keys()];
    const act = async (deed: string) =>
      portal.api.as(amina).post(`/v1/administration/people/${person}/${deed}`, { reason }, { 'if-match': '*' });
    for (let times = 0; times < 60; times += 1) {
      await act('deactivation');
      await act('reactivation');
    }
    const records = (await browser.get('/export?list=accounts&as=jsonl')).html.trim().split('\n');
    records.forEach((line, index) => expect(JSON.parse(line)).toMatchObject({ seq: index + 1 }));
    expect(records).toHaveLength(121);
  });

  it('is refused where it is larger than an answer can be, in bytes as they travel', async () => {
    const { portal, browser } = await enter();
    const many = (letters: string) =>
      Array.from({ length: 3000 }, (_, index) => ({ ...mail, slot: `more-${index}`, why: letters.repeat(1200) }));
    const address = `/export?list=mails&as=jsonl&caseId=${caseId}`;
    await portal.api.mails.queue(many('a'));
    expect((await browser.get(address)).status).toBe(200);
    const other = await enter();
    // As many letters, but of two bytes each.
    await other.portal.api.mails.queue(many('ع'));
    const { status, html } = await other.browser.get(address);
    expect(status).toBe(413);
    expect(html).toContain('does not fit into one file');
  });

  it('is for auditors, and of what there is', async () => {
    for (const person of [hind, asma, amina]) {
      const { browser } = await enter(person);
      for (const list of ['projects&stage=diagnosis', 'events&person=hind', `mails&caseId=${caseId}`, 'accounts'])
        expect((await browser.get(`/export?as=csv&list=${list}`)).status).toBe(404);
    }
    const { browser } = await enter();
    expect((await browser.get('/export?list=constructor&as=csv')).status).toBe(404);
    expect((await browser.get('/export?list=history&as=csv&caseId=..%2F..%2Fnames')).status).toBe(404);
    expect((await browser.get('/export?list=events&as=csv')).status).toBe(400);
  });
});
