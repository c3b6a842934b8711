import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { answers } from '../../functions/http/answers.ts';
import { asma } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { claimsOf } from './event.ts';

let api: Api;
beforeEach(() => {
  api = makeApi();
});

const portfolio = readFileSync('shared/programme/fonzid/portfolio.csv', 'utf8');
const header = portfolio.split('\n')[0] ?? '';
const good = 'FZ9-GOOD,,Bon projet,,Bouskoura,creation,Yasmine,developer,yasmine,"1 500 000,50",750000.25,2026-03-02';
const bad = 'FZ9-BAD,,Mauvais,,Bouskoura,castle,Yasmine,developer,yasmine,,,';

const send = (csv: string, query = '', language = 'en') =>
  sendTo(`/v1/coordinator/imports?interest=none${query}`, csv, language);
const sendTo = (path: string, csv: string, language = 'en') =>
  api.send({
    method: 'POST',
    path,
    body: csv,
    headers: { 'content-type': 'text/csv; charset=utf-8', 'accept-language': language },
    claims: claimsOf(asma),
  });

it('opens every project of the public portfolio, and the same file again opens none', async () => {
  const first = await send(portfolio);
  const { opened } = first.body as { opened: string[] };
  expect(first).toMatchObject({ status: 200, body: { alreadyOpen: [], refused: [], notReached: [] } });
  expect(opened).toHaveLength(portfolio.trim().split('\n').length - 1);
  const events = [...api.memory.events.values()].flat().length;
  const again = await send(portfolio);
  expect(again).toMatchObject({ status: 200, body: { opened: [], refused: [], notReached: [] } });
  expect((again.body as { alreadyOpen: string[] }).alreadyOpen.toSorted()).toEqual(opened.toSorted());
  expect([...api.memory.events.values()].flat()).toHaveLength(events);
});

it('counts in centimes and begins on the day', async () => {
  await send(`${header}\n${good}\n`);
  const { body } = await api.as(asma).get('/v1/coordinator/cases/FZ9-GOOD');
  expect(body).toMatchObject({
    kickoffOn: '2026-03-02',
    project: { cost: 150_000_050, fundShare: 75_000_025, title: { fr: 'Bon projet' } },
    people: { coordinator: 'asma' },
  });
});

it('refuses the whole file for one bad row, and says which and why', async () => {
  const refused = await send(`${header}\n${good}\n${bad}\n`);
  expect(refused).toMatchObject({
    status: 422,
    body: {
      rule: 'import.refused',
      rows: [
        {
          row: 3,
          code: 'project.unknown-kind',
          params: { kind: 'castle' },
          message: 'The programme does not know the kind “castle”.',
        },
      ],
    },
  });
  expect(api.memory.cases.size).toBe(0);
});

it('takes the good rows if asked to, and reports the others', async () => {
  const { status, body } = await send(`${header}\n${good}\n${bad}\n`, '&partial=true');
  expect(status).toBe(200);
  expect(body).toMatchObject({ opened: ['FZ9-GOOD'], refused: [{ row: 3, code: 'project.unknown-kind' }] });
});

it('says what is wrong in the caller’s language', async () => {
  const { body } = await send(
    `${header}\nFZ9-X,,Titre,,Bouskoura,creation,Yasmine,developer,yasmine,beaucoup,,`,
    '',
    'fr',
  );
  expect(body).toMatchObject({
    rows: [{ row: 2, column: 'cost_mad', message: 'Un montant en dirhams est attendu, avec deux décimales au plus.' }],
  });
});

it.each(['&partial=perhaps', '&force=true', '&interest=family'])('does not understand %s', async (query) => {
  expect((await send(`${header}\n${good}`, query)).status).toBe(400);
});

it('takes nothing but text of comma-separated values', async () => {
  const refused = await api.as(asma).post('/v1/coordinator/imports', { csv: portfolio });
  expect(refused).toMatchObject({ status: 415, body: { params: { expected: 'text/csv' } } });
});

it('shows beforehand what a file would open, and opens nothing', async () => {
  await send(`${header}\n${good}\n`);
  const other = good.replace('FZ9-GOOD', 'FZ9-OTHER');
  const preview = () => sendTo('/v1/coordinator/imports/preview', `${header}\n${good}\n${bad}\n${other}\n`);
  const { status, body } = await preview();
  expect(status).toBe(200);
  expect(answers.ImportPreview.parse(body)).toMatchObject({
    wouldOpen: [{ row: 4, caseId: 'FZ9-OTHER', organisation: 'yasmine', project: { cost: 150_000_050 } }],
    alreadyOpen: ['FZ9-GOOD'],
    refused: [{ row: 3, code: 'project.unknown-kind', message: 'The programme does not know the kind “castle”.' }],
  });
  expect([...api.memory.cases.keys()]).toEqual(['FZ9-GOOD']);
  expect((await preview()).body).toEqual(body);
});

it('shows what is wrong with a file that cannot be read at all', async () => {
  const { status, body } = await sendTo('/v1/coordinator/imports/preview', `${header}\n"X`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ wouldOpen: [], alreadyOpen: [], refused: [{ row: 2, code: 'quote-unclosed' }] });
});
