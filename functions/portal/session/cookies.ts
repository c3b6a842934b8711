import { parse, serialize } from 'hono/utils/cookie';

// `__Host-`: only over TLS (or on this machine), only for this host, for all its paths: no neighbour can set or read them.

const hostOnly = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

export const sessionCookie = '__Host-session';
export const languageCookie = '__Host-language';
/** Tells the script, for which it alone is readable, which form has just done its work. */
export const doneCookie = '__Host-done';

/** Cookies as a browser sends them. */
export function readCookies(request: Request): Readonly<Record<string, string>> {
  return parse(request.headers.get('cookie') ?? '');
}

/** A cookie that goes with the browser's session, or stays for so many seconds; 0 takes it away. */
export function writeCookie(name: string, value: string, maxAge?: number): string {
  return serialize(name, value, {
    ...hostOnly,
    httpOnly: name !== doneCookie,
    ...(maxAge !== undefined && { maxAge }),
  });
}

/** Each login under way has a cookie of its own, so that two tabs can log in at once. */
export function loginCookie(state: string): string {
  return `__Host-login-${state.slice(0, 16)}`;
}
