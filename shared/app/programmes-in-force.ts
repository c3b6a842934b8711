import type { CalendarCorrection } from '../domain/calendar-corrections.ts';
import { correctedCalendar } from '../domain/calendar-corrections.ts';
import { instantOf } from '../domain/time.ts';
import type { CalendarStore, Clock, InForce, Programmes } from '../ports.ts';
import type { Programme } from '../programme/definition.ts';
import { currentProgramme, findProgramme } from '../programme/registry.ts';

/** How long a correction may stay unknown to a Lambda that is warm. */
export const longestUnknownMinutes = 5;

/**
 * Programmes with their calendars as corrected. The corrections are read once in five minutes, so that a command stays at two round trips;
 * what was decided by the calendar of before is caught up with afterwards (`catchUpWithCalendar`).
 */
export function programmesInForce(calendars: Pick<CalendarStore, 'corrections'>, clock: Clock): Programmes {
  const known = new Map<string, { read: Promise<CalendarCorrection[]>; until: string }>();

  const correctionsOf = async (programme: string): Promise<CalendarCorrection[]> => {
    const now = clock.now();
    const before = known.get(programme);
    if (before !== undefined && now < before.until) return before.read;
    const until = instantOf(new Date(Date.parse(now) + longestUnknownMinutes * 60_000));
    const read = calendars.corrections(programme);
    known.set(programme, { read, until });
    try {
      return await read;
    } catch (error) {
      known.delete(programme);
      throw error;
    }
  };
  const inForceOf = async (programme: Programme): Promise<InForce> =>
    inForce(programme, await correctionsOf(programme.id));

  return {
    current: async () => inForceOf(currentProgramme),
    find: async ({ id, version }) => {
      const programme = findProgramme(id, version);
      return programme && inForceOf(programme);
    },
  };
}

/** A programme with its calendar as so many corrections have made it. */
export function inForce(programme: Programme, corrections: readonly CalendarCorrection[]): InForce {
  const calendar = correctedCalendar(programme.calendar, corrections);
  return { programme: { ...programme, calendar }, corrections: corrections.length };
}

/** The programme of a case as it is in force; throws if it was taken out of the registry. */
export async function getInForce(programmes: Programmes, pinned: { id: string; version: number }): Promise<Programme> {
  const found = await programmes.find(pinned);
  if (found === undefined) throw new Error(`the programme ${pinned.id}, version ${pinned.version}, is not known`);
  return found.programme;
}
