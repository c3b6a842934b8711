import { addCorrection, type CalendarAdministration, readCalendar } from '../../shared/app/correct-calendar.ts';
import { OfficialDays } from '../../shared/domain/calendar-corrections.ts';
import { Nothing } from '../http/inputs.ts';
import { get, post } from '../http/route.ts';

export const readCalendarRow = get(
  '/calendars/{programme}',
  'correct-calendar',
  Nothing,
  async (deps: CalendarAdministration, { parameters: { programme } }) => {
    const read = await readCalendar(deps, programme);
    return read.ok ? { ok: true, body: read.calendar } : read;
  },
  { summary: 'Read a programme’s holidays, which of them are predictions, and every correction', answer: 'Calendar' },
);

export const correctCalendarRow = post(
  '/calendars/{programme}/corrections',
  'correct-calendar',
  OfficialDays,
  async (deps: CalendarAdministration, { actor, parameters: { programme }, input }) => {
    const added = await addCorrection(deps, programme, input, actor);
    return added.ok ? { ok: true, body: added.correction } : added;
  },
  {
    summary: 'Say which days are officially holidays and which are not; due dates on new holidays move',
    answer: 'CalendarCorrection',
    status: 201,
  },
);
