import type { CaseId } from '../domain/ids.ts';
import { overdueBefore, type ReconcilePorts, type Repair, repairCase } from './reconcile.ts';
import { type Limits, sweep } from './sweep.ts';

/** What a sweep came to: how many cases of each repair. */
export type Repairs = Record<Exclude<Repair, 'suspect'>, number> & { handled: number; failed: number };

/** Time for an execution that is only busy to get further: a task takes well below a second. */
const secondLookAfterMilliseconds = 2000;

/** Repairs every case whose wake-up is overdue, longest overdue first, within the limits. */
export async function sweepCases(
  ports: ReconcilePorts,
  limits: Limits,
  pause: (milliseconds: number) => Promise<void>,
  onFailure: (caseId: CaseId, error: unknown) => void,
): Promise<Repairs> {
  const dueBefore = overdueBefore(ports.clock);
  const repairs: Repairs = {
    fine: 0,
    started: 0,
    restarted: 0,
    woken: 0,
    replaced: 0,
    handled: 0,
    failed: 0,
  };
  const suspects: CaseId[] = [];
  const look = async (caseId: CaseId, which: 'first' | 'again'): Promise<void> => {
    const repair = await repairCase(ports, caseId, dueBefore, which);
    if (repair === 'suspect') suspects.push(caseId);
    else repairs[repair] += 1;
  };
  const first = await sweep(
    async (page) => ports.workflowStore.wakeUpsDueBefore(dueBefore, page),
    async ({ caseId }) => look(caseId, 'first'),
    limits,
    ({ caseId }, error) => onFailure(caseId, error),
  );
  if (suspects.length > 0) await pause(secondLookAfterMilliseconds);
  const second = await sweep(
    async () => ({ items: suspects.splice(0) }),
    async (caseId) => look(caseId, 'again'),
    limits,
    onFailure,
  );
  return { ...repairs, handled: first.handled, failed: first.failed + second.failed };
}
