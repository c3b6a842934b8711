import { system } from '../domain/actors.ts';
import type { CalendarCorrection } from '../domain/calendar-corrections.ts';
import { CommandId } from '../domain/ids.ts';
import { instantOf } from '../domain/time.ts';
import type { CalendarStore, CaseCalendar, Workflow, WorkflowStore } from '../ports.ts';
import { programmeIds } from '../programme/registry.ts';
import { hasEnded } from '../domain/case.ts';
import { newsOf } from './news.ts';
import { getInForce, longestUnknownMinutes } from './programmes-in-force.ts';
import { type Ports, runCommand } from './run-command.ts';
import { type Limits, sweep } from './sweep.ts';

export type CalendarPorts = Ports & { calendars: CalendarStore; workflowStore: WorkflowStore; workflow: Workflow };

/**
 * A correction is taken to the cases once nobody can decide without it any more: every warm Lambda has read it (five minutes), whoever decided
 * before has written (an API call ends within 29 s, a task within a minute), and the clocks of two machines agree within the rest.
 */
const settledAfterMinutes = longestUnknownMinutes + 2;

/**
 * Takes the corrections of calendars to the cases that are not in line with them yet, as many as the limits allow; the next run goes on. The
 * list of those cases empties itself, so that nothing is kept of how far a run came.
 */
export async function catchUpWithCalendars(
  ports: CalendarPorts,
  limits: Limits,
  onFailure: (behind: CaseCalendar, error: unknown) => void,
): Promise<{ handled: number; failed: number }> {
  const settledAt = instantOf(new Date(Date.parse(ports.clock.now()) - settledAfterMinutes * 60_000));
  const total = { handled: 0, failed: 0 };
  for (const programme of programmeIds) {
    const all = await ports.calendars.corrections(programme);
    const settled = all.filter(({ at }) => at <= settledAt);
    if (settled.length === 0) continue;
    const { handled, failed } = await sweep(
      async (page) => ports.calendars.casesBehind(programme, settled.length, page),
      async (behind) => catchUp(ports, behind, settled),
      { ...limits, most: limits.most - total.handled },
      onFailure,
    );
    total.handled += handled;
    total.failed += failed;
  }
  return total;
}

/** Does to a case what each correction that it missed asks for, in their order and once; then sees to it that its execution wakes in time. */
async function catchUp(
  ports: CalendarPorts,
  behind: CaseCalendar,
  corrections: readonly CalendarCorrection[],
): Promise<void> {
  const { caseId } = behind;
  for (const { number, holidays, reason } of corrections.slice(behind.corrections)) {
    const outcome = await runCommand(ports, {
      caseId,
      command: { type: 'recompute-due-dates', correction: number, holidays, reason },
      actor: system,
      // The same at every attempt: one that was written is answered, not repeated.
      commandId: CommandId.parse(`${caseId}/calendar/${number}`),
    });
    if (!outcome.ok) throw new Error(`${caseId} refuses the correction ${number}: ${outcome.refusal.code}`);
  }
  const hasEndedNow = await rouse(ports, behind);
  await ports.calendars.caughtUp(behind, hasEndedNow ? 'ended' : corrections.length);
}

/** Wakes an execution that would sleep past a reminder which the correction has made earlier; tells whether the case has ended. */
async function rouse(ports: CalendarPorts, { caseId }: CaseCalendar): Promise<boolean> {
  const stored = await ports.workflowStore.find(caseId);
  if (stored === undefined) throw new Error(`there is no case ${caseId}, but its place in the calendar`);
  if (hasEnded(stored.case)) return true;
  const wait = await ports.workflowStore.findWait(caseId);
  if (wait === undefined) return false;
  const programme = await getInForce(ports.programmes, stored.case.programme);
  const news = newsOf(stored.case, programme, wait, ports.clock.now());
  if (news === undefined) return false;
  await ports.workflow.wake(wait.token, news);
  await ports.workflowStore.unpark(wait);
  return false;
}
