import type { Clock, Programmes, StoredCase, Workflow, WorkflowStore } from '../ports.ts';
import { hasEnded } from '../domain/case.ts';
import { newsOf } from './news.ts';
import { getInForce } from './programmes-in-force.ts';
import { startGeneration } from './succession.ts';

/**
 * Takes what a commit made of a case to the execution that drives it: starts the first one, or ends its wait if there is news in it. Every
 * commit comes here after it is written, in order per case, at least once.
 *
 * - Nothing waits: the execution is on its way and will look at this commit before it parks (`awaitNews`), or it is lost and the reconciler
 *   finds the case by its overdue wake-up.
 * - The wait has seen this version: a commit that comes late or twice. Only a newer one can hold news.
 * - `gone`: the wait ended by itself at the same moment. Same as nothing waits.
 * - The commit is not the newest: its news may be stale (a stage to enter in a case withdrawn since). Tasks decide by the case, not by the news,
 *   so a stale one costs a look and no more.
 */
export async function relayNews(
  ports: { workflowStore: WorkflowStore; workflow: Workflow; programmes: Programmes; clock: Clock },
  stored: StoredCase,
): Promise<'started' | 'exists' | 'superseded' | 'woken' | 'gone' | 'nothing'> {
  const c = stored.case;
  if (stored.generation === 0) return hasEnded(c) ? 'nothing' : startGeneration(ports, stored, 1);
  const wait = await ports.workflowStore.findWait(c.id);
  if (wait === undefined || wait.version >= c.version) return 'nothing';
  const programme = await getInForce(ports.programmes, c.programme);
  const news = newsOf(c, programme, wait, ports.clock.now());
  if (news === undefined) return 'nothing';
  const outcome = await ports.workflow.wake(wait.token, news);
  // After the wake-up: if this fails, the repetition finds the token gone and forgets it then.
  await ports.workflowStore.unpark(wait);
  return outcome;
}
