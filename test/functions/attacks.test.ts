import { describe, expect, it } from 'vitest';
import { personas } from '../../functions/docs/personas.ts';
import { runCommand } from '../../shared/app/run-command.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { adil, amina, anas, asma, badr, farid, hind, system } from '../domain/people.ts';
import { actorOf } from '../journeys/rehearse.ts';
import { type Answered, type Api, makeApi } from './api.ts';
import { attacks } from './attacks/all.ts';
import type { Ask, Attack } from './attacks/ask.ts';
import { deeds } from './deeds.ts';
import { claimsOf } from './event.ts';
import { caseId, live, moments, reason } from './life.ts';
import { apiAt, storyCaseId } from './story-moments.ts';

type At = Awaited<ReturnType<typeof apiAt>>;

const ask = (api: At, { by, method = 'post', path, body, headers }: Ask): Promise<Answered> =>
  api.as(by)[method](path, typeof body === 'function' ? body(api.today) : body, headers);

/** The project as it stands before the attempt, with everybody in the directory whom a duty could go to. */
async function after({ at, first = [] }: Attack): Promise<At> {
  const api = await apiAt(at);
  for (const name of ['yasmine', 'izdihar', 'coordinator', 'otherCoordinator', 'fundManager'] as const)
    await know(api, actorOf(name));
  await know(api, { ...asma, id: PersonId.parse('chaima') });
  for (const step of first) {
    const { status, body } = await ask(api, step);
    if (status >= 300) throw new Error(`${step.path} is refused: ${JSON.stringify(body)}`);
  }
  return api;
}

async function know(api: Api, { id, role, organisation }: typeof hind): Promise<void> {
  if (role === 'system') return;
  const profile = { name: id, email: `${id}@example.org`, language: 'fr' } as const;
  await api.directory.save({ id, role, ...profile, ...(organisation && { organisation }) });
}

const written = ({ memory }: Api): string => JSON.stringify([...memory.events, ...memory.drafts, ...memory.people]);

describe.each(attacks)('rule $on: $name', (attack) => {
  it(`is refused by ${attack.rule}, and nothing is written`, async () => {
    const api = await after(attack);
    const before = written(api);
    expect((await ask(api, attack.attempt)).body).toMatchObject({ rule: attack.rule });
    expect(written(api)).toBe(before);
  });
});

const honestly = attacks.flatMap((attack) => (attack.honest ? [{ ...attack, honest: attack.honest }] : []));

it.each(honestly)(
  'refuses the person, not the deed, where $name: in the same state $honest.by.id may',
  async (attack) => {
    const api = await after(attack);
    expect((await ask(api, attack.honest)).status).toBeLessThan(300);
  },
);

describe('rule 10: a decision without a reason', () => {
  const reasoned = deeds.flatMap(({ body, ...deed }) =>
    typeof body === 'object' && body !== null && 'reason' in body ? [{ ...deed, body }] : [],
  );

  it.each(reasoned)('is refused: $row', async ({ row, from, by, path, body }) => {
    const api = makeApi();
    await know(api, badr);
    await live(api, moments[from]);
    const before = written(api);
    for (const empty of ['', 'ok', ' '.repeat(40), '\u200B'.repeat(40), '\u2060'.repeat(40)]) {
      const sent = { ...body, reason: empty };
      const { status, body: answer } = await api.as(by)[row.startsWith('PUT') ? 'put' : 'post'](path, sent);
      expect([status, answer]).toMatchObject(
        empty === '' ? [400, { rule: 'request.invalid' }] : [422, { rule: 'reason.too-short' }],
      );
    }
    expect(written(api)).toBe(before);
  });
});

describe('rule 8: silence', () => {
  it('is never consent, however long it lasts and however often the workflow looks', async () => {
    const api = await apiAt('S5 has one signature');
    const { ports } = api;
    const stateOf = async () => (await api.queries.find(storyCaseId))?.case;
    for (let day = 1; day <= 400; day += 5) {
      const at = Date.parse(`${api.today}T09:00:00.000Z`) + day * 86_400_000;
      api.clock.moment = instantOf(new Date(at));
      const request = { caseId: storyCaseId, actor: system, commandId: ports.ids.commandId() };
      await runCommand(ports, { ...request, command: { type: 'chase-case' } });
      const entered = await runCommand(ports, {
        ...request,
        commandId: ports.ids.commandId(),
        command: { type: 'enter-stage', stage: 'build' },
      });
      expect(entered).toMatchObject({ ok: false });
    }
    const c = await stateOf();
    expect(c).toMatchObject({ stage: 'design', milestones: { S5: { status: 'submitted' } } });
    expect(c?.gates['G2']?.passedOn).toBeUndefined();
  });

  it.each([
    ['the workflow', '[system]'],
    ['two roles at once', '[coordinator fund_manager]'],
    ['an administrator who approves', '[administrator coordinator]'],
    ['an auditor who writes', '[auditor coordinator]'],
    ['no role', '[]'],
  ])('no token is good that says it is %s', async (_, groups) => {
    const api = await apiAt('G1 can be signed');
    const sent = await api.send({
      method: 'POST',
      path: `/v1/coordinator/cases/${storyCaseId}/gates/G1/signatures`,
      claims: { ...claimsOf(asma), sub: 'coordinator', 'cognito:groups': groups },
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(sent).toMatchObject({ status: 403, body: { rule: 'login.role-unclear' } });
  });
});

describe('another persona’s address', () => {
  const everybody = [hind, asma, farid, adil, amina];
  const doors = personas.flatMap(({ name, roles, routes }) =>
    routes.flatMap(({ method, path }) =>
      everybody.filter(({ role }) => !roles.includes(role)).map((by) => ({ name, method, path, by })),
    ),
  );

  it.each(doors)('$method $path is shut to $by.role', async ({ method, path, by }) => {
    const api = makeApi();
    await live(api, moments.submitted);
    const before = written(api);
    const at = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'caseId' ? caseId : 'D1'));
    const body = method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' };
    const answer = await api.send({ method, path: at, claims: claimsOf(by), ...body });
    expect(answer).toMatchObject({ status: 403, body: { rule: 'action.not-permitted' } });
    expect(written(api)).toBe(before);
  });
});

