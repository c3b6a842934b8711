import { beforeEach, describe, expect, it } from 'vitest';
import { readCsv } from '../../shared/app/csv.ts';
import { parseEvent } from '../../shared/domain/events.ts';
import { verify } from '../../shared/domain/chain.ts';
import { answers } from '../../functions/http/answers.ts';
import { auditor } from '../../functions/auditor/routes.ts';
import { AdministrationRecord } from '../../shared/domain/administration/record.ts';
import { MailSlot } from '../../shared/domain/mail-slot.ts';
import { adil, amina, asma, farid, hind } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, content, live, moments, reason } from './life.ts';

let api: Api;
beforeEach(async () => {
  api = makeApi();
  await live(api, [
    ...moments.submitted,
    [asma, { type: 'accept-milestone', milestone: 'D1', version: 1 }],
    [hind, { type: 'propose-waiver', milestone: 'D3', reason: `=HYPERLINK("http://evil.example","${reason}")` }],
    [farid, { type: 'decide-waiver', milestone: 'D3', granted: true, reason }],
    [
      adil,
      { type: 'open-finding', severity: 'critical', owner: 'owner', about: 'D1', due: '2026-03-16', text: reason },
    ],
  ]);
  await api.mails.queue([bounced]);
  await invite({ email: 'new@fonds.example', name: 'Nora Benali', role: 'coordinator', language: 'fr' });
});

const bounced = MailSlot.parse({
  caseId,
  slot: '8-submitted-asma',
  to: asma.id,
  seq: 8,
  template: 'submitted',
  state: 'bounced',
  at: '2026-03-02T10:05:00.000Z',
  why: 'permanent',
  messageId: 'm-1',
  language: 'ar',
  wording: 'w1',
  digest: { kind: 'daily', day: '2026-03-02' },
  steps: [
    { state: 'sent', at: '2026-03-02T10:00:00.000Z', messageId: 'm-1' },
    { state: 'bounced', at: '2026-03-02T10:05:00.000Z', why: 'permanent' },
  ],
});

/** Has an account made and ended again. */
async function invite(person: object): Promise<void> {
  const people = '/v1/administration/people';
  const { body } = await api.as(amina).post(people, person);
  const { id } = answers.Person.parse(body);
  await api.as(amina).post(`${people}/${id}/deactivation`, { reason: `+${reason}` }, { 'if-match': '*' });
}

const get = (path: string, actor = adil) => api.as(actor).get(`/v1/auditor/${path}`);
const own = `cases/${caseId}`;

function tableOf(body: unknown): Record<string, string>[] {
  const read = readCsv(String(body));
  if (!('rows' in read)) throw new Error('unreadable');
  const [header, ...rows] = read.rows;
  return rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((name, index) => [name, cells[index] ?? ''])),
  );
}
const linesOf = (body: unknown): unknown[] =>
  String(body)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('registers', () => {
  it('list the approvals of a project', async () => {
    const { items } = answers.Approvals.parse((await get(`${own}/approvals`)).body);
    expect(items).toMatchObject([{ milestone: 'D1', version: 1, signatories: [{ by: 'asma' }], delayDays: 0 }]);
  });

  it('list its files, with their hashes', async () => {
    const { items } = answers.EvidenceRegister.parse((await get(`${own}/evidence`)).body);
    expect(items.map(({ sha256 }) => sha256)).toEqual(content.evidence.map(({ sha256 }) => sha256));
    expect(items[0]).toMatchObject({ milestone: 'D1', version: 1, seq: 8, actor: { id: 'hind' } });
  });

  it('list the findings of all projects as they stand', async () => {
    const standing = async (status: string) =>
      answers.FindingList.parse((await get(`findings?status=${status}`)).body).items;
    expect(await standing('open')).toMatchObject([{ caseId, finding: 'F1', severity: 'critical', due: '2026-03-16' }]);
    await live(api, [[hind, { type: 'answer-finding', finding: 'F1', text: reason }]]);
    expect(await standing('open')).toEqual([]);
    expect(await standing('answered')).toMatchObject([{ finding: 'F1', by: 'hind' }]);
  });
});

