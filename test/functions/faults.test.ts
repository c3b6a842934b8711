import { expect, it } from 'vitest';
import { caseQueries } from '../../shared/adapters/memory/case-queries.ts';
import { emptyMemory } from '../../shared/adapters/memory/memory.ts';
import { TooLarge } from '../../shared/ports.ts';
import { asma } from '../domain/people.ts';
import { makeApi } from './api.ts';
import { caseId } from './life.ts';

function failing(fault: unknown) {
  // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- also what is no error
  return makeApi({ queries: { ...caseQueries(emptyMemory()), find: () => Promise.reject(fault) } });
}

const named = (name: string): Error => Object.assign(new Error('secret@example.test'), { name, Item: 'personal' });
const path = `/v1/coordinator/cases/${caseId}`;

it('answers a fault with the request’s id and nothing of the inside', async () => {
  const api = failing(named('TypeError'));
  const answer = await api.as(asma).get(path);
  expect(answer).toMatchObject({ status: 500, body: { rule: 'service.fault', requestId: 'request-1' } });
  expect(JSON.stringify(answer.body)).not.toMatch(/secret|TypeError|\.ts/);
});

it('logs a fault once as an error, with chosen fields only', async () => {
  const api = failing(named('TypeError'));
  await api.as(asma).get(path);
  const errors = api.log.lines.filter(({ level }) => level === 'error');
  expect(errors).toMatchObject([
    { code: 'request.failed', fields: { action: 'read-case', caseId, fault: 'TypeError' } },
  ]);
  expect(JSON.stringify(errors)).not.toContain('personal');
});

it.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'InternalServerError', 'TimeoutError'])(
  'asks to come again after %s',
  async (name) => {
    const answer = await failing(named(name)).as(asma).get(path);
    expect(answer).toMatchObject({ status: 503, body: { rule: 'service.busy' } });
    expect(answer.headers['retry-after']).toBe('1');
  },
);

it('asks to come again when a connection breaks', async () => {
  const broken = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  expect(await failing(broken).as(asma).get(path)).toMatchObject({ status: 503 });
});

it('answers what is thrown and no error', async () => {
  expect(await failing('a text').as(asma).get(path)).toMatchObject({ status: 500, body: { rule: 'service.fault' } });
});

it('says what is too large for the store', async () => {
  expect(await failing(new TooLarge('an event')).as(asma).get(path)).toMatchObject({ status: 413 });
});
