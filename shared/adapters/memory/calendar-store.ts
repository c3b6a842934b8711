import type { CalendarStore } from '../../ports.ts';
import { copyOf, type Memory } from './memory.ts';
import { padded, pageOf } from './page.ts';

export function calendarStore({ corrections, caseCalendars }: Memory): CalendarStore {
  return {
    corrections: async (programme) => copyOf(corrections.get(programme) ?? []),

    add: async (correction) => {
      const before = corrections.get(correction.programme) ?? [];
      if (correction.number !== before.length + 1) return false;
      corrections.set(correction.programme, [...before, copyOf(correction)]);
      return true;
    },

    casesBehind: async (programme, count, page) => {
      const behind = [...caseCalendars.values()].filter(
        (one) => one.programme === programme && one.corrections < count,
      );
      return pageOf(`calendar ${programme}`, behind, (one) => `${padded(one.corrections)}#${one.caseId}`, page);
    },

    caughtUp: async (behind, to) => {
      const current = caseCalendars.get(behind.caseId);
      if (to === 'ended') caseCalendars.delete(behind.caseId);
      else if (current !== undefined && current.corrections < to)
        caseCalendars.set(behind.caseId, { ...current, corrections: to });
    },
  };
}
