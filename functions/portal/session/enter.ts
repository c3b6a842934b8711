import type { Language } from '../../../shared/forms/text.ts';
import type { Visit } from '../page.ts';
import { languageOf } from '../../http/language.ts';
import { languageCookie, readCookies, sessionCookie } from './cookies.ts';
import type { Login } from './login.ts';
import { isSecret, type Safe } from './safe.ts';
import { isAlive, seenEvery, type Session } from './session.ts';

/** Who is at the door: nobody known, somebody whose session has ended, or somebody who may come in. */
export type AtDoor = Pick<Visit, 'language' | 'session'> & { secret: string | undefined; ended: Session | undefined };

/** Tokens are renewed this long before they end, so that none ends while a page is being made. */
const renewBefore = 2 * 60_000;

/** Looks at the cookies of a request. One read; a write only when tokens are renewed, or when somebody was not seen for some minutes. */
export async function atDoor(
  { safe, login }: { safe: Safe; login: Login },
  request: Request,
  now: number,
): Promise<AtDoor> {
  const cookies = readCookies(request);
  const secret = cookies[sessionCookie];
  const chosen = chosenLanguage(cookies[languageCookie]);
  const language = chosen ?? languageOf(request.headers.get('accept-language'));
  if (secret === undefined || !isSecret(secret))
    return { language, session: undefined, secret: undefined, ended: undefined };
  const found = await safe.find(secret);
  if (found === undefined || !isAlive(found, now)) return { language, session: undefined, secret, ended: found };
  const session = await refreshed(login, found, now);
  if (session === undefined) return { language, session: undefined, secret, ended: found };
  if (session !== found) await safe.save(secret, session);
  return { language: chosen ?? session.person.language, session, secret, ended: undefined };
}

async function refreshed(login: Login, session: Session, now: number): Promise<Session | undefined> {
  const seen = now - session.seenAt > seenEvery ? { ...session, seenAt: now } : session;
  if (session.tokenEndsAt - now > renewBefore) return seen;
  const known = session.refreshToken === undefined ? undefined : await login.renew(session.refreshToken, now);
  // A role that has changed meanwhile is another person to everything here: she logs in again.
  if (known === undefined || known.person.id !== session.person.id || known.person.role !== session.person.role)
    return undefined;
  const { email: _, ...fresh } = known;
  return { ...seen, ...fresh, person: { ...session.person, ...known.person }, seenAt: now };
}

function chosenLanguage(cookie: string | undefined): Language | undefined {
  return cookie === 'ar' || cookie === 'fr' || cookie === 'en' ? cookie : undefined;
}
