import { errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import type { Authorization } from './event.ts';

export const AuthorizerProperties = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.array(z.literal('$request.header.Authorization')),
  JwtConfiguration: z.object({ Audience: z.array(z.string()), Issuer: z.string() }),
});

/** Who may pass, or why nobody may, as API Gateway tells it in `www-authenticate`. */
export type Verdict = { authorization: Authorization } | { status: 401 | 403; why: string };

export type Authorizer = (token: string | undefined, scopes: readonly string[]) => Promise<Verdict>;

/**
 * An HTTP API's JWT authorizer: signature, issuer, audience (or client_id) and expiry by the machine's clock, since
 * tokens are made by it. Scopes are those of the route.
 */
export function makeAuthorizer(
  { JwtConfiguration: { Audience: audience, Issuer: issuer } }: z.infer<typeof AuthorizerProperties>,
  keys: JWTVerifyGetKey,
): Authorizer {
  return async (header, scopes) => {
    const token = header?.replace(/^Bearer /i, '');
    if (token === undefined || token === '') return { status: 401, why: '' };
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, algorithms: ['RS256'], requiredClaims: ['exp'] });
      if (!isMeantFor(payload, audience)) return refuse('the token does not have a valid audience');
      const granted = typeof payload['scope'] === 'string' ? payload['scope'].split(' ') : [];
      if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) return { status: 403, why: '' };
      return { authorization: { jwt: { claims: textClaims(payload), scopes: scopes.length > 0 ? granted : null } } };
    } catch (thrown) {
      if (thrown instanceof errors.JWTExpired) return refuse('the token has expired');
      return refuse(thrown instanceof errors.JOSEError ? thrown.message : 'the token is malformed');
    }
  };
}

function refuse(why: string): Verdict {
  return { status: 401, why: `scope="" error="invalid_token" error_description="${why.replaceAll('"', "'")}"` };
}

function isMeantFor(payload: JWTPayload, audience: readonly string[]): boolean {
  const given = payload.aud ?? payload['client_id'];
  return [given].flat().some((value) => typeof value === 'string' && audience.includes(value));
}

/** HTTP APIs pass every claim as text: a number as its digits, a list as `[holder auditor]`. */
function textClaims(payload: JWTPayload): Record<string, string> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}
