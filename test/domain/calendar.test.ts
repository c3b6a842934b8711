import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBusinessDays,
  addDays,
  type Calendar,
  daysBetween,
  instantAt,
  isBusinessDay,
  localDateOf,
  onOrAfter,
  onOrBefore,
  quarterEnd,
} from '../../shared/domain/calendar.ts';
import { fromReminderHour, isReminderHour } from '../../shared/domain/reminder-hours.ts';
import { Instant, instantOf, LocalDate } from '../../shared/domain/time.ts';
import { nightBuses } from './programme.ts';

const { calendar } = nightBuses;
const day = (text: string) => LocalDate.parse(text);
const at = (text: string) => Instant.parse(text);

describe('days', () => {
  test.for([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 365, '2029-02-28'],
    ['2028-02-29', 366, '2029-03-01'],
    ['2027-12-31', 1, '2028-01-01'],
    ['2026-01-31', 28, '2026-02-28'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-03-02', 0, '2026-03-02'],
  ] as const)('%s and %i days are %s', ([from, days, to]) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test.for([
    ['2026-01-01', 0, '2026-03-31'],
    ['2026-03-31', 0, '2026-03-31'],
    ['2026-04-01', 0, '2026-06-30'],
    ['2026-09-30', 0, '2026-09-30'],
    ['2026-11-23', 0, '2026-12-31'],
    ['2026-11-23', 1, '2027-03-31'],
    ['2026-12-31', 4, '2027-12-31'],
    ['2027-02-28', 3, '2027-12-31'],
  ] as const)('the quarter of %s, %i quarters on, ends on %s', ([date, ahead, end]) => {
    expect(quarterEnd(day(date), ahead)).toBe(end);
  });
});

describe('business days', () => {
  test.for([
    ['2026-03-02', true, 'a Monday'],
    ['2026-03-07', false, 'a Saturday'],
    ['2026-03-08', false, 'a Sunday'],
    ['2026-05-01', false, 'Labour Day'],
    ['2027-05-01', false, 'Labour Day of every year'],
    ['2026-03-20', false, 'a feast of 2026'],
    ['2028-03-20', true, 'which is an ordinary day in 2028'],
  ] as const)('%s: %s, %s', ([date, expected]) => {
    expect(isBusinessDay(calendar, day(date))).toBe(expected);
  });

  test('a day off moves on to the next business day, or back to the last', () => {
    // Thursday 30 April to Monday 4 May 2026: Labour Day and the weekend
    expect(onOrAfter(calendar, day('2026-05-01'))).toBe('2026-05-04');
    expect(onOrBefore(calendar, day('2026-05-03'))).toBe('2026-04-30');
    expect(onOrAfter(calendar, day('2026-04-30'))).toBe('2026-04-30');
    expect(onOrBefore(calendar, day('2026-04-30'))).toBe('2026-04-30');
    // New Year's Day 2027 is a Friday
    expect(onOrBefore(calendar, day('2027-01-03'))).toBe('2026-12-31');
  });

  test('are counted without the day they are counted from', () => {
    expect(addBusinessDays(calendar, day('2026-03-02'), 0)).toBe('2026-03-02');
    expect(addBusinessDays(calendar, day('2026-03-07'), 0)).toBe('2026-03-07');
    expect(addBusinessDays(calendar, day('2026-03-02'), 5)).toBe('2026-03-09');
    expect(addBusinessDays(calendar, day('2026-03-06'), 1)).toBe('2026-03-09');
    expect(addBusinessDays(calendar, day('2026-03-07'), 1)).toBe('2026-03-09');
    expect(addBusinessDays(calendar, day('2026-03-19'), 1)).toBe('2026-03-23');
    // 14, 20 and 21 August are holidays
    expect(addBusinessDays(calendar, day('2026-08-10'), 10)).toBe('2026-08-27');
  });

  test('agree with counting on one’s fingers', () => {
    const off = new Set<string>(calendar.dated);
    const isOff = (date: Date): boolean =>
      [0, 6].includes(date.getUTCDay()) ||
      calendar.yearly.includes(date.toISOString().slice(5, 10)) ||
      off.has(date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 1, max: 30 }), (offset, count) => {
        const date = new Date(Date.UTC(2020, 0, 1) + offset * 86_400_000);
        const from = day(date.toISOString().slice(0, 10));
        for (let left = count; left > 0;) {
          date.setUTCDate(date.getUTCDate() + 1);
          if (!isOff(date)) left -= 1;
        }
        expect(addBusinessDays(calendar, from, count)).toBe(date.toISOString().slice(0, 10));
      }),
      { numRuns: 200 },
    );
  });
});

