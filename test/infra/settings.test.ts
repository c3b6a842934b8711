import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings } from '../../infra/environments.ts';
import { synthesise } from '../../infra/synthesise.ts';

it('needs no setting', () => {
  expect(readSettings({})).toEqual({
    name: 'mouakaba',
    sender: 'no-reply@mouakaba.example',
    logRetentionDays: 400,
    customerKey: false,
    disposable: false,
  });
});

it('reads what the command line gives as text, and leaves the keys of the CDK alone', () => {
  expect(
    readSettings({ logRetentionDays: '30', disposable: 'true', 'aws:cdk:flag': 1, '@aws-cdk/core:x': true }),
  ).toMatchObject({
    logRetentionDays: 30,
    disposable: true,
  });
});

it.each([
  [{ regoin: 'eu-west-3' }, 'unknown: regoin'],
  [{ region: 'Paris' }, 'region: '],
  [{ logRetentionDays: '31' }, 'logRetentionDays: '],
  [{ domain: 'mouakaba.example' }, 'certificate: domain and certificate belong together'],
  [{ customerKey: true }, 'customerKey: '],
  [{ name: 'Mouakaba!' }, 'name: '],
  [{ sender: 'nobody' }, 'sender: '],
])('refuses %j', (context, line) => {
  expect(() => readSettings(context)).toThrow(line);
});

it.each([
  ['by default', {}],
  [
    'with everything on',
    {
      account: '123456789012',
      region: 'eu-west-3',
      domain: 'mouakaba.example',
      certificate: 'arn:aws:acm:eu-west-3:123456789012:certificate/1',
      operator: 'operator@mouakaba.example',
      customerKey: true,
      disposable: true,
    },
  ],
])('passes cdk-nag and the rules of CloudFormation %s', async (_title, context) => {
  const outdir = mkdtempSync(join(tmpdir(), 'synthesis-'));
  try {
    const assembly = await synthesise({ outdir, context });
    expect(assembly.stacks.map((stack) => stack.stackName)).toEqual(['mouakaba-data', 'mouakaba-service']);
  } finally {
    rmSync(outdir, { recursive: true });
  }
});
