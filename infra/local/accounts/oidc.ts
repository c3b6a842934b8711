import type { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { decodeJwt, importJWK, type JWK, SignJWT } from 'jose';
import type { Cognito, Tokens } from './cognito.ts';

/** The nonce of the login whose code is being exchanged. */
export type Nonce = AsyncLocalStorage<string | undefined>;

/**
 * Adds what a login by OpenID Connect needs and `cognito-local` lacks: a discovery document with the addresses that are
 * really there, `nonce` in the ID token, and a way to log out.
 */
export function completeOidc({ answer, pools, context }: Cognito, url: string, nonce: Nonce): RequestListener {
  /** By code challenge, which only the login that made it can answer. */
  const nonces = new Map<string, string>();

  const logout = async (query: URLSearchParams, response: ServerResponse) => {
    const client = await pools.getAppClient(context, query.get('client_id') ?? '');
    const allowed = (client?.['LogoutURLs'] ?? []) as string[];
    const target = query.get('logout_uri') ?? '';
    if (allowed.includes(target)) response.writeHead(302, { location: target }).end();
    else response.writeHead(400).end('logout_uri is not registered');
  };

  const exchange = async (request: IncomingMessage, response: ServerResponse) => {
    const form = new URLSearchParams(await readText(request));
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const wanted = nonces.get(challenge);
    nonces.delete(challenge);
    // The body is read; this is how Express's parsers know it.
    Object.assign(request, { body: Object.fromEntries(form), _body: true });
    nonce.run(wanted, () => answer(request, response as never));
  };

  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const pool = /^\/([^/]+)\/\.well-known\/openid-configuration$/.exec(pathname)?.[1];
    if (pool !== undefined) return sendDiscovery(response, url, pool);
    if (pathname === '/logout') return void logout(searchParams, response);
    if (pathname === '/oauth2/token') return void exchange(request, response);
    const wanted = searchParams.get('nonce');
    if (pathname === '/oauth2/authorize' && wanted !== null)
      nonces.set(searchParams.get('code_challenge') ?? '', wanted);
    answer(request, response);
  };
}

function sendDiscovery(response: ServerResponse, url: string, pool: string): void {
  const document = {
    issuer: `${url}/${pool}`,
    jwks_uri: `${url}/${pool}/.well-known/jwks.json`,
    authorization_endpoint: `${url}/oauth2/authorize`,
    token_endpoint: `${url}/oauth2/token`,
    end_session_endpoint: `${url}/logout`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'email', 'profile'],
  };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
}

/** The ID token signed anew with the nonce in it. */
export async function withNonce(tokens: Tokens, nonce: string | undefined): Promise<Tokens> {
  if (nonce === undefined) return tokens;
  const { jwk } = createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json') as { jwk: JWK };
  const signed = await new SignJWT({ ...decodeJwt(tokens.IdToken), nonce })
    .setProtectedHeader({ alg: 'RS256', kid: 'CognitoLocal' })
    .sign(await importJWK(jwk, 'RS256'));
  return { ...tokens, IdToken: signed };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
