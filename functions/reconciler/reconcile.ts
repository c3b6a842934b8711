import * as z from 'zod/mini';
import { type CalendarPorts, catchUpWithCalendars } from '../../shared/app/catch-up-with-calendar.ts';
import { tellHeld } from '../../shared/app/gather-reminders.ts';
import { type ReconcilePorts, repairExecution } from '../../shared/app/reconcile.ts';
import { tellWeek, type WeekPorts } from '../../shared/app/tell-week.ts';
import type { MailPorts } from '../../shared/app/send-mail.ts';
import { sweepCases } from '../../shared/app/sweep-cases.ts';
import { sweepMails } from '../../shared/app/sweep-mails.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import type { WorkLog } from '../work-log.ts';

/** "Step Functions Execution Status Change" of EventBridge, of an execution named as those of cases are: `<case>-<generation>`. */
export const StatusChange = z.object({
  'detail-type': z.literal('Step Functions Execution Status Change'),
  detail: z.object({
    name: z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]{1,30}[A-Z0-9]-\d+$/)),
    status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']),
    /** Milliseconds since 1970. */
    startDate: z.number(),
    stopDate: z.nullish(z.number()),
  }),
});
type StatusChange = z.infer<typeof StatusChange>;

export type ReconcilerPorts = ReconcilePorts & CalendarPorts & WeekPorts & MailPorts;
type Run = { mayGoOn: () => boolean; pause: (milliseconds: number) => Promise<void>; log: WorkLog };

/** A tenth of a second each at most: what a run of five minutes gets through. */
const mostPerRun = 2000;

/** One regular run: repairs the overdue cases, takes corrected calendars to the others, lets go the reminders of the
 * morning, tells coordinators their week, then sends the overdue mails. What fails is logged and counted, and does not stop the rest. */
export async function reconcileAll(ports: ReconcilerPorts, { mayGoOn, pause, log }: Run) {
  const limits = { most: mostPerRun, mayGoOn };
  const cases = await sweepCases(ports, limits, pause, (caseId, error) =>
    log.error('case.repair-failed', { caseId, error }),
  );
  const calendars = await catchUpWithCalendars(ports, limits, ({ caseId, corrections }, error) =>
    log.error('case.calendar-failed', { caseId, corrections, error }),
  );
  const reminders = await tellHeld(ports, limits, ({ caseId, slot }, error) =>
    log.error('reminders.not-told', { caseId, slot, error }),
  );
  const weeks = await tellWeek(ports, limits, ({ id }, error) => log.error('week.not-told', { person: id, error }));
  const mails = await sweepMails(ports, limits, pause, ({ caseId, slot }, error) =>
    log.error('mail.repair-failed', { caseId, slot, error }),
  );
  log.info('sweep.done', { cases, calendars, reminders, weeks, mails });
  const { started, restarted, woken, replaced } = cases;
  return {
    cases,
    calendars,
    mails,
    repaired: started + restarted + woken + replaced + mails.handled - mails.failed,
    failed: cases.failed + calendars.failed + reminders.failed + weeks.failed + mails.failed,
  };
}

/** Hastens what the next regular run would do: an execution ended otherwise than it should. */
export async function reconcileExecution(
  ports: ReconcilerPorts,
  { detail }: StatusChange,
  log: WorkLog,
): Promise<void> {
  const { name, status, startDate, stopDate } = detail;
  if (status !== 'FAILED' && status !== 'TIMED_OUT' && status !== 'ABORTED') return;
  const end = name.lastIndexOf('-');
  const driven = { caseId: CaseId.parse(name.slice(0, end)), generation: Number(name.slice(end + 1)) };
  const livedMilliseconds = (stopDate ?? Date.parse(ports.clock.now())) - startDate;
  const repair = await repairExecution(ports, driven, { status, livedMilliseconds });
  log.info('case.repaired', { ...driven, status, repair });
}
