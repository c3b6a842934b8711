import type { SentForm } from '../../sent-form.ts';

/** The fields for days that are not in the calendar: a feast of two days that is a day off needs one, a day of mourning one more. */
export const otherDays: readonly string[] = ['other-1', 'other-2', 'other-3'];

const ofDay = /^day-(\d{4}-\d{2}-\d{2})$/;

/** A correction as the form says it: which days are officially holidays, and which are not. */
export function officialDays(form: SentForm): { holidays: string[]; workingDays: string[]; reason: string } {
  const chosen = (choice: string): string[] =>
    form.fields().flatMap(([name, value]) => {
      const day = ofDay.exec(name)?.[1];
      return day !== undefined && value === choice ? [day] : [];
    });
  const others = otherDays.flatMap((name) => form.answer(name) ?? []);
  return {
    holidays: [...others, ...chosen('holiday')],
    workingDays: chosen('working'),
    reason: form.text('reason'),
  };
}
