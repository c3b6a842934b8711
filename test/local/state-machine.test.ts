import { describe, expect, test } from 'vitest';
import { FunctionError } from '../../infra/local/functions/pool.ts';
import { createManualClock } from '../../infra/local/step-functions/manual-clock.ts';
import { checkDefinition, runStateMachine } from '../../infra/local/step-functions/run.ts';

const day = 86_400_000;
const start = '2026-01-01T00:00:00.000Z';

type States = Record<string, Record<string, unknown>>;
type Handler = (payload: unknown, functionName: string) => unknown;

/** A run of these states from the first one on, with what every invocation was given. */
function run(states: States, handle: Handler = () => null, input: unknown = {}, more: Record<string, unknown> = {}) {
  const clock = createManualClock(start);
  const payloads: unknown[] = [];
  const definition = { StartAt: Object.keys(states)[0], States: states, ...more };
  const running = runStateMachine(definition, {
    input,
    clock,
    name: 'FZ1-1',
    id: 'arn:FZ1-1',
    invoke: async (functionName, payload) => {
      payloads.push(payload);
      return handle(payload, functionName);
    },
  });
  const types = () => running.history.events.map(({ type }) => type);
  return { ...running, clock, payloads, types };
}

const invoke = (payload: unknown, more: object = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: 'work', Payload: payload },
  End: true,
  ...more,
});
const wait = (more: object = {}) =>
  invoke({ 'token.$': '$$.Task.Token' }, { Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', ...more });
const done = { Type: 'Succeed' };

describe('a task', () => {
  test('gets its Parameters and the context of its execution', async () => {
    const { result, payloads } = run(
      {
        Work: invoke({
          'caseId.$': '$.caseId',
          fixed: 1,
          'execution.$': '$$.Execution.Id',
          'name.$': '$$.Execution.Name',
          'since.$': '$$.Execution.StartTime',
          'state.$': '$$.State.Name',
          'entered.$': '$$.State.EnteredTime',
          nested: { 'text.$': "States.Format('{}/{}', $.caseId, $$.Execution.Name)" },
        }),
      },
      () => ({ stage: 'diagnosis' }),
      { caseId: 'A' },
    );
    expect(await result).toEqual({
      status: 'SUCCEEDED',
      output: { ExecutedVersion: '$LATEST', Payload: { stage: 'diagnosis' }, StatusCode: 200 },
    });
    expect(payloads).toEqual([
      {
        caseId: 'A',
        fixed: 1,
        execution: 'arn:FZ1-1',
        name: 'FZ1-1',
        since: start,
        state: 'Work',
        entered: start,
        nested: { text: 'A/FZ1-1' },
      },
    ]);
  });

  test('may name its function directly and keep its result beside the input', async () => {
    const { result } = run(
      {
        Work: {
          Type: 'Task',
          Resource: 'arn:aws:lambda:eu-west-3:000000000000:function:work',
          ResultPath: '$.done',
          End: true,
        },
      },
      (payload, name) => ({ payload, name }),
      { a: 1 },
    );
    expect(await result).toMatchObject({
      output: { a: 1, done: { payload: { a: 1 }, name: 'arn:aws:lambda:eu-west-3:000000000000:function:work' } },
    });
  });

  test('fails by the type of its function’s error, which Catch and the cause tell', async () => {
    const { result, types } = run(
      {
        Work: invoke({}, { Catch: [{ ErrorEquals: ['CaseMoved'], ResultPath: '$.error', Next: 'Caught' }] }),
        Caught: { Type: 'Pass', End: true },
      },
      () => Promise.reject(new FunctionError('CaseMoved', 'version 3', ['at x'])),
    );
    const outcome = await result;
    expect(outcome).toEqual({
      status: 'SUCCEEDED',
      output: {
        error: {
          Error: 'CaseMoved',
          Cause: JSON.stringify({ errorType: 'CaseMoved', errorMessage: 'version 3', trace: ['at x'] }),
        },
      },
    });
    expect(types()).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskFailed',
      'TaskStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
  });

  test('is tried again as Retry says, each time counted as a transition', async () => {
    let attempts = 0;
    const { result, history } = run(
      {
        Work: invoke(
          {},
          {
            Retry: [
              { ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 60, MaxAttempts: 3, JitterStrategy: 'FULL' },
            ],
          },
        ),
      },
      () => (++attempts < 3 ? Promise.reject(new Error('no')) : 'yes'),
    );
    expect(await result).toMatchObject({ status: 'SUCCEEDED', output: { Payload: 'yes' } });
    expect(history.transitions()).toBe(3);
  });

  test('that takes too long in the machine’s time ends with States.Timeout, which States.TaskFailed does not match', async () => {
    const { result, types } = run(
      {
        Work: invoke({}, { TimeoutSeconds: 1, Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Done' }] }),
        Done: done,
      },
      () => new Promise(() => undefined),
    );
    expect(await result).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    expect(types()).toContain('TaskTimedOut');
  });

  test('may not return more than 256 KiB', async () => {
    const { result } = run(
      { Work: invoke({}, { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Done' }] }), Done: done },
      () => 'x'.repeat(300_000),
    );
    expect(await result).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  test('of a service that is not there locally is named before anything runs', () => {
    const task = { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', Parameters: {}, End: true };
    expect(() => run({ Send: task })).toThrow('State Send calls arn:aws:states:::sqs:sendMessage');
  });
});

describe('a wait for a token', () => {
  test('ends with what is sent back, and every wait has a token of its own', async () => {
    const { result, clock, callbacks, payloads, types } = run({
      First: { ...wait(), Next: 'Second', End: false },
      Second: wait(),
    });
    await clock.settle();
    const [first = ''] = callbacks.tokens();
    expect(payloads).toEqual([{ token: first }]);
    expect(callbacks.sendSuccess(first, { version: 2 })).toBe(true);
    await clock.settle();
    const [second = ''] = callbacks.tokens();
    expect(second).not.toBe(first);
    expect(callbacks.sendSuccess(first, {}), 'the first wait is over').toBe(false);
    callbacks.sendSuccess(second, { version: 3 });
    expect(await result).toEqual({ status: 'SUCCEEDED', output: { version: 3 } });
    expect(types().filter((type) => type === 'TaskSubmitted')).toHaveLength(2);
  });

  test('may be answered before its function has ended', async () => {
    const { result, callbacks, clock, payloads } = run({ Await: wait() }, () => new Promise(() => undefined));
    await clock.settle();
    callbacks.sendSuccess((payloads[0] as { token: string }).token, 'early');
    expect(await result).toEqual({ status: 'SUCCEEDED', output: 'early' });
  });

  test('fails as it is told to', async () => {
    const { result, clock, callbacks } = run({ Await: wait() });
    await clock.settle();
    callbacks.sendFailure(callbacks.tokens()[0] ?? '', 'Withdrawn', 'why');
    expect(await result).toEqual({ status: 'FAILED', error: 'Withdrawn', cause: 'why' });
  });

  test('ends by TimeoutSecondsPath in the programme’s time, also far beyond what timers reach', async () => {
    const { result, clock, callbacks } = run(
      {
        Await: wait({ TimeoutSecondsPath: '$.patience', Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Done' }] }),
        Done: done,
      },
      () => null,
      { patience: 28 * 86_400 },
    );
    await clock.advance(28 * day - 1);
    expect(callbacks.tokens()).toHaveLength(1);
    await clock.advance(1);
    expect(await result).toMatchObject({ status: 'SUCCEEDED' });
    expect(callbacks.tokens()).toEqual([]);
  });

  test('without a heartbeat fails, with one goes on', async () => {
    const { result, clock, callbacks } = run({ Await: wait({ HeartbeatSeconds: 100, TimeoutSeconds: 1000 }) });
    await clock.advance(90_000);
    expect(callbacks.sendHeartbeat(callbacks.tokens()[0] ?? '')).toBe(true);
    await clock.advance(100_000);
    expect(callbacks.tokens()).toHaveLength(1);
    await clock.advance(100_000);
    expect(await result).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout' });
  });

  test('whose function fails is over', async () => {
    const { result } = run({ Await: wait() }, () => Promise.reject(new Error('no table')));
    expect(await result).toMatchObject({ status: 'FAILED', error: 'Error' });
  });
});

describe('an execution', () => {
  test('waits in the programme’s time', async () => {
    const { result, clock, types } = run(
      { Wait: { Type: 'Wait', SecondsPath: '$.for', Next: 'Done' }, Done: done },
      undefined,
      {
        for: 100 * 86_400,
      },
    );
    await clock.advance(99 * day);
    expect(types()).toEqual(['ExecutionStarted', 'WaitStateEntered']);
    await clock.advance(day);
    expect(await result).toEqual({ status: 'SUCCEEDED', output: { for: 100 * 86_400 } });
  });

  test('waits until a moment', async () => {
    const { result, clock } = run({
      Wait: { Type: 'Wait', Timestamp: '2026-02-01T00:00:00Z', Next: 'Done' },
      Done: done,
    });
    await clock.advance(31 * day);
    expect(await result).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('chooses by what is absent, null or no text', async () => {
    const choose = async (rule: object, input: object) => {
      const { result } = run(
        {
          Choose: { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], Default: 'No' },
          Yes: { Type: 'Pass', Result: 'yes', End: true },
          No: { Type: 'Pass', Result: 'no', End: true },
        },
        undefined,
        input,
      );
      const outcome = await result;
      return outcome.status === 'SUCCEEDED' ? outcome.output : outcome;
    };
    const absent = { Variable: '$.a', IsPresent: false };
    expect(await choose(absent, {})).toBe('yes');
    expect(await choose(absent, { a: 1 })).toBe('no');
    expect(await choose({ Variable: '$.a', IsNull: false }, { a: 1 })).toBe('yes');
    expect(await choose({ And: [absent, { Variable: '$.b', BooleanEquals: true }] }, { b: true })).toBe('yes');
    expect(await choose({ Not: { Variable: '$.a', IsString: false } }, { a: 'x' })).toBe('yes');
  });

  test('that is stopped runs nothing more, whatever Retry and Catch say', async () => {
    const { result, clock, stop, payloads, types } = run({
      Await: wait({
        Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 5 }],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'More' }],
      }),
      More: invoke({}),
    });
    await clock.settle();
    stop('Operator', 'no longer needed');
    expect(await result).toEqual({ status: 'ABORTED', error: 'Operator', cause: 'no longer needed' });
    await clock.advance(day);
    expect(payloads).toHaveLength(1);
    expect(types().at(-1)).toBe('ExecutionAborted');
  });

  test('ends after its own TimeoutSeconds', async () => {
    const { result, clock } = run({ Await: wait() }, undefined, {}, { TimeoutSeconds: 365 * 86_400 });
    await clock.advance(365 * day);
    expect(await result).toMatchObject({ status: 'TIMED_OUT' });
  });

  test('runs branches side by side, each with its token', async () => {
    const branch = (name: string) => ({ StartAt: name, States: { [name]: wait() } });
    const { result, clock, callbacks, payloads } = run({
      Both: { Type: 'Parallel', Branches: [branch('Left'), branch('Right')], End: true },
    });
    await clock.settle();
    const tokens = callbacks.tokens();
    expect(new Set(tokens).size).toBe(2);
    expect(payloads).toEqual(tokens.map((token) => ({ token })));
    tokens.forEach((token, index) => callbacks.sendSuccess(token, index));
    expect(await result).toEqual({ status: 'SUCCEEDED', output: [0, 1] });
  });

  test('of a definition that is no Amazon States Language is refused', () => {
    expect(() => checkDefinition({ StartAt: 'Work', States: { Work: { Type: 'Task' } } })).toThrow(
      'definition is invalid',
    );
  });
});
