import { beforeEach, describe, expect, it } from 'vitest';
import { startRoleChanges } from '../../shared/app/start-role-changes.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';
import { adil, amina, anas, asma } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { reason } from './life.ts';

const salma = PersonId.parse('person-1');
const at = `/v1/administration/people/${salma}`;
const invited = (role: string) => ({ name: 'Salma Idrissi', email: 'salma@fund.test', language: 'fr', role });

let api: Api;
beforeEach(async () => {
  api = makeApi();
  await api.as(amina).post('/v1/administration/people', invited('coordinator'));
});
const ask = (role = 'fund_manager', by = amina) => api.as(by).post(`${at}/role-change`, { role, reason });
const confirm = (role = 'fund_manager', by = anas) => api.as(by).post(`${at}/role-change/confirmation`, { role });
const groups = () => [...(api.pool.people.get(salma)?.groups ?? [])];
const profile = () => api.memory.people.get(salma);

/** A regular run of the appointer at a moment. */
function runAt(moment: string, over: Partial<Api['pool']> = {}) {
  api.clock.moment = Instant.parse(moment);
  const { directory, administration, clock, pool } = api;
  const ports = { directory, administration, clock, ids: api.ports.ids, accounts: { ...pool, ...over } };
  return startRoleChanges(ports, { most: 10, mayGoOn: () => true }, () => {});
}

describe('a change of role', () => {
  it('takes two administrators and a night, and effect by itself', async () => {
    await ask();
    expect((await api.as(anas).get('/v1/administration/role-changes')).body).toMatchObject({
      items: [{ id: salma, role: 'coordinator', roleChange: { to: 'fund_manager', by: amina.id, reason } }],
    });
    await confirm();
    expect((await api.as(anas).get('/v1/administration/role-changes')).body).toEqual({ items: [] });
    // The programme's day: Morocco is an hour ahead of UTC.
    expect(await runAt('2026-03-02T22:59:59.000Z')).toEqual({ handled: 0, failed: 0 });
    expect([profile()?.role, groups()]).toEqual(['coordinator', ['coordinator']]);
    expect(await runAt('2026-03-03T00:00:00.000Z')).toEqual({ handled: 1, failed: 0 });
    expect([profile()?.role, groups()]).toEqual(['fund_manager', ['fund_manager']]);
    expect(profile()).not.toHaveProperty('roleChange.to');
    expect(await runAt('2026-03-03T01:00:00.000Z')).toEqual({ handled: 0, failed: 0 });
  });

  it('is confirmed by another than who asked, and as it was read', async () => {
    expect(await confirm()).toMatchObject({ status: 409, body: { rule: 'role-change.none' } });
    await ask();
    expect(await confirm('fund_manager', amina)).toMatchObject({
      status: 403,
      body: { rule: 'role-change.confirmer-is-asker' },
    });
    expect(await confirm('auditor')).toMatchObject({ status: 409, body: { rule: 'role-change.another' } });
    expect(await ask('auditor', anas)).toMatchObject({ status: 409, body: { rule: 'role-change.asked-already' } });
    expect(await ask('coordinator')).toMatchObject({ status: 409, body: { rule: 'role-change.unchanged' } });
  });

  it('that is cancelled or whose account is deactivated never takes effect', async () => {
    await ask();
    await confirm();
    await api.as(amina).post(`${at}/role-change/cancellation`, { reason });
    expect(await runAt('2026-03-03T00:00:00.000Z')).toEqual({ handled: 0, failed: 0 });
    await ask();
    await confirm();
    await api.as(amina).post(`${at}/deactivation`, { reason });
    expect(await runAt('2026-03-05T00:00:00.000Z')).toEqual({ handled: 0, failed: 0 });
    expect(await ask()).toMatchObject({ status: 409, body: { rule: 'account.deactivated' } });
    await api.as(anas).post(`${at}/reactivation`, { reason });
    expect([profile()?.role, groups(), api.pool.people.get(salma)?.enabled]).toEqual([
      'coordinator',
      ['coordinator'],
      true,
    ]);
  });

  it.each([
    ['administrator', 'coordinator', 'role-change.administrator-approves'],
    ['administrator', 'fund_manager', 'role-change.administrator-approves'],
    ['holder', 'coordinator', 'role-change.of-holder'],
    ['holder', 'auditor', 'role-change.of-holder'],
  ])('from %s to %s is none', async (from, to, rule) => {
    api = makeApi();
    const person = { ...invited(from), ...(from === 'holder' && { organisation: 'yasmine' }) };
    await api.as(amina).post('/v1/administration/people', person);
    expect((await ask(to)).body).toMatchObject({ rule });
  });

  it.each([
    ['administrator', 'auditor'],
    ['coordinator', 'administrator'],
    ['auditor', 'coordinator'],
  ])('from %s to %s is one', async (from, to) => {
    api = makeApi();
    await api.as(amina).post('/v1/administration/people', invited(from));
    expect((await ask(to)).status).toBe(201);
  });

  it.each(['holder', 'system', 'director'])('to %s cannot even be asked for', async (role) => {
    expect(await ask(role)).toMatchObject({ status: 400, body: { rule: 'request.invalid' } });
  });

  it('needs a reason', async () => {
    const refused = await api.as(amina).post(`${at}/role-change`, { role: 'auditor', reason: 'so' });
    expect(refused).toMatchObject({ status: 422, body: { rule: 'reason.too-short' } });
  });

  it('is found again by the next run after a pool that fails half-way', async () => {
    await ask();
    await confirm();
    const broken = async (): Promise<never> => {
      await api.pool.changeRole(salma, 'coordinator', 'coordinator');
      throw new Error('the pool is busy');
    };
    expect(await runAt('2026-03-03T00:00:00.000Z', { changeRole: broken })).toEqual({ handled: 1, failed: 1 });
    expect(profile()?.role).toBe('coordinator');
    expect(await runAt('2026-03-03T01:00:00.000Z')).toEqual({ handled: 1, failed: 0 });
    expect([profile()?.role, groups()]).toEqual(['fund_manager', ['fund_manager']]);
  });
});

