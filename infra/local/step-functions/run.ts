import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import { Callbacks } from './callbacks.ts';
import { type Compiled, compile, type TaskInput } from './definition.ts';
import { stopped } from './errors.ts';
import type { Outcome, RunOptions, Running } from './execution.ts';
import { makeHistory } from './history.ts';
import { runTask } from './task.ts';
import { newToken } from './tokens.ts';

export type Definition = Record<string, unknown>;

export type Machine = { compiled: Compiled; run(options: RunOptions): Running };

/** Runs a definition once, without any server: for tests, with handlers and a clock of one's own (`createManualClock`). */
export function runStateMachine(definition: Definition, options: RunOptions): Running {
  return makeStateMachine(definition, options.clock.speed).run(options);
}

/** Throws when a definition is no valid Amazon States Language. It takes a third of a second, so running one does not do it. */
export function checkDefinition(definition: Definition): void {
  void new StateMachine(definition as never);
}

/** Makes a definition run at the speed of a clock. */
export function makeStateMachine(definition: Definition, speed: number): Machine {
  const compiled = compile(definition, speed);
  // What is compiled is no valid Amazon States Language: pauses are fractions, and a resource is called `wait`.
  const library = new StateMachine(compiled.definition as never, { validationOptions: { noValidate: true } });
  return { compiled, run: (options) => run(library, compiled, options) };
}

function run(library: StateMachine, compiled: Compiled, options: RunOptions): Running {
  const { clock, name = 'execution', id = name, machine = { Id: 'machine', Name: 'machine' } } = options;
  const started = clock.now();
  const history = makeHistory(compiled, clock.now);
  const callbacks = new Callbacks();
  const end = new AbortController();
  const isoNow = () => new Date(clock.now()).toISOString();
  let token = '';
  const context = {
    Execution: { Id: id, Name: name },
    StateMachine: machine,
    Clock: {
      Started: isoNow(),
      get Now() {
        return isoNow();
      },
    },
    // The library reads both in one go for each task, so a token belongs to one task, also when several run at a time.
    Task: {
      get New() {
        return (token = newToken(name));
      },
      get Token() {
        return token;
      },
    },
  };
  const handlers = [...compiled.tasks].map(([state, task]) => [
    state,
    (input: unknown) =>
      runTask({ ...task, ...(input as TaskInput), entered: clock.now(), ending: end.signal, callbacks, options }),
  ]);
  const execution = library.run(structuredClone(options.input) as never, {
    context,
    overrides: { taskResourceLocalHandlers: Object.fromEntries(handlers) as never },
  });
  const readLog = (async () => {
    for await (const event of execution.eventLogs) history.note(event);
  })();

  let whyStopped: Outcome | undefined;
  const stop = (outcome: Outcome) => {
    whyStopped ??= outcome;
    end.abort(stopped);
    execution.abort();
  };
  if (compiled.timeoutSeconds !== undefined)
    clock.sleepUntil(started + compiled.timeoutSeconds * 1000, end.signal).then(
      () => stop({ status: 'TIMED_OUT', error: 'States.Timeout', cause: '' }),
      () => undefined,
    );
  const result = execution.result
    .then(
      (output): Outcome => ({ status: 'SUCCEEDED', output }),
      (thrown: unknown): Outcome => whyStopped ?? failureOf(thrown),
    )
    .then(async (outcome) => {
      end.abort(stopped);
      await readLog;
      history.end(endings[outcome.status]);
      return outcome;
    });
  return {
    result,
    history,
    callbacks,
    stop: (error = '', cause = '') => stop({ status: 'ABORTED', error, cause }),
  };
}

const endings = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

function failureOf(thrown: unknown): Outcome {
  const error = thrown instanceof ExecutionError && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (!(error instanceof Error)) return { status: 'FAILED', error: 'States.Runtime', cause: String(error) };
  return { status: 'FAILED', error: error.name, cause: error.message };
}
