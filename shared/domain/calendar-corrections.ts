import * as z from 'zod/mini';
import type { Programme } from '../programme/definition.ts';
import { type Calendar, localDateOf } from './calendar.ts';
import { unlessReasoned } from './decision.ts';
import { PersonId } from './ids.ts';
import type { Refusal } from './refusal.ts';
import { Instant, LocalDate } from './time.ts';
import { Reason } from './commands/reason.ts';

/** What an administrator says of days once it is official: these are holidays, those are not. */
export const OfficialDays = z.strictObject({
  holidays: z.array(LocalDate).check(z.maxLength(50)),
  workingDays: z.array(LocalDate).check(z.maxLength(50)),
  reason: Reason,
});
export type OfficialDays = z.infer<typeof OfficialDays>;

/** One correction of a programme's calendar. They are numbered from 1 and only ever added to: what was believed when stays readable. */
export const CalendarCorrection = z.extend(OfficialDays, {
  programme: z.string(),
  number: z.int().check(z.minimum(1)),
  by: PersonId,
  at: Instant,
});
export type CalendarCorrection = z.infer<typeof CalendarCorrection>;

/** The calendar of a programme's definition with everything that was corrected since; a later correction wins. */
export function correctedCalendar(calendar: Calendar, corrections: readonly CalendarCorrection[]): Calendar {
  const dated = new Set(calendar.dated);
  for (const { holidays, workingDays } of corrections) {
    for (const day of holidays) dated.add(day);
    for (const day of workingDays) dated.delete(day);
  }
  return { ...calendar, dated: [...dated].toSorted() };
}

/** The holidays that are predictions still: nobody has said of them what they officially are. */
export function provisionalDays(calendar: Calendar, corrections: readonly CalendarCorrection[]): LocalDate[] {
  const said = new Set(corrections.flatMap(({ holidays, workingDays }) => [...holidays, ...workingDays]));
  return calendar.dated.filter((day) => !said.has(day));
}

type Correcting = { programme: Programme; earlier: readonly CalendarCorrection[]; by: PersonId; now: Instant };

/** Decides a correction: of days from today on, and of such as are not the same every year or week. It must say something new. */
export function correctCalendar(
  days: OfficialDays,
  { programme, earlier, by, now }: Correcting,
): { ok: true; correction: CalendarCorrection } | { ok: false; refusal: Refusal } {
  const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const;
  const unreasoned = unlessReasoned(days.reason, { programme });
  if (unreasoned) return refuse(unreasoned);
  const { calendar } = programme;
  const named = [...days.holidays, ...days.workingDays];
  const today = localDateOf(calendar, now);
  const past = named.find((day) => day < today);
  if (past !== undefined) return refuse({ code: 'calendar.day-past', day: past });
  const both = days.holidays.find((day) => days.workingDays.includes(day));
  if (both !== undefined) return refuse({ code: 'calendar.day-said-twice', day: both });
  const fixed = days.workingDays.find((day) => calendar.yearly.includes(day.slice(5)));
  if (fixed !== undefined) return refuse({ code: 'calendar.day-fixed', day: fixed });
  const before = new Set(correctedCalendar(calendar, earlier).dated);
  const provisional = new Set(provisionalDays(calendar, earlier));
  const isNews =
    named.some((day) => provisional.has(day)) ||
    days.holidays.some((day) => !before.has(day)) ||
    days.workingDays.some((day) => before.has(day));
  if (!isNews) return refuse({ code: 'calendar.unchanged' });
  return { ok: true, correction: { ...days, programme: programme.id, number: earlier.length + 1, by, at: now } };
}
