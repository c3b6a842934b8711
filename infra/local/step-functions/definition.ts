import { LocalFault } from '../fault.ts';

type Json = Record<string, unknown>;

/** What a Task state stands for; `$$.Task.Token` in its Parameters is what a `callback` waits for. */
export type TaskKind = 'lambda-direct' | 'lambda' | 'lambda-callback' | 'start-execution' | 'wait';

export type Compiled = {
  definition: Json;
  tasks: ReadonlyMap<string, { kind: TaskKind; resource: string }>;
  /** Programme seconds that a whole execution may take. */
  timeoutSeconds: number | undefined;
};

/** What reaches a task's handler in place of the state's own Parameters. */
export type TaskInput = {
  token: string;
  input: unknown;
  timeout?: number;
  heartbeat?: number;
  until?: { Seconds?: number; Timestamp?: string };
};

/** As long as Node's timers reach (24.8 days of the machine): the handlers keep the programme's time themselves. */
const longestTimeout = 2_147_483;
/** Retries are for faults of the machine, which do not pass faster because the programme's clock does. */
const shortestPause = 0.05;

/**
 * Rewrites a definition for `aws-local-stepfunctions`, which ends a Task without TimeoutSeconds after a minute, fires
 * timers beyond 24.8 days at once, knows one task token per execution at most, and never matches `IsPresent: false`:
 * tasks get their timeout and a fresh token handed to them, waits become tasks, and pauses before a retry follow the
 * programme's clock.
 */
export function compile(definition: Json, speed: number): Compiled {
  const tasks = new Map<string, { kind: TaskKind; resource: string }>();
  const { TimeoutSeconds: timeoutSeconds, ...rest } = withClockPaths(definition) as Json;
  return {
    definition: compileMachine(rest, speed, tasks),
    tasks,
    timeoutSeconds: typeof timeoutSeconds === 'number' ? timeoutSeconds : undefined,
  };
}

type Tasks = Map<string, { kind: TaskKind; resource: string }>;

function compileMachine(machine: Json, speed: number, tasks: Tasks): Json {
  const states = Object.entries(machine['States'] as Record<string, Json>);
  return {
    ...machine,
    States: Object.fromEntries(states.map(([name, state]) => [name, compileState(name, state, speed, tasks)])),
  };
}

function compileState(name: string, state: Json, speed: number, tasks: Tasks): Json {
  if (state['QueryLanguage'] === 'JSONata') throw new LocalFault(`State ${name}: JSONata is not there locally.`);
  switch (state['Type']) {
    case 'Task':
      return compileTask(name, withPauses(state, speed), tasks);
    case 'Wait':
      return compileWait(name, state, tasks);
    case 'Choice':
      return { ...state, Choices: (state['Choices'] as Json[]).map(compileRule) };
    case 'Parallel':
      return {
        ...withPauses(state, speed),
        Branches: (state['Branches'] as Json[]).map((branch) => compileMachine(branch, speed, tasks)),
      };
    case 'Map': {
      const key = 'ItemProcessor' in state ? 'ItemProcessor' : 'Iterator';
      return { ...withPauses(state, speed), [key]: compileMachine(state[key] as Json, speed, tasks) };
    }
    default:
      return state;
  }
}

function compileTask(name: string, state: Json, tasks: Tasks): Json {
  const {
    TimeoutSeconds: timeout,
    TimeoutSecondsPath: timeoutPath,
    HeartbeatSeconds: heartbeat,
    HeartbeatSecondsPath: heartbeatPath,
    Parameters: parameters,
    ...rest
  } = state;
  const resource = String(state['Resource']);
  tasks.set(name, { kind: kindOf(name, resource), resource });
  return {
    ...rest,
    TimeoutSeconds: longestTimeout,
    Parameters: {
      // Reading $$.Task.New makes a token, which is then what $$.Task.Token gives: see the context object in run.ts.
      'new.$': '$$.Task.New',
      'token.$': '$$.Task.Token',
      ...(parameters === undefined ? { 'input.$': '$' } : { input: withName(parameters, name) }),
      ...(timeout !== undefined && { timeout }),
      ...(timeoutPath !== undefined && { 'timeout.$': timeoutPath }),
      ...(heartbeat !== undefined && { heartbeat }),
      ...(heartbeatPath !== undefined && { 'heartbeat.$': heartbeatPath }),
    },
  };
}

function compileWait(name: string, state: Json, tasks: Tasks): Json {
  const { Seconds, SecondsPath, Timestamp, TimestampPath, ...rest } = state;
  tasks.set(name, { kind: 'wait', resource: '' });
  return {
    ...rest,
    Type: 'Task',
    Resource: 'wait',
    TimeoutSeconds: longestTimeout,
    Parameters: {
      token: '',
      'input.$': '$',
      until: {
        ...(Seconds !== undefined && { Seconds }),
        ...(SecondsPath !== undefined && { 'Seconds.$': SecondsPath }),
        ...(Timestamp !== undefined && { Timestamp }),
        ...(TimestampPath !== undefined && { 'Timestamp.$': TimestampPath }),
      },
    },
  };
}

function kindOf(name: string, resource: string): TaskKind {
  if (resource.startsWith('arn:aws:lambda:')) return 'lambda-direct';
  switch (resource) {
    case 'arn:aws:states:::lambda:invoke':
      return 'lambda';
    case 'arn:aws:states:::lambda:invoke.waitForTaskToken':
      return 'lambda-callback';
    case 'arn:aws:states:::states:startExecution':
    case 'arn:aws:states:::aws-sdk:sfn:startExecution':
      return 'start-execution';
    default:
      throw new LocalFault(`State ${name} calls ${resource}, which the local cloud does not know.`);
  }
}

function compileRule(rule: Json): Json {
  const { Next, ...test } = rule;
  for (const nested of ['And', 'Or'])
    if (nested in test)
      return { [nested]: (test[nested] as Json[]).map(compileRule), ...(Next !== undefined && { Next }) };
  if ('Not' in test) return { Not: compileRule(test['Not'] as Json), ...(Next !== undefined && { Next }) };
  const negative = Object.keys(test).find((key) => key.startsWith('Is') && test[key] === false);
  if (negative === undefined) return rule;
  return { Not: { ...test, [negative]: true }, ...(Next !== undefined && { Next }) };
}

function withPauses(state: Json, speed: number): Json {
  if (state['Retry'] === undefined) return state;
  const least = Number.isFinite(speed) ? shortestPause : 0;
  const scale = (seconds: number) => (speed === 1 ? seconds : Math.max(seconds / speed, least));
  return {
    ...state,
    Retry: (state['Retry'] as Json[]).map((retrier) => ({
      ...retrier,
      IntervalSeconds: scale(typeof retrier['IntervalSeconds'] === 'number' ? retrier['IntervalSeconds'] : 1),
      ...(typeof retrier['MaxDelaySeconds'] === 'number' && {
        MaxDelaySeconds: speed === 1 ? retrier['MaxDelaySeconds'] : 1,
      }),
    })),
  };
}

/** The library overwrites the start of the execution by the machine's time. */
function withClockPaths(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .replaceAll('$$.Execution.StartTime', '$$$$.Clock.Started')
      .replaceAll('$$.State.EnteredTime', '$$$$.Clock.Now');
  if (Array.isArray(value)) return value.map(withClockPaths);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withClockPaths(inner)]));
}

/** The context object knows no state; a state knows its own name. */
function withName(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withName(item, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key.endsWith('.$') && inner === '$$.State.Name' ? [key.slice(0, -2), name] : [key, withName(inner, name)],
    ),
  );
}
