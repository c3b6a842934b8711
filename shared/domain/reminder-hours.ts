import type { Programme } from '../programme/definition.ts';
import { addDays, instantAt, isBusinessDay, localDateOf, onOrAfter } from './calendar.ts';
import type { Instant, LocalDate } from './time.ts';

/** When a programme writes to people unasked: by its calendar, between two hours. */
export type ReminderHours = Pick<Programme, 'calendar' | 'limits'>;

/** The hour of reminders on a day. */
export function morningOf(day: LocalDate, { calendar, limits }: ReminderHours): Instant {
  return instantAt(calendar, day, limits.reminderHour);
}

/**
 * The first moment from `at` on at which a reminder may go out: `at` itself on a business day between the hour of reminders and the last one,
 * else the next morning of a business day. What is late does not ring at night, on a Sunday or on a feast.
 */
export function fromReminderHour(at: Instant, programme: ReminderHours): Instant {
  const { calendar, limits } = programme;
  const today = localDateOf(calendar, at);
  if (isBusinessDay(calendar, today)) {
    const morning = morningOf(today, programme);
    if (at < morning) return morning;
    if (at < instantAt(calendar, today, limits.lastReminderHour)) return at;
  }
  return morningOf(onOrAfter(calendar, addDays(today, 1)), programme);
}

/** Whether a reminder may go out at a moment. */
export function isReminderHour(at: Instant, programme: ReminderHours): boolean {
  return fromReminderHour(at, programme) === at;
}
