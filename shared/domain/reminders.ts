import type { Programme, ReminderStep } from '../programme/definition.ts';
import type { Duty } from './actors.ts';
import { addBusinessDays, addDays, daysBetween, localDateOf, onOrAfter, onOrBefore } from './calendar.ts';
import { type Case, isOwed, type MilestoneState } from './case.ts';
import { hasWritten } from './delegations.ts';
import type { FactOf } from './events.ts';
import type { MilestoneKey, PersonId } from './ids.ts';
import { conflictOf } from './interests.ts';
import { isReminderHour, morningOf } from './reminder-hours.ts';
import type { Instant, LocalDate } from './time.ts';

type DueStep = { step: ReminderStep; at: Instant };

/**
 * The reminders due now, at most one per milestone: the latest step that has come up since the milestone's clock was set. A run that was
 * missed is made up for by the next one, at an hour of reminders; steps that a later one has overtaken are not sent after it.
 */
export function remindersDue(c: Case, programme: Programme, now: Instant): FactOf<'ReminderIssued'>[] {
  if (!isReminderHour(now, programme)) return [];
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
  return Object.entries(c.milestones).filter(([, milestone]) => isOwed(milestone) || milestone.status === 'submitted');
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

/**
 * Who hears in the place of a duty that nobody has, first come first: what is raised reaches the holder's side as well as the programme's. A
 * focal point and a backup hear beside somebody else, so nobody stands in for them.
 */
const standIns: Record<Duty, readonly Duty[]> = {
  owner: ['focal_point', 'director', 'legal_representative'],
  focal_point: [],
  director: ['legal_representative', 'owner'],
  legal_representative: ['director', 'owner'],
  coordinator: ['backup_coordinator', 'fund_manager'],
  backup_coordinator: [],
  fund_manager: ['coordinator', 'backup_coordinator'],
};

/** Who is told where even those are missing: no reminder falls silent. */
const lastResort: readonly Duty[] = ['coordinator', 'backup_coordinator', 'fund_manager'];

/** The persons behind duties or those who stand in for them, without those who are barred; if that leaves nobody, who can act at all. */
function peopleOf(c: Case, duties: readonly Duty[], barred: readonly PersonId[]): PersonId[] {
  const having = (duty: Duty): PersonId[] => {
    const person = c.people[duty];
    if (person === undefined || conflictOf(c, person)) return [];
    return hasWritten(c, person, { authors: barred }) ? [] : [person];
  };
  const people = duties.flatMap((duty) => [duty, ...standIns[duty]].flatMap(having).slice(0, 1));
  return people.length > 0 ? [...new Set(people)] : lastResort.flatMap(having).slice(0, 1);
}
