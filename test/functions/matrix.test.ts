import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../shared/domain/actors.ts';
import type { Case } from '../../shared/domain/case.ts';
import { decide } from '../../shared/domain/decide.ts';
import { NextAction, nextActions } from '../../shared/domain/next-actions.ts';
import { type Action, isEverPermitted, isPermitted, permissions } from '../../shared/domain/permissions.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { actorOf } from '../journeys/rehearse.ts';
import { claimsOf } from './event.ts';
import { reason } from './life.ts';
import {
  actions,
  bodyOf,
  commandOf,
  everybody,
  isWorkflows,
  pathOf,
  queryOf,
  rowsOf,
  type Standing,
  standings,
} from './matrix.ts';
import { apiAt, storyCaseId } from './story-moments.ts';

type At = Awaited<ReturnType<typeof apiAt>>;

/** The project as it stands, on stores that take every write and keep none: one cell does not change the next. */
async function standAt({ at, then }: Standing): Promise<At> {
  let keeps = true;
  const api = await apiAt(at ?? 'opening', ({ store, drafts }) => ({
    store: { ...store, commit: async (commit: never) => (keeps ? store.commit(commit) : 'committed') },
    drafts: { ...drafts, save: async () => ({ saved: true }) },
  }));
  if (at === undefined) {
    api.memory.cases.clear();
    api.memory.events.clear();
  }
  const { id, organisation } = actorOf('yasmine');
  await api.directory.save({ id, organisation, role: 'holder', name: 'Hind', email: 'hind@x.test', language: 'fr' });
  if (then !== undefined) {
    const path = `/v1/coordinator/cases/${storyCaseId}/${then}`;
    const { status } = await api.as(actorOf('fundManager')).post(path, { reason });
    if (status !== 201) throw new Error(`${path}: ${status}`);
  }
  keeps = false;
  return api;
}

const forbids = (rule: unknown): boolean => rule === 'action.not-permitted' || rule === 'case.unknown';

type Judged = { policy: boolean; decided?: boolean; answered: { row: string; status: number; rule: unknown }[] };

/** What policy, `decide` and every row of the API say of one action by one person in one state. */
async function judge(api: At, standing: Standing, actor: Actor | undefined, action: Action): Promise<Judged> {
  const c = (await api.queries.find(storyCaseId))?.case;
  const policy = actor !== undefined && isPermitted(actor, action, c);
  const command = commandOf(action, standing, api.today);
  const context = actor && { actor, now: api.clock.moment, programme: fonzid };
  const decision = command && context ? decide(c, command, context) : undefined;
  const answered = [];
  for (const { row } of rowsOf(action)) {
    const { method, takes } = row;
    const path = pathOf(row, standing) + (method === 'GET' ? queryOf(row) : '');
    const isCsv = takes === 'csv';
    const body = method === 'GET' ? undefined : isCsv ? 'reference' : JSON.stringify(bodyOf(row, api.today));
    const { status, body: said } = await api.send({
      method,
      path,
      ...(actor && { claims: claimsOf(actor) }),
      ...(body !== undefined && { body, headers: { 'content-type': isCsv ? 'text/csv' : 'application/json' } }),
    });
    answered.push({ row: `${method} ${row.path}`, status, rule: (said as { rule?: unknown }).rule });
  }
  return {
    policy,
    ...(decision && { decided: decision.ok || !forbids(decision.refusal.code) }),
    answered,
  };
}

/** Whether a row should let somebody through to the rule book, by the policy and the roles of its table alone. */
function isLetIn(
  actor: Actor,
  action: Action,
  { row, roles }: { row: string; roles: readonly Role[] },
  c: Case | undefined,
) {
  if (!roles.includes(actor.role)) return false;
  const isOfCase = row.includes('{caseId}');
  return isOfCase ? c !== undefined && isPermitted(actor, action, c) : isEverPermitted(actor, action);
}

