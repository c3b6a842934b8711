import type { Role } from '../domain/actors.ts';
import type { Calendar } from '../domain/calendar.ts';
import { LocalDate } from '../domain/time.ts';
import type { DueRule, MilestoneDefinition, Programme, StageDefinition } from './definition.ts';
import { type Fault, repeated } from './fault.ts';

/** Only these roles sign (domain §4). */
const signing: readonly Role[] = ['coordinator', 'fund_manager'];

/** The longest quarter of a year, in days. */
const quarterDays = 92;

/** The faults of the plan: codes, due dates, reminders, gates, the calendar. */
export function checkPlan(programme: Programme): Fault[] {
  const milestones = programme.stages.flatMap((stage) => stage.milestones);
  return [
    ...twice(
      programme.stages.map(({ id }) => id),
      'stages',
    ),
    ...twice(
      milestones.map(({ code }) => code),
      'milestones',
    ),
    ...twice(
      programme.stages.map(({ gate }) => gate.id),
      'gates',
    ),
    ...twice(
      programme.reminders.map(({ id }) => id),
      'reminders',
    ),
    ...twice(
      programme.projectKinds.map(({ id }) => id),
      'projectKinds',
    ),
    ...twice(
      programme.holderKinds.map(({ id }) => id),
      'holderKinds',
    ),
    ...checkCalendar(programme.calendar),
    ...programme.stages.flatMap((stage) => checkStage(stage, programme)),
    ...milestones.flatMap((milestone) => checkCircle(milestone, milestones)),
    ...milestones.flatMap((milestone, index) => checkFollows(milestone, milestones.slice(0, index))),
  ];
}

const twice = (values: readonly string[], where: string): Fault[] =>
  repeated(values).map((detail) => ({ where, fault: 'repeated', detail }));

/** A calendar without a business day would have every due date searched for ever. */
function checkCalendar(calendar: Calendar): Fault[] {
  const where = 'calendar';
  const isAllWeekend = new Set(calendar.weekend).size > 5;
  const isAllHoliday = calendar.yearly.length > 100;
  // 2028 is a leap year: 29 February exists
  const strange = calendar.yearly.filter((day) => !LocalDate.safeParse(`2028-${day}`).success);
  return [
    ...(isAllWeekend || isAllHoliday
      ? [{ where, fault: 'impossible-calendar' as const, detail: 'too few business days' }]
      : []),
    ...strange.map((detail): Fault => ({ where, fault: 'impossible-calendar', detail })),
    ...(isZone(calendar.zone) ? [] : [{ where, fault: 'impossible-calendar' as const, detail: calendar.zone }]),
  ];
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function checkStage(stage: StageDefinition, programme: Programme): Fault[] {
  const where = `stage ${stage.id}`;
  const cannotSign = stage.gate.signedBy.filter((role) => !signing.includes(role));
  const required = stage.milestones.filter((milestone) => milestone.required);
  return [
    ...cannotSign.map((role): Fault => ({
      where,
      fault: 'unreachable-gate',
      detail: `${stage.gate.id}: ${role} cannot sign`,
    })),
    ...checkNoObjection(stage, where),
    ...(required.length === 0
      ? [{ where, fault: 'unreachable-gate' as const, detail: `${stage.gate.id}: nothing leads to it` }]
      : []),
    ...stage.milestones.flatMap((milestone) => checkMilestone(milestone, stage, programme)),
  ];
}

/** Asked by a milestone of the stage, and answered by something that opens the gate. */
function checkNoObjection({ gate, milestones }: StageDefinition, where: string): Fault[] {
  if (gate.noObjection === undefined) return [];
  const { askedBy, results } = gate.noObjection;
  const ids = results.map(({ id }) => id);
  return [
    ...(milestones.some(({ code, recurs }) => code === askedBy && recurs === undefined)
      ? []
      : [{ where, fault: 'unknown-reference' as const, detail: askedBy }]),
    ...(results.some(({ opens }) => opens)
      ? []
      : [{ where, fault: 'unreachable-gate' as const, detail: `${gate.id}: no result opens it` }]),
    ...twice(ids, `${where} no-objection`),
  ];
}

function checkMilestone(milestone: MilestoneDefinition, stage: StageDefinition, programme: Programme): Fault[] {
  const where = `milestone ${milestone.code}`;
  const nobody = milestone.acceptedBy.filter((role) => !signing.includes(role));
  const faults = nobody.map((role): Fault => ({ where, fault: 'unreachable-gate', detail: `${role} cannot accept` }));
  const [first, last] = [milestone.due, lastDue(milestone)];
  const impossible = (detail: string): Fault => ({ where, fault: 'impossible-deadline', detail });
  if (first.days < 0) faults.push(impossible('due before its anchor'));
  if (last.after === 'stage' && last.days > stage.days)
    faults.push(impossible(`day ${last.days} of a stage of ${stage.days}`));
  if (last.after === 'quarter' && (last.quarter + 1) * quarterDays + last.days > stage.days) {
    faults.push(impossible(`quarter ${last.quarter + 1} lies beyond the stage's ${stage.days} days`));
  }
  if (last.after === 'kickoff') {
    const before = daysBefore(stage, programme);
    if (first.days <= before || last.days > before + stage.days)
      faults.push(impossible(`day ${first.days} lies outside the stage`));
  }
  if (first.after === 'milestone') faults.push(...checkAnchor(first.milestone, where, stage, programme));
  return faults;
}

/** The due rule of the last occurrence. */
function lastDue({ due, recurs }: MilestoneDefinition): DueRule {
  if (recurs === undefined) return due;
  const more = (recurs.times - 1) * recurs.every;
  return due.after === 'quarter' ? { ...due, quarter: due.quarter + more } : { ...due, days: due.days + more };
}

function daysBefore(stage: StageDefinition, { stages }: Programme): number {
  return stages.slice(0, stages.indexOf(stage)).reduce((sum, { days }) => sum + days, 0);
}

/** A milestone may wait for one of its own or an earlier stage: a later one would keep its gate shut. */
function checkAnchor(code: string, where: string, stage: StageDefinition, { stages }: Programme): Fault[] {
  const home = stages.findIndex((one) => one.milestones.some((milestone) => milestone.code === code));
  if (home === -1) return [{ where, fault: 'unknown-reference', detail: code }];
  return home > stages.indexOf(stage)
    ? [{ where, fault: 'unreachable-gate', detail: `waits for ${code} of a later stage` }]
    : [];
}

function checkCircle(milestone: MilestoneDefinition, milestones: readonly MilestoneDefinition[]): Fault[] {
  const way = [milestone.code];
  for (let at: MilestoneDefinition | undefined = milestone; at?.due.after === 'milestone';) {
    const next: string = at.due.milestone;
    if (next === milestone.code) {
      return [{ where: `milestone ${milestone.code}`, fault: 'cycle', detail: [...way, next].join(' → ') }];
    }
    if (way.includes(next)) return []; // a circle further on, said there
    way.push(next);
    at = milestones.find(({ code }) => code === next);
  }
  return [];
}

function checkFollows(
  { code, follows, independentOf = [] }: MilestoneDefinition,
  before: readonly MilestoneDefinition[],
): Fault[] {
  const named = [...(follows === undefined ? [] : [follows]), ...independentOf];
  const strange = named.filter((one) => !before.some((milestone) => milestone.code === one));
  return strange.map((detail) => ({ where: `milestone ${code}`, fault: 'unknown-reference', detail }));
}
