import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { announce, tokenCommand } from '../../infra/local/addresses.ts';
import { allPages } from '../../infra/local/demo/client.ts';
import { firstRun } from '../../infra/local/first-run.ts';
import { cast, localPassword } from '../../infra/local/people.ts';
import { quiet, startTestCloud, type TestCloud } from './cloud.ts';

let world: TestCloud;
beforeAll(async () => {
  world = await startTestCloud({ seed: async () => undefined });
}, 300_000);
afterAll(async () => {
  await world.end();
});

it('what ended half-way is completed by the next run, and a run after that finds nothing to do', async () => {
  const { cloud, theatre } = world;
  let left = 4;
  const createLogin: typeof cloud.createLogin = async (login) => {
    left -= 1;
    if (left === 0) throw new Error('the power is gone');
    return cloud.createLogin(login);
  };
  await expect(firstRun({ ...cloud, createLogin })).rejects.toThrow('the power is gone');

  await firstRun(cloud);
  const Card = z.object({ caseId: z.string() });
  const opening = await allPages(theatre.as('auditor'), '/v1/auditor/cases?stage=opening', Card);
  const diagnosis = await allPages(theatre.as('auditor'), '/v1/auditor/cases?stage=diagnosis', Card);
  expect(new Set([...opening, ...diagnosis].map(({ caseId }) => caseId)).size).toBe(13);
  const own = await theatre.as('yasmine').get('/v1/holder/cases/FZ1-TAWFIQ-JADIDA');
  expect(own.body).toMatchObject({ people: { owner: expect.any(String), coordinator: expect.any(String) } });
  expect(cloud.logins()).toHaveLength(7);

  const before = await quiet(cloud);
  await firstRun(cloud);
  expect(await quiet(cloud)).toBe(before);
});

it('the printed line of curl gets a token that the API takes', async () => {
  const { cloud } = world;
  const line = tokenCommand(announce(cloud), cast.izdihar.email, localPassword);
  const { stdout } = await promisify(execFile)('/bin/sh', ['-c', line]);
  const answer: unknown = JSON.parse(stdout);
  const Given = z.object({ AuthenticationResult: z.object({ IdToken: z.string() }) });
  const authorization = `Bearer ${Given.parse(answer).AuthenticationResult.IdToken}`;
  const response = await fetch(`${cloud.apiUrl}/v1/holder/cases`, { headers: { authorization } });
  expect(await response.json()).toMatchObject({ items: [{ caseId: 'FZ1-IZDIHAR' }] });
});
