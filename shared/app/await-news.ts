import type { Instant } from '../domain/time.ts';
import type { Clock, News, Programmes, Workflow, WorkflowStore } from '../ports.ts';
import { newsOf } from './news.ts';
import { getInForce } from './programmes-in-force.ts';
import { type Driven, loadDriven } from './succession.ts';

/** An execution older than this hands over: a wait of 28 days more, and it is still well below the year that Step Functions grants. */
const oldAfterDays = 300;
/** Or one that looked at its case so often in one stage: see the arithmetic of its history in workflows/case-workflow.ts. */
const mostRounds = 300;

/** How often the case may move between a look and its park before the task is tried anew. */
const attempts = 5;

type Waiting = Driven & { stage: string; until: Instant; rounds: number; startedAt: string; taskToken: string };

/**
 * Lets an execution wait until an instant, unless there is news already: then its wait ends at once. Looks first, and parks the token only if
 * the case is still what it looked at; so whatever is committed later finds the token, and whatever was committed earlier was seen here.
 */
export async function awaitNews(
  ports: { workflowStore: WorkflowStore; workflow: Workflow; programmes: Programmes; clock: Clock },
  { caseId, generation, stage, until, rounds, startedAt, taskToken }: Waiting,
): Promise<News | 'parked'> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { case: c } = await loadDriven(ports.workflowStore, { caseId, generation });
    const programme = await getInForce(ports.programmes, c.programme);
    const now = ports.clock.now();
    const isOld = Date.parse(now) - Date.parse(startedAt) > oldAfterDays * 86_400_000 || rounds >= mostRounds;
    const news = newsOf(c, programme, { stage, until }, now) ?? (isOld ? 'hand-over' : undefined);
    if (news !== undefined) {
      await ports.workflow.wake(taskToken, news);
      return news;
    }
    const wait = { caseId, generation, token: taskToken, stage, version: c.version, until, since: now };
    if (await ports.workflowStore.park(wait)) return 'parked';
  }
  throw new Error(`${caseId} moved on ${attempts} times while its execution wanted to wait`);
}
