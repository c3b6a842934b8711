import { setTimeout as pause } from 'node:timers/promises';
import { FunctionError } from '../functions/pool.ts';
import type { Callbacks } from './callbacks.ts';
import type { TaskInput, TaskKind } from './definition.ts';
import { FinalError, StatesTimeout, stopped, TaskError } from './errors.ts';
import type { RunOptions } from './execution.ts';

type Task = TaskInput & {
  kind: TaskKind;
  resource: string;
  /** Programme time at which the state was entered. */
  entered: number;
  /** Aborted when the execution ends. */
  ending: AbortSignal;
  callbacks: Callbacks;
  options: RunOptions;
};

/** What a state may hand on, as on AWS. */
const largestPayload = 256 * 1024;
/** At 86,400 an hour lasts 42 ms: a wait is at least this long for the machine, so that it can keep up. */
const shortestWait = 100;

/** Runs a task until it ends, its time is over, or its execution ends. */
export async function runTask(task: Task): Promise<unknown> {
  if (task.ending.aborted) throw stopped;
  const done = new AbortController();
  const ended = new Promise<never>((_resolve, reject) => {
    task.ending.addEventListener('abort', () => reject(stopped), { signal: done.signal });
  });
  try {
    const result = await Promise.race([perform(task, done.signal), ended]);
    if (JSON.stringify(result ?? null).length > largestPayload)
      throw new FinalError('States.DataLimitExceeded', 'The state returned more than 256 KiB');
    return result ?? null;
  } finally {
    done.abort(stopped);
    task.callbacks.forget(task.token);
  }
}

function perform(task: Task, done: AbortSignal): Promise<unknown> {
  switch (task.kind) {
    case 'wait':
      return wait(task, done);
    case 'lambda-direct':
      return withinMachineTime(task, invoke(task, task.resource, task.input));
    case 'lambda':
      return withinMachineTime(task, invokeByParameters(task)).then((payload) => ({
        ExecutedVersion: '$LATEST',
        Payload: payload ?? null,
        StatusCode: 200,
      }));
    case 'lambda-callback':
      return callback(task, done);
    case 'start-execution':
      if (task.options.startExecution === undefined) throw new TaskError('States.Runtime', 'Nothing to start here');
      return task.options.startExecution(task.input);
  }
}

async function wait({ options: { clock }, input, until = {}, entered }: Task, done: AbortSignal): Promise<unknown> {
  const { Seconds = 0, Timestamp } = until;
  await clock.sleepUntil(Timestamp === undefined ? entered + Seconds * 1000 : Date.parse(Timestamp), done);
  return input;
}

/** A function runs in the machine's time, whatever the programme's clock does. */
function withinMachineTime(task: Task, result: Promise<unknown>): Promise<unknown> {
  if (task.timeout === undefined) return result;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StatesTimeout()), Math.min((task.timeout ?? 0) * 1000, 2 ** 31 - 1));
  });
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}

/** Invokes the function and waits for its token to come back; the token may come back before the function has ended. */
async function callback(task: Task, done: AbortSignal): Promise<unknown> {
  const { clock } = task.options;
  let beats = 0;
  const answered = task.callbacks.wait(task.token, () => void beats++);
  const failed = invokeByParameters(task).then(() => new Promise<never>(() => undefined));
  const limits: Promise<never>[] = [];
  const atLeast = Number.isFinite(clock.speed) && clock.speed > 1 ? shortestWait : 0;
  const limit = async (seconds: number, error: () => Error): Promise<never> => {
    await clock.sleepUntil(task.entered + seconds * 1000, done);
    if (atLeast > 0) await pause(atLeast, undefined, { signal: done, ref: false });
    throw error();
  };
  if (task.timeout !== undefined) limits.push(limit(task.timeout, () => new StatesTimeout()));
  if (task.heartbeat !== undefined) {
    const seconds = task.heartbeat;
    limits.push(
      (async () => {
        for (let seen = -1; seen !== beats;) {
          seen = beats;
          await clock.sleepUntil(clock.now() + seconds * 1000, done);
        }
        throw new TaskError('States.HeartbeatTimeout', '');
      })(),
    );
  }
  for (const promise of [...limits, failed, answered]) promise.catch(() => undefined);
  return Promise.race([answered, failed, ...limits]);
}

function invokeByParameters(task: Task): Promise<unknown> {
  const { FunctionName: name, Payload: payload = {} } = task.input as { FunctionName: string; Payload?: unknown };
  return invoke(task, name, payload);
}

/** A function's failure reaches Retry and Catch by its type, with what Lambda reports as the cause. */
async function invoke({ options }: Task, name: string, payload: unknown): Promise<unknown> {
  try {
    return await options.invoke(name, payload);
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const trace = error instanceof FunctionError ? error.trace : [];
    const cause = JSON.stringify({ errorType: error.name, errorMessage: error.message, trace });
    throw new TaskError(error.name, cause);
  }
}
