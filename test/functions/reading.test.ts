import { beforeEach, describe, expect, it } from 'vitest';
import { adil, asma, badr, chaima, farid, hind } from '../domain/people.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import type { MailSlot } from '../../shared/domain/mail-slot.ts';
import { Instant } from '../../shared/domain/time.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, content, live, moments, reason } from './life.ts';

let api: Api;
beforeEach(async () => {
  api = makeApi();
  await live(api, moments.submitted);
});

const at = `/v1/coordinator/cases/${caseId}`;
const own = `/v1/holder/cases/${caseId}`;
const audited = `/v1/auditor/cases/${caseId}`;

describe('a project', () => {
  it('comes with its version, its health, what waits, and what may be done next', async () => {
    const { headers, body } = await api.as(asma).get(at);
    expect(headers['etag']).toBe('"8"');
    expect(body).toMatchObject({
      id: caseId,
      version: 8,
      health: 'on_track',
      waiting: [{ what: 'review', milestone: 'D1', role: 'coordinator', for: 'asma' }],
    });
    expect(actionsIn(body)).toContainEqual({ action: 'accept-milestone', milestone: 'D1' });
  });

  it('offers each reader what is hers to do', async () => {
    const [holder, auditor, stranger] = await Promise.all([
      api.as(hind).get(own),
      api.as(adil).get(audited),
      api.as(chaima).get(at),
    ]);
    expect(actionsIn(holder.body)).toContainEqual({ action: 'submit-milestone', milestone: 'D2' });
    expect(actionsIn(holder.body)).not.toContainEqual({ action: 'accept-milestone', milestone: 'D1' });
    expect(actionsIn(auditor.body)).toEqual([]);
    // she might be asked to take a duty
    expect(actionsIn(stranger.body)).toEqual([{ action: 'declare-interest' }]);
  });
});

describe('a milestone', () => {
  it('comes with its form in the reader’s language and what was last submitted', async () => {
    const { body } = await api.as(hind).get(`${own}/milestones/D1`, undefined, { 'accept-language': 'ar' });
    expect(body).toMatchObject({
      milestone: 'D1',
      acceptedBy: ['coordinator'],
      state: { status: 'submitted', version: 1 },
      submission: { version: 1, language: 'fr', content, actor: { id: 'hind' } },
      form: { properties: { values: { properties: { summary: { title: 'ملخص' } } } } },
    });
  });

  it('tells its holder why it was returned, and what to change', async () => {
    const comments = [{ severity: 'fatal', pointer: '/values/focal_name', text: 'Who is it?' }];
    await live(api, [[asma, { type: 'return-milestone', milestone: 'D1', version: 1, reason, comments }]]);
    const { body } = await api.as(hind).get(`${own}/milestones/D1`);
    expect(body).toMatchObject({ state: { status: 'returned' }, returned: { seq: 9, by: 'asma', reason, comments } });
  });

  it('keeps every version, also those that were replaced', async () => {
    await live(api, [[hind, { type: 'submit-milestone', milestone: 'D1', language: 'ar', content }]]);
    const read = (version: number) => api.as(asma).get(`${at}/milestones/D1/submissions/${version}`);
    expect((await read(1)).body).toMatchObject({ version: 1, language: 'fr', seq: 8 });
    expect((await read(2)).body).toMatchObject({ version: 2, language: 'ar', seq: 9 });
    expect((await read(3)).status).toBe(404);
  });
});

describe('lists', () => {
  it('a stage, by health', async () => {
    const list = (query: string) => api.as(asma).get(`/v1/coordinator/cases?${query}`);
    expect((await list('stage=diagnosis')).body).toMatchObject({ items: [{ caseId, stage: 'diagnosis' }] });
    expect((await list('stage=diagnosis&health=overdue')).body).toEqual({ items: [] });
    expect((await list('stage=diagnosis&health=fine')).status).toBe(400);
    expect((await list('health=overdue')).body).toMatchObject({ errors: [{ pointer: '/stage', code: 'required' }] });
  });

  it('a queue of one’s own, and what nobody has', async () => {
    const queue = (actor: typeof asma, query = '') => api.as(actor).get(`/v1/coordinator/queue${query}`);
    expect((await queue(asma)).body).toMatchObject({ items: [{ caseId }] });
    expect((await queue(badr)).body).toEqual({ items: [] });
    expect((await queue(farid, '?unassigned=true')).body).toEqual({ items: [] });
  });

  it('a day', async () => {
    const { body } = await api.as(adil).get('/v1/auditor/days/2026-03-02/events?limit=2');
    expect(body).toMatchObject({ items: [{ caseId, seq: 1, type: 'CaseOpened' }, { seq: 2 }] });
    expect((await api.as(adil).get('/v1/auditor/days/2026-02-30/events')).status).toBe(404);
  });

  it('people, by name and without address', async () => {
    const address = { email: 'hind@yasmine.test', language: 'fr' } as const;
    await api.directory.save({
      id: hind.id,
      role: 'holder',
      name: 'Hind',
      organisation: hind.organisation,
      ...address,
    });
    const people = (query: string) => api.as(asma).get(`/v1/coordinator/people?${query}`);
    const found = { items: [{ id: 'hind', name: 'Hind', role: 'holder', organisation: 'yasmine' }] };
    expect((await people('role=holder')).body).toEqual(found);
    expect((await people('role=holder&organisation=yasmine')).body).toEqual(found);
    expect((await people('role=coordinator&organisation=yasmine')).body).toEqual({ items: [] });
  });
});

