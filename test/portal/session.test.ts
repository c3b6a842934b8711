import { describe, expect, it } from 'vitest';
import { absoluteLimit, idleLimit } from '../../functions/portal/session/session.ts';
import { hind, asma } from '../domain/people.ts';
import { makePortal, tokenField } from './portal.ts';

describe('somebody who is not logged in', () => {
  it('sees the first page, which says whom it is for', async () => {
    const { browser } = makePortal();
    const { status, html } = await browser('ar').get('/');
    expect(status).toBe(200);
    expect(html).toContain('<html lang="ar-MA" dir="rtl">');
    expect(html).toContain('حامل المشروع');
  });

  it('is asked to log in for any other page, and led back there', async () => {
    const visitor = makePortal().browser();
    const { status, html } = await visitor.get('/projects?cursor=abc');
    expect(status).toBe(401);
    expect(html).toContain('/session/login?to=%2Fprojects%3Fcursor%3Dabc');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'is not led to %s after the login',
    async (to) => {
      const portal = makePortal();
      const visitor = portal.browser();
      await visitor.get(`/session/login?as=hind&to=${encodeURIComponent(to)}`);
      expect(visitor.cookies.get('__Host-login-s')).toBe('%2F');
    },
  );

  it('chooses a language, which is kept', async () => {
    const visitor = makePortal().browser('fr');
    const chosen = await visitor.post('/language', { language: 'ar', to: '/' });
    expect(chosen.status).toBe(303);
    expect((await visitor.get('/')).html).toContain('dir="rtl"');
  });
});

describe('a session', () => {
  it('begins with a login, under a secret that the store never sees', async () => {
    const { browser, sessions } = makePortal();
    const visitor = browser();
    const entered = await visitor.logIn(hind);
    expect(entered.location).toBe('/projects');
    const secret = visitor.cookies.get('__Host-session') ?? '';
    expect(secret).toMatch(/^[\w-]{43}$/);
    const [[key = '', text = ''] = []] = sessions.texts;
    expect(key + text).not.toContain(secret);
    expect(text).not.toContain('hind');
    expect((await visitor.get('/projects')).status).toBe(200);
  });

  it('sets its cookie for this host alone, out of the reach of scripts', async () => {
    const visitor = makePortal().browser();
    const { headers } = await visitor.logIn(hind);
    const cookie = headers.getSetCookie().find((set) => set.startsWith('__Host-session='));
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
  });

  it('ends when nobody did anything for half an hour', async () => {
    const { browser, clock } = makePortal();
    const visitor = browser();
    await visitor.logIn(hind);
    clock.now += idleLimit - 1;
    expect((await visitor.get('/projects')).status).toBe(200);
    clock.now += idleLimit;
    expect((await visitor.get('/projects')).status).toBe(401);
  });

  it('ends after a working day, however busy it was', async () => {
    const { browser, clock } = makePortal();
    const visitor = browser();
    await visitor.logIn(hind);
    for (let passed = 0; passed < absoluteLimit - idleLimit; passed += idleLimit / 2) {
      clock.now += idleLimit / 2;
      expect((await visitor.get('/projects')).status).toBe(200);
    }
    clock.now += idleLimit - 1;
    await visitor.get('/projects');
    clock.now += idleLimit - 1;
    expect((await visitor.get('/projects')).status).toBe(401);
  });

  it('is left by signing out, also for whoever copied the cookie', async () => {
    const visitor = makePortal().browser();
    await visitor.logIn(hind);
    const secret = visitor.cookies.get('__Host-session') ?? '';
    await visitor.get('/projects');
    const { status, headers } = await visitor.submit('/session/end');
    // No redirect: the policy of the page would hold it back.
    expect([status, headers.get('refresh')]).toEqual([200, '0; url=https://pool.test/logout']);
    expect(visitor.cookies.has('__Host-session')).toBe(false);
    visitor.cookies.set('__Host-session', secret);
    expect((await visitor.get('/projects')).status).toBe(401);
  });

  it.each(['', 'x', 'a'.repeat(43), '../../etc/passwd', 'é'.repeat(43)])(
    'is not what a made-up cookie opens: %s',
    async (made) => {
      const visitor = makePortal().browser();
      visitor.cookies.set('__Host-session', encodeURIComponent(made));
      expect((await visitor.get('/projects')).status).toBe(401);
    },
  );
});

describe('what opens unsent texts on a device', () => {
  const keyIn = ({ html }: { html: string }): string | undefined => /data-key="([^"]+)"/.exec(html)?.[1];

  it('is the same in all sessions of a person, another for each, and in no page without a session', async () => {
    const portal = makePortal();
    const [one, elsewhere, other] = [portal.browser(), portal.browser(), portal.browser()];
    await one.logIn(asma);
    const key = keyIn(await one.get('/queue'));
    expect(key).toMatch(/^[\w+/]{43}=$/);
    await elsewhere.logIn(asma);
    expect(keyIn(await elsewhere.get('/profile'))).toBe(key);
    await other.logIn(hind);
    expect(keyIn(await other.get('/projects'))).not.toBe(key);

    await one.submit('/session/end');
    expect(keyIn(one.page)).toBeUndefined();
    expect(keyIn(await one.get('/queue'))).toBeUndefined();
    portal.clock.now += absoluteLimit;
    expect(keyIn(await elsewhere.get('/queue'))).toBeUndefined();
    await elsewhere.logIn(asma);
    expect(keyIn(await elsewhere.get('/queue'))).toBe(key);
  });
});

