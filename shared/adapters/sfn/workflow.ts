import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { CaseId } from '../../domain/ids.ts';
import type { Workflow } from '../../ports.ts';
import { patient } from '../patient.ts';

/** The executions of one state machine. Each is named after its case and generation, so that nothing is started twice. */
export function stateMachineWorkflow(stateMachineArn: string, client = new SFNClient(patient)): Workflow {
  const executionArn = (caseId: CaseId, generation: number): string =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${nameOf(caseId, generation)}`;

  return {
    start: async (input) => {
      const name = nameOf(input.caseId, input.generation);
      const started = client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      return (await unless(started, ExecutionAlreadyExists)) ? 'started' : 'exists';
    },

    wake: async (taskToken, news) => {
      const woken = client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ news }) }));
      return (await unless(woken, TaskTimedOut, InvalidToken, TaskDoesNotExist)) ? 'woken' : 'gone';
    },

    status: async (caseId, generation) => {
      const described = client.send(new DescribeExecutionCommand({ executionArn: executionArn(caseId, generation) }));
      const execution = await unless(described, ExecutionDoesNotExist);
      if (execution === undefined) return 'unknown';
      return execution.status === 'RUNNING' ? 'running' : 'ended';
    },

    stop: async (caseId, generation, cause) => {
      const stopped = client.send(new StopExecutionCommand({ executionArn: executionArn(caseId, generation), cause }));
      await unless(stopped, ExecutionDoesNotExist);
    },
  };
}

const nameOf = (caseId: CaseId, generation: number): string => `${caseId}-${generation}`;

/** What a call answers; undefined if it fails in one of the ways that are an answer too. */
async function unless<T>(call: Promise<T>, ...expected: (new (...of: never[]) => Error)[]): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (expected.some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}
