import type { Assets } from '../../functions/portal/assets.ts';
import type { PortalDeps } from '../../functions/portal/deps.ts';
import { openApi } from '../../functions/portal/api.ts';
import { portalRouter } from '../../functions/portal/router.tsx';
import { ownFields } from '../../functions/portal/sent-form.ts';
import type { Login } from '../../functions/portal/session/login.ts';
import { safeIn } from '../../functions/portal/session/safe.ts';
import type { Actor } from '../../shared/domain/actors.ts';
import type { Language } from '../../shared/forms/text.ts';
import type { SessionStore } from '../../shared/ports.ts';
import { type Api, makeApi } from '../functions/api.ts';
import { eventOf } from '../functions/event.ts';
import { recordingLog } from '../functions/recording-log.ts';

export const origin = 'https://portal.test';

/** A page as a browser got it. */
export type Page = { status: number; headers: Headers; html: string; location: string | undefined };

/** What a portal is made with, where a test needs it otherwise. */
export type PortalOptions = { api?: Api; evidenceOrigin?: string; assets?: Assets; retell?: Retell };

/** Changes what the API answers before the portal reads it. */
export type Retell = (body: unknown) => unknown;

/** No style, no script: pages are read, not looked at. */
const noAssets: Assets = { addressOf: (name) => `/assets/0/${name}`, find: () => undefined };

/** The portal over the whole API on one memory, at a moment that the test moves. */
export function makePortal({
  api = makeApi(),
  evidenceOrigin = 'https://bucket.test',
  assets = noAssets,
  retell = (body) => body,
}: PortalOptions = {}) {
  const sessions = memorySessions();
  const clock = { now: Date.parse('2026-03-02T10:00:00.000Z') };
  const log = recordingLog();
  const people = new Map<string, Actor>();
  /** Tokens that the API takes no more, as after a pool has changed its keys. */
  const refusedTokens = new Set<string>();
  const deps: PortalDeps = {
    safe: safeIn(sessions),
    login: fakeLogin(people),
    api: (caller) =>
      openApi({ origin: 'https://api.test', fetch: through(api, people, { retell, refusedTokens }) }, caller),
    clock: api.clock,
    assets,
    origin,
    evidenceOrigin,
  };
  const router = portalRouter(deps, log);

  /** Answers a request as the function would. */
  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const event = eventOf({ method: request.method, path: url.pathname + url.search });
    event.requestContext.timeEpoch = clock.now;
    return router.fetch(request, { event });
  };

  const ask = async (request: Request): Promise<Page> => {
    const response = await answer(request);
    const location = response.headers.get('location') ?? undefined;
    return { status: response.status, headers: response.headers, html: await response.text(), location };
  };

  /** A browser: it keeps cookies, follows no redirect by itself, and sends the forms of the page that it looks at. */
  const browser = (language: Language = 'en') => {
    const cookies = new Map<string, string>();
    let page: Page = { status: 0, headers: new Headers(), html: '', location: undefined };
    const send = async (path: string, init: Sending = {}): Promise<Page> => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { 'accept-language': language, ...(cookie && { cookie }), ...init.headers };
      page = await ask(new Request(origin + path, { ...init, headers }));
      for (const set of page.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (/max-age=0/i.test(set)) cookies.delete(name);
        else cookies.set(name, value);
      }
      return page;
    };
    const post = async (path: string, fields: Readonly<Record<string, string>>): Promise<Page> =>
      send(path, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      });
    return {
      cookies,
      get page() {
        return page;
      },
      get: async (path: string) => send(path),
      send,
      post,
      /** Sends the form of the page that goes to this address, with its hidden fields and these answers. */
      submit: async (action: string, answers: Readonly<Record<string, string>> = {}) =>
        post(action, { ...hiddenFieldsOf(page.html, action), ...answers }),
      logIn: async (actor: Actor) => {
        people.set(actor.id, actor);
        const { location = '' } = await send(`/session/login?as=${actor.id}`);
        return send(location.replace(origin, ''));
      },
    };
  };
  return { api, sessions, clock, log, deps, browser, refusedTokens, fetch: answer };
}

type Sending = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> };

/** The hidden fields of the form that goes to an address; of several the last, since the frame's come first. */
export function hiddenFieldsOf(html: string, action: string): Record<string, string> {
  const forms = withoutTemplates(html).match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.findLast((one) => one.includes(`action="${action.replaceAll('&', '&amp;')}"`));
  if (form === undefined) throw new Error(`no form goes to ${action}`);
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.map((input): [string, string] => [attribute(input, 'name'), attribute(input, 'value')]),
  );
}

/** What a browser does not send: templates stand in the page for scripts only. */
function withoutTemplates(html: string): string {
  const shorter = html.replaceAll(/<template(?:(?!<template)[\s\S])*?<\/template>/g, '');
  return shorter === html ? html : withoutTemplates(shorter);
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The field by which a form tells of which session it is. */
export const tokenField = ownFields.token;

export function memorySessions(): SessionStore & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    find: async (key) => texts.get(key),
    save: async (key, text) => void texts.set(key, text),
  };
}

/** A pool whose login page lets in whoever is named. */
function fakeLogin(people: ReadonlyMap<string, Actor>): Login {
  const knownAs = (id: string, now: number) => {
    const person = people.get(id);
    return (
      person && {
        person,
        email: `${id}@people.example`,
        token: id,
        tokenEndsAt: now + 60 * 60_000,
        refreshToken: id,
      }
    );
  };
  return {
    begin: async (to, { as = '' }) => ({
      address: `${origin}/session/callback?code=${as}&state=s`,
      cookie: `__Host-login-s=${encodeURIComponent(to)}; Path=/; Secure`,
    }),
    async finish(request, query, now) {
      const known = knownAs(new URLSearchParams(query).get('code') ?? '', now);
      const to = /__Host-login-s=([^;]*)/.exec(request.headers.get('cookie') ?? '')?.[1];
      return known && to !== undefined
        ? { known, to: decodeURIComponent(to), cookie: '__Host-login-s=; Max-Age=0; Path=/; Secure' }
        : undefined;
    },
    renew: async (refreshToken, now) => knownAs(refreshToken, now),
    end: async () => 'https://pool.test/logout',
  };
}

/** The API's own routers in place of the network: the token is the key of a person. */
function through(
  api: Api,
  people: ReadonlyMap<string, Actor>,
  { retell, refusedTokens }: { retell: Retell; refusedTokens: ReadonlySet<string> },
): typeof fetch {
  return async (input, { method = 'GET', headers, body } = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const given = Object.fromEntries(new Headers(headers));
    const token = given['authorization']?.replace('Bearer ', '') ?? '';
    // API Gateway's own answer, which is no problem document.
    if (refusedTokens.has(token)) return Response.json({ message: 'Unauthorized' }, { status: 401 });
    const answered = await api.sendRaw(people.get(token), {
      method,
      path: url.pathname + url.search,
      headers: given,
      ...(typeof body === 'string' && { body }),
    });
    const isJson = /\bjson\b/.test(answered.headers['content-type'] ?? '');
    const told = isJson ? JSON.stringify(retell(JSON.parse(answered.body))) : answered.body;
    return new Response(told, { status: answered.status, headers: answered.headers });
  };
}
