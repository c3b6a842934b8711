import { expect, it } from 'vitest';
import { holder } from '../../functions/holder/routes.ts';
import { rival } from '../domain/people.ts';
import { makeApi } from './api.ts';
import { caseId, content, live, moments, reason } from './life.ts';

const bodies: Record<string, unknown> = {
  draft: { language: 'fr', content },
  submissions: { language: 'fr', content },
  'waiver-proposals': { reason },
  answers: { text: reason },
  'change-requests': { change: { kind: 'withdrawal' }, reason },
  withdrawals: { reason },
  evidence: { sha256: 'a'.repeat(64), bytes: 10, mediaType: 'application/pdf' },
};
const rows = holder.routes
  .filter(({ path }) => path.includes('{caseId}'))
  .map(({ method, path }) => ({ method, path }));

it.each(rows)('$method $path answers of another organisation’s project as of none', async ({ method, path }) => {
  const api = makeApi();
  await live(api, moments.submitted);
  const before = JSON.stringify([...api.memory.events, ...api.memory.drafts]);
  const ask = (id: string, headers: Record<string, string> = {}) => {
    const at = path
      .replace('{caseId}', id)
      .replace('{milestone}', 'D1')
      .replace('{version}', '1')
      .replace('{finding}', 'F1')
      .replace('{change}', 'R1')
      .replace('{sha256}', 'a'.repeat(64));
    const body = method === 'GET' ? undefined : bodies[at.split('/').at(-1) ?? ''];
    const verb = method === 'GET' ? 'get' : method === 'PUT' ? 'put' : 'post';
    return api.as(rival)[verb](at, body, headers);
  };
  for (const headers of [{}, { 'if-match': '"1"' }, { 'if-match': '"6"' }]) {
    const foreign = await ask(caseId, headers);
    expect(foreign.status).toBe(404);
    expect(foreign).toEqual(await ask('FZ1-NOT-THERE', headers));
  }
  expect(JSON.stringify([...api.memory.events, ...api.memory.drafts])).toBe(before);
});

it('lists only the projects of the own organisation', async () => {
  const api = makeApi();
  await live(api, moments.submitted);
  expect(await api.as(rival).get('/v1/holder/cases')).toMatchObject({ status: 200, body: { items: [] } });
});
