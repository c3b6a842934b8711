import { beforeEach, expect, it } from 'vitest';
import { cardOf } from '../../shared/app/card.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { currentProgramme } from '../../shared/programme/registry.ts';
import type { CaseCard } from '../../shared/domain/case-card.ts';
import { answers } from '../../functions/http/answers.ts';
import { adil, asma, hind } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, live, moments } from './life.ts';

let api: Api;
beforeEach(async () => {
  api = makeApi();
  await live(api, moments.entered);
});

/** Cases that are nothing but their cards. */
function put(number: number, changes: Partial<CaseCard>): void {
  const [stored] = [...api.memory.cases.values()];
  if (stored === undefined) throw new Error('there is no case to copy');
  const id = CaseId.parse(`FZ1-${String(1000 + number)}`);
  const card = { ...cardOf(stored.case, currentProgramme, api.clock.moment), caseId: id, ...changes };
  api.memory.cases.set(id, { ...stored, card });
}

const board = async (query = '') => answers.Board.parse((await api.as(asma).get(`/v1/coordinator/board${query}`)).body);

it('has a column for every stage, and in it what is there by health, the worst first', async () => {
  put(1, { stage: 'diagnosis', health: 'overdue' });
  put(2, { stage: 'closed', health: 'completed' });
  const { columns } = await board();
  expect(columns.map(({ stage, title }) => [stage, title])).toEqual([
    ['opening', undefined],
    ...currentProgramme.stages.map(({ id, title }) => [id, title.en]),
    ['closed', undefined],
  ]);
  expect(columns.find(({ stage }) => stage === 'diagnosis')?.cells).toMatchObject([
    { health: 'overdue', count: 1, isMore: false, cards: [{ caseId: 'FZ1-1001' }] },
    { health: 'on_track', count: 1, isMore: false, cards: [{ caseId }] },
  ]);
  expect(columns.find(({ stage }) => stage === 'build')?.cells).toEqual([]);
});

it('shows a few of many, counts the rest, and says where the list goes on', async () => {
  for (let number = 0; number < 30; number += 1) put(number, { stage: 'build', health: 'at_risk' });
  const { columns } = await board('?cards=3');
  const [cell] = columns.find(({ stage }) => stage === 'build')?.cells ?? [];
  expect(cell).toMatchObject({ health: 'at_risk', count: 30, isMore: false });
  expect(cell?.cards).toHaveLength(3);
  const rest = await api
    .as(asma)
    .get(`/v1/coordinator/cases?stage=build&health=at_risk&limit=100&cursor=${cell?.next}`);
  expect((rest.body as { items: unknown[] }).items).toHaveLength(27);
});

it('counts no further than five hundred', async () => {
  for (let number = 0; number < 502; number += 1) put(number, { stage: 'design', health: 'on_track' });
  const { columns } = await board('?cards=1');
  expect(columns.find(({ stage }) => stage === 'design')?.cells).toMatchObject([{ count: 500, isMore: true }]);
});

it('is for those who read every project', async () => {
  expect((await api.as(hind).get('/v1/coordinator/board')).status).toBe(403);
  expect((await api.as(adil).get('/v1/coordinator/board')).status).toBe(403);
  expect((await api.as(asma).get('/v1/coordinator/board?cards=21')).status).toBe(400);
});
