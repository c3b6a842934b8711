import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { AwsError } from '../aws-json.ts';
import { appendLine, readLines, replaceFile } from '../durable.ts';
import type { Running } from './execution.ts';
import type { HistoryEvent } from './history.ts';

const Status = z.literal(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);

const Execution = z.object({
  executionArn: z.string(),
  stateMachineArn: z.string(),
  name: z.string(),
  status: Status,
  input: z.string(),
  /** Programme time, in milliseconds. */
  started: z.number(),
  stopped: z.optional(z.number()),
  output: z.optional(z.string()),
  error: z.optional(z.string()),
  cause: z.optional(z.string()),
  transitions: z.number(),
  historyEvents: z.number(),
});
/** An execution as it is kept; `transitions` and `historyEvents` count while it runs. */
export type Execution = z.infer<typeof Execution>;

/** AWS forgets closed executions after 90 days; so many are enough to look at here. */
const mostKept = 5000;

export type Executions = {
  list: () => Execution[];
  get: (arn: string) => Execution;
  running: (arn: string) => Running | undefined;
  /** The events of an execution of this start; none of an earlier one's. */
  history: (arn: string) => readonly HistoryEvent[];
  /** The running execution that waits for this token. */
  waitingFor: (token: string) => Running | undefined;
  find: (machineArn: string, name: string) => Execution | undefined;
  add: (execution: Execution, running: Running) => void;
  /** Tells of every execution that ends, and at once of those that the end of an earlier local cloud has ended. */
  onEnd: (listener: (execution: Execution) => void) => void;
  /** Stops what runs; it is shown as ABORTED from the next start on, as after a kill. */
  close: () => void;
};

/**
 * Executions, kept in a JSON-lines file. What ran when the local cloud ended cannot go on: it is shown as ABORTED, and
 * the reconciler starts the case's next generation.
 */
export function openExecutions(file: string, now: () => number): Executions {
  const kept = new Map<string, Execution>();
  const active = new Map<string, Running>();
  const interrupted: Execution[] = [];
  const listeners = new Set<(execution: Execution) => void>();
  let isClosed = false;
  const histories = new Map<string, readonly HistoryEvent[]>();
  for (const line of readLines(file)) {
    const { success, data } = Execution.safeParse(line);
    if (success) kept.set(data.executionArn, data);
  }
  for (const [arn, execution] of kept)
    if (execution.status === 'RUNNING') {
      const cause = 'The local cloud ended';
      const aborted = { ...execution, status: 'ABORTED' as const, stopped: now(), error: 'Local.Restart', cause };
      kept.set(arn, aborted);
      interrupted.push(aborted);
    }
  const latest = [...kept.values()].slice(-mostKept);
  replaceFile(file, latest.map((execution) => `${JSON.stringify(execution)}\n`).join(''));

  const current = (execution: Execution): Execution => {
    const history = active.get(execution.executionArn)?.history;
    if (history === undefined) return execution;
    return { ...execution, transitions: history.transitions(), historyEvents: history.events.length };
  };
  return {
    list: () => [...kept.values()].map(current),
    get(arn) {
      const execution = kept.get(arn);
      if (execution === undefined) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
      return current(execution);
    },
    running: (arn) => active.get(arn),
    history: (arn) => histories.get(arn) ?? [],
    waitingFor: (token) => [...active.values()].find(({ callbacks }) => callbacks.has(token)),
    find: (machineArn, name) => kept.get(executionArn(machineArn, name)),
    add(execution, running) {
      const arn = execution.executionArn;
      kept.set(arn, execution);
      active.set(arn, running);
      histories.set(arn, running.history.events);
      appendLine(file, execution);
      void running.result.then((outcome) => {
        const { status } = outcome;
        const ended = {
          ...current(execution),
          status,
          stopped: now(),
          ...(outcome.status === 'SUCCEEDED'
            ? { output: JSON.stringify(outcome.output) }
            : { error: outcome.error, cause: outcome.cause }),
        };
        active.delete(arn);
        if (isClosed) return;
        kept.set(arn, ended);
        appendLine(file, ended);
        for (const listener of listeners) listener(ended);
      });
    },
    onEnd(listener) {
      listeners.add(listener);
      for (const execution of interrupted) listener(execution);
    },
    close() {
      isClosed = true;
      for (const running of active.values()) running.stop('Local.Stop', 'The local cloud ended');
    },
  };
}

export function executionArn(machineArn: string, name: string): string {
  return `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}

/** The event that Step Functions puts on the bus when an execution has ended. */
export function statusChange(execution: Execution): Record<string, unknown> {
  const { executionArn: arn, stateMachineArn, name, status, started, stopped, input, output, error, cause } = execution;
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Step Functions Execution Status Change',
    source: 'aws.states',
    time: new Date(stopped ?? started).toISOString(),
    resources: [arn],
    detail: {
      executionArn: arn,
      stateMachineArn,
      name,
      status,
      startDate: started,
      stopDate: stopped,
      input,
      output,
      error,
      cause,
    },
  };
}

/** A name like the one that AWS makes up. */
export function newName(): string {
  return randomUUID();
}
