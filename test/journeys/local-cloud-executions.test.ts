import {
  DescribeExecutionCommand,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalCloud } from '../../infra/local/local-cloud.ts';
import { eventually, makeFixture } from '../local/fixture/cloud.ts';

const fixture = makeFixture();
let cloud: LocalCloud;
let sfn: SFNClient;

async function connect(start: Promise<LocalCloud>) {
  cloud = await start;
  const { AWS_REGION: region = '', AWS_ENDPOINT_URL_SFN: endpoint = '' } = cloud.environment;
  sfn = new SFNClient({ region, endpoint, credentials: { accessKeyId: 'x', secretAccessKey: 'y' }, maxAttempts: 1 });
}
beforeAll(() => connect(fixture.start()));
afterAll(() => fixture.remove());

const patient = JSON.stringify({ patience: 1_000_000, fail: null });
const start = (name: string, input = patient) =>
  sfn.send(new StartExecutionCommand({ stateMachineArn: cloud.outputs['MachineArn'], name, input }));
const describeIt = (executionArn: string | undefined) => sfn.send(new DescribeExecutionCommand({ executionArn }));

type Task = { step: string; token: string; input: unknown };
const tokensOf = () =>
  fixture.notes().flatMap(({ task }) => ((task as Task | undefined)?.step === 'await' ? [(task as Task).token] : []));
/** Starts an execution and gives the token that it waits for. */
async function startAndWait(name: string, input?: string) {
  const before = tokensOf().length;
  const { executionArn } = await start(name, input);
  const token = await eventually(() => tokensOf()[before]);
  return { executionArn, token };
}

describe('an execution', () => {
  test('runs its functions, waits for its token and ends with what is sent back', async () => {
    const { executionArn, token } = await startAndWait('one');
    expect(await describeIt(executionArn)).toMatchObject({ name: 'one', status: 'RUNNING', input: patient });
    await sfn.send(new SendTaskHeartbeatCommand({ taskToken: token }));
    await sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"version":2}' }));
    const ended = await eventually(async () => {
      const it = await describeIt(executionArn);
      return it.status !== 'RUNNING' && it;
    });
    expect(ended).toMatchObject({ status: 'SUCCEEDED', output: '{"version":2}' });
    expect(ended.stopDate?.getTime()).toBeGreaterThanOrEqual(ended.startDate?.getTime() ?? Infinity);
    const counts = { name: 'one', transitions: 2, historyEvents: 13 };
    expect(cloud.executions()).toContainEqual(expect.objectContaining(counts));
    const looked: unknown = await (await fetch(cloud.environment['AWS_ENDPOINT_URL_SFN'] ?? '')).json();
    expect(looked).toContainEqual(expect.objectContaining(counts));
  });

  test('is started once per name and input, as on AWS', async () => {
    const { executionArn, token } = await startAndWait('twice');
    const again = await start('twice');
    expect(again.executionArn).toBe(executionArn);
    await expect(start('twice', '{"patience":1}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await sfn.send(new SendTaskFailureCommand({ taskToken: token, error: 'Withdrawn', cause: 'why' }));
    expect(
      await eventually(async () => {
        const it = await describeIt(executionArn);
        return it.status !== 'RUNNING' && it;
      }),
    ).toMatchObject({ status: 'FAILED', error: 'Withdrawn', cause: 'why' });
    await expect(start('twice'), 'a closed name').rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  test('that is stopped is aborted, and its token is stale', async () => {
    const { executionArn, token } = await startAndWait('stopped');
    await sfn.send(new StopExecutionCommand({ executionArn, error: 'Operator', cause: 'test' }));
    expect(await describeIt(executionArn)).toMatchObject({ status: 'ABORTED', error: 'Operator', cause: 'test' });
    const late = sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
    await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  test('fails as its function fails', async () => {
    const { executionArn } = await start('failing', JSON.stringify({ patience: 10, fail: 'CaseMoved' }));
    const ended = await eventually(async () => {
      const it = await describeIt(executionArn);
      return it.status !== 'RUNNING' && it;
    });
    expect(ended).toMatchObject({ status: 'FAILED', error: 'CaseMoved' });
    expect(JSON.parse(ended.cause ?? '')).toMatchObject({ errorType: 'CaseMoved', errorMessage: 'CaseMoved' });
    const told = await eventually(() =>
      fixture
        .notes()
        .find(({ tick }) => (tick as { detail?: { name: string } } | undefined)?.detail?.name === 'failing'),
    );
    expect(told['tick'], 'a rule tells a function of it').toMatchObject({
      source: 'aws.states',
      'detail-type': 'Step Functions Execution Status Change',
      detail: { executionArn, status: 'FAILED', error: 'CaseMoved' },
    });
  });

  test('refuses what AWS refuses', async () => {
    const nobody = `${cloud.outputs['MachineArn']}x`;
    const refusals: [Promise<unknown>, string][] = [
      [sfn.send(new SendTaskSuccessCommand({ taskToken: 'nonsense', output: '{}' })), 'InvalidToken'],
      [sfn.send(new SendTaskSuccessCommand({ taskToken: 'nonsense', output: '{' })), 'InvalidOutput'],
      [sfn.send(new StartExecutionCommand({ stateMachineArn: nobody })), 'StateMachineDoesNotExist'],
      [start('with space'), 'InvalidName'],
      [start('broken', '{'), 'InvalidExecutionInput'],
      [describeIt(nobody), 'ExecutionDoesNotExist'],
    ];
    for (const [refused, name] of refusals) await expect(refused).rejects.toMatchObject({ name });
  });

  test('is listed by state and page', async () => {
    await startAndWait('listed-1');
    await startAndWait('listed-2');
    const list = (more: object) =>
      sfn.send(new ListExecutionsCommand({ stateMachineArn: cloud.outputs['MachineArn'], ...more }));
    const first = await list({ statusFilter: 'RUNNING', maxResults: 1 });
    const second = await list({ statusFilter: 'RUNNING', maxResults: 1, nextToken: first.nextToken });
    expect([...(first.executions ?? []), ...(second.executions ?? [])].map(({ name }) => name)).toEqual([
      'listed-2',
      'listed-1',
    ]);
    expect(second.nextToken).toBeUndefined();
  });

  test('that ran when the cloud was killed is aborted after the next start, its token stale, its name taken', async () => {
    const { executionArn, token } = await startAndWait('killed');
    await cloud.kill();
    await connect(fixture.start());
    expect(await describeIt(executionArn)).toMatchObject({ status: 'ABORTED', error: 'Local.Restart' });
    await expect(start('killed')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    const late = sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
    await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await startAndWait('killed-2');
  });
});
