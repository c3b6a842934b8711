import { beforeEach, describe, expect, it } from 'vitest';
import { adil, amina, asma, hind } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { claimsOf } from './event.ts';
import { caseId, live, moments, reason } from './life.ts';

let api: Api;
beforeEach(async () => {
  api = makeApi();
  await live(api, moments.entered);
});

const path = `/v1/coordinator/cases/${caseId}`;

describe('who comes in', () => {
  const asked = (claims: unknown, at = path) => api.send({ method: 'GET', path: at, claims });

  it.each([
    ['as API Gateway writes an array', '[coordinator]'],
    ['as it is in the token', ['coordinator']],
    ['as a plain name', 'coordinator'],
    ['with groups that are none of ours', '[eu-west-3_Pool_Google coordinator]'],
    ['with the same group twice', ['coordinator', 'coordinator']],
  ])('a coordinator whose group comes %s', async (_, groups) => {
    expect((await asked({ sub: asma.id, 'cognito:groups': groups })).status).toBe(200);
  });

  it.each([
    ['two roles', { sub: 'asma', 'cognito:groups': '[coordinator fund_manager]' }],
    ['no group', { sub: 'asma' }],
    ['an unknown group', { sub: 'asma', 'cognito:groups': '[director]' }],
    ['the role of the workflow', { sub: 'workflow', 'cognito:groups': '[system]' }],
    ['groups of another kind', { sub: 'asma', 'cognito:groups': 7 }],
    ['no subject', { 'cognito:groups': '[coordinator]' }],
    ['a subject that is no key', { sub: 'a b', 'cognito:groups': '[coordinator]' }],
    ['a subject without an end', { sub: 'x'.repeat(1000), 'cognito:groups': '[coordinator]' }],
  ])('nobody with %s', async (_, claims) => {
    expect(await asked(claims)).toMatchObject({ status: 403, body: { rule: 'login.role-unclear' } });
  });

  it.each([
    ['no claims', undefined],
    ['claims that are none', 'coordinator'],
    ['null', null],
  ])('nobody with %s: she has to log in', async (_, claims) => {
    const refused = await asked(claims);
    expect(refused).toMatchObject({ status: 401, body: { rule: 'login.missing' } });
    expect(refused.headers['www-authenticate']).toBe('Bearer');
  });

  it.each([undefined, '', 'Not An Organisation'])('no holder of the organisation %j', async (organisation) => {
    const claims = { sub: 'hind', 'cognito:groups': '[holder]', 'custom:organisation': organisation };
    expect(await asked(claims, '/v1/holder/cases')).toMatchObject({
      status: 403,
      body: { rule: 'login.organisation-missing' },
    });
  });

  it.each([
    [hind, path],
    [adil, path],
    [amina, path],
    [asma, `/v1/holder/cases/${caseId}`],
    [asma, `/v1/auditor/cases/${caseId}`],
    [asma, '/v1/administration/people?role=holder'],
  ])('no $role at another persona’s address', async (actor, at) => {
    expect(await api.as(actor).get(at)).toMatchObject({ status: 403, body: { rule: 'action.not-permitted' } });
  });
});

describe('where to', () => {
  it('knows only the addresses of its table', async () => {
    expect(await api.as(asma).get('/v1/coordinator/nothing')).toMatchObject({
      status: 404,
      body: { rule: 'path.unknown', title: 'There is no such address.' },
    });
  });

  it('says what an address takes', async () => {
    const refused = await api.send({ method: 'DELETE', path, claims: claimsOf(asma) });
    expect(refused).toMatchObject({ status: 405, body: { rule: 'request.method-unknown' } });
    expect(refused.headers['allow']).toBe('GET, HEAD');
    const draft = await api.send({ method: 'PATCH', path: `${path}/milestones/D1/draft`, claims: claimsOf(asma) });
    expect(draft.headers['allow']).toBe('GET, HEAD, PUT');
  });

  it('answers HEAD as GET, without the body', async () => {
    expect(await api.send({ method: 'HEAD', path, claims: claimsOf(asma) })).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    ['cases/lower-case', 'case.unknown'],
    ['cases/%00', 'case.unknown'],
    ['cases/%E0%A4%A', 'case.unknown'],
    [`cases/${'X'.repeat(5000)}`, 'case.unknown'],
    ['cases/FZ1-NOT-THERE', 'case.unknown'],
    [`cases/${caseId}/milestones/d1`, 'milestone.unknown'],
    [`cases/${caseId}/milestones/D9`, 'milestone.unknown'],
    [`cases/${caseId}/milestones/__proto__`, 'milestone.unknown'],
    [`cases/${caseId}/milestones/D1/submissions/0`, 'submission.unknown'],
    [`cases/${caseId}/milestones/D1/submissions/1`, 'submission.unknown'],
    [`cases/${caseId}/milestones/D1/submissions/1e3`, 'submission.unknown'],
    [`cases/${caseId}/evidence/abc`, 'path.unknown'],
  ])('%s is unknown', async (at, rule) => {
    expect(await api.as(asma).get(`/v1/coordinator/${at}`)).toMatchObject({ status: 404, body: { rule } });
  });
});

