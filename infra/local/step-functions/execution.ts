import type { Clock } from '../clock.ts';
import type { Callbacks } from './callbacks.ts';
import type { History } from './history.ts';

/** How an execution ended. Inputs and outputs are JSON values. */
export type Outcome =
  | { status: 'SUCCEEDED'; output: unknown }
  | { status: 'FAILED' | 'TIMED_OUT' | 'ABORTED'; error: string; cause: string };

export type Running = {
  /** Never rejects. */
  result: Promise<Outcome>;
  history: History;
  /** The tasks that wait for `sendTaskSuccess` or `sendTaskFailure`. */
  callbacks: Callbacks;
  stop: (error?: string, cause?: string) => void;
};

export type RunOptions = {
  input: unknown;
  clock: Clock;
  /** Runs the function that a task names; whatever it throws fails the task by the error's name. */
  invoke: (functionName: string, payload: unknown) => Promise<unknown>;
  /** For `states:startExecution`; gives the execution's ARN. */
  startExecution?: (input: unknown) => Promise<unknown>;
  name?: string;
  id?: string;
  machine?: { Id: string; Name: string };
};
