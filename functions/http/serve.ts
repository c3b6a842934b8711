import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { largestBody } from './body.ts';

/** What the router gets beside a request: the event as API Gateway sent it. */
export type Bindings = { event: APIGatewayProxyEventV2 };

type Fetch = (request: Request, bindings: Bindings) => Response | Promise<Response>;

/**
 * A Lambda behind an HTTP API (payload 2.0) that answers by web requests and responses. Hono's own adapter is deprecated, also serves four
 * other kinds of events, and throws on a GET with a body; it would be a quarter of our router. Of a body no more than `mostOfBody` characters are read.
 */
export function serve(fetch: Fetch, mostOfBody = largestBody * 2) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const response = await fetch(requestOf(event, mostOfBody), { event });
    const cookies = response.headers.getSetCookie();
    response.headers.delete('set-cookie');
    const { body, isBinary } = await packed(response, event.headers['accept-encoding']);
    return {
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      ...(cookies.length > 0 && { cookies }),
      // Not text(): that would take away the mark by which spreadsheets know UTF-8.
      body: body.toString(isBinary ? 'base64' : 'utf8'),
      isBase64Encoded: isBinary,
    };
  };
}

function requestOf(event: APIGatewayProxyEventV2, mostOfBody: number): Request {
  const url = new URL('https://api.invalid');
  url.pathname = event.rawPath;
  url.search = event.rawQueryString;
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers))
    if (value !== undefined) headers.set(name, byteString(value));
  if (event.cookies !== undefined) headers.set('cookie', byteString(event.cookies.join('; ')));
  const { method } = event.requestContext.http;
  const takesBody = method !== 'GET' && method !== 'HEAD' && event.body !== undefined;
  return new Request(url, { method, headers, ...(takesBody && { body: bodyOf(event, mostOfBody) }) });
}

/** Headers are bytes; letters beyond ASCII arrive as text and go on as their UTF-8 bytes, which no header of ours allows. */
function byteString(text: string): string {
  return Buffer.from(text)
    .toString('latin1')
    .replace(/[\0\r\n]/g, '\x7f');
}

function bodyOf({ body = '', isBase64Encoded }: APIGatewayProxyEventV2, mostOfBody: number): Uint8Array<ArrayBuffer> {
  // More than we read of any body need not be decoded to be refused.
  return Uint8Array.from(Buffer.from(body.slice(0, mostOfBody), isBase64Encoded ? 'base64' : 'utf8'));
}

/** Below this the headers weigh more than what is saved. */
const worthPacking = 2000;

/**
 * The body as it travels: pages and what they load packed, for browsers that can unpack them, since API Gateway packs nothing itself. A form
 * with many records comes to a tenth.
 */
async function packed(response: Response, accepted = ''): Promise<{ body: Buffer; isBinary: boolean }> {
  const body = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  const isPage = /^(text\/(html|css|javascript)|image\/svg)/.test(type);
  if (!isPage) return { body, isBinary: /^(font|image|application\/pdf)\b/.test(type) };
  response.headers.append('vary', 'Accept-Encoding');
  if (body.length < worthPacking || !/\bgzip\b/.test(accepted)) return { body, isBinary: false };
  response.headers.set('content-encoding', 'gzip');
  return { body: gzipSync(body), isBinary: true };
}
