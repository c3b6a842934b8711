import type { Actor } from '../domain/actors.ts';
import {
  type CalendarCorrection,
  correctCalendar,
  correctedCalendar,
  type OfficialDays,
  provisionalDays,
} from '../domain/calendar-corrections.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { LocalDate } from '../domain/time.ts';
import type { CalendarStore, Clock } from '../ports.ts';
import { newestProgramme } from '../programme/registry.ts';
import type { QueryRefusal } from './query-refusal.ts';

export type CalendarAdministration = { calendars: Pick<CalendarStore, 'corrections' | 'add'>; clock: Clock };

/** A programme's calendar as it is in force, what of it is a prediction still, and how it came about. */
export type CalendarView = Calendar & {
  programme: string;
  provisional: LocalDate[];
  corrections: CalendarCorrection[];
};

type Refused = { ok: false; refusal: Refusal | QueryRefusal };

export async function readCalendar(
  { calendars }: Pick<CalendarAdministration, 'calendars'>,
  id: string,
): Promise<{ ok: true; calendar: CalendarView } | Refused> {
  const programme = newestProgramme(id);
  if (programme === undefined) return { ok: false, refusal: { code: 'calendar.unknown' } };
  const corrections = await calendars.corrections(id);
  const calendar = correctedCalendar(programme.calendar, corrections);
  const provisional = provisionalDays(programme.calendar, corrections);
  return { ok: true, calendar: { ...calendar, programme: id, provisional, corrections } };
}

/** Adds a correction to a programme's calendar. Cases are brought in line with it by the regular run, some minutes later. */
export async function addCorrection(
  { calendars, clock }: CalendarAdministration,
  id: string,
  days: OfficialDays,
  by: Actor,
): Promise<{ ok: true; correction: CalendarCorrection } | Refused> {
  const programme = newestProgramme(id);
  if (programme === undefined) return { ok: false, refusal: { code: 'calendar.unknown' } };
  const earlier = await calendars.corrections(id);
  const decided = correctCalendar(days, { programme, earlier, by: by.id, now: clock.now() });
  if (!decided.ok || (await calendars.add(decided.correction))) return decided;
  return { ok: false, refusal: { code: 'calendar.moved-on' } };
}
