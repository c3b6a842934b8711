import { beforeEach, expect, it } from 'vitest';
import { asma, badr, chaima, farid, hind } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, live, moments, opening } from './life.ts';

let api: Api;
beforeEach(async () => {
  api = makeApi();
  await live(api, moments.submitted);
});

const at = `/v1/coordinator/cases/${caseId}`;
const declare = (body: unknown, who = asma, headers = {}) => api.as(who).post(`${at}/interests`, body, headers);
const accept = () => api.as(asma).post(`${at}/milestones/D1/acceptances`, { version: 1 });

it('shows in the project what is declared, and what has to be done about it', async () => {
  await declare({ interest: 'family' });
  const { body } = await api.as(farid).get(at);
  expect(body).toMatchObject({
    interests: { asma: { interest: 'family', on: '2026-03-02', until: '2027-03-02' } },
    waiting: expect.arrayContaining([
      { what: 'replacement', duty: 'coordinator', role: 'fund_manager', for: 'farid', since: api.clock.moment },
    ]),
  });
  const { body: queue } = await api.as(farid).get('/v1/coordinator/queue');
  expect(queue).toMatchObject({ items: [{ caseId }] });
});

it('a conflict bars at once, and says so in words', async () => {
  await declare({ interest: 'contract', endsOn: '2025-12-31' });
  const refused = await api
    .as(asma)
    .post(`${at}/milestones/D1/acceptances`, { version: 1 }, { 'accept-language': 'en' });
  expect(refused).toMatchObject({
    status: 403,
    body: { rule: 'interest.conflict-declared', title: expect.stringContaining('takes no part in this project') },
  });
  expect(await declare({ interest: 'none' })).toMatchObject({
    status: 409,
    body: { rule: 'interest.conflict-stands', params: { until: '2027-12-31' } },
  });
});

it('a conflict bars from drafts and files too, and leaves the project to be read', async () => {
  await declare({ interest: 'family' });
  const draft = { language: 'fr', content: {} };
  const refusals = [
    await api.as(asma).get(`${at}/milestones/D2/draft`),
    await api.as(asma).put(`${at}/milestones/D2/draft`, draft),
    await api.as(asma).post(`${at}/evidence`, { sha256: 'a'.repeat(64), bytes: 1, mediaType: 'image/png' }),
  ];
  for (const refused of refusals)
    expect(refused).toMatchObject({ status: 403, body: { rule: 'interest.conflict-declared' } });
  expect((await api.as(asma).get(`${at}/milestones/D1`)).status).toBe(200);
  expect((await api.as(asma).get(`${at}/history`)).status).toBe(200);
});

it('a conflict holds in every project of the holder, and in no other', async () => {
  const open = (code: string, organisation: string) =>
    api.as(asma).post('/v1/coordinator/cases', { ...opening, caseId: code, organisation });
  await open('FZ1-SECOND', 'yasmine');
  await open('FZ1-OTHER', 'rivals');
  await declare({ interest: 'employer' }, asma, { 'idempotency-key': 'once' });
  const interestIn = async (code: string) => {
    const { body } = await api.as(farid).get(`/v1/coordinator/cases/${code}`);
    return (body as { interests: Record<string, { interest: string }> }).interests['asma']?.interest;
  };
  expect(await interestIn('FZ1-SECOND')).toBe('employer');
  expect(await interestIn('FZ1-OTHER')).toBe('none');
  const events = [...api.memory.events.values()].flat().length;
  expect(await declare({ interest: 'employer' }, asma, { 'idempotency-key': 'once' })).toMatchObject({
    body: { repeated: true },
  });
  expect([...api.memory.events.values()].flat()).toHaveLength(events);
});

it('a duty goes only to who has declared', async () => {
  await api.directory.save({ id: chaima.id, role: 'coordinator', name: 'C', email: 'c@fonds.test', language: 'fr' });
  const assign = () => api.as(farid).put(`${at}/people/backup_coordinator`, { person: chaima.id });
  expect(await assign()).toMatchObject({ status: 409, body: { rule: 'interest.not-declared' } });
  await declare({ interest: 'none' }, chaima);
  expect((await assign()).status).toBe(200);
});

it('an old declaration has to be renewed before anything is judged', async () => {
  api.clock.moment = '2027-03-03T10:00:00.000Z' as typeof api.clock.moment;
  expect(await accept()).toMatchObject({ status: 409, body: { rule: 'interest.not-declared' } });
  await declare({ interest: 'none' });
  expect((await accept()).status).toBe(201);
});

it.each([
  { interest: 'friendship' },
  {},
  { interest: 'none', person: badr.id },
  { interest: 'family', endsOn: 'soon' },
])('understands not: %j', async (body) => {
  expect(await declare(body)).toMatchObject({ status: 400, body: { rule: 'request.invalid' } });
});

it('is not for holders', async () => {
  expect((await declare({ interest: 'none' }, hind)).status).toBe(403);
});
