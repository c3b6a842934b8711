import { runTask } from '../../functions/workflow/run-task.ts';
import type { WorkLog } from '../../functions/work-log.ts';
import type { ReconcilerPorts } from '../../functions/reconciler/reconcile.ts';
import type { ManualClock } from '../../infra/local/step-functions/manual-clock.ts';
import type { memoryStores } from '../../shared/adapters/memory/stores.ts';
import { programmesInForce } from '../../shared/app/programmes-in-force.ts';
import type { CommandId } from '../../shared/domain/ids.ts';
import { type Instant, instantOf } from '../../shared/domain/time.ts';
import type { CaseStore, Change, Clock } from '../../shared/ports.ts';
import { makeExecutions } from './executions.ts';
import { watchedStores } from './watched-stores.ts';

type Setting = {
  time: ManualClock;
  /** What the cases and everything about them are kept in. */
  kept: ReturnType<typeof memoryStores>;
  /** Hears of every change that the table's stream would tell of. */
  tell: (...news: Change[]) => void;
  log: WorkLog;
  commandId: () => CommandId;
};

/** What drives cases, on memory: the real definition and tasks, and the ports that outbox, mailer and reconciler share with them. */
export function makeMachinery({ time, kept, tell, log, commandId }: Setting) {
  const clock: Clock = { now: (): Instant => instantOf(new Date(time.now())) };
  const { store, workflowStore, mails, directory } = watchedStores(kept, tell);
  const machine = makeExecutions(time, async (payload) => runTask(ports, payload, log));
  const ports = {
    store,
    workflowStore,
    workflow: machine.workflow,
    calendars: kept.calendars,
    programmes: programmesInForce(kept.calendars, clock),
    mails,
    digests: kept.digests,
    drafts: kept.drafts,
    queries: kept.queries,
    directory,
    clock,
    ids: { commandId, jitter: () => 0 },
    portalOrigin: 'https://portal.example',
  } satisfies Omit<ReconcilerPorts, 'sender'> & { store: CaseStore; ids: unknown };
  return { clock, machine, ports };
}
