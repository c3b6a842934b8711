import type { CaseId } from '../domain/ids.ts';
import { type Instant, instantOf } from '../domain/time.ts';
import type { Clock, Programmes, StoredCase, Workflow, WorkflowStore } from '../ports.ts';
import { hasEnded } from '../domain/case.ts';
import { newsOf } from './news.ts';
import { getInForce } from './programmes-in-force.ts';
import { type Driven, startGeneration } from './succession.ts';

/** An execution that works needs seconds for what is due, minutes if it has to retry. */
const graceMinutes = 5;
/** An execution that failed by itself so young would fail again at once: its case is left to the schedule, whose period this is. */
const youngMinutes = 15;

const minute = 60_000;

export type ReconcilePorts = { workflowStore: WorkflowStore; workflow: Workflow; programmes: Programmes; clock: Clock };

/** `fine`: nothing to repair (any more). `suspect`: an execution runs that nobody can wake; it may only be busy. */
export type Repair = 'fine' | 'started' | 'restarted' | 'woken' | 'replaced' | 'suspect';

/** The instant before which a wake-up must have been due to be overdue. */
export function overdueBefore(clock: Clock): Instant {
  return instantOf(new Date(Date.parse(clock.now()) - graceMinutes * minute));
}

/**
 * Brings an overdue case and its execution together again: starts what does not run, wakes what waits. An execution that runs but cannot be
 * woken is only told as `suspect` at the first look; `again` a moment later it is replaced and stopped: its token is lost.
 */
export async function repairCase(
  ports: ReconcilePorts,
  caseId: CaseId,
  dueBefore: Instant,
  look: 'first' | 'again',
): Promise<Repair> {
  const stored = await ports.workflowStore.find(caseId);
  if (stored === undefined) throw new Error(`there is no case ${caseId}, but its wake-up`);
  const { wakeAt } = stored.card;
  if (wakeAt === undefined || wakeAt >= dueBefore) return 'fine';
  const { generation } = stored;
  if (generation === 0) return isStarted(await startGeneration(ports, stored, 1)) ? 'started' : 'fine';
  switch (await ports.workflow.status(caseId, generation)) {
    case 'unknown': // Claimed by somebody who died before the start.
      return isStarted(await startGeneration(ports, stored, generation)) ? 'started' : 'fine';
    case 'ended':
      return isStarted(await startGeneration(ports, stored, generation + 1)) ? 'restarted' : 'fine';
    case 'running':
      if (await isWoken(ports, stored)) return 'woken';
      return look === 'first' ? 'suspect' : replace(ports, stored);
  }
}

/** How an execution ended otherwise than it should, and how long it had lived. */
export type BadEnd = { status: 'FAILED' | 'TIMED_OUT' | 'ABORTED'; livedMilliseconds: number };

/** Starts the next generation for an execution that ended otherwise than it should, if it still drove an open case. */
export async function repairExecution(
  ports: ReconcilePorts,
  { caseId, generation }: Driven,
  { status, livedMilliseconds }: BadEnd,
): Promise<Repair> {
  const stored = await ports.workflowStore.find(caseId);
  if (stored === undefined || stored.generation !== generation || hasEnded(stored.case)) return 'fine';
  if (status === 'FAILED' && livedMilliseconds < youngMinutes * minute) return 'fine';
  // The status may be late and the execution redriven since.
  if ((await ports.workflow.status(caseId, generation)) === 'running') return 'fine';
  return isStarted(await startGeneration(ports, stored, generation + 1)) ? 'restarted' : 'fine';
}

async function isWoken(
  { workflowStore, workflow, programmes, clock }: ReconcilePorts,
  { case: c, generation }: StoredCase,
) {
  const wait = await workflowStore.findWait(c.id);
  if (wait === undefined || wait.generation !== generation) return false;
  const programme = await getInForce(programmes, c.programme);
  const news = newsOf(c, programme, wait, clock.now()) ?? 'look';
  const outcome = await workflow.wake(wait.token, news);
  await workflowStore.unpark(wait);
  return outcome === 'woken';
}

async function replace(ports: ReconcilePorts, stored: StoredCase): Promise<Repair> {
  const { case: c, generation } = stored;
  if ((await startGeneration(ports, stored, generation + 1)) === 'superseded') return 'fine';
  await ports.workflow.stop(c.id, generation, 'Replaced: its case was overdue and it could not be woken.');
  return 'replaced';
}

function isStarted(outcome: 'started' | 'exists' | 'superseded'): boolean {
  return outcome === 'started';
}
