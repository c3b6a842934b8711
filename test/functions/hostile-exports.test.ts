import { beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../shared/app/csv.ts';
import { MailSlot } from '../../shared/domain/mail-slot.ts';
import { auditor } from '../../functions/auditor/routes.ts';
import { adil, amina, asma, farid, hind } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, content, type Done, live, moments, opening } from './life.ts';

/** What somebody would write who wants it to run, or to break out of its cell, in the spreadsheet of an auditor. */
const title = {
  fr: `=cmd|' /C calc'!A0";=1+1,"@SUM(A1)`,
  ar: '=حظيرة "توفيق"، الجديدة; -1+1',
  en: '＝HYPERLINK("http://evil.example";"click")',
};
const text = '"=1+1"\n=2+2\r\n@SUM(A1)\t-3;+4, «السبب» "ثم"\n-cmd|\' /C calc\'!A0';
const evidence = content.evidence.map((file) => ({ ...file, name: `=cmd, ${file.name}` }));

const [open, ...opened] = moments.entered;
const deeds: readonly Done[] = [
  [asma, { ...open?.[1], ...opening, type: 'open-case', project: { ...opening.project, title, zone: '+zone;=1' } }],
  ...opened,
  [hind, { type: 'submit-milestone', milestone: 'D1', language: 'fr', content: { ...content, evidence } }],
  [asma, { type: 'accept-milestone', milestone: 'D1', version: 1 }],
  [hind, { type: 'propose-waiver', milestone: 'D3', reason: text }],
  [farid, { type: 'decide-waiver', milestone: 'D3', granted: true, reason: text }],
  [adil, { type: 'open-finding', severity: 'critical', owner: 'owner', due: '2026-03-16', text }],
];

const mail = MailSlot.parse({
  caseId,
  slot: '=1+1',
  to: asma.id,
  seq: 8,
  template: '@template',
  state: 'bounced',
  at: '2026-03-02T10:05:00.000Z',
  why: text,
  steps: [{ state: 'bounced', at: '2026-03-02T10:05:00.000Z', why: text }],
});

/** What each list is narrowed by, where it has to be. */
const narrowed: Readonly<Record<string, string>> = {
  '/cases': 'text=fz1',
  '/exceptions': 'text=fz1',
  '/findings': 'status=open',
  '/events': 'person=hind',
  '/outcomes': 'stage=diagnosis',
  '/samples/cases': 'seed=%3D1%2B1&size=5',
  '/samples/events': `caseId=${caseId}&seed=%40s&size=20`,
};

let api: Api;
beforeAll(async () => {
  api = makeApi();
  await live(api, deeds);
  await api.mails.queue([mail]);
  const people = '/v1/administration/people';
  const invited = { email: 'new@fonds.example', name: '=Nora', role: 'coordinator', language: 'ar' };
  const { body } = await api.as(amina).post(people, invited);
  const { id } = body as { id: string };
  await api.as(amina).post(`${people}/${id}/deactivation`, { reason: text }, { 'if-match': '*' });
});

const files = (gives: string) => auditor.routes.filter((row) => row.gives === gives).map(({ path }) => path);

async function download(path: string): Promise<string> {
  const list = path.replace('/v1/auditor', '').replace(/\.\w+$/, '');
  const address = `${path.replace('{caseId}', caseId)}?${narrowed[list] ?? ''}`;
  const { status, body } = await api.as(adil).get(address);
  expect(status).toBe(200);
  return String(body);
}

describe('a table that is full of formulas', () => {
  it.each(files('csv'))('at %s begins none, and keeps to its cells', async (path) => {
    const csv = await download(path);
    const read = readCsv(csv);
    if (!('rows' in read)) throw new Error('unreadable');
    const [head, ...rows] = read.rows.map(({ cells }) => cells);
    expect(rows.length).toBeGreaterThan(0);
    for (const cells of rows) {
      expect(cells).toHaveLength(head?.length ?? 0);
      for (const cell of cells) if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    }
    // Nor where a program splits lines at every separator and line break; three quotes begin a cell with a quote in it.
    for (const part of csv.split(/[,;\t\r\n]/)) {
      const begun = part.trim().replace(/^"{1,2}(?!")\s*/, '');
      if (!/^-?\d+(\.\d+)?"?$/.test(begun)) expect(begun).not.toMatch(/^[=+\-@＝＋－＠]/);
    }
  });
});

describe('lines of JSON', () => {
  it.each(files('jsonl'))('at %s are what was written, an item a line', async (path) => {
    const lines = (await download(path)).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toBe(JSON.stringify(JSON.parse(line)));
  });

  it('keep words to the letter', async () => {
    const [card] = (await download('/v1/auditor/cases.jsonl')).split('\n');
    expect(JSON.parse(card ?? '')).toMatchObject({ title });
    expect(await download('/v1/auditor/cases/{caseId}/mails.jsonl')).toBe(`${JSON.stringify(mail)}\n`);
  });
});
