import { beforeEach, expect, it } from 'vitest';
import { adil, asma, hind, rival } from '../domain/people.ts';
import { answers } from '../../functions/http/answers.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, content, live, moments } from './life.ts';

let api: Api;
const second = { ...content, values: { ...content.values, mandate_pct: 35 } };
beforeEach(async () => {
  api = makeApi();
  await live(api, [
    ...moments.submitted,
    [hind, { type: 'submit-milestone', milestone: 'D1', language: 'fr', content: second }],
    [hind, { type: 'submit-milestone', milestone: 'D1', language: 'fr', content }],
  ]);
});

const path = `cases/${caseId}/milestones/D1/submissions`;

it('says what a version changes of the one before, in the words of the form', async () => {
  for (const [persona, actor] of [
    ['coordinator', asma],
    ['auditor', adil],
    ['holder', hind],
  ] as const) {
    const { body } = await api.as(actor).get(`/v1/${persona}/${path}/2/changes`);
    expect(answers.SubmissionChanges.parse(body)).toMatchObject({
      milestone: 'D1',
      before: { version: 1, seq: 8, actor: { id: 'hind' } },
      after: { version: 2, seq: 9 },
      changes: [
        {
          change: 'changed',
          pointer: '/values/mandate_pct',
          place: 'Share of working time for this task',
          before: content.values['mandate_pct'],
          after: 35,
        },
      ],
    });
  }
});

it('compares with any other version if asked', async () => {
  const changes = async (query: string) =>
    (await api.as(asma).get(`/v1/coordinator/${path}/3/changes${query}`)).body as { changes: unknown[] };
  expect((await changes('')).changes).toHaveLength(1);
  expect((await changes('?since=1')).changes).toEqual([]);
});

it('finds nothing changed in a first version, and no version that is not there', async () => {
  const first = await api.as(asma).get(`/v1/coordinator/${path}/1/changes`);
  expect(first.body).toMatchObject({ after: { version: 1 }, changes: [] });
  expect(first.body).not.toHaveProperty('before');
  expect((await api.as(asma).get(`/v1/coordinator/${path}/4/changes`)).status).toBe(404);
  expect((await api.as(asma).get(`/v1/coordinator/${path}/2/changes?since=9`)).status).toBe(404);
  expect((await api.as(rival).get(`/v1/holder/${path}/2/changes`)).status).toBe(404);
});
