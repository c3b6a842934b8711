import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { administration } from '../../functions/administration/routes.ts';
import { auditor } from '../../functions/auditor/routes.ts';
import { coordinator } from '../../functions/coordinator/routes.ts';
import { holder } from '../../functions/holder/routes.ts';
import { adil, amina, asma, farid, hind } from '../domain/people.ts';
import { type Api, makeApi } from './api.ts';
import { claimsOf } from './event.ts';
import { caseId, live, moments } from './life.ts';

const tables = [
  { by: [hind], routes: holder.routes },
  { by: [asma, farid], routes: coordinator.routes },
  { by: [adil], routes: auditor.routes },
  { by: [amina], routes: administration.routes },
];
const rows = tables.flatMap(({ by, routes }) => by.flatMap((actor) => routes.map((route) => ({ actor, ...route }))));
const writing = rows.filter(({ method }) => method !== 'GET');

/** Real parts of an address, so that hostile ones are met beyond the first of them too. */
const known: Record<string, string> = {
  caseId,
  milestone: 'D1',
  gate: 'G1',
  duty: 'owner',
  version: '1',
  sha256: 'a'.repeat(64),
  date: '2026-03-02',
};

const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '../../etc/passwd',
    "' OR 1=1 --",
    '<script>',
    '\0',
    '\uD800',
    '=1+1',
    '💥',
    '‮',
  ),
);
const segment = hostileText.map((text) => encodeURIComponent(text.isWellFormed() ? text : 'x').replaceAll('.', '%2E'));

function everythingIn({ memory }: Api): string {
  return JSON.stringify(Object.values(memory).map((map) => [...map]));
}

const run = { numRuns: Number(process.env['RUNS'] ?? 60) };

it('no address, query or header makes it fail or write', async () => {
  const api = makeApi();
  await live(api, moments.submitted);
  const before = everythingIn(api);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...rows),
      fc.dictionary(fc.constantFrom(...Object.keys(known)), segment, { maxKeys: 2 }),
      fc.dictionary(fc.constantFrom('limit', 'cursor', 'stage', 'role', 'name', 'x'), segment, { maxKeys: 2 }),
      fc.dictionary(fc.constantFrom('if-match', 'idempotency-key', 'accept-language', 'content-type'), hostileText, {
        maxKeys: 3,
      }),
      async ({ actor, method, path }, parts, query, headers) => {
        const at = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? known[name] ?? '');
        const answer = await api.send({
          method,
          path: at,
          query: Object.entries(query)
            .map((pair) => pair.join('='))
            .join('&'),
          headers: { 'content-type': 'application/json', ...headers },
          claims: claimsOf(actor),
          ...(method !== 'GET' && { body: '[]' }),
        });
        expect(answer.status).toBeLessThan(500);
      },
    ),
    run,
  );
  expect(everythingIn(api)).toBe(before);
}, 60_000);

it('no body makes it fail, and what it refuses it does not write', async () => {
  const api = makeApi();
  await live(api, moments.submitted);
  const fields = [
    'reason',
    'version',
    'comments',
    'content',
    'language',
    'due',
    'granted',
    'milestones',
    'person',
    'caseId',
    'project',
  ];
  const values = fc.anything({
    key: hostileText,
    maxDepth: 3,
    values: [hostileText, fc.double(), fc.boolean(), fc.constant(null)],
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...writing),
      fc.oneof(values, fc.dictionary(fc.constantFrom(...fields), fc.oneof(values, fc.constantFrom(1, 'fr', caseId)))),
      async ({ actor, method, path }, body) => {
        const before = everythingIn(api);
        const json: unknown = JSON.stringify(body);
        const at = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '');
        const answer = await api.send({
          method,
          path: at,
          headers: { 'content-type': path.endsWith('imports') ? 'text/csv' : 'application/json' },
          claims: claimsOf(actor),
          body: typeof json === 'string' ? json : '',
        });
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) expect(everythingIn(api)).toBe(before);
      },
    ),
    run,
  );
}, 60_000);

it('no text makes the claims of a token fail', async () => {
  const api = makeApi();
  await fc.assert(
    fc.asyncProperty(
      fc.anything({ key: fc.constantFrom('sub', 'cognito:groups', 'custom:organisation') }),
      async (claims) => {
        const { status } = await api.send({ method: 'GET', path: '/v1/holder/cases', claims });
        expect([401, 403]).toContain(status);
      },
    ),
    run,
  );
});
