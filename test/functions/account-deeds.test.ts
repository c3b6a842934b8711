import { beforeEach, describe, expect, it } from 'vitest';
import { administration } from '../../functions/administration/routes.ts';
import type { AdministrationFact } from '../../shared/domain/administration/record.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { amina, asma, anas } from '../domain/people.ts';
import { type Answered, type Api, makeApi } from './api.ts';
import { reason } from './life.ts';

const salma = { name: 'Salma Idrissi', email: 'salma@fund.test', language: 'fr', role: 'coordinator' };
const at = '/v1/administration/people/person-1';

/** One thing that administrators do to an account: what has happened to it before, and what is recorded then. */
type Deed = {
  row: string;
  path: string;
  body: unknown;
  past: (readonly [string, unknown])[];
  records: AdministrationFact;
};

const person = PersonId.parse('person-1');
const change = { person, from: 'coordinator', to: 'fund_manager' } as const;
const asked = ['/role-change', { role: 'fund_manager', reason }] as const;

const deeds: Deed[] = [
  {
    row: 'PUT /v1/administration/people/{person}/profile',
    path: `${at}/profile`,
    body: { name: 'Salma El Idrissi', email: 'salma@fund.test', language: 'ar', reason },
    past: [],
    records: { type: 'ProfileCorrected', data: { person, fields: ['name', 'language'], reason } },
  },
  {
    row: 'POST /v1/administration/people/{person}/deactivation',
    path: `${at}/deactivation`,
    body: { reason },
    past: [],
    records: { type: 'PersonDeactivated', data: { person, reason } },
  },
  {
    row: 'POST /v1/administration/people/{person}/reactivation',
    path: `${at}/reactivation`,
    body: { reason },
    past: [['/deactivation', { reason }]],
    records: { type: 'PersonReactivated', data: { person, reason } },
  },
  {
    row: 'POST /v1/administration/people/{person}/role-change',
    path: `${at}/role-change`,
    body: asked[1],
    past: [],
    records: { type: 'RoleChangeAsked', data: { ...change, reason } },
  },
  {
    row: 'POST /v1/administration/people/{person}/role-change/confirmation',
    path: `${at}/role-change/confirmation`,
    body: { role: 'fund_manager' },
    past: [asked],
    records: { type: 'RoleChangeConfirmed', data: { ...change, startsOn: '2026-03-03' as never } },
  },
  {
    row: 'POST /v1/administration/people/{person}/role-change/cancellation',
    path: `${at}/role-change/cancellation`,
    body: { reason },
    past: [asked],
    records: { type: 'RoleChangeCancelled', data: { ...change, reason } },
  },
];

describe.each(deeds)('$row', ({ row, path, body, past, records }) => {
  let api: Api;
  let before: number;
  beforeEach(async () => {
    api = makeApi();
    await api.as(amina).post('/v1/administration/people', salma);
    for (const [what, sent] of past) await api.as(amina).post(at + what, sent);
    before = api.memory.administration.size;
  });
  const send = (by = anas, headers: Record<string, string> = {}): Promise<Answered> =>
    api.as(by)[row.startsWith('PUT') ? 'put' : 'post'](path, body, headers);
  const logged = () => [...api.memory.administration.values()].slice(before);

  it('is refused without permission', async () => {
    expect(await send(asma)).toMatchObject({ status: 403, body: { rule: 'action.not-permitted' } });
    expect(logged()).toEqual([]);
  });

  it('is allowed with it', async () => {
    const answer = await send();
    expect(answer.status).toBe(row.startsWith('PUT') ? 200 : 201);
    expect(answer.headers['etag']).toBe(`"${before + 1}"`);
    expect(answer.body).toMatchObject({ id: 'person-1', version: before + 1 });
  });

  it('appends the right record, signed by who asked, with neither name nor address', async () => {
    await send();
    expect(logged()).toMatchObject([{ ...records, seq: before + 1, actor: { id: anas.id, role: 'administrator' } }]);
    expect(JSON.stringify(logged())).not.toMatch(/Salma|@/);
  });

  it('repeats harmlessly', async () => {
    const first = await send();
    const second = await send(anas, { 'if-match': `"${before}"` });
    expect(second).toMatchObject({ status: first.status, body: first.body as object });
    expect(logged()).toHaveLength(1);
  });

  it('refuses a stale version', async () => {
    const stale = await send(anas, { 'if-match': `"${before + 1}"` });
    expect(stale).toMatchObject({
      status: 412,
      body: { rule: 'account.version-not-seen', params: { version: before } },
    });
    expect(stale.headers['etag']).toBe(`"${before}"`);
    expect(logged()).toEqual([]);
    expect((await send(anas, { 'if-match': `"${before}"` })).status).toBeLessThan(300);
  });

  it('is not for one’s own account, nor for one that nobody has', async () => {
    const own = PersonId.parse('person-1');
    expect(await send({ ...amina, id: own })).toMatchObject({ status: 403, body: { rule: 'account.own' } });
    const nobody = path.replace('person-1', 'person-9');
    const sent = await api.as(anas)[row.startsWith('PUT') ? 'put' : 'post'](nobody, body);
    expect(sent).toMatchObject({ status: 404, body: { rule: 'account.unknown' } });
    expect(logged()).toEqual([]);
  });
});

it('has these for every row that writes to an account', () => {
  const writing = administration.routes.filter(({ method, path }) => method !== 'GET' && path.includes('{person}'));
  expect(deeds.map(({ row }) => row).toSorted()).toEqual(
    writing.map(({ method, path }) => `${method} ${path}`).toSorted(),
  );
});
