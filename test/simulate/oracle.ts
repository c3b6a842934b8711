import type { Duty } from '../../shared/domain/actors.ts';
import type { CalendarCorrection } from '../../shared/domain/calendar-corrections.ts';
import type { Event } from '../../shared/domain/events.ts';
import type { LocalDate } from '../../shared/domain/time.ts';
import type { Programme, ReminderStep } from '../../shared/programme/definition.ts';
import {
  type Day,
  dateOf,
  dayNumber,
  instantOf,
  type Local,
  wallClock,
  type WorkingDays,
  workingDays,
} from './days.ts';

/** A reminder that a person has to get. */
export type Expected = {
  caseId: string;
  milestone: string;
  step: string;
  due: LocalDate;
  to: string;
  /** When it has to be said. */
  at: number;
  /** Whether that is nine in the morning; else it came up in the course of a day. */
  isOfMorning: boolean;
  /** When it tells nothing any more: handed in, settled, suspended, moved, said by a later one. */
  over: number;
};

/** From when until when, in milliseconds since 1970. */
type Span = { from: number; until: number };

/** One clock: the holder's, from the due date, or the reviewer's, from the submission. */
type Watch = {
  stage: string;
  clock: ReminderStep['clock'];
  due: Day;
  /** When it was set. What came up before is not said, but for the last of what was overdue. */
  since: number;
  /** The step that was said last, and to whom. */
  said: { offset: number; told: Expected[] } | undefined;
};

/** Who hears for a duty that nobody has. */
const instead: Record<Duty, readonly Duty[]> = {
  owner: ['focal_point', 'director', 'legal_representative'],
  focal_point: [],
  director: ['legal_representative', 'owner'],
  legal_representative: ['director', 'owner'],
  coordinator: ['backup_coordinator', 'fund_manager'],
  backup_coordinator: [],
  fund_manager: ['coordinator', 'backup_coordinator'],
};

const minute = 60_000;
/** A correction of the calendar has reached every case by then. */
const correctionTakes = 30 * minute;

/**
 * Says from domain §5 which reminders a case's people have to get: from the programme's steps, and from what happened in the case, its due
 * dates above all. It knows nothing of how the product finds them.
 */