describe('the mails of a project', () => {
  const sent: MailSlot = {
    caseId: CaseId.parse(caseId),
    slot: '00005-assigned-hind',
    to: hind.id,
    seq: 5,
    template: 'assigned',
    state: 'delivered',
    at: Instant.parse('2026-03-02T10:00:05.000Z'),
    messageId: 'ses-1',
    language: 'ar',
    wording: '3463866cb57c',
    steps: [
      { state: 'queued', at: Instant.parse('2026-03-02T10:00:00.000Z') },
      { state: 'sent', at: Instant.parse('2026-03-02T10:00:02.000Z'), messageId: 'ses-1' },
      { state: 'delivered', at: Instant.parse('2026-03-02T10:00:05.000Z'), messageId: 'ses-1' },
    ],
  };
  const mails = `${at}/mails`;

  it('say to whom what went out, in which words, and what became of it', async () => {
    await api.mails.queue([sent]);
    for (const [reader, path] of [
      [adil, `${audited}/mails`],
      [asma, mails],
      [farid, mails],
    ] as const) {
      expect((await api.as(reader).get(path)).body).toEqual({ items: [sent] });
    }
  });

  it('are the business of the coordinator of the project, not of another', async () => {
    expect((await api.as(chaima).get(mails)).status).toBe(403);
    expect((await api.as(hind).get(`${own}/mails`)).status).toBe(404);
  });
});

describe('people whom mail does not reach', () => {
  const since = Instant.parse('2026-03-02T09:00:00.000Z');
  const keep = (actor: typeof hind, email: string) =>
    api.directory.save({
      id: actor.id,
      role: actor.role === 'system' ? 'administrator' : actor.role,
      name: 'Somebody',
      email,
      language: 'fr',
      organisation: actor.organisation,
      unreachable: { email: 'bad@yasmine.test', why: 'bounced', at: since },
    });
  const problemsFor = async (reader: typeof hind, path: string) =>
    ((await api.as(reader).get(path)).body as { contactProblems: unknown }).contactProblems;
  beforeEach(async () => {
    for (const who of [asma, badr, farid]) await keep(who, `${who.id}@fund.test`);
  });

  it('show on the project, until their address is corrected', async () => {
    await live(api, [[farid, { type: 'assign-person', duty: 'owner', person: hind }]]);
    await live(api, [[farid, { type: 'assign-person', duty: 'director', person: hind }]]);
    await keep(hind, 'bad@yasmine.test');
    const expected = [{ person: 'hind', duties: ['owner', 'director'], why: 'bounced', since }];
    expect(await problemsFor(asma, at)).toEqual(expected);
    expect(await problemsFor(adil, audited)).toEqual(expected);
    expect(await problemsFor(hind, own)).toEqual(expected);
    await keep(hind, 'hind@yasmine.test');
    expect(await problemsFor(asma, at)).toEqual([]);
  });

  it('are told to a holder of her own organisation only', async () => {
    await keep(asma, 'bad@yasmine.test');
    expect(await problemsFor(farid, at)).toMatchObject([{ person: 'asma', duties: ['coordinator'] }]);
    expect(await problemsFor(hind, own)).toEqual([]);
  });
});

