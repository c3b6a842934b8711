import type { Programme, ReminderStep } from '../programme/definition.ts';
import type { Duty } from './actors.ts';
import { addBusinessDays, addDays, daysBetween, instantAt, localDateOf, onOrAfter, onOrBefore } from './calendar.ts';
import type { Case, MilestoneState } from './case.ts';
import type { FactOf } from './events.ts';
import type { MilestoneKey, PersonId } from './ids.ts';
import type { Instant, LocalDate } from './time.ts';

type DueStep = { step: ReminderStep; at: Instant };

/**
 * The reminders due now, at most one per milestone: the latest step that has come up since the milestone's clock was set. A run that was
 * missed is made up for by the next one; steps that a later one has overtaken are not sent after it.
 */
export function remindersDue(c: Case, programme: Programme, now: Instant): FactOf<'ReminderIssued'>[] {
  return chased(c).flatMap(([key, milestone]) => {
    const latest = stepsAhead(c, milestone, programme).findLast(({ at }) => at <= now);
    if (latest === undefined) return [];
    const to = peopleOf(c, latest.step.to);
    return [
      {
        type: 'ReminderIssued',
        data: { milestone: key as MilestoneKey, step: latest.step.id, due: milestone.due, to },
      } as const,
    ];
  });
}

/** When the next reminder of a case is due; may lie in the past if one was missed. Undefined when none is. */
export function nextReminderAt(c: Case, programme: Programme): Instant | undefined {
  return chased(c)
    .flatMap(([, milestone]) => stepsAhead(c, milestone, programme).slice(0, 1))
    .map(({ at }) => at)
    .sort()[0];
}

function chased(c: Case): [string, MilestoneState][] {
  if (c.status !== 'open') return [];
  return Object.entries(c.milestones).filter(
    ([, { status }]) => status === 'planned' || status === 'returned' || status === 'submitted',
  );
}

/** The steps of the clock that runs for a milestone which are neither issued nor from before the clock was set, in order of time. */
function stepsAhead(c: Case, milestone: MilestoneState, programme: Programme): DueStep[] {
  const clock = milestone.status === 'submitted' ? 'review' : 'due';
  const from = localDateOf(programme.calendar, milestone.clockFrom);
  const steps = programme.reminders
    .filter((step) => step.clock === clock && isForLength(step, milestone, c))
    .map((step) => ({
      step,
      at: instantAt(programme.calendar, dayOf(step, milestone, from, programme), programme.limits.reminderHour),
    }))
    .filter(({ at }) => at > milestone.clockFrom)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.step.offset - b.step.offset));
  return steps.slice(steps.findIndex(({ step }) => step.id === milestone.reminded) + 1);
}

function isForLength(step: ReminderStep, milestone: MilestoneState, c: Case): boolean {
  if (step.fromDays === undefined) return true;
  const enteredOn = c.stages[milestone.stage]?.enteredOn;
  return enteredOn !== undefined && daysBetween(enteredOn, milestone.due) >= step.fromDays;
}

function dayOf(step: ReminderStep, milestone: MilestoneState, from: LocalDate, { calendar }: Programme): LocalDate {
  if (step.clock === 'review') return addBusinessDays(calendar, from, step.offset);
  const day = addDays(milestone.due, step.offset);
  return step.offset < 0 ? onOrBefore(calendar, day) : onOrAfter(calendar, day);
}

/** The persons behind duties; where nobody has any of them, the coordinator, so that no reminder falls silent. */
function peopleOf(c: Case, duties: readonly Duty[]): PersonId[] {
  const people = duties.flatMap((duty) => c.people[duty] ?? []);
  if (people.length > 0) return [...new Set(people)];
  return c.people.coordinator === undefined ? [] : [c.people.coordinator];
}
