import { type Case, hasEnded } from '../domain/case.ts';
import { system } from '../domain/actors.ts';
import type { Command } from '../domain/decide.ts';
import { CommandId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { chaseDueAt, longestWaitDays, wakeAtOf } from '../domain/wake.ts';
import type { Workflow, WorkflowStore } from '../ports.ts';
import { getInForce } from './programmes-in-force.ts';
import { type Ports, runCommand } from './run-command.ts';
import { type Driven, loadDriven, startGeneration, superseded } from './succession.ts';

export type DrivePorts = Ports & { workflowStore: WorkflowStore; workflow: Workflow };

/** How long there is nothing to do: until an instant, which is so many whole seconds from now (1 s to four weeks). */
export type Look = { until: Instant; seconds: number; rounds: number };

/** The case refuses what the workflow wants of it. The name is what the workflow does not retry (workflows/contracts.ts). */
export class Refused extends Error {
  override name = 'Refused';
}

/** Enters a stage, or finds it entered, and looks what is due in it. A suspended case enters none until it is resumed. */
export async function enterStage(ports: DrivePorts, driven: Driven, stage: string): Promise<Look> {
  const { case: c } = await loadDriven(ports.workflowStore, driven);
  if (c.status === 'suspended') return look(ports, c, 0);
  const entered = await run(ports, c, { type: 'enter-stage', stage }, `${c.id}/${driven.generation}/enter/${stage}`);
  return look(ports, entered, 0);
}

/** Sends out what is due: reminders and escalations; begins and ends delegations. */
export async function chase(ports: DrivePorts, driven: Driven, rounds: number): Promise<Look> {
  const { case: c } = await loadDriven(ports.workflowStore, driven);
  return look(ports, c, rounds + 1);
}

/** Closes the case after its last gate. One that was suspended at the last moment is left to a successor, which waits with it. */
export async function complete(ports: DrivePorts, driven: Driven): Promise<void> {
  const { case: c } = await loadDriven(ports.workflowStore, driven);
  if (c.status === 'suspended') return handOver(ports, driven);
  await run(ports, c, { type: 'complete-case' }, `${c.id}/${driven.generation}/complete`);
}

/** Starts the successor of an execution that has become old. It may have been claimed by an attempt that died before it was started. */
export async function handOver(ports: DrivePorts, driven: Driven): Promise<void> {
  const next = driven.generation + 1;
  const stored = await ports.workflowStore.find(driven.caseId);
  if (stored === undefined) throw new Error(`there is no case ${driven.caseId}`);
  if (stored.generation !== driven.generation && stored.generation !== next) throw superseded(driven, stored);
  if (hasEnded(stored.case)) return;
  if ((await startGeneration(ports, stored, next)) === 'superseded') throw superseded(driven, stored);
}

/** Issues what is due, if anything is, and tells when the case has to be looked at again. */
async function look(ports: DrivePorts, c: Case, rounds: number): Promise<Look> {
  const programme = await getInForce(ports.programmes, c.programme);
  const now = ports.clock.now();
  const due = chaseDueAt(c, programme, now);
  const chased =
    due !== undefined
      ? // One id per state of the case and moment: an attempt whose answer was lost is answered, not repeated.
        await run(ports, c, { type: 'chase-case' }, `${c.id}/chase/${c.version}/${due}`)
      : c;
  const until = wakeAtOf(chased, programme, now) ?? now;
  const seconds = Math.ceil((Date.parse(until) - Date.parse(now)) / 1000);
  return { until, seconds: Math.min(Math.max(seconds, 1), longestWaitDays * 86_400), rounds };
}

async function run(ports: DrivePorts, c: Case, command: Command, commandId: string): Promise<Case> {
  const outcome = await runCommand(ports, {
    caseId: c.id,
    command,
    actor: system,
    commandId: CommandId.parse(commandId),
  });
  if (!outcome.ok) {
    const { code } = outcome.refusal;
    const message = `${c.id} refuses ${command.type}: ${code}`;
    // Suspended since it was loaded, or wanted by many: the next attempt finds out.
    throw code === 'case.not-open' || code === 'case.too-busy' ? new Error(message) : new Refused(message);
  }
  const after = outcome.case ?? (await ports.workflowStore.find(c.id))?.case;
  if (after === undefined) throw new Error(`there is no case ${c.id}`);
  return after;
}
