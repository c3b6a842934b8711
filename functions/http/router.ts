import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import type { Role } from '../../shared/domain/actors.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { isEverPermitted } from '../../shared/domain/permissions.ts';
import type { Language } from '../../shared/forms/text.ts';
import { InvalidCursor, TooLarge } from '../../shared/ports.ts';
import { actorOf } from './actor.ts';
import { readJson, readText } from './body.ts';
import { conditionsOf, etagOf } from './conditions.ts';
import { claimsOf, requestIdOf } from './event.ts';
import { isFitText } from './json.ts';
import { languageOf } from './language.ts';
import type { Log } from './log.ts';
import { problemOf } from './problem.ts';
import { readFields } from './read-log.ts';
import { type AnyRefusal, type DoorRefusal, statusOf } from './refusal.ts';
import { mediaTypes, type Persona, type Reply, type Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import type { Bindings } from './serve.ts';

export type Router = Hono<{ Bindings: Bindings }>;
type RouterContext = Context<{ Bindings: Bindings }>;

/** The router of a persona's table. Only the persona's roles come in, whatever else the permissions would let them do. */
export function makeRouter<Deps>({ roles, routes, logsReads }: Persona<Deps>, deps: Deps, log: Log): Router {
  const app = new Hono<{ Bindings: Bindings }>();
  for (const route of routes) {
    app.on(route.method, honoPath(route.path), (c) =>
      answer(c, route, log, async () => {
        const reply = await replyTo(c, route, roles, deps);
        if (reply.ok && logsReads) logRead(c, route, log);
        return reply;
      }),
    );
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method);
    const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
    app.all(honoPath(path), (c) => refused(c, { code: 'request.method-unknown', allowed }));
  }
  app.notFound((c) => refused(c, { code: 'path.unknown' }));
  return app;
}

function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

function logRead(c: RouterContext, route: Route<never>, log: Log): void {
  const known = actorOf(claimsOf(c.env.event));
  if (!known.ok) throw new Error('a read was answered to nobody');
  const asked = { parameters: c.req.param(), query: new URL(c.req.url).searchParams };
  log.info('read.answered', readFields(known.actor, route, asked));
}

/** Who may this be, what does it ask, and only then: the handler. The cheapest checks come first; nothing is loaded before all have passed. */
async function replyTo<Deps>(
  c: RouterContext,
  route: Route<Deps>,
  roles: readonly Role[],
  deps: Deps,
): Promise<Reply<unknown>> {
  const known = actorOf(claimsOf(c.env.event));
  if (!known.ok) return known;
  const { actor } = known;
  if (!roles.includes(actor.role) || !isEverPermitted(actor, route.action)) {
    return { ok: false, refusal: { code: 'action.not-permitted' } };
  }
  const asked = conditionsOf(c.req.raw.headers);
  if (!asked.ok) return asked;
  const input = await inputOf(c, route.takes);
  if (!input.ok) return input;
  const call = {
    actor,
    language: callersLanguage(c),
    parameters: c.req.param(),
    input: input.value,
    ...asked.conditions,
  };
  return route.handle(deps, call);
}

type Input = { ok: true; value: unknown } | { ok: false; refusal: DoorRefusal };

async function inputOf(c: RouterContext, takes: Route<never>['takes']): Promise<Input> {
  const query = new URL(c.req.url).searchParams;
  const entries = [...query];
  const isPlain = entries.every(([, value]) => isFitText(value)) && new Set(query.keys()).size === entries.length;
  if (!isPlain || (takes === 'json' && entries.length > 0))
    return { ok: false, refusal: { code: 'request.malformed' } };
  switch (takes) {
    case 'query':
      return { ok: true, value: Object.fromEntries(entries) };
    case 'json':
      return readJson(c.req.raw);
    case 'csv': {
      const text = await readText(c.req.raw, 'text/csv');
      return text.ok ? { ok: true, value: { ...Object.fromEntries(entries), csv: text.value } } : text;
    }
  }
}

async function answer<Deps>(
  c: RouterContext,
  route: Route<Deps>,
  log: Log,
  reply: () => Promise<Reply<unknown>>,
): Promise<Response> {
  const fields = { action: route.action, ...caseIdOf(c) };
  const result = await reply().catch(
    (fault: unknown) => ({ ok: false, refusal: refusalOf(fault, fields, log) }) as const,
  );
  if (!result.ok) {
    log[statusOf[result.refusal.code].log]('request.refused', { ...fields, rule: result.refusal.code });
    return refused(c, result.refusal);
  }
  const { body, version, headers } = result;
  if (route.method !== 'GET')
    log.info('command.accepted', { ...fields, ...(version !== undefined && { seq: version }) });
  const isText = route.gives !== 'json' && typeof body === 'string';
  return new Response(isText ? body : JSON.stringify(body), {
    status: route.status,
    headers: {
      'content-type': mediaTypes[route.gives],
      ...securityHeaders,
      ...ownHeaders(c),
      ...(version !== undefined && { etag: etagOf(version) }),
      ...headers,
    },
  });
}

function refused(c: RouterContext, refusal: AnyRefusal): Response {
  const response = problemOf(refusal, callersLanguage(c), requestIdOf(c.env.event));
  for (const [name, value] of Object.entries({ ...securityHeaders, ...ownHeaders(c) }))
    response.headers.set(name, value);
  return response;
}

function ownHeaders(c: RouterContext): Record<string, string> {
  return { 'x-request-id': requestIdOf(c.env.event), vary: 'Accept-Language' };
}

function callersLanguage(c: RouterContext): Language {
  return languageOf(c.req.raw.headers.get('accept-language'));
}

function caseIdOf(c: RouterContext): { caseId?: CaseId } {
  const caseId = CaseId.safeParse(c.req.param('caseId')).data;
  return caseId === undefined ? {} : { caseId };
}

/** Errors by which a service says that it will be better in a moment. */
const passing =
  /Throttl|TooManyRequests|LimitExceeded|ProvisionedThroughput|ServiceUnavailable|InternalServerError|Timeout|ECONN|ENOTFOUND|EPIPE/;

function refusalOf(fault: unknown, fields: Record<string, unknown>, log: Log): DoorRefusal {
  if (fault instanceof InvalidCursor) return { code: 'request.cursor-invalid' };
  if (fault instanceof TooLarge) return { code: 'request.too-large', limit: largestItem };
  // Chosen fields only: errors of the SDK carry the items of a cancelled transaction.
  const error = fault instanceof Error ? fault : new Error(typeof fault);
  log.error('request.failed', { ...fields, fault: error.name, stack: error.stack });
  const named = 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
  return { code: passing.test(named) ? 'service.busy' : 'service.fault' };
}

/** DynamoDB's limit for one item. */
const largestItem = 400 * 1024;
