import { describe, expect, test } from 'vitest';
import {
  type CalendarCorrection,
  correctCalendar,
  correctedCalendar,
  provisionalDays,
} from '../../shared/domain/calendar-corrections.ts';
import { LocalDate } from '../../shared/domain/time.ts';
import { reason } from './deeds.ts';
import { amina } from './people.ts';
import { nightBuses } from './programme.ts';
import { on, refused } from './specification.ts';

const { calendar } = nightBuses;
const days = (...dates: string[]) => dates.map((date) => LocalDate.parse(date));
type Said = { holidays?: string[]; workingDays?: string[]; reason?: string };
const correct = (said: Said, earlier: CalendarCorrection[] = [], now = '2026-03-18') =>
  correctCalendar(
    {
      holidays: days(...(said.holidays ?? [])),
      workingDays: days(...(said.workingDays ?? [])),
      reason: said.reason ?? reason,
    },
    { programme: nightBuses, earlier, by: amina.id, now: on(now).on },
  );
/** Corrections one after the other. */
const corrections = (...all: Said[]): CalendarCorrection[] =>
  all.reduce<CalendarCorrection[]>((earlier, said) => {
    const decided = correct(said, earlier);
    if (!decided.ok) throw new Error(decided.refusal.code);
    return [...earlier, decided.correction];
  }, []);

describe('correcting a calendar', () => {
  test('the feast of 20 March was sighted a day later', () => {
    const [correction] = corrections({ holidays: ['2026-03-21'], workingDays: ['2026-03-20'] });
    expect(correction).toMatchObject({ programme: 'night-buses', number: 1, by: 'amina', at: on('2026-03-18').on });
    const { dated } = correctedCalendar(calendar, correction ? [correction] : []);
    expect(dated).toEqual(['2026-03-21', '2026-05-27', '2026-05-28', '2026-06-17']);
  });

  test('a later correction wins', () => {
    const all = corrections(
      { holidays: ['2026-04-01'] },
      { workingDays: ['2026-04-01'] },
      { holidays: ['2026-04-02'] },
    );
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(correctedCalendar(calendar, all).dated).toEqual([...calendar.dated, '2026-04-02'].toSorted());
  });

  test('what nobody has said anything official of is a prediction', () => {
    expect(provisionalDays(calendar, [])).toEqual(calendar.dated);
    const confirmed = corrections({ holidays: ['2026-03-20'] });
    expect(provisionalDays(calendar, confirmed)).toEqual(['2026-05-27', '2026-05-28', '2026-06-17']);
    expect(correctedCalendar(calendar, confirmed).dated).toEqual(calendar.dated);
  });

  test('leaves alone what is the same every week and every year', () => {
    const corrected = correctedCalendar(calendar, corrections({ holidays: ['2026-04-01'] }));
    expect({ ...corrected, dated: [] }).toEqual({ ...calendar, dated: [] });
  });

  test.for([
    [{ holidays: ['2026-03-17'] }, refused('calendar.day-past', { day: '2026-03-17' }), 'a day that has passed'],
    [{ workingDays: ['2026-05-01'] }, refused('calendar.day-fixed', { day: '2026-05-01' }), 'Labour Day'],
    [
      { holidays: ['2026-04-01'], workingDays: ['2026-04-01'] },
      refused('calendar.day-said-twice', { day: '2026-04-01' }),
      'a day that is both',
    ],
    [{}, refused('calendar.unchanged'), 'nothing'],
    [{ workingDays: ['2026-04-01'] }, refused('calendar.unchanged'), 'what is so already'],
    [{ holidays: ['2026-04-01'], reason: 'moon' }, refused('reason.too-short', { atLeast: 20 }), 'without a reason'],
  ] as const)('refuses %j: %s, %s', ([said, refusal]) => {
    expect(correct(said as Said)).toEqual({ ok: false, ...refusal });
  });

  test('refuses the same a second time, the confirmation of a prediction too', () => {
    for (const said of [{ holidays: ['2026-03-20'] }, { workingDays: ['2026-03-20'] }, { holidays: ['2026-04-01'] }]) {
      expect(correct(said, corrections(said))).toEqual({ ok: false, ...refused('calendar.unchanged') });
    }
  });

  test('today may still become a holiday', () => {
    expect(correct({ holidays: ['2026-03-18'] }).ok).toBe(true);
  });
});