describe('an idempotency key', () => {
  const key = { 'idempotency-key': 'once' };
  const accept = `/v1/coordinator/cases/${storyCaseId}/milestones/S5/acceptances`;

  it('of another gives nobody her answer, nor her signature', async () => {
    const api = await apiAt('S5 is under review');
    const first = await api.as(actorOf('coordinator')).post(accept, { version: 1 }, key);
    expect(first).toMatchObject({ status: 201, body: { repeated: false } });
    const replayed = await api.as(actorOf('otherCoordinator')).post(accept, { version: 1 }, key);
    expect(replayed.body).toMatchObject({ rule: 'review.not-your-turn' });
    const second = await api.as(actorOf('fundManager')).post(accept, { version: 1 }, key);
    expect(second).toMatchObject({ status: 201, body: { repeated: false } });
  });

  it('is good for one request only', async () => {
    const api = await apiAt('S5 is under review');
    const by = api.as(actorOf('coordinator'));
    await by.post(accept, { version: 1 }, key);
    const { body } = await by.post(accept, { version: 2 }, key);
    expect(body).toMatchObject({ rule: 'command.id-reused' });
  });
});

describe('rule 6: no administrator', () => {
  const salma = { name: 'Salma Idrissi', email: 'salma@fund.test', language: 'fr', role: 'coordinator' };
  const at = '/v1/administration/people/person-1/role-change';
  const asked = async (role = 'fund_manager') => {
    const api = makeApi();
    await api.as(amina).post('/v1/administration/people', salma);
    await api.as(amina).post(at, { role, reason });
    return api;
  };

  it('confirms her own request', async () => {
    const api = await asked();
    const { body } = await api.as(amina).post(`${at}/confirmation`, { role: 'fund_manager' });
    expect(body).toMatchObject({ rule: 'role-change.confirmer-is-asker' });
  });

  it('exchanges the request under the other’s pen', async () => {
    const api = await asked('auditor');
    await api.as(amina).post(`${at}/cancellation`, { reason });
    await api.as(amina).post(at, { role: 'fund_manager', reason });
    const { body } = await api.as(anas).post(`${at}/confirmation`, { role: 'auditor' });
    expect(body).toMatchObject({ rule: 'role-change.another' });
  });

  it('changes her own role, by either part of the way', async () => {
    const api = await asked('administrator');
    const self = { ...amina, id: PersonId.parse('person-1') };
    for (const [path, sent] of [
      [at, { role: 'auditor', reason }],
      [`${at}/confirmation`, { role: 'administrator' }],
      ['/v1/administration/people', salma],
    ] as const)
      expect((await api.as(self).post(path, sent)).body).toMatchObject({ rule: 'account.own' });
  });

  it('gets an approving role, or gives one to another administrator', async () => {
    const api = makeApi();
    await api.as(amina).post('/v1/administration/people', { ...salma, role: 'administrator' });
    for (const role of ['coordinator', 'fund_manager'])
      expect((await api.as(anas).post(at, { role, reason })).body).toMatchObject({
        rule: 'role-change.administrator-approves',
      });
  });

  it('gives a role at once: on the day itself nothing moves, whoever asks', async () => {
    const api = await asked();
    await api.as(anas).post(`${at}/confirmation`, { role: 'fund_manager' });
    const groups = () => [...(api.pool.people.get(PersonId.parse('person-1'))?.groups ?? [])];
    expect(groups()).toEqual(['coordinator']);
    await api.as(amina).post('/v1/administration/people', { ...salma, role: 'fund_manager' });
    expect(groups()).toEqual(['coordinator']);
  });
});

it('attacks every invariant', () => {
  const attacked = new Set([...attacks.map(({ on }) => on), 6, 8, 10]);
  const invariants = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  expect(invariants.filter((rule) => !attacked.has(rule))).toEqual([]);
});
