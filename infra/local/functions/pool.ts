import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Log } from '../log.ts';
import { readOutput } from './output.ts';
import type { Invocation, InvocationResult, WorkerStart } from './protocol.ts';

/** What Lambda reports of a function that failed: `name` is the error's type, as Step Functions matches it. */
export class FunctionError extends Error {
  readonly trace: readonly string[];

  constructor(type: string, message: string, trace: readonly string[] = []) {
    super(message);
    this.name = type;
    this.trace = trace;
  }
}

export type FunctionSettings = WorkerStart & {
  /** The bootstrap, see `bundleWorker`. */
  bootstrap: string;
  environment: Readonly<Record<string, string>>;
  /** Milliseconds that an invocation may take. */
  timeout: number;
};

export type FunctionPool = {
  /** Runs the function with an event; throws FunctionError when it fails, crashes or takes too long. */
  invoke: (event: unknown) => Promise<unknown>;
  /** Loads the bundle before anybody waits for it. */
  warm: () => void;
  stop: () => Promise<void>;
};

type Job = Invocation & { resolve(result: unknown): void; reject(error: Error): void };
type Runner = { worker: Worker; job: Job | undefined; timer: NodeJS.Timeout | undefined };

/** More than this run at the same time only on AWS; here they wait for their turn. */
const mostWorkers = Math.min(4, Math.max(2, availableParallelism()));
/** Most invocations are over before another worker would have loaded the bundle. */
const growAfter = 60;
/** A worker costs 15 to 20 MB; only one stays when nobody calls. */
const idleAfter = 20_000;

/** Workers that run one function: each one invocation at a time, as Lambda's environments do. */
export function startPool(settings: FunctionSettings, log: Log): FunctionPool {
  const runners = new Set<Runner>();
  const waiting: Job[] = [];
  let isStopped = false;

  const add = (): Runner => {
    const { environment, timeout, bootstrap, ...workerData } = settings;
    const worker = new Worker(bootstrap, {
      workerData,
      env: environment,
      execArgv: [],
      // Lambda's limit; and a small nursery, for a worker mostly waits.
      resourceLimits: { maxOldGenerationSizeMb: settings.memory, maxYoungGenerationSizeMb: 16 },
      stdout: true,
      stderr: true,
    });
    readOutput(settings.name, worker, log);
    const runner: Runner = { worker, job: undefined, timer: undefined };
    runners.add(runner);
    worker.on('message', (message: InvocationResult) => finish(runner, message));
    worker.on('error', (error) => remove(runner, new FunctionError('Runtime.ExitError', String(error))));
    worker.on('exit', () => remove(runner, new FunctionError('Runtime.ExitError', 'Runtime exited')));
    worker.unref();
    return runner;
  };

  const remove = (runner: Runner, error: FunctionError) => {
    clearTimeout(runner.timer);
    if (runner.job !== undefined && !isStopped) log.warn(settings.name, error.message);
    runner.job?.reject(error);
    runner.job = undefined;
    if (!runners.delete(runner)) return;
    void runner.worker.terminate();
    next();
  };

  const finish = (runner: Runner, message: InvocationResult) => {
    const { job } = runner;
    if (job?.requestId !== message.requestId) return;
    clearTimeout(runner.timer);
    runner.job = undefined;
    if ('result' in message) job.resolve(JSON.parse(message.result));
    else job.reject(new FunctionError(message.errorType, message.errorMessage, message.trace));
    runner.timer = setTimeout(() => runners.size > 1 && remove(runner, idle), idleAfter).unref();
    next();
  };

  let growing: NodeJS.Timeout | undefined;
  const next = (mayGrow = false) => {
    const job = waiting[0];
    if (job === undefined || isStopped) return;
    const free = [...runners].find((runner) => runner.job === undefined);
    if (free === undefined && runners.size >= mostWorkers) return;
    if (free === undefined && runners.size > 0 && !mayGrow) {
      growing ??= setTimeout(() => {
        growing = undefined;
        next(true);
      }, growAfter);
      return;
    }
    waiting.shift();
    const runner = free ?? add();
    const { requestId, event, milliseconds } = job;
    clearTimeout(runner.timer);
    runner.job = job;
    const late = `RequestId: ${requestId} Error: Task timed out after ${(milliseconds / 1000).toFixed(2)} seconds`;
    runner.timer = setTimeout(() => remove(runner, new FunctionError('Sandbox.Timedout', late)), milliseconds);
    runner.worker.postMessage({ requestId, event, milliseconds } satisfies Invocation);
  };

  return {
    invoke: (event) =>
      new Promise((resolve, reject) => {
        if (isStopped) return reject(stopped);
        const requestId = randomUUID();
        waiting.push({ requestId, event: JSON.stringify(event), milliseconds: settings.timeout, resolve, reject });
        next();
      }),
    warm: () => void (runners.size === 0 && add()),
    async stop() {
      isStopped = true;
      for (const job of waiting.splice(0)) job.reject(stopped);
      await Promise.all(
        [...runners].map((runner) => {
          remove(runner, stopped);
          return runner.worker.terminate();
        }),
      );
    },
  };
}

const idle = new FunctionError('Runtime.ExitError', 'Nobody called');
const stopped = new FunctionError('Runtime.ExitError', 'The local cloud stops');