describe('a history', () => {
  it('is read page by page', async () => {
    const seen: number[] = [];
    let query = '?limit=4';
    for (;;) {
      const { body } = await api.as(hind).get(`${own}/history${query}`);
      const { items, next } = body as { items: { seq: number }[]; next?: string };
      seen.push(...items.map(({ seq }) => seq));
      if (next === undefined) break;
      query = `?limit=4&cursor=${next}`;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is verified to the end', async () => {
    const { body } = await api.as(adil).get(`${audited}/verification`);
    expect(body).toMatchObject({ intact: true, events: 8 });
  });

  it('that was tampered with is found out', async () => {
    const [, events] = [...api.memory.events][0] ?? [];
    const submitted = events?.at(-1);
    if (submitted?.type === 'MilestoneSubmitted') submitted.data.content.values['mandate_pct'] = 100;
    expect((await api.as(adil).get(`${audited}/verification`)).body).toEqual({
      intact: false,
      at: 8,
      problem: 'altered',
    });
  });

  it('is not verified by its holder', async () => {
    expect((await api.as(hind).get(`${own}/verification`)).status).toBe(404);
  });
});

describe('evidence', () => {
  const sha256 = 'a'.repeat(64);

  it('is sent to a signed address', async () => {
    const answer = await api.as(hind).post(`${own}/evidence`, { sha256, bytes: 10, mediaType: 'application/pdf' });
    expect(answer).toMatchObject({
      status: 201,
      body: { address: `https://bucket.test/${caseId}/${sha256}?bytes=10` },
    });
  });

  it.each([
    [{ sha256: 'A'.repeat(64), bytes: 10, mediaType: 'application/pdf' }],
    [{ sha256, bytes: 0, mediaType: 'application/pdf' }],
    [{ sha256, bytes: 21 * 1024 * 1024, mediaType: 'application/pdf' }],
    [{ sha256, bytes: 10, mediaType: 'text/html' }],
  ])('is nothing but files of a kind, size and checksum: %j', async (file) => {
    expect((await api.as(hind).post(`${own}/evidence`, file)).status).toBe(400);
  });

  it('is read by those who read the project', async () => {
    const named = `evidence/${sha256}?name=${encodeURIComponent('rapport (2).pdf')}`;
    const { body } = await api.as(adil).get(`${audited}/${named}`);
    expect(body).toEqual({ address: `https://bucket.test/${caseId}/${sha256}?name=rapport (2).pdf` });
    expect((await api.as(hind).get(`${own}/evidence/${sha256}?name=..%2Fx`)).status).toBe(400);
  });
});

describe('a refused form', () => {
  it('says of each field what is wrong, in the words of the form', async () => {
    const refused = await api
      .as(hind)
      .post(
        `${own}/milestones/D2/submissions`,
        { language: 'fr', content: { values: { zone_area: -1 }, evidence: [] } },
        { 'accept-language': 'fr' },
      );
    expect(refused).toMatchObject({ status: 422, body: { rule: 'form.invalid' } });
    const { errors } = refused.body as { errors: { pointer: string; code: string; message: string }[] };
    expect(errors).toContainEqual({
      pointer: '/content/values/summary',
      code: 'required',
      severity: 'error',
      message: 'À remplir.',
    });
    expect(errors.every(({ pointer, message }) => pointer.startsWith('/content') && message.length > 3)).toBe(true);
  });

  it('changes nothing', async () => {
    await api.as(hind).post(`${own}/milestones/D2/submissions`, { language: 'fr', content: {} });
    expect((await api.as(asma).get(at)).headers['etag']).toBe('"8"');
  });
});

describe('keys and versions', () => {
  it('does not let a key serve for two things', async () => {
    const key = { 'idempotency-key': 'one' };
    await api.as(asma).post(`${at}/milestones/D2/waiver-proposals`, { reason }, key);
    const other = await api.as(asma).post(`${at}/milestones/D3/waiver-proposals`, { reason }, key);
    expect(other).toMatchObject({ status: 422, body: { rule: 'command.id-reused' } });
  });

  it('lets two people use the same key', async () => {
    const key = { 'idempotency-key': 'one' };
    const first = await api.as(asma).post(`${at}/milestones/D2/waiver-proposals`, { reason }, key);
    const second = await api.as(hind).post(`${own}/milestones/D3/waiver-proposals`, { reason }, key);
    expect([first.status, second.status]).toEqual([201, 201]);
  });

  it('lets one winner of two who saw the same version', async () => {
    const seen = { 'if-match': '"8"' };
    const answers = await Promise.all(
      ['D2', 'D3'].map((milestone) =>
        api.as(asma).post(`${at}/milestones/${milestone}/waiver-proposals`, { reason }, seen),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 412]);
  });
});

function actionsIn(body: unknown): unknown[] {
  return (body as { actions: unknown[] }).actions;
}
