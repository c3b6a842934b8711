import type { Programme } from '../programme/definition.ts';
import { type Case, hasEnded } from './case.ts';
import { nextDelegationAt } from './delegations.ts';
import { fromReminderHour, isReminderHour } from './reminder-hours.ts';
import { nextReminderAt } from './reminders.ts';
import { nextStage } from './stages.ts';
import { type Instant, instantOf } from './time.ts';

/** No execution waits longer than this without looking at its case. Four weeks: a quiet case costs 26 state transitions a year. */
export const longestWaitDays = 28;

const day = 86_400_000;

/**
 * When the workflow has to look at a case: at once (`now`) if a stage is to be entered, the case to be closed or a delegation to be begun or ended, else at the next of these or of the
 * reminders (at the next hour of reminders for one that was missed), and at the latest after the longest wait. Undefined for a case that has ended. A suspended case is looked at only then.
 */
export function wakeAtOf(c: Case, programme: Programme, now: Instant): Instant | undefined {
  if (hasEnded(c)) return undefined;
  if (c.status === 'open' && nextStage(c, programme) !== undefined) return now;
  const longest = instantOf(new Date(Date.parse(now) + longestWaitDays * day));
  const delegation = nextDelegationAt(c, programme.calendar) ?? longest;
  if (delegation <= now) return now;
  const latest = delegation < longest ? delegation : longest;
  const reminder = nextReminderAt(c, programme);
  if (reminder === undefined || reminder >= latest) return latest;
  const mayRemindFrom = fromReminderHour(now, programme);
  return reminder > now || mayRemindFrom === now ? reminder : mayRemindFrom;
}

/** The moment of what the workflow has to say or to write down by now: a delegation that turns, or a reminder if it is an hour for it. */
export function chaseDueAt(c: Case, programme: Programme, now: Instant): Instant | undefined {
  const delegation = nextDelegationAt(c, programme.calendar);
  if (delegation !== undefined && delegation <= now) return delegation;
  const reminder = nextReminderAt(c, programme);
  return reminder !== undefined && reminder <= now && isReminderHour(now, programme) ? reminder : undefined;
}
