import * as InstantFns from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as Zoned from 'temporal-polyfill/fns/ZonedDateTime';
import * as z from 'zod/mini';
import { type Instant, instantOf, LocalDate } from './time.ts';

/** How a programme counts days: its zone (IANA name), its weekend (ISO weekdays, Monday is 1) and its public holidays. */
export const Calendar = z.strictObject({
  zone: z.string(),
  weekend: z.array(z.int().check(z.minimum(1), z.maximum(7))),
  /** Holidays on the same day every year, `MM-DD`. */
  yearly: z.array(z.string().check(z.regex(/^\d{2}-\d{2}$/))),
  /** Holidays of one year: the lunar ones, set by sighting. */
  dated: z.array(LocalDate),
});
export type Calendar = z.infer<typeof Calendar>;

const plain = (date: LocalDate): ReturnType<typeof PlainDate.create> =>
  PlainDate.create(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
const local = (date: ReturnType<typeof PlainDate.create>): LocalDate => PlainDate.toString(date) as LocalDate;

/** Local days are counted as those of UTC, which all have this length. */
const day = 86_400_000;

/** The day `days` calendar days after (or, if negative, before) a date. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10) as LocalDate;
}

/** The same day of the month so many months later; the last of a month that is too short. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return local(PlainDate.addMonths(plain(date), months));
}

/** Calendar days from one date to another; negative if `to` lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / day;
}

/** The ISO weekday of a date: Monday is 1. */
export function weekdayOf(date: LocalDate): number {
  return new Date(date).getUTCDay() || 7;
}

export function isBusinessDay(calendar: Calendar, date: LocalDate): boolean {
  return (
    !calendar.weekend.includes(weekdayOf(date)) &&
    !calendar.yearly.includes(date.slice(5)) &&
    !calendar.dated.includes(date)
  );
}

/** The date itself, or the first business day after it: where a due date on a holiday moves (domain §2.0). */
export function onOrAfter(calendar: Calendar, date: LocalDate): LocalDate {
  return isBusinessDay(calendar, date) ? date : onOrAfter(calendar, addDays(date, 1));
}

/** The date itself, or the last business day before it: where a reminder on a holiday moves (domain §5). */
export function onOrBefore(calendar: Calendar, date: LocalDate): LocalDate {
  return isBusinessDay(calendar, date) ? date : onOrBefore(calendar, addDays(date, -1));
}

/** The `count`-th business day after a date; the date itself does not count. */
export function addBusinessDays(calendar: Calendar, date: LocalDate, count: number): LocalDate {
  if (count === 0) return date;
  return addBusinessDays(calendar, onOrAfter(calendar, addDays(date, 1)), count - 1);
}

/** The local day of an instant in the calendar's zone. */
export function localDateOf(calendar: Calendar, instant: Instant): LocalDate {
  const zoned = InstantFns.toZonedDateTimeISO(InstantFns.fromString(instant), calendar.zone);
  return local(Zoned.toPlainDate(zoned));
}

/** Instants found before: a case asks for the mornings of a hundred steps with every command, and mostly for the same ones. */
const found = new Map<string, Instant>();
const mostFound = 5000;

/** The instant at which a local day reaches an hour in the calendar's zone, by IANA data: Morocco's changed for good on 20 September 2026. */
export function instantAt({ zone }: Calendar, date: LocalDate, hour: number): Instant {
  const key = `${date} ${hour} ${zone}`;
  const before = found.get(key);
  if (before !== undefined) return before;
  const [year, month, day] = [+date.slice(0, 4), +date.slice(5, 7), +date.slice(8, 10)];
  const zoned = PlainDateTime.toZonedDateTime(PlainDateTime.create(year, month, day, hour), zone);
  const instant = instantOf(new Date(Zoned.toString(zoned, { timeZoneName: 'never' })));
  if (found.size >= mostFound) found.clear();
  found.set(key, instant);
  return instant;
}

/** The last day of the calendar quarter that is `ahead` quarters after the one of `date` (0: its own). */
export function quarterEnd(date: LocalDate, ahead: number): LocalDate {
  const quarter = Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3) + ahead + 1;
  const nextStart = PlainDate.create(Math.floor(quarter / 4), (quarter % 4) * 3 + 1, 1);
  return local(PlainDate.addDays(nextStart, -1));
}
