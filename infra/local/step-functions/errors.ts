import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';

/** An error of a task, by the name that Retry and Catch match. */
export class TaskError extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}

/** What the library asks an error before it looks at Retry and Catch. */
export class FinalError extends TaskError {
  readonly isRetryable = false;
  readonly isCatchable = false;
}

/** Ends what an execution that was stopped still runs. */
export const stopped = new FinalError('Execution.Stopped', 'The execution was stopped');

/** `States.TaskFailed` matches every error but a timeout, which the library knows by a class that it does not export. */
export const StatesTimeout = await classOfTimeouts();

async function classOfTimeouts(): Promise<new () => Error> {
  const machine = {
    StartAt: 'T',
    States: { T: { Type: 'Task', Resource: 'never', TimeoutSeconds: 0.001, End: true } },
  };
  const options = { validationOptions: { noValidate: true } };
  const never = { T: () => new Promise<never>(() => undefined) };
  try {
    await new StateMachine(machine as never, options).run(null, { overrides: { taskResourceLocalHandlers: never } })
      .result;
  } catch (thrown) {
    if (thrown instanceof ExecutionError && thrown.cause instanceof Error)
      return thrown.cause.constructor as new () => Error;
  }
  throw new Error('aws-local-stepfunctions no longer tells timeouts by a class');
}
