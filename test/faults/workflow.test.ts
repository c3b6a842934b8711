import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionLimitExceeded,
  InvalidArn,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { stateMachineWorkflow } from '../../shared/adapters/sfn/workflow.ts';
import { caseId } from '../contracts/samples.ts';
import { metadata } from './mocked-table.ts';

const arn = 'arn:aws:states:eu-west-1:123456789012:stateMachine:mouakaba-case';
const executionArn = 'arn:aws:states:eu-west-1:123456789012:execution:mouakaba-case:C-1-2';
const id = caseId('C-1');

function mocked() {
  const client = new SFNClient({ region: 'eu-west-1' });
  return { workflow: stateMachineWorkflow(arn, client), steps: mockClient(client) };
}

describe('the state machine', () => {
  it('starts an execution by the name of its case and generation', async () => {
    const { workflow, steps } = mocked();
    steps.on(StartExecutionCommand).resolves({});
    expect(await workflow.start({ caseId: id, generation: 2, stage: 'diagnosis' })).toBe('started');
    expect(steps.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: arn,
      name: 'C-1-2',
      input: '{"caseId":"C-1","generation":2,"stage":"diagnosis"}',
    });
  });

  it('says that an execution of that name exists, and throws when it cannot be started for another reason', async () => {
    const { workflow, steps } = mocked();
    const input = { caseId: id, generation: 2, stage: 'diagnosis' };
    steps.on(StartExecutionCommand).rejectsOnce(new ExecutionAlreadyExists(metadata));
    expect(await workflow.start(input)).toBe('exists');
    const limit = new ExecutionLimitExceeded(metadata);
    steps.on(StartExecutionCommand).rejects(limit);
    await expect(workflow.start(input)).rejects.toBe(limit);
  });

  it('wakes with the news', async () => {
    const { workflow, steps } = mocked();
    steps.on(SendTaskSuccessCommand).resolves({});
    expect(await workflow.wake('token', 'look')).toBe('woken');
    expect(steps.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({
      taskToken: 'token',
      output: '{"news":"look"}',
    });
  });

  it.each([TaskTimedOut, InvalidToken, TaskDoesNotExist])('says that the execution is gone on %o', async (Gone) => {
    const { workflow, steps } = mocked();
    steps.on(SendTaskSuccessCommand).rejects(new Gone(metadata));
    expect(await workflow.wake('token', 'look')).toBe('gone');
  });

  it('throws when it cannot be told whether the execution woke', async () => {
    const { workflow, steps } = mocked();
    const fault = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
    steps.on(SendTaskSuccessCommand).rejects(fault);
    await expect(workflow.wake('token', 'look')).rejects.toBe(fault);
  });

  it.each([
    ['RUNNING', 'running'],
    ['SUCCEEDED', 'ended'],
    ['FAILED', 'ended'],
    ['TIMED_OUT', 'ended'],
    ['ABORTED', 'ended'],
  ] as const)('tells of an execution that is %s that it is %s', async (status, expected) => {
    const { workflow, steps } = mocked();
    steps.on(DescribeExecutionCommand, { executionArn }).resolves({ status });
    expect(await workflow.status(id, 2)).toBe(expected);
  });

  it('knows nothing of one that never was, and throws on anything else', async () => {
    const { workflow, steps } = mocked();
    steps
      .on(DescribeExecutionCommand)
      .rejectsOnce(new ExecutionDoesNotExist(metadata))
      .rejects(new InvalidArn(metadata));
    expect(await workflow.status(id, 2)).toBe('unknown');
    await expect(workflow.status(id, 2)).rejects.toThrow(InvalidArn);
  });

  it('stops an orphan, and minds none that is gone', async () => {
    const { workflow, steps } = mocked();
    steps.on(StopExecutionCommand).resolvesOnce({}).rejects(new ExecutionDoesNotExist(metadata));
    await workflow.stop(id, 2, 'superseded');
    await workflow.stop(id, 2, 'superseded');
    const inputs = steps.commandCalls(StopExecutionCommand).map(({ args }) => args[0].input);
    expect(inputs).toEqual([1, 2].map(() => ({ executionArn, cause: 'superseded' })));
  });
});
