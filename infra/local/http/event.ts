import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { decode, type Match } from './routes.ts';

export type Authorization = { jwt: { claims: Record<string, string>; scopes: string[] | null } };

export type EventSource = {
  request: IncomingMessage;
  url: URL;
  body: Buffer;
  match: Match<unknown>;
  authorization: Authorization | undefined;
  apiId: string;
};

/** The event of payload format 2.0, as a Lambda behind an HTTP API gets it. */
export function makeEvent({ request, url, body, match, authorization, apiId }: EventSource) {
  // The gateway's own time, as that of tokens: sessions do not run out faster because the programme's clock does.
  const now = Date.now();
  const { cookie, ...headers } = request.headers;
  // HTTP APIs give the path decoded, unlike REST APIs and function URLs.
  const rawPath = decode(url.pathname);
  const query = queryOf(url);
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath,
    rawQueryString: url.search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    ...(query !== undefined && { queryStringParameters: query }),
    ...(Object.keys(match.parameters).length > 0 && { pathParameters: match.parameters }),
    requestContext: {
      accountId: '000000000000',
      apiId,
      ...(authorization !== undefined && { authorizer: authorization }),
      domainName: request.headers.host ?? 'localhost',
      domainPrefix: apiId,
      http: {
        method: request.method,
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: match.route.key,
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    ...bodyOf(body, request.headers),
  };
}

/** A repeated key comes as one value with commas, as API Gateway does it. */
function queryOf({ searchParams }: URL): Record<string, string> | undefined {
  const names = new Set(searchParams.keys());
  if (names.size === 0) return undefined;
  return Object.fromEntries([...names].map((name) => [name, searchParams.getAll(name).join(',')]));
}

/** Only these travel as text; everything else, forms of browsers among them, comes in base64. */
const text = /^(text\/|application\/(json|javascript|xml)\b)/i;

function bodyOf(body: Buffer, headers: IncomingMessage['headers']) {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = text.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined;
  return isText
    ? { body: body.toString('utf8'), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true };
}
