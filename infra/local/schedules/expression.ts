import { Temporal } from 'temporal-polyfill';
import { LocalFault } from '../fault.ts';

/** The moments that a schedule expression names, in milliseconds since 1970; undefined when there is none any more. */
export type Timing = {
  /** The first moment of a schedule that begins now. A rate begins at once, as on AWS when it is deployed. */
  first: (now: number) => number | undefined;
  next: (after: number) => number | undefined;
};

type Next = Timing['next'];

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reads `rate(15 minutes)`, `cron(0 9 ? * MON-FRI *)` or `at(2026-01-01T09:00:00)`, as EventBridge Scheduler defines them. */
export function readExpression(expression: string, zone = 'UTC'): Timing {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate !== null) {
    const every = Number(rate[1]) * (units[rate[2] ?? ''] ?? 0);
    return { first: (now) => now, next: (after) => after + every };
  }
  const once = /^at\((.+)\)$/.exec(expression)?.[1];
  if (once !== undefined) {
    const instant = Temporal.PlainDateTime.from(once).toZonedDateTime(zone).epochMilliseconds;
    return moments((after) => (instant > after ? instant : undefined));
  }
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/);
  if (fields?.length !== 6) throw new LocalFault(`The schedule ${expression} is malformed.`);
  return moments(readCron(fields, zone));
}

function moments(next: Next): Timing {
  return { first: next, next };
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** Longer than the longest gap of any sensible expression: 29 February, over the turn of a century. */
const farthest = 366 * 9;

function readCron(fields: readonly string[], zone: string): Next {
  const [minute = '', hour = '', day = '', month = '', weekday = '', year = ''] = fields;
  const minutes = numbers(minute, 0, 59);
  const hours = numbers(hour, 0, 23);
  const inMonth = new Set(numbers(named(month, months, 1), 1, 12));
  const inYear = new Set(numbers(year, 1970, 2199));
  const isDay = dayTest(day, weekday);
  return (after) => {
    let date = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDate();
    for (let step = 0; step < farthest; step++, date = date.add({ days: 1 })) {
      if (!inYear.has(date.year) || !inMonth.has(date.month) || !isDay(date)) continue;
      for (const h of hours)
        for (const m of minutes) {
          const instant = date.toZonedDateTime({ timeZone: zone, plainTime: { hour: h, minute: m } }).epochMilliseconds;
          if (instant > after) return instant;
        }
    }
    return undefined;
  };
}

function dayTest(day: string, weekday: string): (date: Temporal.PlainDate) => boolean {
  if (weekday === '?' || weekday === '*') {
    if (day === 'L') return (date) => date.day === date.daysInMonth;
    const days = new Set(numbers(day, 1, 31));
    return (date) => days.has(date.day);
  }
  // Sunday is 1 for AWS and 7 for ISO.
  const days = new Set(numbers(named(weekday, weekdays, 1), 1, 7));
  return (date) => days.has((date.dayOfWeek % 7) + 1);
}

function named(field: string, names: readonly string[], first: number): string {
  return field.toUpperCase().replaceAll(/[A-Z]{3}/g, (name) => String(names.indexOf(name) + first));
}

/** The numbers of `*`, `5`, `1-5`, `0/15`, `1,3` in order. */
function numbers(field: string, least: number, most: number): number[] {
  const found = field.split(',').flatMap((part) => {
    const [, from = '', to, step] = /^(\*|\?|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(part) ?? [];
    if (from === '') throw new LocalFault(`The schedule field ${field} is not known locally.`);
    const isAny = from === '*' || from === '?';
    const start = isAny ? least : Number(from);
    const end = to !== undefined ? Number(to) : isAny || step !== undefined ? most : start;
    const all: number[] = [];
    for (let value = start; value <= end; value += Number(step ?? 1)) all.push(value);
    return all;
  });
  return [...new Set(found)].toSorted((a, b) => a - b);
}
