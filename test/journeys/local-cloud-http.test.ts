import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { createLocalJWKSet, generateKeyPair, importJWK, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { LocalCloud } from '../../infra/local/local-cloud.ts';
import { makeFixture } from '../local/fixture/cloud.ts';

const fixture = makeFixture();
const lines: string[] = [];
let cloud: LocalCloud;

beforeAll(async () => {
  cloud = await fixture.start({ verbosity: 'warnings', write: (line) => void lines.push(line) });
  const attributes = { 'custom:organisation': 'ORG-1' };
  await cloud.createLogin({ email: 'h@example.org', password: 'Secret-password-1', groups: ['holder'], attributes });
});
afterAll(() => fixture.remove());

const Answer = z.object({
  event: z.looseObject({
    rawPath: z.string(),
    isBase64Encoded: z.boolean(),
    body: z.optional(z.string()),
    requestContext: z.looseObject({ authorizer: z.optional(z.unknown()) }),
  }),
  loadedAt: z.number(),
  at: z.string(),
  date: z.string(),
  context: z.looseObject({ left: z.number() }),
  environment: z.record(z.string(), z.string()),
});

const get = (path: string, init?: RequestInit) => fetch(cloud.apiUrl + path, init);
const ask = async (path: string, init?: RequestInit) => Answer.parse(await (await get(path, init)).json());
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe('the HTTP API', () => {
  test('gives a function the event of payload format 2.0', async () => {
    const { event } = await ask('/public?a=1&a=2&b=%C3%A9', {
      method: 'PUT',
      headers: { cookie: 'x=1; y=2', 'content-type': 'application/json; charset=utf-8', 'X-Some': 'Thing' },
      body: '{"é":1}',
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /public',
      rawPath: '/public',
      rawQueryString: 'a=1&a=2&b=%C3%A9',
      queryStringParameters: { a: '1,2', b: 'é' },
      cookies: ['x=1', 'y=2'],
      headers: { 'x-some': 'Thing' },
      body: '{"é":1}',
      isBase64Encoded: false,
      requestContext: { http: { method: 'PUT', path: '/public', sourceIp: '127.0.0.1' }, stage: '$default' },
    });
  });

  test('gives other bodies in base64', async () => {
    const { event } = await ask('/public', { method: 'POST', body: new Uint8Array([0, 255, 16]) });
    expect(event).toMatchObject({ isBase64Encoded: true, body: Buffer.from([0, 255, 16]).toString('base64') });
    const form = await ask('/public', { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    expect(form.event).toMatchObject({ isBase64Encoded: true, body: Buffer.from('a=b').toString('base64') });
  });

  test('passes on status, headers, several cookies and binary bodies', async () => {
    const made = await get('/public?do=cookies');
    expect(made.status).toBe(201);
    expect(made.headers.get('x-a')).toBe('b');
    expect(made.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(await made.text()).toBe('made');
    const image = await get('/public?do=binary');
    expect(image.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await image.arrayBuffer()).toString('hex')).toBe('89504e470d0a1a0a');
  });

  test.each([
    ['an unknown path', '/nowhere', {}, 404, 'Not Found'],
    ['a path that looks like a host', '//public', {}, 404, 'Not Found'],
    [
      'a body over 10 MB',
      '/public',
      { method: 'POST', body: 'x'.repeat(11 * 1024 * 1024) },
      413,
      'Request Entity Too Large',
    ],
    ['a function that throws', '/public?do=throw', {}, 500, 'Internal Server Error'],
    ['a function that ends its process', '/public?do=crash', {}, 500, 'Internal Server Error'],
    ['a function that takes too long', '/public?do=hang', {}, 500, 'Internal Server Error'],
  ])('answers %s as API Gateway does', async (_what, path, init, status, message) => {
    const answer = await get(path, init);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ message });
    expect((await get('/public')).status, 'and works afterwards').toBe(200);
  });

  test('answers a browser’s question before the request', async () => {
    const ask = (origin: string) =>
      get('/v1/cases', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'GET' } });
    const ours = await ask('https://portal.example');
    expect(ours.status).toBe(204);
    expect(ours.headers.get('access-control-allow-origin')).toBe('https://portal.example');
    expect((await ask('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a function', () => {
  test('has the template’s environment, Lambda’s and the local endpoints', async () => {
    const { environment, context } = await ask('/public');
    expect(Object.keys(environment)).toEqual(expect.arrayContaining(Object.keys(cloud.environment)));
    expect(environment).toMatchObject({
      AWS_REGION: 'eu-west-3',
      AWS_ACCESS_KEY_ID: 'fixture-echo',
      ORIGIN: cloud.apiUrl,
      AWS_LAMBDA_FUNCTION_NAME: 'fixture-echo',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
    });
    expect(environment['HOME'], 'nothing of the machine').toBeUndefined();
    expect(context).toMatchObject({ functionName: 'fixture-echo', memoryLimitInMB: '256' });
    expect(context.left).toBeGreaterThan(1000);
  });

  test('runs several invocations side by side, each in a worker of its own', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => ask('/public?do=slow')));
    expect(new Set(answers.map(({ loadedAt }) => loadedAt)).size).toBeGreaterThan(1);
    const again = await Promise.all([ask('/public'), ask('/public')]);
    for (const { loadedAt } of again) expect(answers.map((answer) => answer.loadedAt)).toContain(loadedAt);
  });

  test('is heard only when it warns', async () => {
    await get('/public?do=warn');
    await expect.poll(() => lines.some((line) => line.includes('loud'))).toBe(true);
    expect(lines.some((line) => line.includes('quiet'))).toBe(false);
    expect(lines.find((line) => line.includes('loud'))).toMatch(/^fixture-echo/);
  });

  test('can be invoked directly, by its name or the last part of it', async () => {
    expect(await cloud.invoke('task', { step: 1 })).toEqual({ done: 1 });
    await expect(cloud.invoke('task', { fail: 'CaseMoved' })).rejects.toMatchObject({ name: 'CaseMoved' });
    await expect(cloud.invoke('nobody', {})).rejects.toThrow('There is no function nobody');
  });
});

describe('the JWT authorizer', () => {
  test('lets a person in and passes the claims on as text', async () => {
    const { event } = await ask('/v1/cases/A', bearer(await cloud.tokenFor('h@example.org')));
    expect(event).toMatchObject({
      pathParameters: { proxy: 'cases/A' },
      requestContext: {
        authorizer: {
          jwt: {
            claims: {
              email: 'h@example.org',
              'cognito:groups': '[holder]',
              'custom:organisation': 'ORG-1',
              iss: `${cloud.accountsUrl}/${cloud.outputs['PoolId']}`,
              exp: expect.stringMatching(/^\d+$/) as unknown,
            },
            scopes: null,
          },
        },
      },
    });
  });

  const refused = async (token: string | undefined) => {
    const answer = await get('/v1/cases', token === undefined ? {} : bearer(token));
    return { status: answer.status, body: await answer.json(), why: answer.headers.get('www-authenticate') };
  };
  const unauthorized = { status: 401, body: { message: 'Unauthorized' } };

  test('refuses no token and a malformed one', async () => {
    expect(await refused(undefined)).toEqual({ ...unauthorized, why: 'Bearer' });
    expect(await refused('nonsense')).toMatchObject(unauthorized);
    expect(await refused('a.b.c')).toMatchObject(unauthorized);
  });

  test('refuses tokens that are forged, expired, of another issuer or for somebody else', async () => {
    const iss = `${cloud.accountsUrl}/${cloud.outputs['PoolId']}`;
    const aud = cloud.outputs['ClientId'] ?? '';
    const { privateKey } = await generateKeyPair('RS256');
    const ours = await ownKey();
    const sign = (claims: { iss: string; aud: string; exp: number }, key: Parameters<SignJWT['sign']>[0] = ours) =>
      new SignJWT({ sub: 'x', ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'CognitoLocal' }).sign(key);
    const soon = Math.floor(Date.now() / 1000) + 600;

    expect((await get('/v1/cases', bearer(await sign({ iss, aud, exp: soon })))).status, 'the control').toBe(200);
    expect(await refused(await sign({ iss, aud, exp: soon }, privateKey))).toMatchObject(unauthorized);
    const old = await refused(await sign({ iss, aud, exp: soon - 1200 }));
    expect(old).toMatchObject(unauthorized);
    expect(old.why).toContain('the token has expired');
    expect(await refused(await sign({ iss: `${iss}x`, aud, exp: soon }))).toMatchObject(unauthorized);
    const other = await refused(await sign({ iss, aud: 'another-client', exp: soon }));
    expect(other).toMatchObject(unauthorized);
    expect(other.why).toContain('valid audience');
  });

  test('refuses a token without a signature and one signed with the public key as a secret', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = part({ iss: 'x', exp: Date.now() });
    expect(await refused(`${part({ alg: 'none' })}.${claims}.`)).toMatchObject(unauthorized);
    expect(await refused(`${part({ alg: 'HS256', kid: 'CognitoLocal' })}.${claims}.AAAA`)).toMatchObject(unauthorized);
  });
});

describe('the accounts', () => {
  test('log in with a password through the SDK’s protocol', async () => {
    const login = await fetch(cloud.accountsUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
      },
      body: JSON.stringify({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId: cloud.outputs['ClientId'],
        AuthParameters: { USERNAME: 'h@example.org', PASSWORD: 'Secret-password-1' },
      }),
    });
    const { AuthenticationResult: tokens } = (await login.json()) as { AuthenticationResult: { IdToken: string } };
    expect((await get('/v1/cases', bearer(tokens.IdToken))).status).toBe(200);
  });

  test('describe themselves for OpenID Connect, and log out only to registered pages', async () => {
    const issuer = `${cloud.accountsUrl}/${cloud.outputs['PoolId']}`;
    const found = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<string, string>;
    expect(found['issuer']).toBe(issuer);
    const keys = createLocalJWKSet((await (await fetch(found['jwks_uri'] ?? '')).json()) as JSONWebKeySet);
    await jwtVerify(await cloud.tokenFor('h@example.org'), keys, { issuer });
    const out = (to: string) =>
      fetch(`${found['end_session_endpoint']}?client_id=${cloud.outputs['ClientId']}&logout_uri=${to}`, {
        redirect: 'manual',
      });
    expect((await out('http://127.0.0.1/bye')).headers.get('location')).toBe('http://127.0.0.1/bye');
    expect((await out('http://evil.example')).status).toBe(400);
  });

  test('put the nonce of a login into its ID token', async () => {
    const verifier = 'v'.repeat(50);
    const form = {
      client_id: cloud.outputs['ClientId'] ?? '',
      redirect_uri: 'http://127.0.0.1/callback',
      response_type: 'code',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: 's',
    };
    await fetch(`${cloud.accountsUrl}/oauth2/authorize?${new URLSearchParams({ ...form, nonce: 'n-1' }).toString()}`);
    const login = await fetch(`${cloud.accountsUrl}/oauth2/authorize`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...form, username: 'h@example.org', password: 'Secret-password-1' }),
    });
    const code = new URL(login.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const exchanged = await fetch(`${cloud.accountsUrl}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        client_id: form.client_id,
        redirect_uri: form.redirect_uri,
      }),
    });
    const { id_token: token } = (await exchanged.json()) as { id_token: string };
    expect(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ nonce: 'n-1' });
    expect((await get('/v1/cases', bearer(token))).status).toBe(200);
  });
});

test('a bucket keeps what a presigned address takes, also for a function whose clock is ahead', async () => {
  const { AWS_REGION: region = '', AWS_ENDPOINT_URL_S3: endpoint = '', ...environment } = cloud.environment;
  const credentials = {
    accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? '',
  };
  const ahead = new S3Client({ region, endpoint, credentials, systemClockOffset: 400 * 86_400_000 });
  const file = { Bucket: 'fixture-files', Key: 'a/b.pdf' };
  const address = await getSignedUrl(ahead, new PutObjectCommand({ ...file, ContentType: 'application/pdf' }));
  expect(
    (await fetch(address, { method: 'PUT', body: 'PDF', headers: { 'content-type': 'application/pdf' } })).status,
  ).toBe(200);
  const { Body: body, ContentType: type } = await ahead.send(new GetObjectCommand(file));
  expect(type).toBe('application/pdf');
  expect(await body?.transformToString()).toBe('PDF');
});

/** The key that the local accounts sign with. */
async function ownKey() {
  const { jwk } = createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json') as { jwk: object };
  return importJWK(jwk, 'RS256');
}
