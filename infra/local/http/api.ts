import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import { LocalFault } from '../fault.ts';
import type { Functions } from '../functions/functions.ts';
import type { Log } from '../log.ts';
import type { Template } from '../template/template.ts';
import { type Authorizer, AuthorizerProperties, makeAuthorizer } from './authorizer.ts';
import { corsHeaders, CorsProperties, preflightHeaders } from './cors.ts';
import { makeEvent } from './event.ts';
import { sendProblem, sendResult } from './response.ts';
import { findRoute, type Route } from './routes.ts';

const ApiProperties = z.object({ ProtocolType: z.literal('HTTP'), CorsConfiguration: z.optional(CorsProperties) });
const IntegrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});
const RouteProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z._default(z.literal(['NONE', 'JWT']), 'NONE'),
  AuthorizerId: z.optional(z.string()),
  AuthorizationScopes: z._default(z.array(z.string()), []),
});

/** API Gateway's own limits. */
const largestBody = 10 * 1024 * 1024;
const longestWait = 30_000;

type Target = { functionArn: string; authorizer: Authorizer | undefined; scopes: readonly string[] };

export type ApiOptions = {
  template: Template;
  functions: Functions;
  /** Keys of the local user pools. */
  keys: JWTVerifyGetKey;
  log: Log;
};

/** Answers as the template's HTTP API; undefined when the template has none. */
export function makeApi({ template, functions, keys, log }: ApiOptions): RequestListener | undefined {
  const [api, second] = template.ofType('AWS::ApiGatewayV2::Api', ApiProperties);
  if (api === undefined) return undefined;
  if (second !== undefined) throw new LocalFault('The template has two HTTP APIs; the local cloud runs one.');
  const cors = api.properties.CorsConfiguration;
  const routes = readRoutes(template, keys);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    // Put together as text: a path that begins with two slashes is no host.
    const url = new URL(`http://localhost${request.url?.startsWith('/') === true ? request.url : '/'}`);
    const method = request.method ?? 'GET';
    const extra = corsHeaders(cors, request.headers.origin);
    if (cors !== undefined && method === 'OPTIONS' && 'access-control-request-method' in request.headers)
      return void response.writeHead(204, { ...extra, ...preflightHeaders(cors) }).end();
    const match = findRoute(routes, method, url.pathname);
    if (match === undefined) return sendProblem(response, 404, 'Not Found', extra);
    const { functionArn, authorizer, scopes } = match.route.target;
    const verdict = await authorizer?.(request.headers.authorization, scopes);
    if (verdict !== undefined && 'status' in verdict)
      return verdict.status === 401
        ? sendProblem(response, 401, 'Unauthorized', { ...extra, 'www-authenticate': `Bearer ${verdict.why}`.trim() })
        : sendProblem(response, 403, 'Forbidden', extra);
    const body = await readBody(request);
    if (body === undefined)
      return sendProblem(response, 413, 'Request Entity Too Large', { ...extra, connection: 'close' });
    const authorization = verdict?.authorization;
    const event = makeEvent({ request, url, body, match, authorization, apiId: api.name });
    const result = await withinLimit(functions.invoke(functionArn, event));
    if (result === tooLate) return sendProblem(response, 503, 'Service Unavailable', extra);
    sendResult(result, response, extra);
  };

  return (request, response) =>
    void answer(request, response).catch((thrown: unknown) => {
      log.warn('api', `${request.method} ${request.url}: ${String(thrown)}`);
      sendProblem(response, 500, 'Internal Server Error');
    });
}

function readRoutes(template: Template, keys: JWTVerifyGetKey): Route<Target>[] {
  const integrations = new Map(
    template.ofType('AWS::ApiGatewayV2::Integration', IntegrationProperties).map(({ ref, properties }) => [
      `integrations/${ref}`,
      // Either the function's own ARN, or API Gateway's that holds it.
      /arn:aws:lambda:[^/]+/.exec(properties.IntegrationUri)?.[0] ?? '',
    ]),
  );
  const authorizers = new Map(
    template
      .ofType('AWS::ApiGatewayV2::Authorizer', AuthorizerProperties)
      .map(({ ref, properties }) => [ref, makeAuthorizer(properties, keys)]),
  );
  return template.ofType('AWS::ApiGatewayV2::Route', RouteProperties).map(({ id, properties }) => {
    const functionArn = integrations.get(properties.Target);
    const authorizer = authorizers.get(properties.AuthorizerId ?? '');
    if (functionArn === undefined) throw new LocalFault(`The template is broken: ${id} leads to no integration.`);
    if (properties.AuthorizationType === 'JWT' && authorizer === undefined)
      throw new LocalFault(`The template is broken: ${id} names no authorizer.`);
    const target = {
      functionArn,
      authorizer: properties.AuthorizationType === 'JWT' ? authorizer : undefined,
      scopes: properties.AuthorizationScopes,
    };
    return { key: properties.RouteKey, target };
  });
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLate = Symbol('too late');

async function withinLimit(result: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(tooLate), longestWait);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
