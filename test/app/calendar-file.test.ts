import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { samples } from '../../infra/local/mail-preview/samples.ts';
import { writeSample } from '../../infra/local/mail-preview/write-sample.ts';
import { calendarOf } from '../../shared/app/mail/calendar.ts';
import { CaseId, MilestoneKey } from '../../shared/domain/ids.ts';
import { Instant, LocalDate } from '../../shared/domain/time.ts';
import { Language } from '../../shared/forms/text.ts';

/** As a calendar reads it. */
const eventsOf = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as []).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      day: event.startDate.toString(),
      isWholeDay: event.startDate.isDate,
      days: event.duration.toSeconds() / 86_400,
    };
  });

const entry = {
  caseId: CaseId.parse('FZ1-IZDIHAR'),
  milestone: MilestoneKey.parse('D1'),
  title: 'D1 Point focal',
  due: LocalDate.parse('2026-08-14'),
  revision: 7,
  at: Instant.parse('2026-03-02T09:00:00.000Z'),
};
const fileOf = (...entries: (typeof entry)[]) =>
  calendarOf({ entries, language: 'fr', portalOrigin: 'https://portail.example' });

describe('a due date in a calendar', () => {
  it('is the whole local day, whatever the zone of who reads or writes it', () => {
    expect(eventsOf(fileOf(entry))).toEqual([
      {
        uid: 'FZ1-IZDIHAR-D1@portail.example',
        sequence: 7,
        summary: 'Échéance : \u2068FZ1-IZDIHAR\u2069 · D1 Point focal',
        day: '2026-08-14',
        isWholeDay: true,
        days: 1,
      },
    ]);
  });

  it('moves when it changes: the same entry with a higher number', () => {
    const moved = { ...entry, due: LocalDate.parse('2026-09-01'), revision: 9 };
    const [before, after] = [eventsOf(fileOf(entry))[0], eventsOf(fileOf(moved))[0]];
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  });

  it('is not that of another milestone', () => {
    const other = { ...entry, milestone: MilestoneKey.parse('B3.2') };
    expect(new Set(eventsOf(fileOf(entry, other)).map(({ uid }) => uid)).size).toBe(2);
  });

  it('takes no time, is the same file for the same dates, and breaks no line beyond 75 bytes', () => {
    const file = fileOf({ ...entry, title: 'نقطة الاتصال '.repeat(30) });
    expect(file).toContain('TRANSP:TRANSPARENT');
    expect(fileOf(entry)).toBe(fileOf(entry));
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it.each(['Europe/Paris', 'America/Los_Angeles', 'Pacific/Auckland', 'Africa/Casablanca'])(
    'is that day on a machine in %s too',
    (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        expect(fileOf(entry)).toContain('DTSTART;VALUE=DATE:20260814');
      } finally {
        process.env['TZ'] = before ?? 'UTC';
      }
    },
  );
});

describe('a mail', () => {
  const withDates = [
    'reminder-due',
    'reminder-today',
    'returned',
    'rescheduled',
    'due-dates-recomputed',
    'resumed',
    'gate-sent-back',
    'stage-reopened',
  ];

  it.each(Language.options)('carries the due dates that are to come, and only those (%s)', async (language) => {
    for (const sample of samples) {
      const { attachments = [] } = await writeSample(sample, language);
      if (!withDates.includes(sample.template)) {
        expect(attachments).toEqual([]);
        continue;
      }
      expect(attachments).toMatchObject([{ type: 'text/calendar; charset=UTF-8; method=PUBLISH' }]);
      const [event] = eventsOf(attachments[0]?.content ?? '');
      const due = sample.length === 'short' ? '2026-03-03' : '2026-06-10';
      const day = sample.template === 'reminder-today' ? '2026-03-02' : due;
      expect(event).toMatchObject({ day, sequence: 12 });
      expect(attachments[0]?.name).toMatch(new RegExp(`^${sample.occasion.event.caseId}-[A-Z0-9.]+\\.ics$`));
    }
  });
});
