import type { DueRule, MilestoneDefinition, Programme, StageDefinition } from '../programme/definition.ts';
import { addBusinessDays, addDays, onOrAfter, quarterEnd } from './calendar.ts';
import { type Case, isSettled } from './case.ts';
import type { DueDate } from './events.ts';
import type { MilestoneKey } from './ids.ts';
import type { LocalDate } from './time.ts';

/** The due dates of a stage's milestones, all occurrences, for a stage entered on a day (domain §2.0). */
export function dueDatesOf(stage: StageDefinition, c: Case, on: LocalDate, programme: Programme): DueDate[] {
  return stage.milestones.flatMap((definition) => occurrencesOf(definition, c, on, programme));
}

function occurrencesOf(definition: MilestoneDefinition, c: Case, on: LocalDate, programme: Programme): DueDate[] {
  const { code, due, recurs } = definition;
  const at = (rule: DueRule): LocalDate => onOrAfter(programme.calendar, dayOf(rule, c, on));
  if (recurs === undefined) return [{ milestone: code as MilestoneKey, due: at(due) }];
  return Array.from({ length: recurs.times }, (_, index) => ({
    milestone: `${code}.${index + 1}` as MilestoneKey,
    due: at(later(due, recurs.every * index)),
  }));
}

function later(rule: DueRule, by: number): DueRule {
  return rule.after === 'quarter' ? { ...rule, quarter: rule.quarter + by } : { ...rule, days: rule.days + by };
}

function dayOf(rule: DueRule, c: Case, on: LocalDate): LocalDate {
  switch (rule.after) {
    case 'kickoff':
      return addDays(c.kickoffOn, rule.days);
    case 'stage':
      return addDays(on, rule.days);
    case 'milestone':
      return addDays(c.milestones[rule.milestone]?.acceptedOn ?? on, rule.days);
    case 'quarter':
      return addDays(quarterEnd(on, rule.quarter), rule.days);
  }
}

/** The new due dates after a pause: every unsettled one later by the pause. */
export function shiftedDueDates(c: Case, days: number, programme: Programme): DueDate[] {
  return Object.entries(c.milestones)
    .filter(([, milestone]) => !isSettled(milestone))
    .map(([key, milestone]) => ({
      milestone: key as MilestoneKey,
      due: onOrAfter(programme.calendar, addDays(milestone.due, days)),
    }));
}

/** The due date of an answer to a return: ten business days by default, and never earlier than it was (domain §5). */
export function answerDue(current: LocalDate, today: LocalDate, programme: Programme): LocalDate {
  const answer = addBusinessDays(programme.calendar, today, programme.limits.returnedBusinessDays);
  return answer > current ? answer : current;
}
