import type { CalendarCorrection } from '../../shared/domain/calendar-corrections.ts';
import type { Calendar } from '../../shared/domain/calendar.ts';
import type { LocalDate } from '../../shared/domain/time.ts';

/**
 * Days by their numbers, counted by nothing but `Date` and `Intl`: what judges the product must not share its arithmetic. Day 0 is 1 January
 * 1970, a Thursday.
 */
export type Day = number;

const length = 86_400_000;

export const dayNumber = (date: LocalDate): Day => Date.parse(`${date}T00:00:00Z`) / length;
export const dateOf = (day: Day): LocalDate => new Date(day * length).toISOString().slice(0, 10) as LocalDate;

/** Local time: the day, and the hours since its midnight as the clock shows them. */
export type Local = { day: Day; hour: number };

/** What the clock on the wall shows in a zone. */
export function wallClock(zone: string): (instant: number) => Local {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (instant) => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const day = dayNumber(`${part['year']}-${part['month']}-${part['day']}` as LocalDate);
    return { day, hour: Number(part['hour']) + Number(part['minute']) / 60 + Number(part['second']) / 3600 };
  };
}

/** The instant at which the clock on the wall shows a full hour. */
export function instantOf(zone: string): (day: Day, hour: number) => number {
  const shown = wallClock(zone);
  return (day, hour) => {
    const asUtc = day * length + hour * 3_600_000;
    const { day: localDay, hour: localHour } = shown(asUtc);
    return asUtc - ((localDay - day) * 24 + (localHour - hour)) * 3_600_000;
  };
}

/** Working days as they are believed to be at a moment. */
export function workingDays(calendar: Calendar, corrections: readonly CalendarCorrection[]) {
  const holidays = new Set(calendar.dated.map(dayNumber));
  for (const { holidays: added, workingDays: taken } of corrections) {
    for (const date of added) holidays.add(dayNumber(date));
    for (const date of taken) holidays.delete(dayNumber(date));
  }
  const known = new Map<Day, boolean>();
  const isWorked = (day: Day): boolean => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const weekday = ((day + 3) % 7) + 1;
    const isOff =
      calendar.weekend.includes(weekday) || calendar.yearly.includes(dateOf(day).slice(5)) || holidays.has(day);
    known.set(day, !isOff);
    return !isOff;
  };
  const from = (day: Day, way: 1 | -1): Day => {
    let at = day;
    while (!isWorked(at)) at += way;
    return at;
  };
  return {
    isWorked,
    next: (day: Day): Day => from(day, 1),
    previous: (day: Day): Day => from(day, -1),
    /** So many working days after a day. */
    after: (day: Day, count: number): Day => {
      let at = day;
      for (let left = count; left > 0; left -= 1) at = from(at + 1, 1);
      return at;
    },
  };
}
export type WorkingDays = ReturnType<typeof workingDays>;
