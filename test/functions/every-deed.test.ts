import { beforeEach, describe, expect, it } from 'vitest';
import { coordinator } from '../../functions/coordinator/routes.ts';
import { findings } from '../../functions/findings/routes.ts';
import { holder } from '../../functions/holder/routes.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import type { Event } from '../../shared/domain/events.ts';
import { badr, hind } from '../domain/people.ts';
import { type Answered, type Api, makeApi } from './api.ts';
import { type Deed, deeds } from './deeds.ts';
import { caseId, live, moments } from './life.ts';

const person = { id: hind.id, role: 'holder', name: 'Hind', email: 'hind@yasmine.test', language: 'fr' } as const;

describe.each(deeds)('$row', (deed) => {
  let api: Api;
  let before: number;
  beforeEach(async () => {
    api = makeApi();
    await api.directory.save({ ...person, organisation: hind.organisation });
    await api.directory.save({ ...person, id: badr.id, role: 'coordinator', name: 'Badr', email: 'badr@fund.test' });
    await live(api, moments[deed.from]);
    before = history(api).length;
  });

  it('is refused without permission', async () => {
    const refused = await send(api, deed, { as: deed.refusedTo });
    expect(refused).toMatchObject({
      status: deed.status,
      body: { rule: deed.status === 403 ? 'action.not-permitted' : 'case.unknown' },
    });
    expect(history(api)).toHaveLength(before);
  });

  it('is allowed with it', async () => {
    const answer = await send(api, deed);
    expect(answer.status).toBe(deed.row.startsWith('PUT') ? 200 : 201);
    const version = before + deed.appends.length;
    expect(answer.headers['etag']).toBe(`"${version}"`);
    expect(answer.body).toMatchObject({ caseId, version, repeated: false });
  });

  it('appends the right events, signed by who asked', async () => {
    await send(api, deed);
    const appended = history(api).slice(before);
    expect(appended.map(({ type }) => type)).toEqual(deed.appends);
    expect(appended.map(({ actor }) => actor.id)).toEqual(deed.appends.map(() => deed.by.id));
  });

  it('repeats harmlessly', async () => {
    const key = { 'idempotency-key': 'once-and-for-all' };
    const first = await send(api, deed, { headers: key });
    const second = await send(api, deed, { headers: key });
    expect(second).toMatchObject({
      status: first.status,
      body: { version: before + deed.appends.length, repeated: true },
    });
    expect(second.headers['etag']).toBe(first.headers['etag']);
    expect(history(api)).toHaveLength(before + deed.appends.length);
  });

  it('refuses a stale version', async () => {
    const stale = await send(api, deed, { headers: { 'if-match': `"${before + 1}"` } });
    expect(stale).toMatchObject({ status: 412, body: { rule: 'case.version-not-seen', params: { version: before } } });
    expect(stale.headers['etag']).toBe(`"${before}"`);
    expect(history(api)).toHaveLength(before);
    const fresh = await send(api, deed, { headers: { 'if-match': `"${before}"` } });
    expect(fresh.status).toBeLessThan(300);
  });
});

/** Rows that write something else than a case's history; they have tests of their own. */
const others = new Set([
  'POST /v1/coordinator/imports',
  'POST /v1/coordinator/imports/preview',
  'PUT /v1/holder/cases/{caseId}/milestones/{milestone}/draft',
  'PUT /v1/coordinator/cases/{caseId}/milestones/{milestone}/draft',
  'POST /v1/holder/cases/{caseId}/evidence',
  'POST /v1/coordinator/cases/{caseId}/evidence',
]);

it('has these five for every row that writes', () => {
  const writing = [...holder.routes, ...coordinator.routes, ...findings.routes].filter(
    ({ method }) => method !== 'GET',
  );
  const rows = writing.map(({ method, path }) => `${method} ${path}`).filter((row) => !others.has(row));
  expect(deeds.map(({ row }) => row).toSorted()).toEqual(rows.toSorted());
});

function history({ memory }: Api): Event[] {
  return memory.events.get(CaseId.parse(caseId)) ?? [];
}

function send(
  api: Api,
  { row, by, path, body }: Deed,
  { as = by, headers = {} }: { as?: Deed['by']; headers?: Record<string, string> } = {},
): Promise<Answered> {
  const person = api.as(as);
  return row.startsWith('PUT') ? person.put(path, body, headers) : person.post(path, body, headers);
}
