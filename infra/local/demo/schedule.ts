import { addDays } from '../../../shared/domain/calendar.ts';
import type { LocalDate } from '../../../shared/domain/time.ts';
import { type Act, type Chapter, story } from './story.ts';

/** An act and the day on which it is done. */
export type Scheduled = { on: LocalDate; act: Act };

/** The acts of a stage in the order of their days; those of one day stay in the order in which they are told. */
export function schedule(
  chapter: Chapter,
  enteredOn: LocalDate,
  dueOf: (milestone: string) => LocalDate | undefined,
): Scheduled[] {
  return chapter.acts
    .map((act) => ({ on: dayOf(act, enteredOn, dueOf), act }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function dayOf(act: Act, enteredOn: LocalDate, dueOf: (milestone: string) => LocalDate | undefined): LocalDate {
  if ('day' in act.at) return addDays(enteredOn, act.at.day);
  const due = 'milestone' in act ? dueOf(act.milestone) : undefined;
  if (due === undefined) throw new Error(`${act.do} counts from a due date that is not there`);
  return addDays(due, -act.at.beforeDue);
}

/** About how many days the story takes: the last day of each stage, one after the other. */
export const daysOfStory = story
  .map(({ acts }) => Math.max(...acts.map(({ at }) => ('day' in at ? at.day : 0))))
  .reduce((sum, days) => sum + days, 0);
