import * as z from 'zod/mini';
import { AwsError, type Operations } from '../aws-json.ts';
import type { Execution, Executions } from './executions.ts';
import type { Running } from './execution.ts';
import type { Machines } from './machines.ts';
import { isToken } from './tokens.ts';

const text = z.string();
const Start = z.object({ stateMachineArn: text, name: z.optional(text), input: z.optional(text) });
const Stop = z.object({ executionArn: text, error: z.optional(text), cause: z.optional(text) });
const List = z.object({
  stateMachineArn: text,
  statusFilter: z.optional(text),
  maxResults: z.optional(z.int()),
  nextToken: z.optional(text),
});
const Token = z.object({ taskToken: text });
const Success = z.object({ taskToken: text, output: text });
const Failure = z.object({ taskToken: text, error: z.optional(text), cause: z.optional(text) });

/** The operations of Step Functions that the application and its tests call, as AWS answers them. */
export function stepFunctionsOperations(machines: Machines, executions: Executions): Operations {
  const waiting = (token: string): Running => {
    if (!isToken(token)) throw new AwsError('InvalidToken', "Invalid Token: 'Invalid token'");
    const running = executions.waitingFor(token);
    if (running === undefined)
      throw new AwsError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
    return running;
  };
  return {
    StartExecution: (input) => machines.start(check(Start, input)),

    DescribeExecution: (input) => {
      const { executionArn } = check(Stop, input);
      return { ...summary(executions.get(executionArn)), ...details(executions.get(executionArn)) };
    },

    ListExecutions: (input) => {
      const { stateMachineArn, statusFilter, maxResults = 100, nextToken = '0' } = check(List, input);
      if (!machines.arns.includes(stateMachineArn))
        throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`);
      const found = executions
        .list()
        .filter((execution) => execution.stateMachineArn === stateMachineArn)
        .filter(({ status }) => statusFilter === undefined || status === statusFilter)
        .toReversed();
      const end = Number(nextToken) + (maxResults === 0 ? 100 : maxResults);
      return {
        executions: found.slice(Number(nextToken), end).map(summary),
        ...(end < found.length && { nextToken: String(end) }),
      };
    },

    StopExecution: async (input) => {
      const { executionArn, error, cause } = check(Stop, input);
      executions.get(executionArn);
      const running = executions.running(executionArn);
      running?.stop(error, cause);
      await running?.result;
      return { stopDate: (executions.get(executionArn).stopped ?? 0) / 1000 };
    },

    GetExecutionHistory: (input) => {
      const { executionArn } = check(Stop, input);
      executions.get(executionArn);
      return {
        events: executions.history(executionArn).map(({ id, type, state, timestamp }) => ({
          id,
          previousEventId: id - 1,
          type,
          timestamp: timestamp / 1000,
          ...(state !== undefined && type.endsWith('StateEntered') && { stateEnteredEventDetails: { name: state } }),
          ...(state !== undefined && type.endsWith('StateExited') && { stateExitedEventDetails: { name: state } }),
        })),
      };
    },

    SendTaskSuccess: (input) => {
      const { taskToken, output } = check(Success, input);
      const value = parseOutput(output);
      waiting(taskToken).callbacks.sendSuccess(taskToken, value);
    },
    SendTaskFailure: (input) => {
      const { taskToken, error = '', cause = '' } = check(Failure, input);
      waiting(taskToken).callbacks.sendFailure(taskToken, error, cause);
    },
    SendTaskHeartbeat: (input) => {
      const { taskToken } = check(Token, input);
      waiting(taskToken).callbacks.sendHeartbeat(taskToken);
    },
  };
}

function summary({ executionArn, stateMachineArn, name, status, started, stopped }: Execution) {
  return {
    executionArn,
    stateMachineArn,
    name,
    status,
    startDate: started / 1000,
    ...(stopped !== undefined && { stopDate: stopped / 1000 }),
  };
}

function details({ input, output, error, cause }: Execution) {
  return {
    input,
    inputDetails: { included: true },
    ...(output !== undefined && { output, outputDetails: { included: true } }),
    ...(error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
  };
}

function parseOutput(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    throw new AwsError('InvalidOutput', 'Invalid Output: the output is not JSON');
  }
}

function check<T>(schema: z.ZodMiniType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AwsError('ValidationException', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'malformed'}`);
}
