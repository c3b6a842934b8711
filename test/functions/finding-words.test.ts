import { expect, it } from 'vitest';
import { answers } from '../../functions/http/answers.ts';
import { adil, asma, hind, rival } from '../domain/people.ts';
import { makeApi } from './api.ts';
import { caseId, live, moments, reason } from './life.ts';

it('reads a finding with everything that was said about it, for everybody in the project', async () => {
  const api = makeApi();
  await live(api, [
    ...moments['finding opened'],
    [hind, { type: 'answer-finding', finding: 'F1', text: 'The letter is attached now.' }],
    [adil, { type: 'close-finding', finding: 'F1', reason: 'The letter is there, dated and signed.' }],
  ]);
  const path = `cases/${caseId}/findings/F1`;
  for (const [persona, actor] of [
    ['holder', hind],
    ['coordinator', asma],
    ['auditor', adil],
  ] as const) {
    const { body } = await api.as(actor).get(`/v1/${persona}/${path}`);
    expect(answers.Finding.parse(body)).toMatchObject({
      finding: 'F1',
      status: 'closed',
      words: [
        { type: 'FindingOpened', actor: { id: 'adil' }, text: reason },
        { type: 'FindingAnswered', actor: { id: 'hind' }, text: 'The letter is attached now.' },
        { type: 'FindingClosed', text: 'The letter is there, dated and signed.' },
      ],
    });
  }
  expect((await api.as(rival).get(`/v1/holder/${path}`)).status).toBe(404);
  expect((await api.as(asma).get(`/v1/coordinator/cases/${caseId}/findings/F9`)).status).toBe(404);
});
