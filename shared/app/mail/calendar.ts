import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { CaseId } from '../../domain/ids.ts';
import type { Instant, LocalDate } from '../../domain/time.ts';
import type { Language } from '../../forms/text.ts';
import { mailFrame } from '../../i18n/mail-frame.ts';
import { locales } from '../../i18n/locales.ts';
import { formatMessage } from '../../i18n/message.ts';
import { isolate } from '../../i18n/values.ts';

/** A due date as calendars show it: the whole local day, taking up no time. */
export type CalendarEntry = {
  caseId: CaseId;
  milestone: string;
  /** What the milestone is called, with its code. */
  title: string;
  due: LocalDate;
  /** Grows whenever the due date may have changed: of two entries of one milestone, calendars keep that of the higher number. */
  revision: number;
  at: Instant;
};

export type CalendarFile = {
  entries: readonly CalendarEntry[];
  language: Language;
  portalOrigin: string;
  /** What calendars that subscribe call it. */
  name?: string;
};

/** Due dates as an iCalendar file (RFC 5545). An entry is known by case and milestone, so that a new due date moves it. */
export function calendarOf({ entries, language, portalOrigin, name }: CalendarFile): string {
  const file = ical({
    prodId: { company: 'Mouakaba', product: 'Due dates', language: locales[language] },
    method: ICalCalendarMethod.PUBLISH,
    ...(name !== undefined && { name }),
  });
  const { host } = new URL(portalOrigin);
  for (const { caseId, milestone, title, due, revision, at } of entries) {
    const address = `${portalOrigin}/cases/${caseId}/milestones/${milestone}`;
    file.createEvent({
      id: `${caseId}-${milestone}@${host}`,
      sequence: revision,
      stamp: at,
      start: due,
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: formatMessage(mailFrame.calendarEntry[language], language, { case: isolate(caseId), milestone: title }),
      description: address,
      url: address,
    });
  }
  return file.toString();
}