describe('samples', () => {
  it('of events are the same for the same seed, and say how they were drawn', async () => {
    const query = 'samples/events?from=2026-03-01&to=2026-03-31&seed=audit-1&size=4&by=role';
    const first = await get(query);
    const sample = answers.EventSample.parse(first.body);
    expect(sample).toMatchObject({ method: 'sha256-rank-1', seed: 'audit-1', population: { size: 12 } });
    expect(sample.items).toHaveLength(4);
    expect(sample.strata.map(({ stratum }) => stratum)).toEqual([
      'auditor',
      'coordinator',
      'fund_manager',
      'holder',
      'system',
    ]);
    expect((await get(query)).body).toEqual(first.body);
    expect((await get(query.replace('audit-1', 'audit-2'))).body).not.toEqual(first.body);
  });

  it('of projects are drawn from all, or from those that fit', async () => {
    const drawn = async (query: string) =>
      answers.CaseSample.parse((await get(`samples/cases?seed=s&size=5${query}`)).body);
    expect((await drawn('')).items).toMatchObject([{ key: caseId, value: { caseId } }]);
    expect((await drawn('&text=tawfik&by=stage')).strata).toEqual([{ stratum: 'diagnosis', size: 1, drawn: 1 }]);
    expect((await drawn('&organisation=izdihar')).population.size).toBe(0);
    expect((await get('samples/cases?size=5')).status).toBe(400);
    expect((await get('samples/cases?seed=s&size=0')).status).toBe(400);
    expect((await get('samples/events?seed=s&size=5')).status).toBe(400);
  });

  it('are not drawn from more than can be read', async () => {
    const [stored] = [...api.memory.cases.values()];
    if (stored === undefined) throw new Error('there is no case to copy');
    for (let number = 0; number < 10_001; number += 1) {
      const id = `MANY-${number}` as typeof caseId;
      api.memory.cases.set(id, { ...stored, card: { ...stored.card, caseId: id } });
    }
    expect(await get('samples/cases?seed=s&size=5')).toMatchObject({
      status: 422,
      body: { rule: 'sample.population-too-large', params: { most: 10_000 } },
    });
  });
});

