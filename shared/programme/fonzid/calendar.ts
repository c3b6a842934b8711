import type { Calendar } from '../../domain/calendar.ts';
import { LocalDate } from '../../domain/time.ts';

const days = (text: string): LocalDate[] => text.split(' ').map((date) => LocalDate.parse(date));

/** Morocco's working days (domain §5). */
export const calendar: Calendar = {
  zone: 'Africa/Casablanca',
  weekend: [6, 7],
  // New Year, Independence Manifesto, Amazigh New Year, Labour Day, Throne Day, Oued Ed-Dahab, Revolution of the King and
  // the People, Youth Day, Unity Day (Aïd Al Wahda, decrees 2.26.14 and 2.25.1140), Green March, Independence Day
  yearly: ['01-01', '01-11', '01-14', '05-01', '07-30', '08-14', '08-20', '08-21', '10-31', '11-06', '11-18'],
  // PROVISIONAL: these feasts are set by sighting the moon. The days are predictions by the tabular Islamic calendar (CLDR
  // `islamic-civil`, the arithmetic tzdata also predicts Ramadan with) and may be a day off; the official announcement decides.
  // In each year: Aïd al-Fitr, Aïd al-Adha (two days each), 1 Moharram, Mawlid (two days).
  dated: [
    ...days('2026-03-20 2026-03-21 2026-05-27 2026-05-28 2026-06-17 2026-08-26 2026-08-27'),
    ...days('2027-03-10 2027-03-11 2027-05-17 2027-05-18 2027-06-06 2027-08-15 2027-08-16'),
    ...days('2028-02-27 2028-02-28 2028-05-05 2028-05-06 2028-05-25 2028-08-03 2028-08-04'),
    ...days('2029-02-15 2029-02-16 2029-04-24 2029-04-25 2029-05-15 2029-07-24 2029-07-25'),
    ...days('2030-02-05 2030-02-06 2030-04-14 2030-04-15 2030-05-04 2030-07-13 2030-07-14'),
    ...days('2031-01-25 2031-01-26 2031-04-03 2031-04-04 2031-04-23 2031-07-02 2031-07-03'),
  ],
};
