import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { Actor } from '../../shared/domain/actors.ts';
import type { Language } from '../../shared/forms/text.ts';
import type { makePortal } from '../portal/portal.ts';

type Portal = Pick<ReturnType<typeof makePortal>, 'fetch' | 'browser'>;

const origin = 'https://portal.test';
type Shown = BrowserContextOptions & { visitor?: Actor; language: Language };

/** A browser's context in which the portal's own router answers instead of a network, with somebody logged in. */
export async function showPortal(
  browser: Browser,
  portal: Portal,
  { visitor, language, ...options }: Shown,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...options,
    baseURL: origin,
    locale: { ar: 'ar-MA', fr: 'fr-FR', en: 'en-GB' }[language],
  });
  // Signing out leads to the user pool's own page: nobody is there, and looking for it may take minutes.
  await context.route(
    (url) => url.origin !== origin,
    async (route) => route.abort(),
  );
  await context.route(`${origin}/**`, async (route) => {
    const request = route.request();
    const body = request.postDataBuffer();
    const answered = await followed(
      portal,
      await request.allHeaders(),
      await portal.fetch(
        new Request(request.url(), {
          method: request.method(),
          headers: await request.allHeaders(),
          ...(body !== null && { body: Uint8Array.from(body) }),
        }),
      ),
    );
    const cookies = answered.headers.getSetCookie();
    await route.fulfill({
      status: answered.status,
      headers: {
        ...Object.fromEntries(answered.headers),
        ...(cookies.length > 0 && { 'set-cookie': cookies.join('\n') }),
      },
      body: Buffer.from(await answered.arrayBuffer()),
    });
  });
  await logInto(context, portal, { visitor, language });
  return context;
}

/** Lets somebody else, or nobody, be the one who is logged in. */
export async function logInto(
  context: BrowserContext,
  portal: Portal,
  { visitor, language }: { visitor: Actor | undefined; language: Language },
): Promise<void> {
  await context.clearCookies();
  const known = portal.browser(language);
  if (visitor !== undefined) await known.logIn(visitor);
  known.cookies.set('__Host-language', language);
  const shared = { url: origin, secure: true, sameSite: 'Lax' } as const;
  await context.addCookies([...known.cookies].map(([name, value]) => ({ ...shared, name, value })));
}

/** A browser follows redirects past whoever answers in place of the network: they are followed here, and what they set is kept. */
async function followed(portal: Portal, headers: Record<string, string>, answered: Response): Promise<Response> {
  const to = answered.headers.get('location');
  if (to === null) return answered;
  const { 'content-type': _, 'content-length': __, ...kept } = headers;
  const next = await followed(portal, kept, await portal.fetch(new Request(new URL(to, origin), { headers: kept })));
  for (const cookie of answered.headers.getSetCookie()) next.headers.append('set-cookie', cookie);
  return next;
}
