import { beforeEach, describe, expect, it } from 'vitest';
import { Instant } from '../../shared/domain/time.ts';
import { answers } from '../../functions/http/answers.ts';
import { adil, asma, hind, rival } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, live, moments, reason } from './life.ts';

let api: Api;
const later = Instant.parse('2026-03-04T10:00:00.000Z');
beforeEach(async () => {
  api = makeApi();
  await api.directory.save({
    id: asma.id,
    role: 'coordinator',
    name: 'Asma Idrissi',
    email: 'asma@x.test',
    language: 'fr',
  });
  await live(api, moments.submitted);
  api.clock.moment = later;
  await live(api, [[asma, { type: 'return-milestone', milestone: 'D1', version: 1, reason, comments: [] }]]);
});

const audited = `/v1/auditor/cases/${caseId}`;

describe('a timeline', () => {
  const read = async (path: string, actor = adil) => answers.Timeline.parse((await api.as(actor).get(path)).body);

  it('says who did what, in which role, when, what it changed and why', async () => {
    const { items, people, next } = await read(`${audited}/timeline`);
    expect(items.at(-1)).toMatchObject({
      seq: 9,
      type: 'MilestoneReturned',
      at: later,
      actor: { id: 'asma', role: 'coordinator' },
      about: { milestone: 'D1' },
      submission: { version: 1, hash: items[7]?.hash },
      reason,
    });
    expect(items.at(-1)?.changes).toContainEqual({
      pointer: '/milestones/D1/status',
      before: 'submitted',
      after: 'returned',
    });
    expect(people).toContainEqual({ id: 'asma', name: 'Asma Idrissi', role: 'coordinator' });
    expect(people).toContainEqual({ id: 'hind' });
    expect(next).toBeUndefined();
  });

  it('is the same page by page', async () => {
    const whole = await read(`${audited}/timeline`);
    const pages = [];
    for (let query: string | undefined = '?limit=3'; query !== undefined;) {
      const { items, next } = await read(`${audited}/timeline${query}`);
      pages.push(items);
      query = next === undefined ? undefined : `?limit=3&cursor=${next}`;
    }
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 3]);
    expect(pages.flat()).toEqual(whole.items);
  });

  it('is read by those who read the history, and by nobody else', async () => {
    expect((await read(`/v1/holder/cases/${caseId}/timeline`, hind)).items).toHaveLength(9);
    expect((await read(`/v1/coordinator/cases/${caseId}/timeline`, asma)).items).toHaveLength(9);
    expect((await api.as(rival).get(`/v1/holder/cases/${caseId}/timeline`)).status).toBe(404);
    expect((await api.as(adil).get(`${audited}/timeline?cursor=x`)).body).toMatchObject({
      rule: 'request.cursor-invalid',
    });
  });
});

describe('a project as of a moment', () => {
  const asOf = (query: string) => api.as(adil).get(`${audited}/as-of?${query}`);

  it('is what its events had made of it by then', async () => {
    const before = await asOf('at=2026-03-04T09:59:59.999Z');
    expect(answers.Case.parse(before.body)).toMatchObject({
      version: 8,
      milestones: { D1: { status: 'submitted' } },
      waiting: [{ what: 'review', milestone: 'D1' }],
      actions: [],
    });
    expect((await asOf(`at=${later}`)).body).toMatchObject({ version: 9, milestones: { D1: { status: 'returned' } } });
  });

  it('or right after an event', async () => {
    expect((await asOf('seq=6')).body).toMatchObject({ version: 6, people: { coordinator: 'asma' }, milestones: {} });
    // Whose mails bounce is known of today alone.
    const { contactProblems: _, ...now } = answers.Case.parse((await api.as(adil).get(audited)).body);
    expect((await asOf('seq=9')).body).toEqual(now);
  });

  it.each(['at=2026-03-02T09:59:59.999Z', 'at=2026-03-04T10:00:00.001Z', 'seq=10'])(
    'is nothing at %s',
    async (query) => {
      expect(await asOf(query)).toMatchObject({ status: 404, body: { rule: 'moment.outside-history' } });
    },
  );

  it.each(['', 'seq=0', 'at=yesterday', 'seq=1&at=2026-03-04T10:00:00.000Z'])('needs one moment: %s', async (query) => {
    expect((await asOf(query)).status).toBe(400);
  });
});
