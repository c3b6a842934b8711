import * as oidc from 'openid-client';
import * as z from 'zod/mini';
import { actorOf } from '../../http/actor.ts';
import { writeCookie, loginCookie, readCookies } from './cookies.ts';
import type { Session } from './session.ts';

export type LoginSettings = { issuer: string; clientId: string; origin: string };

/** What a login under way has to come back with; it stands in a cookie of the browser that began it. */
const Begun = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });

/** Who somebody is by her ID token, and the tokens that the API is called with. */
export type Known = Pick<Session, 'token' | 'tokenEndsAt' | 'refreshToken'> & {
  email: string;
  person: Omit<Session['person'], 'name' | 'language'>;
};

export type Login = {
  /** Where to send the browser, and the cookie to send along. */
  begin(to: string, hints: { language: string; as?: string | undefined }): Promise<{ address: string; cookie: string }>;
  /** What a browser came back with; undefined if it is not the one that began, took too long or has no role here. */
  finish(
    request: Request,
    query: string,
    now: number,
  ): Promise<{ known: Known; to: string; cookie: string } | undefined>;
  /** Fresh tokens; undefined if the pool gives none any more. */
  renew(refreshToken: string, now: number): Promise<Known | undefined>;
  /** Where to send the browser to sign out of the pool's pages too. */
  end(): Promise<string>;
};

const callback = '/session/callback';
/** Looking for one's telephone and its second factor takes a while. */
const secondsToLogIn = 15 * 60;

/** Login by the user pool's own pages: authorization code with PKCE, state and nonce. The pool's addresses are looked up at first need. */
export function openLogin({ issuer, clientId, origin }: LoginSettings): Login {
  const url = new URL(issuer);
  let discovered: Promise<oidc.Configuration> | undefined;
  const discover = async (): Promise<oidc.Configuration> => {
    // oxlint-disable-next-line typescript/no-deprecated -- marked so to be noticed: only the local pool speaks without TLS
    const execute = url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    discovered ??= oidc.discovery(url, clientId, undefined, oidc.None(), { execute });
    return discovered.catch((fault: unknown) => {
      discovered = undefined;
      throw fault;
    });
  };
  /** Tokens are judged by the clock of whoever asked for them, which the gateway tells; a function's own need not agree with it. */
  const at = async (now: number): Promise<oidc.Configuration> => {
    const known = await discover();
    const skew = Math.round((now - Date.now()) / 1000);
    const configuration = new oidc.Configuration(
      known.serverMetadata(),
      clientId,
      { [oidc.clockSkew]: skew },
      oidc.None(),
    );
    // oxlint-disable-next-line typescript/no-deprecated -- as above
    if (url.protocol === 'http:') oidc.allowInsecureRequests(configuration);
    return configuration;
  };

  return {
    async begin(to, { language, as }) {
      const verifier = oidc.randomPKCECodeVerifier();
      const begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, to };
      const address = oidc.buildAuthorizationUrl(await discover(), {
        redirect_uri: origin + callback,
        scope: 'openid email',
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        lang: language,
        ...(as !== undefined && { login_hint: as }),
      });
      const value = Buffer.from(JSON.stringify(begun)).toString('base64url');
      return { address: address.href, cookie: writeCookie(loginCookie(begun.state), value, secondsToLogIn) };
    },

    async finish(request, query, now) {
      const state = new URLSearchParams(query).get('state') ?? '';
      const begun = readBegun(readCookies(request)[loginCookie(state)]);
      if (begun === undefined || begun.state !== state) return undefined;
      const tokens = await orUndefined(
        oidc.authorizationCodeGrant(await at(now), new URL(`${origin}${callback}?${query}`), {
          expectedState: begun.state,
          expectedNonce: begun.nonce,
          pkceCodeVerifier: begun.verifier,
          idTokenExpected: true,
        }),
      );
      const known = tokens && knownBy(tokens);
      return known && { known, to: begun.to, cookie: writeCookie(loginCookie(state), '', 0) };
    },

    async renew(refreshToken, now) {
      const tokens = await orUndefined(oidc.refreshTokenGrant(await at(now), refreshToken));
      return tokens && knownBy(tokens, refreshToken);
    },

    async end() {
      const address = new URL((await discover()).serverMetadata().end_session_endpoint ?? origin);
      address.searchParams.set('client_id', clientId);
      address.searchParams.set('logout_uri', `${origin}/`);
      return address.href;
    },
  };
}

function readBegun(cookie: string | undefined): z.infer<typeof Begun> | undefined {
  if (cookie === undefined) return undefined;
  try {
    return Begun.safeParse(JSON.parse(Buffer.from(cookie, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}

/** What the pool refuses, or what is not as it should be, is no login; that the pool cannot be reached is a fault. */
async function orUndefined<T>(grant: Promise<T>): Promise<T | undefined> {
  try {
    return await grant;
  } catch (fault) {
    const isRefused =
      fault instanceof oidc.ResponseBodyError ||
      fault instanceof oidc.AuthorizationResponseError ||
      fault instanceof oidc.ClientError;
    if (isRefused) return undefined;
    throw fault;
  }
}

type Tokens = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;

function knownBy(tokens: Tokens, refreshToken?: string): Known | undefined {
  const claims = tokens.claims();
  const known = actorOf(claims);
  if (claims === undefined || tokens.id_token === undefined || !known.ok) return undefined;
  const renewing = tokens.refresh_token ?? refreshToken;
  return {
    person: known.actor,
    email: typeof claims['email'] === 'string' ? claims['email'] : '',
    token: tokens.id_token,
    tokenEndsAt: claims.exp * 1000,
    ...(renewing !== undefined && { refreshToken: renewing }),
  };
}