/** Commands on a case that are possible without being offered as a next action, and why. */
const notOffered: Partial<Record<Action, string>> = {
  'open-case': 'there is no case yet to offer it in',
  'open-finding': 'an auditor always may',
  'declare-interest': 'who has declared may always declare anew; it is offered to those who still have to',
};

const cells = new Set<string>();

describe.each(standings)('a project that is $name', (standing) => {
  it.each(everybody)('means the same to all four for %s', async (who, actor) => {
    const api = await standAt(standing);
    const c = (await api.queries.find(storyCaseId))?.case;
    const told: string[] = [];
    const offered = actor && c ? nextActions(c, { actor, now: api.clock.moment, programme: fonzid }) : [];
    const ofApi = actor?.role === 'administrator' ? undefined : await readActions(api, actor);
    if (ofApi !== undefined) expect(ofApi).toEqual(offered);
    for (const action of actions) {
      cells.add(`${action}/${who}/${standing.name}`);
      const { policy, decided, answered } = await judge(api, standing, actor, action);
      const isReallyThere = c !== undefined || action === 'open-case';
      if (decided !== undefined && decided !== (policy && isReallyThere))
        told.push(`${action}: the policy says ${policy}, decide ${decided}`);
      if (answered.length === 0 && !isWorkflows(action)) told.push(`${action}: no row asks for it`);
      if (isWorkflows(action) && (policy || answered.length > 0)) told.push(`${action}: people may`);
      for (const { row, status, rule } of answered) {
        const roles = rowsOf(action).find((one) => `${one.row.method} ${one.row.path}` === row)?.roles ?? [];
        const through = actor !== undefined && isLetIn(actor, action, { row, roles }, c);
        const expected = actor === undefined ? status === 401 : forbids(rule) === !through;
        if (!expected)
          told.push(`${row}: ${status} ${String(rule)}, though ${through ? 'permitted' : 'not permitted'}`);
        if (status >= 500) told.push(`${row}: ${status}`);
      }
      const isOffered = offered.some((next) => next.action === action);
      if (isOffered && !policy) told.push(`${action}: offered, but not permitted`);
      const isDone = answered.some(
        ({ row, status }) => row.includes('{caseId}') && !row.startsWith('GET') && status < 300,
      );
      const isOfCase = decided !== undefined && !isWorkflows(action) && !(action in notOffered);
      if (isDone && isOfCase && !isOffered) told.push(`${action}: done, but not offered`);
    }
    expect(told).toEqual([]);
  });
});

/** What the API says that a person may do next; undefined if she may not read the case. */
async function readActions(api: At, actor: Actor | undefined): Promise<unknown> {
  if (actor === undefined) return undefined;
  const persona = actor.role === 'fund_manager' ? 'coordinator' : actor.role;
  const { status, body } = await api.as(actor).get(`/v1/${persona}/cases/${storyCaseId}`);
  return status === 200 ? (body as { actions: unknown }).actions : undefined;
}

it('covers every cell: action × person × state', () => {
  const all = actions.flatMap((action) =>
    everybody.flatMap(([who]) => standings.map(({ name }) => `${action}/${who}/${name}`)),
  );
  expect(all.filter((cell) => !cells.has(cell))).toEqual([]);
  expect(cells.size).toBe(Object.keys(permissions).length * everybody.length * standings.length);
});

it('knows every role and every relation that the policy names', () => {
  const roles = everybody.flatMap(([, actor]) => (actor ? [actor.role] : []));
  const named = new Set(Object.values(permissions).flatMap((byRole) => Object.keys(byRole)));
  expect(new Set([...roles, 'system'])).toEqual(named);
});

it('offers every command of people, or says why not', () => {
  const offers = new Set<string>(NextAction.shape.action.options);
  const standing = standings[2] ?? { name: '', milestone: 'D1', gate: 'G1' };
  const ofPeople = actions.filter((action) => !isWorkflows(action));
  const missing = ofPeople.filter(
    (action) =>
      commandOf(action, standing, LocalDate.parse('2026-03-02')) !== undefined &&
      !offers.has(action) &&
      !(action in notOffered),
  );
  expect(missing).toEqual([]);
});