export function makeOracle(programme: Programme, corrections: readonly CalendarCorrection[], { from, until }: Span) {
  const { calendar, reminders, limits } = programme;
  const localOf = wallClock(calendar.zone);
  const instant = instantOf(calendar.zone);
  const knownFrom = [0, ...corrections.map(({ at }) => Date.parse(at))];
  const calendars = knownFrom.map((_, count) => workingDays(calendar, corrections.slice(0, count)));
  const calendarAt = (at: number): WorkingDays => {
    const index = knownFrom.findLastIndex((from) => from <= at);
    const known = calendars[index];
    if (known === undefined) throw new Error('no calendar');
    return known;
  };
  /** The moments at which something can come up by itself: every morning, and when a correction has reached the cases. */
  const moments = corrections.map(({ at }) => Date.parse(at) + correctionTakes);
  for (let { day } = localOf(from); instant(day, limits.reminderHour) <= until; day += 1)
    moments.push(instant(day, limits.reminderHour));
  moments.sort((a, b) => a - b);

  const isAllowed = ({ day, hour }: Local, days: WorkingDays): boolean =>
    days.isWorked(day) && hour >= limits.reminderHour && hour < limits.lastReminderHour;

  /** The step that has to be said by a watch at a moment, if any. */
  const comesUp = (watch: Watch, now: Local, days: WorkingDays, enteredOn: Day): ReminderStep | undefined => {
    const set = localOf(watch.since);
    const hasPassed = (day: Day): boolean => day < now.day || (day === now.day && now.hour >= limits.reminderHour);
    const isBefore = (day: Day): boolean => day < set.day || (day === set.day && set.hour >= limits.reminderHour);
    let latest: ReminderStep | undefined;
    let overdue: ReminderStep | undefined;
    for (const step of reminders) {
      if (step.clock !== watch.clock) continue;
      if (step.fromDays !== undefined && watch.due - enteredOn < step.fromDays) continue;
      const day = dayOf(step, watch, set.day, days);
      if (isBefore(day)) {
        if (step.offset > 0 && (overdue === undefined || step.offset > overdue.offset)) overdue = step;
      } else if (hasPassed(day) && (latest === undefined || step.offset > latest.offset)) latest = step;
    }
    if (latest === undefined && overdue !== undefined) {
      // Overdue when the clock was set: said on the first morning after.
      const first = days.isWorked(set.day) && set.hour < limits.reminderHour ? set.day : days.next(set.day + 1);
      if (hasPassed(first)) latest = overdue;
    }
    return latest !== undefined && latest.offset > (watch.said?.offset ?? -Infinity) ? latest : undefined;
  };

  return {
    localOf,
    calendarAt,
    /** How often the clocks of the zone were changed. */
    clockChanges: (): number => {
      const mornings = moments.filter((at) => localOf(at).hour === limits.reminderHour);
      return mornings.filter((at, index) => (at - (mornings[index - 1] ?? at)) % (1440 * minute) !== 0).length;
    },
    isAllowed: (at: number): boolean => isAllowed(localOf(at), calendarAt(at)),
    /** Nine o'clock on the next working day. */
    morningAfter: (at: number): number => instant(calendarAt(at).next(localOf(at).day + 1), limits.reminderHour),
    /** The reminders of a case, from its history. What the product says that it issued is no part of it. */
    expected: (history: readonly Event[]): Expected[] => {
      const expected: Expected[] = [];
      const watches = new Map<string, Watch>();
      const people = new Map<Duty, string>();
      const entered = new Map<string, Day>();
      let status: 'open' | 'suspended' | 'ended' = 'open';
      let stage = '';

      const end = (watch: Watch | undefined, at: number): void => {
        for (const one of watch?.said?.told ?? []) one.over = Math.min(one.over, at);
      };
      const drop = (key: string, at: number): void => {
        end(watches.get(key), at);
        watches.delete(key);
      };
      const set = (key: string, clock: Watch['clock'], due: LocalDate, event: Event, of?: string): void => {
        const before = watches.get(key);
        const at = Date.parse(event.at);
        end(before, at);
        const inStage = of ?? before?.stage ?? stage;
        watches.set(key, { stage: inStage, clock, due: dayNumber(due), since: at, said: undefined });
      };
      const recipients = (duties: readonly Duty[]): string[] => {
        const having = (duty: Duty): string[] => [people.get(duty) ?? []].flat();
        const found = duties.flatMap((duty) => [duty, ...instead[duty]].flatMap(having).slice(0, 1));
        const last = (['coordinator', 'backup_coordinator', 'fund_manager'] as const).flatMap(having).slice(0, 1);
        return found.length > 0 ? [...new Set(found)] : last;
      };
      const say = (at: number): void => {
        if (status !== 'open') return;
        const now = localOf(at);
        const days = calendarAt(at);
        if (!isAllowed(now, days)) return;
        for (const [milestone, watch] of watches) {
          const step = comesUp(watch, now, days, entered.get(watch.stage) ?? 0);
          if (step === undefined) continue;
          end(watch, at);
          const told = recipients(step.to).map((to): Expected => {
            const due = dateOf(watch.due);
            const isOfMorning = now.hour === limits.reminderHour;
            return { caseId: caseIdOf(history), milestone, step: step.id, due, to, at, isOfMorning, over: Infinity };
          });
          watch.said = { offset: step.offset, told };
          expected.push(...told);
        }
      };
      const happen = (event: Event): void => {
        const at = Date.parse(event.at);
        switch (event.type) {
          case 'PersonAssigned':
            if (event.data.person === null) people.delete(event.data.duty);
            else people.set(event.data.duty, event.data.person);
            return;
          case 'StageEntered':
            stage = event.data.stage;
            entered.set(stage, dayNumber(event.data.on));
            for (const { milestone, due } of event.data.due) set(milestone, 'due', due, event, stage);
            return;
          case 'MilestoneSubmitted': {
            const { milestone } = event.data;
            const due = watches.get(milestone)?.due;
            if (due === undefined) throw new Error(`${milestone} is submitted, but was not asked for`);
            set(milestone, 'review', dateOf(due), event);
            return;
          }
          case 'MilestoneReturned':
            set(event.data.milestone, 'due', event.data.due, event);
            return;
          case 'MilestoneAccepted':
          case 'MilestoneWaived':
            drop(event.data.milestone, at);
            return;
          case 'MilestoneRescheduled': {
            const { milestone, to } = event.data;
            const watch = watches.get(milestone);
            // Under review it is the reviewer's clock that runs, and it runs on.
            if (watch?.clock === 'review') watch.due = dayNumber(to);
            else set(milestone, 'due', to, event);
            return;
          }
          case 'DueDatesRecomputed':
            for (const { milestone, to } of event.data.moved) {
              const watch = watches.get(milestone);
              end(watch, at);
              if (watch !== undefined) watch.due = dayNumber(to);
            }
            return;
          case 'GatePassed':
            for (const [key, watch] of watches) if (watch.stage === stage) drop(key, at);
            return;
          case 'StageReopened':
            for (const [key, watch] of watches) if (event.data.left.includes(watch.stage)) drop(key, at);
            stage = event.data.stage;
            entered.set(stage, dayNumber(event.data.on));
            for (const { milestone, due } of event.data.due) set(milestone, 'due', due, event, stage);
            return;
          case 'CaseSuspended':
            status = 'suspended';
            for (const watch of watches.values()) end(watch, at);
            return;
          case 'CaseResumed':
            status = 'open';
            // Everything is later by the pause; what was said is not said again.
            for (const { milestone, due } of event.data.due) {
              const watch = watches.get(milestone);
              if (watch === undefined) throw new Error(`${milestone} is due again, but was not asked for`);
              watch.due = dayNumber(due);
              watch.since = Math.min(watch.since + event.data.pausedDays * 1440 * minute, at);
            }
            return;
          case 'CaseWithdrawn':
          case 'CaseCompleted':
            status = 'ended';
            for (const watch of watches.values()) end(watch, at);
            return;
          case 'GateSentBack':
            throw new Error('nobody sends a gate back in the simulation');
          default:
            // Nothing else sets a clock, stops one or changes who hears.
            return;
        }
      };

      let next = 0;
      const passTo = (at: number): void => {
        for (let moment = moments[next]; moment !== undefined && moment < at; moment = moments[next]) {
          say(moment);
          next += 1;
        }
      };
      for (const [index, event] of history.entries()) {
        const at = Date.parse(event.at);
        passTo(at);
        happen(event);
        // What happens at one moment happens together.
        if (history[index + 1]?.at !== event.at) say(at);
      }
      passTo(Infinity);
      return expected;
    },
  };
}
export type Oracle = ReturnType<typeof makeOracle>;

/** The day on which a step is said: before the due date on the last working day up to then, from it on at the first. */
function dayOf(step: ReminderStep, { clock, due }: Watch, set: Day, days: WorkingDays): Day {
  if (clock === 'review') return days.after(set, step.offset);
  return step.offset < 0 ? days.previous(due + step.offset) : days.next(due + step.offset);
}

function caseIdOf(history: readonly Event[]): string {
  const [first] = history;
  if (first === undefined) throw new Error('no history');
  return first.caseId;
}
