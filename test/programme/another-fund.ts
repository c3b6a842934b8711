import { createManualClock } from '../../infra/local/step-functions/manual-clock.ts';
import { makeStateMachine } from '../../infra/local/step-functions/run.ts';
import { newsOf, stageToDrive } from '../../shared/app/news.ts';
import { type Actor, system } from '../../shared/domain/actors.ts';
import type { Case } from '../../shared/domain/case.ts';
import { seal } from '../../shared/domain/chain.ts';
import { Command, decide } from '../../shared/domain/decide.ts';
import type { Event } from '../../shared/domain/events.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { nextReminderAt } from '../../shared/domain/reminders.ts';
import { type Instant, instantOf } from '../../shared/domain/time.ts';
import { wakeAtOf } from '../../shared/domain/wake.ts';
import type { Programme } from '../../shared/programme/definition.ts';
import { caseWorkflow } from '../../workflows/case-workflow.ts';
import { type Look, Task } from '../../workflows/contracts.ts';

export const caseId = CaseId.parse('TR-ROAD-9');

/**
 * A case of any programme, driven by `decide`, `evolve` and the workflow made for its stages, as the tasks drive the fund's: nothing in
 * here knows what the programme is about, and it need not be in the registry.
 */
export function drive(programme: Programme, start: string) {
  const clock = createManualClock(start);
  const now = (): Instant => instantOf(new Date(clock.now()));
  const events: Event[] = [];
  let c: Case | undefined;
  let wait: { token: string; stage: string; until: Instant } | undefined;

  const judge = (actor: Actor, asked: unknown) => decide(c, Command.parse(asked), { actor, now: now(), programme });
  const run = (actor: Actor, asked: unknown): Case => {
    const decision = judge(actor, asked);
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    const pinned = { id: programme.id, version: programme.version };
    const sealed = seal(decision.facts, { caseId, at: now(), actor, programme: pinned, after: c });
    events.push(...sealed);
    c = sealed.reduce<Case | undefined>(evolve, c);
    return find();
  };
  const find = (): Case => {
    if (c === undefined) throw new Error('not open');
    return c;
  };
  const look = (rounds: number): Look => {
    const due = nextReminderAt(find(), programme);
    if (due !== undefined && due <= now()) run(system, { type: 'chase-case' });
    const until = wakeAtOf(find(), programme, now()) ?? now();
    return { until, seconds: Math.max(1, Math.ceil((Date.parse(until) - clock.now()) / 1000)), rounds };
  };
  const tell = (): void => {
    const news = wait && newsOf(find(), programme, wait, now());
    if (wait === undefined || news === undefined) return;
    const { token } = wait;
    wait = undefined;
    execution?.callbacks.sendSuccess(token, { news });
  };
  const doTask = (payload: unknown): unknown => {
    const task = Task.parse(payload);
    switch (task.task) {
      case 'enter-stage':
        run(system, { type: 'enter-stage', stage: task.stage });
        return look(0);
      case 'chase':
        return look(task.rounds + 1);
      case 'await':
        wait = { token: task.taskToken, stage: task.stage, until: task.until };
        tell();
        return {};
      case 'complete':
        run(system, { type: 'complete-case' });
        return {};
      case 'hand-over':
        throw new Error('too soon');
    }
  };

  const definition = caseWorkflow(programme.stages.map(({ id, title }) => ({ id, title: `${title.en} ${id}` })));
  const machine = makeStateMachine(definition, Infinity);
  let execution: ReturnType<typeof machine.run> | undefined;
  return {
    case: find,
    events,
    judge,
    clock,
    /** What a person does; the workflow hears of it. */
    act: async (actor: Actor, asked: unknown): Promise<Case> => {
      run(actor, asked);
      tell();
      await clock.settle();
      return find();
    },
    begin: async (): Promise<void> => {
      const input = { caseId, generation: 1, stage: stageToDrive(find(), programme) };
      execution = machine.run({
        input,
        clock,
        name: caseId,
        invoke: async (_function, payload) =>
          JSON.parse(JSON.stringify(doTask(JSON.parse(JSON.stringify(payload))))) as unknown,
      });
      await clock.settle();
    },
    result: async () => execution?.result,
  };
}