describe('an export', () => {
  it('of a history tells each change in a line, and runs nothing in a spreadsheet', async () => {
    const { headers, body } = await get(`${own}/history.csv`);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${caseId}-history.csv"`,
    });
    const rows = tableOf(body);
    expect(rows).toContainEqual(
      expect.objectContaining({
        event: 'MilestoneAccepted',
        person: 'asma',
        role: 'coordinator',
        value: '/milestones/D1/status',
        before: 'submitted',
        after: 'accepted',
      }),
    );
    expect(rows.find(({ event }) => event === 'WaiverProposed')?.['reason']).toMatch(/^'=HYPERLINK/);
    expect(String(body)).not.toMatch(/(^|[,;\n])"?[=+@]/);
  });

  it('of events is the record itself: its chain can be checked from the files alone', async () => {
    const events = [];
    let query: string | undefined = '?limit=4';
    let files = 0;
    for (; query !== undefined; files += 1) {
      const { headers, body } = await get(`${own}/history.jsonl${query}`);
      expect(headers['content-type']).toBe('application/x-ndjson');
      events.push(...linesOf(body).map(parseEvent));
      const next = headers['x-next-cursor'];
      query = next === undefined ? undefined : `?limit=4&cursor=${next}`;
    }
    expect(files).toBe(3);
    const [c] = [...api.memory.cases.values()].map((stored) => stored.case);
    expect(c && verify(events, c)).toMatchObject({ intact: true, events: 12 });
  });

  it('of a sample says on every line how it was drawn', async () => {
    const query = 'seed=audit-1&size=2&text=fz1';
    const sample = answers.CaseSample.parse((await get(`samples/cases?${query}`)).body);
    expect(tableOf((await get(`samples/cases.csv?${query}`)).body)).toMatchObject([
      { method: 'sha256-rank-1', seed: 'audit-1', population: '1', digest: sample.population.digest, case: caseId },
    ]);
    expect(linesOf((await get(`samples/cases.jsonl?${query}`)).body)).toMatchObject([{ key: caseId, population: 1 }]);
  });

  it('of mails says what became of each, to whom by key', async () => {
    const [line] = tableOf((await get(`${own}/mails.csv`)).body);
    expect(line).toEqual({
      case: caseId,
      slot: '8-submitted-asma',
      seq: '8',
      template: 'submitted',
      to: 'asma',
      language: 'ar',
      wording: 'w1',
      state: 'bounced',
      at: '2026-03-02T10:05:00.000Z',
      why: 'permanent',
      message_id: 'm-1',
      held_until: '',
      digest: 'daily 2026-03-02',
      steps: 'sent (2026-03-02T10:00:00.000Z) | bounced (2026-03-02T10:05:00.000Z, permanent)',
    });
    expect(linesOf((await get(`${own}/mails.jsonl`)).body)).toEqual([bounced]);
  });

  it('of accounts is the record itself, with nobody’s name or address', async () => {
    const lines = await get('administration/log.jsonl');
    const records = linesOf(lines.body).map((line) => AdministrationRecord.parse(line));
    const head = await api.administration.head();
    expect(head && verify(records, head)).toMatchObject({ intact: true, events: 2 });
    const table = await get('administration/log.csv');
    expect(tableOf(table.body)).toMatchObject([
      { seq: '1', event: 'PersonInvited', person: 'amina', to_role: 'coordinator', reason: '' },
      { seq: '2', event: 'PersonDeactivated', role: 'administrator', reason: `'+${reason}`, hash: head?.head },
    ]);
    for (const { headers, body } of [lines, table]) {
      expect(headers['content-disposition']).toMatch(/filename="accounts\.(csv|jsonl)"$/);
      expect(String(body)).not.toMatch(/Nora|Benali|new@fonds/);
    }
  });

  it('of events that were found goes on page by page, over pages without any', async () => {
    const found: unknown[] = [];
    let query: string | undefined = '';
    let empty = 0;
    while (query !== undefined) {
      const asked = `events.csv?from=2026-01-01&to=2026-04-30&type=WaiverProposed&limit=5${query}`;
      const { headers, body } = await get(asked);
      const rows = tableOf(body);
      if (rows.length === 0) empty += 1;
      found.push(...rows);
      const next = headers['x-next-cursor'];
      query = next === undefined ? undefined : `&cursor=${next}`;
    }
    expect(found).toMatchObject([{ case: caseId, event: 'WaiverProposed', person: 'hind', role: 'holder' }]);
    expect(empty).toBeGreaterThan(1);
    expect((await get('events.csv?type=WaiverProposed')).status).toBe(400);
  });

  it.each([
    ['cases', 'text=tawfik', { case: caseId, stage: 'diagnosis', title_fr: 'Parc Tawfik Jadida' }],
    ['exceptions', 'stage=diagnosis', { case: caseId, kind: 'same-day-approval', milestone: 'D1' }],
    [`${own}/exceptions`, '', { case: caseId, kind: 'same-day-approval' }],
    [`${own}/evidence`, '', { milestone: 'D1', sha256: content.evidence[0]?.sha256 }],
    [`${own}/approvals`, '', { milestone: 'D1', signatories: 'asma (coordinator, 2026-03-02T10:00:00.000Z)' }],
    ['events', 'person=hind', { case: caseId, event: 'MilestoneSubmitted', person: 'hind' }],
    [`${own}/mails`, '', { case: caseId, to: 'asma', state: 'bounced' }],
    ['administration/log', '', { event: 'PersonInvited', person: 'amina', organisation: '' }],
    ['findings', 'status=open', { case: caseId, finding: 'F1', owner: 'owner' }],
    ['samples/events', `caseId=${caseId}&seed=s&size=1`, { method: 'sha256-rank-1', case: caseId }],
  ])('of %s has the same lines as a table and as JSON', async (path, query, first) => {
    const rows = tableOf((await get(`${path}.csv?${query}`)).body);
    expect(rows[0]).toMatchObject(first);
    expect(linesOf((await get(`${path}.jsonl?${query}`)).body)).toHaveLength(rows.length);
  });

  it('is for auditors alone', async () => {
    const rows = auditor.routes.filter(({ gives }) => gives === 'jsonl');
    expect(rows).toHaveLength(12);
    for (const { path } of rows)
      for (const actor of [hind, asma, farid])
        expect((await api.as(actor).get(path.replace('{caseId}', caseId))).status).toBe(403);
  });
});
