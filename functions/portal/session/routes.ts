import { randomUUID } from 'node:crypto';
import { Language } from '../../../shared/forms/text.ts';
import type { PortalDeps } from '../deps.ts';
import type { Visit } from '../page.ts';
import { localPath, path } from '../paths.ts';
import type { SentForm } from '../sent-form.ts';
import { homeOf } from '../view/navigation.ts';
import { languageCookie, sessionCookie, writeCookie } from './cookies.ts';
import type { AtDoor } from './enter.ts';
import { makeSecret } from './safe.ts';
import { Session } from './session.ts';

/** Another address, with cookies to take along. */
export type Redirect = { to: string; cookies: string[] };

/** Sends a browser to the pool's login pages, from where it comes back to `to`. */
export async function beginLogin({ login }: PortalDeps, { query, language }: Visit): Promise<Redirect> {
  const as = query.get('as') ?? undefined;
  const { address, cookie } = await login.begin(localPath(query.get('to') ?? undefined), { language, as });
  return { to: address, cookies: [cookie] };
}

/** Lets in a browser that comes back from the login pages, with a new secret; undefined if that was no login. */
export async function finishLogin(
  { login, safe, api }: PortalDeps,
  { ended, session: before, secret: old }: AtDoor,
  { request, visit }: { request: Request; visit: Visit },
): Promise<Redirect | undefined> {
  const { now, language } = visit;
  const finished = await login.finish(request, visit.query.toString(), now);
  if (finished === undefined) return undefined;
  const {
    known: { email, ...known },
    to,
    cookie,
  } = finished;
  const profile = await api({ token: known.token, role: known.person.role, language }).get('Person', '/v1/me');
  if (!profile.ok && profile.problem.rule !== 'profile.none') return undefined;
  // The first administrator of a deployment has an account and no profile yet.
  const { name, language: preferred = language } = profile.ok ? profile.body : { name: email };
  const earlier = before ?? ended;
  const kept = earlier?.person.id === known.person.id ? earlier.kept : undefined;
  const session: Session = {
    ...known,
    person: { ...known.person, name, language: preferred },
    formToken: randomUUID(),
    deviceKey: await safe.deviceKey(known.person.id, now),
    startedAt: now,
    seenAt: now,
    ...(kept !== undefined && { kept }),
  };
  const secret = makeSecret();
  await safe.save(secret, session);
  if (old !== undefined && earlier !== undefined) await safe.save(old, withoutTokens(earlier));
  return {
    to: kept !== undefined ? path('/session/kept', {}) : to === '/' ? homeOf(known.person.role) : to,
    cookies: [cookie, writeCookie(sessionCookie, secret), writeCookie(languageCookie, preferred, aYear)],
  };
}

/** Signs out: here, and of the pool's pages. */
export async function endSession({ login, safe }: PortalDeps, { session, secret }: AtDoor): Promise<Redirect> {
  if (session !== undefined && secret !== undefined) await safe.save(secret, withoutTokens(session));
  return { to: await login.end(), cookies: [writeCookie(sessionCookie, '', 0)] };
}

/** Forgets a form that was kept over the end of a session. */
export async function discardKept({ safe }: PortalDeps, { session, secret }: AtDoor): Promise<Redirect> {
  const { kept: _, ...rest } = session ?? {};
  if (session !== undefined && secret !== undefined) await safe.save(secret, Session.parse(rest));
  return { to: '/', cookies: [] };
}

/** Keeps the language that somebody chose: in her browser, and in her profile for the mails that she gets. */
export async function chooseLanguage(
  { api, safe }: PortalDeps,
  { session, secret }: AtDoor,
  form: SentForm,
): Promise<Redirect> {
  const to = localPath(form.answer('to'));
  const language = Language.safeParse(form.text('language')).data;
  if (language === undefined) return { to, cookies: [] };
  if (session !== undefined && secret !== undefined && session.person.language !== language) {
    const { role } = session.person;
    await api({ token: session.token, role, language }).put('Person', '/v1/me/language', { language });
    await safe.save(secret, { ...session, person: { ...session.person, language } });
  }
  return { to, cookies: [writeCookie(languageCookie, language, aYear)] };
}

const aYear = 365 * 24 * 3600;

/** What is left of a session that nobody comes in with any more: whose it was, and the token of forms still open somewhere. */
function withoutTokens({ person, formToken, startedAt, seenAt }: Session): Session {
  return { person, formToken, startedAt, seenAt, token: '', tokenEndsAt: 0, isEnded: true };
}
