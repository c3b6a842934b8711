import { refused, superseded, type Task } from './contracts.ts';

/** Amazon States Language with JSONPath, as far as we use it. */
export type State =
  | {
      Type: 'Task';
      Comment?: string;
      Resource: string;
      Parameters: { FunctionName: string; Payload: Record<string, unknown> };
      TimeoutSeconds?: number;
      TimeoutSecondsPath?: string;
      Retry: Retrier[];
      Catch: { ErrorEquals: string[]; ResultPath: null; Next: string }[];
      ResultSelector?: Record<string, string>;
      ResultPath?: string | null;
      Next?: string;
      End?: true;
    }
  | {
      Type: 'Choice';
      Comment?: string;
      Choices: { Variable: string; StringEquals: string; Next: string }[];
      Default?: string;
    }
  | { Type: 'Succeed'; Comment?: string };

type Retrier = {
  ErrorEquals: string[];
  MaxAttempts: number;
  IntervalSeconds?: number;
  BackoffRate?: number;
  MaxDelaySeconds?: number;
  JitterStrategy?: 'FULL';
};

/** What a payload takes from the execution, besides what is written in the definition. */
type Payload = { task: Task['task'] } & Record<string, string>;

const functionArn = '${WorkflowFunctionArn}';
const who = { 'caseId.$': '$.caseId', 'generation.$': '$.generation' };

/** The name of the state in which an execution ends that does not drive its case any more. */
export const supersededState = 'Superseded';

/** Trying again helps neither of these; without this the last retrier would. */
const never: Retrier = { ErrorEquals: [superseded, refused], MaxAttempts: 0 };
/** Lambda's own troubles and our throttling: waits of up to 2+4+8+16+32+60+60+60 s = 4 min, half of it on average by the jitter. */
const service: Retrier = {
  ErrorEquals: [
    'Lambda.TooManyRequestsException',
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.ClientExecutionTimeoutException',
  ],
  IntervalSeconds: 2,
  BackoffRate: 2,
  MaxDelaySeconds: 60,
  MaxAttempts: 8,
  JitterStrategy: 'FULL',
};
/** A table that throttles, a case that is too busy: up to 5+15+45+135 s = 3 min 20 s. */
const ours: Retrier = {
  ErrorEquals: ['States.TaskFailed'],
  IntervalSeconds: 5,
  BackoffRate: 3,
  MaxAttempts: 4,
  JitterStrategy: 'FULL',
};
/** A call without an answer: twice more, so that a task takes 3 × 60 s at most. */
const unanswered: Retrier = { ErrorEquals: ['States.Timeout'], IntervalSeconds: 5, MaxAttempts: 2 };

const whenSuperseded = { ErrorEquals: [superseded], ResultPath: null, Next: supersededState };

/** A task that answers at once; `result` is where its answer is kept. What its retries do not cure ends the execution as failed. */
export function task(payload: Payload, flow: { result: string | null } & ({ next: string } | { end: true })): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: { FunctionName: functionArn, Payload: { ...payload, ...who } },
    TimeoutSeconds: 60,
    Retry: [never, service, unanswered, ours],
    Catch: [whenSuperseded],
    ...(flow.result === null
      ? { ResultPath: null }
      : {
          ResultSelector: {
            'until.$': '$.Payload.until',
            'seconds.$': '$.Payload.seconds',
            'rounds.$': '$.Payload.rounds',
          },
          ResultPath: flow.result,
        }),
    ...('end' in flow ? { End: true } : { Next: flow.next }),
  };
}

/** Parks a token and waits for news in a stage, as long as the last look allows; `quiet` is where a wait leads that nothing ended. */
export function awaitNews(stage: string, flow: { next: string; quiet: string }): State {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Parameters: {
      FunctionName: functionArn,
      Payload: {
        task: 'await' satisfies Task['task'],
        stage,
        ...who,
        'rounds.$': '$.look.rounds',
        'until.$': '$.look.until',
        'startedAt.$': '$$.Execution.StartTime',
        'taskToken.$': '$$.Task.Token',
      },
    },
    TimeoutSecondsPath: '$.look.seconds',
    Retry: [never, service, ours],
    Catch: [{ ErrorEquals: ['States.Timeout'], ResultPath: null, Next: flow.quiet }, whenSuperseded],
    ResultPath: '$.woken',
    Next: flow.next,
  };
}

/** Goes where one of a few words leads; another word leads to `otherwise` or, without one, ends the execution as failed. */
export function choice(variable: string, ways: Record<string, string>, otherwise?: string): State {
  return {
    Type: 'Choice',
    Choices: Object.entries(ways).map(([word, next]) => ({ Variable: variable, StringEquals: word, Next: next })),
    ...(otherwise !== undefined && { Default: otherwise }),
  };
}
