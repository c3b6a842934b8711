import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openAccounts } from '../../infra/local/accounts/accounts.ts';
import type { Stack } from '../../infra/local/template/assembly.ts';
import { resolveTemplate } from '../../infra/local/template/template.ts';
import { poolAccounts } from '../../shared/adapters/cognito/accounts.ts';
import type { NewPerson } from '../../shared/ports.ts';

const pool = { Ref: 'Pool' };
const group = (name: string) => ({
  Type: 'AWS::Cognito::UserPoolGroup',
  Properties: { GroupName: name, UserPoolId: pool },
});
const stack: Stack = {
  name: 'data',
  Parameters: {},
  Mappings: {},
  Conditions: {},
  Outputs: {},
  Resources: {
    Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UsernameAttributes: ['email'], Schema: [] } },
    Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: pool } },
    Coordinator: group('coordinator'),
    FundManager: group('fund_manager'),
  },
};
const salma: NewPerson = { name: 'Salma', email: 'salma@fund.test', language: 'fr', role: 'coordinator' };

const anything = z.unknown();

let close: () => void = () => {};
afterEach(() => close());
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accounts-'));
});

/** The local accounts as they start, and our own adapter calling them. */
async function start() {
  const place = { region: 'eu-west-3', account: '000000000000', api: 'http://api', accounts: 'http://accounts' };
  const template = resolveTemplate({ stacks: [stack], assets: new Map() }, place);
  const local = await openAccounts({ template, folder, url: 'http://accounts', sendMail: () => {} });
  const server = createServer(local.answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  close = () => server.close();
  const { port } = server.address() as AddressInfo;
  const client = new CognitoIdentityProviderClient({
    region: 'eu-west-3',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const [resource] = [...template.ofType('AWS::Cognito::UserPool', anything)];
  return { local, accounts: poolAccounts(resource?.name ?? '', client) };
}
const groupsOf = async ({ local }: Awaited<ReturnType<typeof start>>, email: string) =>
  decodeJwt(await local.tokenFor(email))['cognito:groups'];

test('the local Cognito does what administrators do to accounts', async () => {
  const cloud = await start();
  const { accounts } = cloud;
  const id = await accounts.invite(salma);
  await accounts.join(salma);
  expect(await accounts.find(salma.email)).toBe(id);
  expect(await accounts.find('nobody@fund.test')).toBeUndefined();

  await accounts.correct({ ...salma, id, email: 's.idrissi@fund.test', language: 'ar' });
  expect(await accounts.find('s.idrissi@fund.test')).toBe(id);
  expect(await accounts.find(salma.email)).toBeUndefined();
  expect(await groupsOf(cloud, 's.idrissi@fund.test')).toEqual(['coordinator']);

  await accounts.changeRole(id, 'coordinator', 'fund_manager');
  await accounts.changeRole(id, 'coordinator', 'fund_manager');
  expect(await groupsOf(cloud, 's.idrissi@fund.test')).toEqual(['fund_manager']);

  await accounts.deactivate(id);
  await expect(groupsOf(cloud, 's.idrissi@fund.test')).rejects.toThrow('disabled');
  await accounts.reactivate(id);
  expect(await groupsOf(cloud, 's.idrissi@fund.test')).toEqual(['fund_manager']);
});

test('who was moved or corrected stays so when the local cloud starts again', async () => {
  const cloud = await start();
  const id = await cloud.accounts.invite(salma);
  await cloud.local.create({ email: salma.email, password: 'Secret-2026', groups: ['coordinator'] });
  await cloud.accounts.correct({ ...salma, id, email: 's.idrissi@fund.test' });
  await cloud.accounts.changeRole(id, 'coordinator', 'fund_manager');
  close();
  const again = await start();
  expect(await again.accounts.find(salma.email)).toBeUndefined();
  expect(await groupsOf(again, 's.idrissi@fund.test')).toEqual(['fund_manager']);
});
