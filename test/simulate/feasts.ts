import { LocalDate } from '../../shared/domain/time.ts';

/** What is said of a feast once the moon was sighted: which days it is, and which of the predicted ones it is not. */
export type Feast = { holidays: LocalDate[]; workingDays: LocalDate[] };

const days = (text: string): LocalDate[] => (text === '' ? [] : text.split(' ').map((day) => LocalDate.parse(day)));
const feast = (holidays: string, workingDays = ''): Feast => ({
  holidays: days(holidays),
  workingDays: days(workingDays),
});

/**
 * The feasts of three years: Aïd al-Fitr, Aïd al-Adha, 1 Moharram, Mawlid. The programme's calendar predicts none before 2026; two of that
 * year are a day later here than it says.
 */
export const feasts: Feast[] = [
  feast('2024-04-10 2024-04-11'),
  feast('2024-06-17 2024-06-18'),
  feast('2024-07-08'),
  feast('2024-09-16 2024-09-17'),
  feast('2025-03-31 2025-04-01'),
  feast('2025-06-06 2025-06-07'),
  feast('2025-06-27'),
  feast('2025-09-05 2025-09-06'),
  feast('2026-03-22', '2026-03-20'),
  feast('2026-05-29', '2026-05-27'),
  feast('2026-06-17'),
  feast('2026-08-25', '2026-08-27'),
];
