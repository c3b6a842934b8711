import { daysBetween } from '../../../shared/domain/calendar.ts';
import { isOwed, type MilestoneState } from '../../../shared/domain/case.ts';
import type { LocalDate } from '../../../shared/domain/time.ts';
import { caseTexts } from '../../../shared/i18n/portal/case.ts';
import { useWords } from './words.tsx';

type Owed = Pick<MilestoneState, 'status' | 'due'>;

/** By how many days a milestone is late that its holder still owes; 0 if it is not. */
export function daysLate(milestone: Owed, today: LocalDate): number {
  return isOwed(milestone) ? Math.max(0, daysBetween(milestone.due, today)) : 0;
}

/** The same in words, behind the due date; nothing if it is not late. */
export function LateBy({ milestone, today }: { milestone: Owed; today: LocalDate }) {
  const { say } = useWords();
  const days = daysLate(milestone, today);
  return days > 0 ? <strong class="late"> {say(caseTexts.late, { days })}</strong> : null;
}