describe('what it asks', () => {
  const suspend = `${path}/milestones/D3/waiver-proposals`;
  const post = (sent: { body?: string; headers?: Record<string, string>; isBase64Encoded?: boolean }) =>
    api.send({
      method: 'POST',
      path: suspend,
      claims: claimsOf(asma),
      ...sent,
      headers: { 'content-type': 'application/json', ...sent.headers },
    });

  it.each([
    ['nothing', ''],
    ['half of it', '{"reason": "Because'],
    ['two of them', '{} {}'],
    ['a raw control character', '{"reason": "a\u0001b"}'],
  ])('not with %s for a body', async (_, body) => {
    expect(await post({ body })).toMatchObject({ status: 400, body: { rule: 'request.malformed' } });
  });

  it('not with bytes that are no UTF-8', async () => {
    const body = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]).toString('base64');
    expect(await post({ body, isBase64Encoded: true })).toMatchObject({ status: 400 });
  });

  it('also with a byte order mark, in base64', async () => {
    const body = Buffer.from(`\uFEFF${JSON.stringify({ reason })}`).toString('base64');
    expect((await post({ body, isBase64Encoded: true })).status).toBe(201);
  });

  it.each([
    ['a field that is not asked', { reason, urgent: true }, '/urgent', 'unknown-field'],
    ['no field', {}, '/reason', 'required'],
    ['another type', { reason: 7 }, '/reason', 'wrong-type'],
    ['a list', [reason], '', 'wrong-type'],
    ['null', null, '', 'wrong-type'],
    ['an endless text', { reason: 'x'.repeat(4001) }, '/reason', 'too-long'],
    ['a NUL', { reason: `${reason}\0` }, '/reason', 'forbidden-characters'],
    ['half a letter', { reason: `${reason}\uD800` }, '/reason', 'forbidden-characters'],
  ])('not with %s', async (_, body, pointer, code) => {
    const refused = await post({ body: JSON.stringify(body) });
    expect(refused).toMatchObject({ status: 400, body: { rule: 'request.invalid', errors: [{ pointer, code }] } });
  });

  it.each([
    ['a prototype', '{"reason":"long enough to be a reason","__proto__":{"granted":true}}'],
    ['a number beyond all', '{"reason":1e999}'],
    ['a number that no store keeps', '{"reason":1e300}'],
    ['a pit', `{"reason":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['a key without a name', '{"":1,"reason":"long enough to be a reason"}'],
  ])('not with %s', async (_, body) => {
    expect(await post({ body })).toMatchObject({ status: 400, body: { rule: 'request.invalid' } });
  });

  it('takes the last of two fields of one name, as every parser does', async () => {
    const answer = await post({ body: `{"reason":"short","reason":${JSON.stringify(reason)}}` });
    expect(answer.status).toBe(201);
  });

  it.each(['text/plain', 'application/xml', 'application/json; charset=utf-16', ''])('not as %j', async (type) => {
    const refused = await post({ body: JSON.stringify({ reason }), headers: { 'content-type': type } });
    expect(refused).toMatchObject({ status: 415, body: { params: { expected: 'application/json' } } });
  });

  it('not compressed', async () => {
    const refused = await post({ body: '{}', headers: { 'content-encoding': 'gzip' } });
    expect(refused.status).toBe(415);
  });

  it('not with more than an item could hold', async () => {
    const refused = await post({ body: JSON.stringify({ reason: 'x'.repeat(1024 * 1024) }) });
    expect(refused).toMatchObject({ status: 413, body: { rule: 'request.too-large', params: { limit: 524_288 } } });
  });

  it.each([
    ['Idempotency-Key', 'with a blank'],
    ['Idempotency-Key', 'x'.repeat(201)],
    ['Idempotency-Key', 'مفتاح'],
    ['Idempotency-Key', ''],
    ['If-Match', '7'],
    ['If-Match', '"seven"'],
    ['If-Match', '"1", "2"'],
    ['If-Match', '"-1"'],
  ])('not with %s: %s', async (header, value) => {
    const refused = await post({ body: JSON.stringify({ reason }), headers: { [header.toLowerCase()]: value } });
    expect(refused).toMatchObject({ status: 400, body: { rule: 'request.header-malformed', params: { header } } });
  });

  it.each(['"7"', 'W/"7"', '*'])('with the version %s', async (tag) => {
    const answer = await post({ body: JSON.stringify({ reason }), headers: { 'if-match': tag } });
    expect(answer.status).toBe(201);
  });

  it.each(['limit=0', 'limit=101', 'limit=ten', 'cursor=', 'page=2', 'limit=5&limit=6', 'cursor=%00', 'cursor=abc'])(
    'no list with ?%s',
    async (query) => {
      expect((await api.as(asma).get(`${path}/history?${query}`)).status).toBe(400);
    },
  );

  it('no page of another list', async () => {
    const { body } = await api.as(asma).get(`${path}/history?limit=1`);
    const { next } = body as { next: string };
    const refused = await api.as(asma).get(`/v1/coordinator/queue?cursor=${next}`);
    expect(refused).toMatchObject({ status: 400, body: { rule: 'request.cursor-invalid' } });
  });
});

describe('how it is answered', () => {
  it('with a problem in the caller’s language', async () => {
    const asked = (language: string) =>
      api.as(asma).post(`${path}/suspension`, { reason }, { 'accept-language': language });
    const titles = await Promise.all(['ar-MA,ar;q=0.9,en;q=0.5', 'fr', 'de, en;q=0.5', 'de', '*;q=0'].map(asked));
    expect(titles.map(({ body }) => (body as { title: string }).title)).toEqual([
      'هذا الإجراء غير مسموح به لهذه الصفة.',
      'Cette action n’est pas permise à ce rôle.',
      'This action is not permitted for this role.',
      'Cette action n’est pas permise à ce rôle.',
      'Cette action n’est pas permise à ce rôle.',
    ]);
    expect(titles[0]?.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'content-language': 'ar',
      vary: 'Accept-Language',
    });
  });

  it('with everything that a problem has', async () => {
    const { body } = await api.as(asma).post(`${path}/milestones/D1/acceptances`, { version: 1 });
    expect(body).toEqual({
      type: '/problems/milestone.not-under-review',
      title: 'This milestone is not under review.',
      status: 409,
      rule: 'milestone.not-under-review',
      requestId: 'request-1',
      params: { status: 'planned' },
    });
  });

  it('for one person, one time, and no browser to make something of it', async () => {
    const answers = [
      await api.as(asma).get(path),
      await api.as(hind).get(path),
      await api.as(asma).get('/v1/coordinator/x'),
    ];
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-request-id': 'request-1',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      });
    }
  });

  it('and logged by codes', async () => {
    api.log.lines.length = 0;
    await api.as(asma).post(`${path}/milestones/D3/waiver-proposals`, { reason });
    await api.as(asma).post(`${path}/suspension`, { reason });
    expect(api.log.lines).toEqual([
      { level: 'info', code: 'command.accepted', fields: { action: 'propose-waiver', caseId, seq: 8 } },
      {
        level: 'warn',
        code: 'request.refused',
        fields: { action: 'suspend-case', caseId, rule: 'action.not-permitted' },
      },
    ]);
  });
});
