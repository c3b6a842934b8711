import type { webcrypto } from 'node:crypto';
import { createRequire } from 'node:module';
import { decodeJwt, exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../../infra/local/people.ts';
import { everything, quiet, startTestCloud, type TestCloud } from './cloud.ts';

const own = '/v1/holder/cases/FZ1-TAWFIQ-JADIDA';
const foreign = '/v1/holder/cases/FZ1-IZDIHAR';
const coordinators = '/v1/coordinator/cases/FZ1-TAWFIQ-JADIDA';

let world: TestCloud;
let before: string;

beforeAll(async () => {
  world = await startTestCloud();
  before = await quiet(world.cloud);
}, 300_000);
afterAll(async () => {
  await world.end();
});

type Sent = { method?: string; path: string; body?: string; headers?: Record<string, string>; token?: string };

/** A request as bytes, without any help that a client would give. */
async function send({ method = 'POST', path, body, headers = {}, token = '' }: Sent) {
  const response = await fetch(world.cloud.apiUrl + path, {
    method,
    headers: { ...(token !== '' && { authorization: `Bearer ${token}` }), ...headers },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return { status: response.status, text, type: response.headers.get('content-type'), headers: response.headers };
}

const json = { 'content-type': 'application/json' };
const tokenOf = async (name: keyof typeof cast) => world.cloud.tokenFor(cast[name].email);
const answers = (values: unknown) => JSON.stringify({ language: 'fr', content: { values, evidence: [] } });
const submit = (body: string): Sent => ({ path: `${own}/milestones/D1/submissions`, body, headers: json });

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** What comes, what it is answered with: status and rule. */
const refusals: Record<string, [Sent, number, string]> = {
  'no JSON at all': [submit('{"language": "fr", '), 400, 'request.malformed'],
  'an empty body': [submit(''), 400, 'request.malformed'],
  'a list for an object': [submit('[]'), 400, 'request.invalid'],
  'an unknown field': [submit('{"language":"fr","content":{},"approved":true}'), 400, 'request.invalid'],
  'a wrong type': [submit('{"language":7,"content":{}}'), 400, 'request.invalid'],
  'a number with no end': [submit('{"language":"fr","content":1e999}'), 400, 'request.invalid'],
  'a key that is a prototype': [
    submit('{"language":"fr","content":{},"__proto__":{"role":"auditor"}}'),
    400,
    'request.invalid',
  ],
  'half of a character': [
    submit('{"language":"fr","content":{"values":{"focal_name":"\\ud800"},"evidence":[]}}'),
    400,
    'request.invalid',
  ],
  'a form with nothing in it': [submit(answers({})), 422, 'form.invalid'],
  'a form with a field of no form': [submit(answers({ admin: true })), 422, 'form.invalid'],
  'a script in a name': [submit(answers({ focal_name: '<script>alert(1)</script>' })), 422, 'form.invalid'],
  'a text that turns around': [submit(answers({ focal_name: 'evil\u202Efdp.exe' })), 422, 'form.invalid'],
  'lists a thousand deep': [submit(`{"language":"fr","content":${nested(1000)}}`), 400, 'request.invalid'],
  'a body of a megabyte': [submit(answers({ focal_name: 'x'.repeat(1024 * 1024) })), 413, 'request.too-large'],
  'another media type': [
    { ...submit('{}'), headers: { 'content-type': 'text/plain' } },
    415,
    'request.type-unsupported',
  ],
  'a compressed body': [
    { ...submit('{}'), headers: { ...json, 'content-encoding': 'gzip' } },
    415,
    'request.type-unsupported',
  ],
  'a query where none belongs': [
    { ...submit(answers({})), path: `${own}/milestones/D1/submissions?dry=1` },
    400,
    'request.malformed',
  ],
  'a key that is no key': [
    { ...submit(answers({})), headers: { ...json, 'idempotency-key': 'two words' } },
    400,
    'request.header-malformed',
  ],
  'a tag that is no tag': [
    { ...submit(answers({})), headers: { ...json, 'if-match': 'latest' } },
    400,
    'request.header-malformed',
  ],
  'a version from another day': [
    { ...submit(answers({})), headers: { ...json, 'if-match': '"1"' } },
    412,
    'case.version-not-seen',
  ],
  'an unknown milestone': [
    { ...submit(answers({})), path: `${own}/milestones/Z9/submissions` },
    404,
    'milestone.unknown',
  ],
  'a milestone that cannot be': [
    { ...submit(answers({})), path: `${own}/milestones/..%2F..%2Fpasswd/submissions` },
    404,
    'path.unknown',
  ],
  'an unknown project': [
    { ...submit(answers({})), path: '/v1/holder/cases/FZ9-NOWHERE/milestones/D1/submissions' },
    404,
    'case.unknown',
  ],
  'a project that cannot be': [{ method: 'GET', path: "/v1/holder/cases/'%20OR%201=1--" }, 404, 'case.unknown'],
  "another organisation's project, read": [{ method: 'GET', path: foreign }, 404, 'case.unknown'],
  "another organisation's history": [{ method: 'GET', path: `${foreign}/history` }, 404, 'case.unknown'],
  "another organisation's form": [
    { ...submit(answers({})), path: `${foreign}/milestones/D1/submissions` },
    404,
    'case.unknown',
  ],
  "another organisation's draft": [
    { method: 'PUT', path: `${foreign}/milestones/D1/draft`, headers: json, body: answers({}) },
    404,
    'case.unknown',
  ],
  "a coordinator's address": [{ method: 'GET', path: coordinators }, 403, 'action.not-permitted'],
  "an auditor's address": [{ method: 'GET', path: '/v1/auditor/cases/FZ1-TAWFIQ-JADIDA' }, 403, 'action.not-permitted'],
  "an administrator's address": [
    { path: '/v1/administration/people', headers: json, body: '{}' },
    403,
    'action.not-permitted',
  ],
  'a method that is not there': [{ method: 'DELETE', path: own }, 405, 'request.method-unknown'],
  'an address that is not there': [{ method: 'GET', path: '/v1/holder/everything' }, 404, 'path.unknown'],
  'a cursor that is made up': [{ method: 'GET', path: '/v1/holder/cases?cursor=AAAA' }, 400, 'request.cursor-invalid'],
  'a page of everything': [{ method: 'GET', path: '/v1/holder/cases?limit=100000' }, 400, 'request.invalid'],
  'a key given twice': [{ method: 'GET', path: '/v1/holder/cases?limit=1&limit=2' }, 400, 'request.malformed'],
};

describe('a holder who sends', () => {
  it.for(Object.entries(refusals))('%s is told so', async ([, [sent, status, rule]]) => {
    const answer = await send({ ...sent, token: await tokenOf('yasmine') });
    expect({ status: answer.status, ...JSON.parse(answer.text) }).toMatchObject({ status, rule });
    expect(answer.type).toBe('application/problem+json');
    expect(answer.text).not.toMatch(/node_modules|\.mjs|\bat [A-Za-z]+ \(/);
  });
});

describe('whoever comes', () => {
  const issuerOf = (token: string): JWTPayload => decodeJwt(token);

  it.for<[string, (good: string) => Promise<string>]>([
    ['without a token', async () => ''],
    ['with something else', async () => 'a.b.c'],
    ['with a token that nobody signed', async (good) => `${base64({ alg: 'none' })}.${good.split('.')[1]}.`],
    ['with another role written into the token', async (good) => withRole(good, 'fund_manager')],
    [
      'with a token of her own making',
      async (good) => signedBy((await generateKeyPair('RS256')).privateKey, issuerOf(good)),
    ],
    ['with a key of her own in the token', async (good) => withOwnKey(issuerOf(good))],
    [
      'with yesterday’s token',
      async (good) => signedBy(await poolKey(), { ...issuerOf(good), exp: Math.floor(Date.now() / 1000) - 60 }),
    ],
    [
      'with the token of another pool',
      async (good) => signedBy(await poolKey(), { ...issuerOf(good), iss: 'https://elsewhere.example/pool' }),
    ],
    [
      'with the token of another application',
      async (good) => signedBy(await poolKey(), { ...issuerOf(good), aud: 'another' }),
    ],
  ])('%s is asked for one', async ([, tokenFrom]) => {
    const token = await tokenFrom(await tokenOf('yasmine'));
    const answer = await send({ method: 'GET', path: own, token });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    expect(answer.text).not.toContain('Tawfik');
  });

  it('writes as an auditor is told that this is not hers', async () => {
    const token = await tokenOf('auditor');
    const read = await send({ method: 'GET', path: '/v1/auditor/cases/FZ1-IZDIHAR', token });
    const written = await send({ path: '/v1/auditor/cases/FZ1-IZDIHAR', headers: json, body: '{}', token });
    const elsewhere = await send({ path: `${coordinators}/suspension`, headers: json, body: '{"reason":"x"}', token });
    expect([read.status, written.status, elsewhere.status]).toEqual([200, 405, 403]);
  });
});

it('nothing of all this has changed anything', async () => {
  expect(await everything(world.cloud)).toBe(before);
});

function base64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function withRole(token: string, role: string): string {
  const [head, , signature] = token.split('.');
  return `${head}.${base64({ ...decodeJwt(token), 'cognito:groups': [role] })}.${signature}`;
}

async function signedBy(key: webcrypto.CryptoKey | Uint8Array, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'CognitoLocal' }).sign(key);
}

async function withOwnKey(claims: JWTPayload): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'CognitoLocal', jwk }).sign(privateKey);
}

/** The local pool's own key: only with it can a token be made that is good but for one claim. */
async function poolKey(): Promise<webcrypto.CryptoKey | Uint8Array> {
  const { jwk } = createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.private.json') as { jwk: JWK };
  return importJWK(jwk, 'RS256');
}
