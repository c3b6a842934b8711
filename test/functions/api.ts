import { programmesInForce } from '../../shared/app/programmes-in-force.ts';
import { memoryStores } from '../../shared/adapters/memory/stores.ts';
import type { Actor } from '../../shared/domain/actors.ts';
import { CommandId, PersonId } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';
import type { Accounts, Evidence } from '../../shared/ports.ts';
import { administration } from '../../functions/administration/routes.ts';
import { auditor } from '../../functions/auditor/routes.ts';
import { coordinator } from '../../functions/coordinator/routes.ts';
import { findings } from '../../functions/findings/routes.ts';
import { holder } from '../../functions/holder/routes.ts';
import { me } from '../../functions/me/routes.ts';
import { makeRouter } from '../../functions/http/router.ts';
import { serve } from '../../functions/http/serve.ts';
import { claimsOf, eventOf, type Sent } from './event.ts';
import { recordingLog } from './recording-log.ts';

export type Answered = { status: number; headers: Record<string, string>; body: unknown };

/** The whole API on one memory, at a moment that the test moves. */
export function makeApi(over: Partial<ReturnType<typeof memoryStores>> = {}) {
  const stores = { ...memoryStores(), ...over };
  const clock = { moment: Instant.parse('2026-03-02T10:00:00.000Z'), now: (): Instant => clock.moment };
  let number = 0;
  const ids = { commandId: () => CommandId.parse(`random-${(number += 1)}`), jitter: () => 0 };
  const pool = accounts();
  const programmes = programmesInForce(stores.calendars, clock);
  const secrets = { make: () => `secret-${(number += 1)}`.padEnd(32, '-') };
  const portalOrigin = 'https://portal.example';
  const deps = { ...stores, programmes, clock, ids, evidence: addresses, accounts: pool, secrets, portalOrigin };
  const log = recordingLog();
  const tables = {
    holder: serve(makeRouter(holder, deps, log).fetch),
    coordinator: serve(makeRouter(coordinator, deps, log).fetch),
    auditor: serve(makeRouter(auditor, deps, log).fetch),
    findings: serve(makeRouter(findings, deps, log).fetch),
    administration: serve(makeRouter(administration, deps, log).fetch),
    me: serve(makeRouter(me, deps, log).fetch),
  };

  /** Sends a request with these claims as API Gateway would: by the prefix to the persona's function. */
  const sendText = async (sent: Sent): Promise<Answered & { body: string }> => {
    const table = Object.entries(tables).find(([name]) => `${sent.path.split('?')[0]}/`.startsWith(`/v1/${name}/`));
    if (table === undefined) throw new Error(`no function answers ${sent.path}`);
    const { statusCode = 0, headers = {}, body = '' } = await table[1](eventOf(sent));
    return { status: statusCode, headers: headers as Record<string, string>, body };
  };
  const send = async (sent: Sent): Promise<Answered> => {
    const answered = await sendText(sent);
    const { headers, body } = answered;
    const isText = /^(text\/csv|application\/x-ndjson)/.test(headers['content-type'] ?? '') || body === '';
    return { ...answered, body: isText ? body : JSON.parse(body) };
  };
  /** The same as one person, or nobody, with the body of the answer as its text. */
  const sendRaw = async (actor: Actor | undefined, sent: Sent) =>
    sendText({ ...sent, ...(actor !== undefined && { claims: claimsOf(actor) }) });

  /** The same as one person, who sends JSON. */
  const as = (actor: Actor) => {
    const claims = claimsOf(actor);
    const ask =
      (method: string) =>
      (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> =>
        send({
          method,
          path,
          claims,
          headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
    return { get: ask('GET'), post: ask('POST'), put: ask('PUT') };
  };
  return { ...stores, pool, ports: { store: stores.store, programmes, clock, ids }, clock, log, send, sendRaw, as };
}

export type Api = ReturnType<typeof makeApi>;

const addresses: Evidence = {
  uploadAddress: async ({ caseId, sha256, bytes }) => `https://bucket.test/${caseId}/${sha256}?bytes=${bytes}`,
  downloadAddress: async ({ caseId, sha256, name }) => `https://bucket.test/${caseId}/${sha256}?name=${name}`,
};

/** A user pool that knows who has which address, which group and whether she may log in. */
function accounts() {
  const people = new Map<PersonId, { email: string; groups: Set<string>; enabled: boolean }>();
  const whose = (email: string): PersonId | undefined => [...people].find(([, known]) => known.email === email)?.[0];
  const get = (id: PersonId) => {
    const person = people.get(id) ?? { email: `${id}@somewhere.test`, groups: new Set<string>(), enabled: true };
    people.set(id, person);
    return person;
  };
  const pool: Accounts = {
    invite: async ({ email }) => {
      const id = whose(email) ?? PersonId.parse(`person-${people.size + 1}`);
      get(id).email = email;
      return id;
    },
    find: async (email) => whose(email),
    join: async ({ email, role }) => void get(whose(email) ?? PersonId.parse(email)).groups.add(role),
    changeRole: async (id, from, to) => {
      get(id).groups.delete(from);
      get(id).groups.add(to);
    },
    correct: async ({ id, email }) => void (get(id).email = email),
    deactivate: async (id) => void (get(id).enabled = false),
    reactivate: async (id) => void (get(id).enabled = true),
  };
  return { ...pool, people };
}
