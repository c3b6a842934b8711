import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/actors.ts';
import { answers } from '../../functions/http/answers.ts';
import { adil, amina, asma, badr, farid, hamza, hind, rival } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { caseId, live, moments, reason } from './life.ts';

let api: Api;
beforeEach(async () => {
  api = makeApi();
  for (const { id, role, organisation } of [adil, asma, badr, farid, hind, rival]) {
    if (role === 'system') continue;
    await api.directory.save({ id, role, organisation, name: `Name of ${id}`, email: `${id}@x.test`, language: 'fr' });
  }
});

const read = async (actor: Actor, persona: string) => {
  const { body } = await api.as(actor).get(`/v1/${persona}/cases/${caseId}/people`);
  expect(JSON.stringify(body)).not.toContain('@');
  const { duties, people } = answers.CasePeople.parse(body);
  return { duties, people: Object.fromEntries(people.map(({ id, ...rest }) => [id, rest])) };
};

describe('the people of a project', () => {
  it('are its duties and whoever had a hand in it, by name', async () => {
    await live(api, [
      ...moments.submitted,
      [adil, { type: 'open-finding', severity: 'minor', owner: 'owner', due: '2026-03-16', text: reason }],
    ]);
    for (const [persona, actor] of [
      ['coordinator', asma],
      ['auditor', adil],
    ] as const) {
      expect(await read(actor, persona)).toEqual({
        duties: [
          { duty: 'coordinator', person: 'asma' },
          { duty: 'backup_coordinator', person: 'badr' },
          { duty: 'fund_manager', person: 'farid' },
        ],
        people: {
          adil: { name: 'Name of adil', role: 'auditor' },
          asma: { name: 'Name of asma', role: 'coordinator' },
          badr: { name: 'Name of badr', role: 'coordinator' },
          farid: { name: 'Name of farid', role: 'fund_manager' },
          hind: { name: 'Name of hind', role: 'holder', organisation: 'yasmine' },
        },
      });
    }
  });

  it('are to its holder those on duty and her own; of others she learns the role', async () => {
    await live(api, [
      ...moments.submitted,
      [adil, { type: 'open-finding', severity: 'minor', owner: 'owner', due: '2026-03-16', text: reason }],
    ]);
    const { people } = await read(hind, 'holder');
    expect(people).toMatchObject({
      asma: { name: 'Name of asma', role: 'coordinator' },
      hind: { name: 'Name of hind', organisation: 'yasmine' },
    });
    expect(people['adil']).toEqual({ role: 'auditor' });
  });

  it('are keys alone once they are no longer known', async () => {
    await live(api, [...moments.entered, [hamza, { type: 'propose-waiver', milestone: 'D3', reason }]]);
    expect((await read(asma, 'coordinator')).people['hamza']).toEqual({});
  });

  it('are no business of another organisation', async () => {
    await live(api, moments.submitted);
    expect((await api.as(rival).get(`/v1/holder/cases/${caseId}/people`)).status).toBe(404);
  });
});

describe('names', () => {
  it('are read by key, many at once, for those who read every project or manage people', async () => {
    for (const [persona, actor] of [
      ['coordinator', farid],
      ['auditor', adil],
      ['administration', amina],
    ] as const) {
      const { body } = await api.as(actor).get(`/v1/${persona}/names?keys=hind,nobody,asma,hind`);
      expect(body).toEqual({
        people: [
          { id: 'hind', name: 'Name of hind', role: 'holder', organisation: 'yasmine' },
          { id: 'nobody' },
          { id: 'asma', name: 'Name of asma', role: 'coordinator' },
        ],
      });
    }
  });

  it('are not for holders, and not more than a page of them', async () => {
    expect((await api.as(hind).get('/v1/coordinator/names?keys=asma')).status).toBe(403);
    expect((await api.as(hind).get('/v1/holder/names?keys=asma')).status).toBe(404);
    const many = Array.from({ length: 101 }, (_, index) => `p-${index}`).join();
    expect((await api.as(asma).get(`/v1/coordinator/names?keys=${many}`)).status).toBe(400);
    expect((await api.as(asma).get('/v1/coordinator/names?keys=a%20b')).status).toBe(400);
    expect((await api.as(asma).get('/v1/coordinator/names')).status).toBe(400);
  });
});