describe('nine in the morning in Casablanca', () => {
  test('is known to this runtime: its zone data are of 2026c or later', () => {
    expect((process.versions['tz'] ?? '') >= '2026c').toBe(true);
  });

  test.for([
    ['2026-02-13', '2026-02-13T08:00:00.000Z', 'before Ramadan'],
    ['2026-02-16', '2026-02-16T09:00:00.000Z', 'the clock went back on 15 February 2026'],
    ['2026-03-19', '2026-03-19T09:00:00.000Z', 'still Ramadan'],
    ['2026-03-23', '2026-03-23T08:00:00.000Z', 'the clock went forward on 22 March 2026'],
    ['2026-07-15', '2026-07-15T08:00:00.000Z', 'summer, as the rest of the year'],
    ['2026-09-18', '2026-09-18T08:00:00.000Z', 'before Morocco left +01 for good'],
    ['2026-09-21', '2026-09-21T09:00:00.000Z', 'on 20 September 2026'],
    ['2027-02-05', '2027-02-05T09:00:00.000Z', 'before the Ramadan of 2027'],
    ['2027-02-08', '2027-02-08T09:00:00.000Z', 'in it'],
    ['2027-03-15', '2027-03-15T09:00:00.000Z', 'and after it: no change any more'],
  ] as const)('of %s is %s: %s', ([date, instant]) => {
    expect(instantAt(calendar, day(date), 9)).toBe(instant);
    expect(localDateOf(calendar, at(instant))).toBe(date);
  });

  test('is nine for everybody who asks the zone itself, on any day', () => {
    for (const zone of ['Africa/Casablanca', 'Europe/Paris', 'America/St_Johns', 'Pacific/Kiritimati', 'UTC']) {
      const there: Calendar = { ...calendar, zone };
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 6000 }), (offset) => {
          const date = addDays(day('2020-01-01'), offset);
          const instant = instantAt(there, date, 9);
          expect(format.format(new Date(instant))).toBe(`${date} 09:00`);
          expect(localDateOf(there, instant)).toBe(date);
        }),
        { numRuns: 40 },
      );
    }
  });

  test('a day begins at the zone’s midnight, not at UTC’s', () => {
    expect(localDateOf(calendar, at('2026-04-06T22:59:59.999Z'))).toBe('2026-04-06');
    expect(localDateOf(calendar, at('2026-04-06T23:00:00.000Z'))).toBe('2026-04-07');
    // in Ramadan the two are one
    expect(localDateOf(calendar, at('2026-03-02T23:59:59.999Z'))).toBe('2026-03-02');
    expect(localDateOf(calendar, at('2025-12-31T23:30:00.000Z'))).toBe('2026-01-01');
    // and since 20 September 2026
    expect(localDateOf(calendar, at('2026-12-31T23:30:00.000Z'))).toBe('2026-12-31');
  });

  test('follows the summer time of other programmes', () => {
    const paris: Calendar = { ...calendar, zone: 'Europe/Paris' };
    expect(instantAt(paris, day('2027-03-26'), 9)).toBe('2027-03-26T08:00:00.000Z');
    expect(instantAt(paris, day('2027-03-29'), 9)).toBe('2027-03-29T07:00:00.000Z');
    expect(instantAt(paris, day('2027-10-29'), 9)).toBe('2027-10-29T07:00:00.000Z');
    expect(instantAt(paris, day('2027-11-01'), 9)).toBe('2027-11-01T08:00:00.000Z');
  });

  test('an hour that the clock leaves out is read as the one after', () => {
    expect(instantAt(calendar, day('2026-03-22'), 2)).toBe('2026-03-22T02:00:00.000Z');
  });
});

