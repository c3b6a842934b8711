import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { serve } from '../../functions/http/serve.ts';
import { eventOf, type Sent } from './event.ts';

/** What a request looks like inside. */
async function inside(sent: Partial<Sent>, cookies?: string[]) {
  const seen: { url: string; headers: Record<string, string>; body: string }[] = [];
  const lambda = serve(async (request) => {
    seen.push({ url: request.url, headers: Object.fromEntries(request.headers), body: await request.text() });
    return new Response('');
  });
  await lambda({ ...eventOf({ method: 'POST', path: '/v1/x', ...sent }), ...(cookies && { cookies }) });
  return seen[0];
}

it('keeps what belongs to the path in the path', async () => {
  expect(await inside({ path: '/v1/x#y', query: 'a=1&b=%C3%A9' })).toMatchObject({
    url: 'https://api.invalid/v1/x%23y?a=1&b=%C3%A9',
  });
});

it('reads bodies in base64, and none of a GET', async () => {
  const body = Buffer.from('é').toString('base64');
  expect(await inside({ body, isBase64Encoded: true })).toMatchObject({ body: 'é' });
  expect(await inside({ body: '{}', method: 'GET' })).toMatchObject({ body: '' });
});

it('lets no header be two', async () => {
  const seen = await inside({ headers: { 'x-name': 'a\r\nset-cookie: b', 'x-ar': 'مفتاح' } });
  expect(seen?.headers['x-name']).toBe('a\u007f\u007fset-cookie: b');
  expect(Buffer.from(seen?.headers['x-ar'] ?? '', 'latin1').toString()).toBe('مفتاح');
});

it('passes cookies in and out, each for itself', async () => {
  expect((await inside({}, ['a=1', 'b=2']))?.headers['cookie']).toBe('a=1; b=2');
  const headers = new Headers([
    ['set-cookie', 'a=1; HttpOnly'],
    ['set-cookie', 'b=2; Expires=Mon, 02 Mar 2026 10:00:00 GMT'],
  ]);
  const lambda = serve(() => new Response('', { status: 303, headers }));
  expect(await lambda(eventOf({ method: 'GET', path: '/v1/x' }))).toMatchObject({
    statusCode: 303,
    cookies: ['a=1; HttpOnly', 'b=2; Expires=Mon, 02 Mar 2026 10:00:00 GMT'],
  });
});

it('packs pages for browsers that can unpack them, and sends fonts as they are', async () => {
  const answering = (type: string, body: string | Uint8Array<ArrayBuffer>) =>
    serve(() => new Response(body, { headers: { 'content-type': type } }));
  const asked = { method: 'GET', path: '/', headers: { 'accept-encoding': 'gzip, br' } };
  const page = '<p>مواكبة</p>'.repeat(1000);
  const packed = await answering('text/html; charset=utf-8', page)(eventOf(asked));
  expect(packed).toMatchObject({ isBase64Encoded: true, headers: { 'content-encoding': 'gzip' } });
  expect(gunzipSync(Buffer.from(packed.body ?? '', 'base64')).toString()).toBe(page);
  expect((packed.body ?? '').length).toBeLessThan(page.length / 10);
  const plain = await answering('text/html; charset=utf-8', page)(eventOf({ ...asked, headers: {} }));
  expect(plain).toMatchObject({ isBase64Encoded: false, body: page });
  const font = await answering('font/woff2', Uint8Array.of(0, 255, 254))(eventOf(asked));
  expect(Buffer.from(font.body ?? '', 'base64')).toEqual(Buffer.of(0, 255, 254));
});
