import type { ManualClock } from '../../infra/local/step-functions/manual-clock.ts';
import { makeStateMachine } from '../../infra/local/step-functions/run.ts';
import type { News, Workflow } from '../../shared/ports.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { caseWorkflow } from '../../workflows/case-workflow.ts';
import { ExecutionInput, Woken } from '../../workflows/contracts.ts';

export const definition = caseWorkflow(fonzid.stages.map(({ id, title }) => ({ id, title: title.en })));

/** Checked and compiled once for all tests; the clocks of tests stand still, so retries do not pause. */
const machine = makeStateMachine(definition, Infinity);
type Running = ReturnType<typeof machine.run>;
type Execution = Running & { name: string; startedAt: number; status: string };

/** Where an execution can be killed: in its first state, as a task is called, after it has done its work, or as its wait ends by news. */
export type Place = { when: 'started' | 'called' | 'answered' | 'woken'; what: string };

/** Step Functions in memory: executions of the real definition, which can be counted, killed and made to forget. */
export function makeExecutions(clock: ManualClock, runTask: (payload: unknown) => Promise<unknown>) {
  const executions = new Map<string, Execution>();
  let kill: ((at: Place) => boolean) | undefined;

  const isKilled = (at: Place, execution: Running | undefined): boolean => {
    if (kill?.(at) !== true) return false;
    kill = undefined;
    execution?.stop('Killed');
    return true;
  };

  const start: Workflow['start'] = async (given) => {
    const input = ExecutionInput.parse(given);
    const name = `${input.caseId}-${input.generation}`;
    if (executions.has(name)) return 'exists';
    const running = machine.run({
      input,
      clock,
      name,
      invoke: async (_function, payload) => {
        const { task } = payload as { task: string };
        if (isKilled({ when: 'called', what: task }, executions.get(name))) throw new Error('killed');
        const answer: unknown = JSON.parse(JSON.stringify(await runTask(JSON.parse(JSON.stringify(payload)))));
        isKilled({ when: 'answered', what: task }, executions.get(name));
        return answer;
      },
    });
    const execution = { ...running, name, startedAt: clock.now(), status: 'RUNNING' };
    executions.set(name, execution);
    void running.result.then((outcome) => {
      execution.status = outcome.status;
    });
    isKilled({ when: 'started', what: input.stage }, execution);
    return 'started';
  };

  const wake = async (token: string, news: News) => {
    const waiting = [...executions.values()].find(({ callbacks }) => callbacks.has(token));
    if (waiting === undefined) return 'gone';
    waiting.callbacks.sendSuccess(token, Woken.parse({ news }));
    isKilled({ when: 'woken', what: news }, waiting);
    return 'woken';
  };

  const workflow: Workflow = {
    start,
    wake,
    status: async (caseId, generation) => {
      const execution = executions.get(`${caseId}-${generation}`);
      if (execution === undefined) return 'unknown';
      return execution.status === 'RUNNING' ? 'running' : 'ended';
    },
    stop: async (caseId, generation, cause) => executions.get(`${caseId}-${generation}`)?.stop('Stopped', cause),
  };

  return {
    workflow,
    executions,
    /** Kills the next execution that comes to such a place, once. */
    killWhen: (where: (at: Place) => boolean) => {
      kill = where;
    },
    statuses: () => [...executions.values()].map(({ status }) => status),
    transitions: () => [...executions.values()].reduce((sum, { history }) => sum + history.transitions(), 0),
    historyEvents: () => [...executions.values()].reduce((sum, { history }) => sum + history.events.length, 0),
    /** The states that an execution has entered, in order. */
    statesOf: (name: string) =>
      (executions.get(name)?.history.events ?? [])
        .filter(({ type }) => type.endsWith('StateEntered'))
        .map(({ state }) => state),
  };
}
