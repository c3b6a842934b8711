import { addDays, type Calendar, instantAt, localDateOf } from '../../../../shared/domain/calendar.ts';
import { type Instant, instantOf, LocalDate } from '../../../../shared/domain/time.ts';

/** The instant that a day and a time by the programme's clock mean; without a time the end of the day. Undefined if it is no day. */
export function momentOf(calendar: Calendar, typed: string, time: string): Instant | undefined {
  const day = LocalDate.safeParse(typed).data;
  if (day === undefined) return undefined;
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
  if (hour === undefined) return later(instantAt(calendar, addDays(day, 1), 0), -1);
  return later(instantAt(calendar, day, Number(hour)), Number(minute) * 60_000);
}

type Typed = { day: string | undefined; time: string | undefined };

/** The day and the time that `momentOf` reads as an instant, to the minute; no time for the end of a day, nothing for no instant. */
export function typedFor(calendar: Calendar, at: Instant | undefined): Typed {
  if (at === undefined) return { day: undefined, time: undefined };
  const day = localDateOf(calendar, at);
  if (at === momentOf(calendar, day, '')) return { day, time: undefined };
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: calendar.zone });
  return { day, time: clock.format(new Date(at)) };
}

function later(instant: Instant, milliseconds: number): Instant {
  return instantOf(new Date(Date.parse(instant) + milliseconds));
}
