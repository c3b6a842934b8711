import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { exampleOf } from '../../functions/docs/examples.ts';
import { openApi } from '../../functions/docs/openapi.ts';
import { personas } from '../../functions/docs/personas.ts';
import { docsRouter } from '../../functions/docs/router.ts';
import { statusOf } from '../../functions/http/refusal.ts';
import { serve } from '../../functions/http/serve.ts';
import { permissions } from '../../shared/domain/permissions.ts';
import { eventOf } from './event.ts';

const rows = personas.flatMap(({ name, routes }) => routes.map((row) => ({ persona: name, ...row })));
const writing = rows.filter(({ method }) => method !== 'GET');

/** As much of OpenAPI 3.1 as a reader relies on. */
const Schema = z.record(z.string(), z.unknown());
const Reference = z.strictObject({ $ref: z.string() });
const Content = z.record(z.string(), z.object({ schema: Schema }));
const Operation = z.strictObject({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string().check(z.minLength(5)),
  description: z.string(),
  parameters: z.array(
    z.union([
      Reference,
      z.strictObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema: Schema }),
    ]),
  ),
  requestBody: z.optional(z.strictObject({ required: z.literal(true), content: Content })),
  responses: z.record(
    z.string().check(z.regex(/^[2-5]\d\d$/)),
    z.union([Reference, z.object({ description: z.string(), headers: z.optional(Schema), content: Content })]),
  ),
});
const Document = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  tags: z.array(z.strictObject({ name: z.string(), description: z.string() })),
  paths: z.record(
    z.string().check(z.startsWith('/v1/')),
    z.record(z.enum(['get', 'post', 'put']), z.optional(Operation)),
  ),
  components: z.strictObject({
    securitySchemes: z.record(z.string(), Schema),
    parameters: z.record(z.string(), Schema),
    responses: z.record(z.string(), Schema),
    schemas: z.record(z.string(), Schema),
  }),
});
// As a reader gets it: through JSON.
const document = JSON.parse(JSON.stringify(openApi())) as z.infer<typeof Document>;

describe('openapi.json', () => {
  it('is OpenAPI 3.1', () => {
    const { error } = Document.safeParse(document);
    expect(error).toBeUndefined();
  });

  it('has every row of every table, and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.toSorted()).toEqual(rows.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it('refers to nothing that is not there', () => {
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path.split('/'));
    expect(references.length).toBeGreaterThan(100);
    const isThere = (path: string[]): boolean =>
      path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], document) !== undefined;
    expect(references.filter((path) => !isThere(path))).toEqual([]);
  });

  it('names each operation once, and every parameter of its path', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap((operation) => (operation === undefined ? [] : [{ path, operation }])),
    );
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(rows.length);
    for (const { path, operation } of operations) {
      const named = operation.parameters.flatMap((one) => ('in' in one && one.in === 'path' ? [one.name] : []));
      expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  it('tells of the cursor of the next file where a file is a page', () => {
    const isPaged = (path: string): boolean => {
      const success = document.paths[path]?.get?.responses['200'];
      return success !== undefined && 'headers' in success && 'X-Next-Cursor' in (success.headers ?? {});
    };
    expect(isPaged('/v1/auditor/cases/{caseId}/history.jsonl')).toBe(true);
    expect(isPaged('/v1/auditor/outcomes.csv')).toBe(true);
    expect(isPaged('/v1/auditor/cases/{caseId}/approvals.csv')).toBe(false);
    expect(isPaged('/v1/auditor/cases/{caseId}/history')).toBe(false);
  });

  it('lists every rule that may refuse', () => {
    const rule = { enum: Object.keys(statusOf).toSorted() };
    expect(document.components.schemas['Problem']).toMatchObject({ properties: { rule } });
  });
});

describe('the tables', () => {
  it.each(rows)('$method $path is for roles that the permissions name', ({ persona, action }) => {
    const { roles = [] } = personas.find(({ name }) => name === persona) ?? {};
    expect(roles.some((role) => role in permissions[action])).toBe(true);
  });

  it('hold every action that a person may take', () => {
    const ofPeople = Object.entries(permissions).filter(([, roles]) => !('system' in roles));
    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(ofPeople.map(([action]) => action)));
  });

  it('never let an auditor write', () => {
    expect(writing.filter(({ persona }) => persona === 'auditor')).toEqual([]);
  });
});

const examples = writing.filter(({ action, takes }) => takes === 'json' && exampleOf(action) !== undefined);

it.each(examples)('the example of $method $path is one', ({ action, input }) => {
  expect(z.safeParse(input, exampleOf(action)).error).toBeUndefined();
});

describe('for people', () => {
  const get = (path: string, method = 'GET') => serve(docsRouter().fetch)(eventOf({ method, path }));

  it('a page that loads and runs nothing', async () => {
    const { statusCode, headers = {}, body = '' } = await get('/docs');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(body).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
    const style = /<style>([\s\S]*)<\/style>/.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    for (const { path } of rows) expect(body).toContain(path);
    for (const rule of Object.keys(statusOf)) expect(body).toContain(`<code>${rule}</code>`);
    // No rule without words.
    expect(body).not.toMatch(/<td><\/td>\s*<\/tr>\s*(?=<tr>\s*<td>\d)/);
  });

  it('the separation of duties, as the policy has it', async () => {
    const { body = '' } = await get('/docs');
    const rows = [...body.matchAll(/<tr>\s*<td><code>([\w-]+)<\/code><\/td>(.*?)<\/tr>/gs)].map(([, action, cells]) => [
      action,
      [...(cells ?? '').matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell),
    ]);
    const table = new Map(rows as [string, string[]][]);
    expect([...table.keys()]).toEqual(Object.keys(permissions));
    expect(table.get('submit-milestone')).toEqual(['its own', 'assigned', '', '', '', '']);
    expect(table.get('sign-gate')).toEqual(['', 'assigned', 'any', '', '', '']);
    expect(table.get('manage-people')).toEqual(['', '', '', '', 'any', '']);
  });

  it('the document, for everybody to keep a while', async () => {
    const { headers = {}, body = '' } = await get('/openapi.json');
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'public, max-age=300' });
    expect(JSON.parse(body)).toEqual(document);
  });

  it('that it is up', async () => {
    expect(await get('/health')).toMatchObject({ statusCode: 200, body: '{"status":"up"}' });
  });

  it.each([
    ['/', 'GET'],
    ['/docs', 'POST'],
    ['/docs/x', 'GET'],
  ])('and at %s by %s nothing', async (path, method) => {
    expect(await get(path, method)).toMatchObject({ statusCode: 404 });
  });
});
