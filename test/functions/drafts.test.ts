import { beforeEach, expect, it } from 'vitest';
import { asma, chaima, hamza, hind } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, live, moments } from './life.ts';

let api: Api;
beforeEach(async () => {
  api = makeApi();
  await live(api, moments.entered);
});

const path = `/v1/holder/cases/${caseId}/milestones/D1/draft`;
const half = { values: { focal_name: 'Nad', mandate_pct: 'a day a week', summary: ' ' }, evidence: [] };
const save = (content: unknown, headers: Record<string, string> = {}, by = hind) =>
  api.as(by).put(path, { language: 'fr', content }, headers);

it('keeps whatever was typed, to the letter', async () => {
  expect((await api.as(hind).get(path)).body).toMatchObject({ rule: 'draft.none' });
  const saved = await save(half);
  expect(saved).toMatchObject({ status: 200, body: { milestone: 'D1', version: 1, content: half, by: 'hind' } });
  const read = await api.as(hind).get(path);
  expect(read.headers['etag']).toBe('"1"');
  expect(read.body).toEqual(saved.body);
});

it('is saved again onto the version that was read', async () => {
  await save(half);
  const again = await save({ values: { focal_name: 'Nadia' }, evidence: [] }, { 'if-match': '"1"' });
  expect(again).toMatchObject({ status: 200, body: { version: 2, content: { values: { focal_name: 'Nadia' } } } });
});

it.each([
  ['the same version', { 'if-match': '"1"' }],
  ['none', {}],
  ['one that never was', { 'if-match': '"9"' }],
])('is not lost to somebody who changed %s', async (_, headers: Record<string, string>) => {
  await save(half);
  await save({ values: { focal_name: 'Hind' }, evidence: [] }, { 'if-match': '"1"' });
  const late = await save({ values: { focal_name: 'Hamza' }, evidence: [] }, headers, hamza);
  expect(late).toMatchObject({
    status: 412,
    body: { rule: 'draft.moved-on', params: { current: { version: 2, content: { values: { focal_name: 'Hind' } } } } },
  });
  expect(late.headers['etag']).toBe('"2"');
  expect((await api.as(hind).get(path)).body).toMatchObject({ content: { values: { focal_name: 'Hind' } } });
});

it('is replaced on purpose with *', async () => {
  await save(half);
  expect(await save({ values: {}, evidence: [] }, { 'if-match': '*' })).toMatchObject({
    status: 200,
    body: { version: 2 },
  });
});

it.each([
  ['a field that the form has not', { values: { nothing: 1 }, evidence: [] }, '/content/values/nothing'],
  ['another frame', { answers: {} }, '/content/values'],
  ['no frame', null, '/content'],
])('refuses %s', async (_, content, pointer) => {
  const refused = await save(content);
  expect(refused).toMatchObject({ status: 422, body: { rule: 'form.invalid' } });
  expect((refused.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toContain(pointer);
  expect((await api.as(hind).get(path)).status).toBe(404);
});

it('is the holder’s and the coordinator’s who may type it in, and nobody’s else', async () => {
  const typed = `/v1/coordinator/cases/${caseId}/milestones/D1/draft`;
  await save(half);
  expect((await api.as(asma).get(typed)).status).toBe(200);
  expect((await api.as(chaima).get(typed)).status).toBe(403);
  const seenBy = async (actor: typeof asma) =>
    (await api.as(actor).get(`/v1/coordinator/cases/${caseId}/milestones/D1`)).body as { draft?: unknown };
  expect((await seenBy(asma)).draft).toMatchObject({ content: half });
  expect((await seenBy(chaima)).draft).toBeUndefined();
});
