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
    const to = peopleOf(c, latest.step.to, milestone.status === 'submitted' ? milestone.authors : []);
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
    .toSorted()[0];
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
    .map((step) => ({ step, at: morningOf(dayOf(step, milestone, from, programme), programme) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.step.offset - b.step.offset));
  const ahead = [...overdueFrom(steps, milestone, programme), ...steps.filter(({ at }) => at > milestone.clockFrom)];
  return ahead.slice(ahead.findIndex(({ step }) => step.id === milestone.reminded) + 1);
}

/**
 * A milestone that was overdue when its clock was set (a project opened long after its kick-off) is not passed over in silence: what its
 * day says, the latest step only, is said on the next morning.
 */
function overdueFrom(steps: readonly DueStep[], { clockFrom }: MilestoneState, programme: Programme): DueStep[] {
  const { calendar } = programme;
  const latest = steps.findLast(({ step, at }) => at <= clockFrom && step.offset > 0);
  if (latest === undefined) return [];
  const today = localDateOf(calendar, clockFrom);
  const morning = morningOf(onOrAfter(calendar, today), programme);
  const at = morning > clockFrom ? morning : morningOf(onOrAfter(calendar, addDays(today, 1)), programme);
  return [{ step: latest.step, at }];
}

/** The hour of reminders on a day. */
function morningOf(day: LocalDate, { calendar, limits }: Programme): Instant {
  return instantAt(calendar, day, limits.reminderHour);
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

/** Who is told where nobody has the duty that a step names, or only one who may not act: no reminder falls silent. */
const instead: readonly Duty[] = ['coordinator', 'backup_coordinator', 'fund_manager'];

/** The persons behind duties, without those who are barred; if that leaves nobody, the first of the programme's people who can act. */
function peopleOf(c: Case, duties: readonly Duty[], barred: readonly PersonId[]): PersonId[] {
  const having = (duty: Duty): PersonId[] => {
    const person = c.people[duty];
    return person === undefined || barred.includes(person) ? [] : [person];
  };
  const people = duties.flatMap(having);
  return people.length > 0 ? [...new Set(people)] : instead.flatMap(having).slice(0, 1);
}