describe('the log of administration', () => {
  const types = (body: unknown) => (body as { items: { type: string }[] }).items.map(({ type }) => type);

  it('is read by auditors and administrators, and by nobody else', async () => {
    await ask();
    await confirm();
    await runAt('2026-03-03T00:00:00.000Z');
    const { body } = await api.as(adil).get('/v1/auditor/administration/log');
    expect(types(body)).toEqual(['PersonInvited', 'RoleChangeAsked', 'RoleChangeConfirmed', 'RoleChanged']);
    expect(body).toMatchObject({ items: [{}, { actor: amina }, { actor: anas }, { actor: { role: 'system' } }] });
    expect((await api.as(amina).get('/v1/administration/log')).body).toEqual(body);
    expect(await api.as(asma).get('/v1/auditor/administration/log')).toMatchObject({ status: 403 });
  });

  it('is one chain, whose every change shows', async () => {
    await ask();
    await confirm();
    const verified = async () => (await api.as(adil).get('/v1/auditor/administration/log/verification')).body;
    expect(await verified()).toMatchObject({ intact: true, events: 3 });
    const record = api.memory.administration.get(2);
    if (record?.type !== 'RoleChangeAsked') throw new Error('the second record is the request');
    record.data.to = 'auditor';
    expect(await verified()).toEqual({ intact: false, at: 2, problem: 'altered' });
    record.data.to = 'fund_manager';
    api.memory.administration.delete(2);
    expect(await verified()).toMatchObject({ intact: false, at: 2 });
  });

  it('is empty and whole before anything was done', async () => {
    const { body } = await makeApi().as(adil).get('/v1/auditor/administration/log/verification');
    expect(body).toMatchObject({ intact: true, events: 0 });
  });

  it('loses no record to a race', async () => {
    const { administration } = api;
    let first = true;
    const raced = makeApi({
      ...api,
      administration: {
        ...administration,
        append: async (record, person) => {
          if (!first) return administration.append(record, person);
          first = false;
          return false;
        },
      },
    });
    expect((await raced.as(amina).post(`${at}/role-change`, { role: 'auditor', reason })).status).toBe(201);
    expect(api.memory.administration.size).toBe(2);
  });

  it('says so when it never gets its turn', async () => {
    const busy = makeApi({ ...api, administration: { ...api.administration, append: async () => false } });
    const refused = await busy.as(amina).post(`${at}/role-change`, { role: 'auditor', reason });
    expect(refused).toMatchObject({ status: 503, body: { rule: 'administration.too-busy' } });
    const empty = makeApi({ administration: { ...api.administration, append: async () => false } });
    expect((await empty.as(amina).post('/v1/administration/people', invited('auditor'))).status).toBe(503);
  });
});
