import * as z from 'zod/mini';

/** A moment: UTC, ISO 8601, milliseconds, `Z`. Instants in this form sort as text. */
export const Instant = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
    z.refine((text) => !Number.isNaN(Date.parse(text))),
  )
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar day in the programme's zone, `YYYY-MM-DD`; only days that exist. */
export const LocalDate = z.iso.date().brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

/** A day that somebody sets: of this century, so that nothing counted from it runs out of the calendar's four-digit years. */
export const PlannedDate = z.iso.date().check(z.regex(/^20/)).brand<'LocalDate'>();

/** The instant of a `Date`. */
export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant;
}