describe('instants and dates as text', () => {
  test('instants sort as text, and are only read in the one form', () => {
    expect(Instant.safeParse('2026-03-02T10:00:00.000Z').success).toBe(true);
    for (const other of [
      '2026-03-02T10:00:00Z',
      '2026-03-02T10:00:00.000+01:00',
      '2026-02-30T25:00:00.000Z',
      '2026-03-02',
      'now',
      '',
    ]) {
      expect(Instant.safeParse(other).success).toBe(false);
    }
    expect(instantOf(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  test('a date is a day that exists', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '+010000-01-01', '']) {
      expect(LocalDate.safeParse(text).success).toBe(false);
    }
    expect(LocalDate.safeParse('2028-02-29').success).toBe(true);
  });
});

describe('across every change of the clock that the zone’s data know', () => {
  const noon = (date: LocalDate): number => Date.parse(`${date}T12:00:00Z`);
  /** The days between 2019 and 2031 whose noon has another offset than that of the day before. */
  const changesOf = (zone: string): LocalDate[] => {
    const format = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', timeZoneName: 'longOffset' });
    const days = Array.from({ length: 366 * 12 }, (_, index) => addDays(day('2019-01-01'), index));
    const offsets = days.map((date) => format.format(noon(date)).split('GMT')[1]);
    return days.filter((_, index) => index > 0 && offsets[index] !== offsets[index - 1]);
  };
  const zones = [
    // Ramadan of eight years, and the end of it all in September 2026
    ['Africa/Casablanca', 17],
    ['Africa/El_Aaiun', 17],
    ['Europe/Paris', 24],
    ['America/St_Johns', 24],
    ['Australia/Lord_Howe', 24],
  ] as const;
  const known = new Map<string, LocalDate[]>(zones.map(([zone]) => [zone, changesOf(zone)]));
  const changes = (zone: string): LocalDate[] => known.get(zone) ?? [];

  test.for(zones)('%s has %i of them', ([zone, times]) => {
    expect(changes(zone)).toHaveLength(times);
  });

  test.for(zones)('%s: every hour of a working day is that hour, and lies in that day', ([zone]) => {
    const there: Calendar = { ...calendar, zone };
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    const around = fc.tuple(fc.constantFrom(...changes(zone)), fc.integer({ min: -2, max: 2 }));
    fc.assert(
      fc.property(around, fc.integer({ min: 4, max: 23 }), ([date, days], hour) => {
        const at = addDays(date, days);
        const instant = instantAt(there, at, hour);
        expect(format.format(new Date(instant))).toBe(`${at} ${String(hour).padStart(2, '0')}:00`);
        expect(localDateOf(there, instant)).toBe(at);
      }),
      { numRuns: 100 },
    );
  });

  test.for(zones)('%s: whatever is late goes out at the next hour of reminders, never earlier than it is', ([zone]) => {
    const programme = { ...nightBuses, calendar: { ...calendar, zone } };
    const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
    const minutes = fc.tuple(fc.constantFrom(...changes(zone)), fc.integer({ min: -5000, max: 5000 }));
    fc.assert(
      fc.property(minutes, ([date, offsetMinutes]) => {
        const at = instantOf(new Date(noon(date) + offsetMinutes * 60_000));
        const sent = fromReminderHour(at, programme);
        expect(sent >= at).toBe(true);
        expect(isBusinessDay(programme.calendar, localDateOf(programme.calendar, sent))).toBe(true);
        const local = Number(hour.format(new Date(sent)));
        expect(local >= 9 && local < 18).toBe(true);
        expect(fromReminderHour(sent, programme)).toBe(sent);
        // Nothing is skipped: an earlier hour of reminders would lie before `at`.
        const before = instantOf(new Date(Date.parse(sent) - 60_000));
        if (before >= at) expect(isReminderHour(before, programme)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