describe('a form', () => {
  it('is refused without the token of its session, and nothing happens', async () => {
    const visitor = makePortal().browser();
    await visitor.logIn(hind);
    for (const fields of [{}, { [tokenField]: '' }, { [tokenField]: 'x'.repeat(36) }])
      expect((await visitor.post('/session/end', fields)).status).toBe(403);
    expect((await visitor.get('/projects')).status).toBe(200);
  });

  it('is refused with the token of another session', async () => {
    const portal = makePortal();
    const [one, other] = [portal.browser(), portal.browser()];
    await one.logIn(hind);
    await other.logIn(asma);
    await other.get('/');
    await one.get('/projects');
    const { html } = other.page;
    const token = /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect((await one.post('/session/end', { [tokenField]: token })).status).toBe(403);
  });

  it('is refused when the browser says that another site sent it', async () => {
    const visitor = makePortal().browser();
    await visitor.logIn(hind);
    const { html } = await visitor.get('/projects');
    const token = /name="form-token" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const body = new URLSearchParams({ [tokenField]: token }).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect(
        (await visitor.send('/session/end', { method: 'POST', body, headers: { ...type, ...headers } })).status,
      ).toBe(403);
  });

  it('that arrives when its session has ended is kept, and sent again after the login', async () => {
    const portal = makePortal();
    const visitor = portal.browser();
    await visitor.logIn(hind);
    await visitor.get('/projects');
    portal.clock.now += idleLimit;
    const late = await visitor.submit('/language', { language: 'ar', to: '/projects' });
    expect(late.status).toBe(401);
    expect(late.html).toContain('nothing of it is lost');
    expect((await visitor.logIn(hind)).location).toBe('/session/kept');
    await visitor.get('/session/kept');
    const sent = await visitor.submit('/language');
    expect(sent.location).toBe('/projects');
    expect((await visitor.get('/projects')).html).toContain('dir="rtl"');
    expect((await visitor.get('/session/kept')).location).toBe('/');
  });

  it('that was kept is shown to nobody else who logs in on that browser', async () => {
    const portal = makePortal();
    const visitor = portal.browser();
    await visitor.logIn(hind);
    await visitor.get('/projects');
    portal.clock.now += idleLimit;
    await visitor.submit('/language', { language: 'ar', to: '/projects' });
    await visitor.logIn(asma);
    expect((await visitor.get('/session/kept')).location).toBe('/');
  });
});
