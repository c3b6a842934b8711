import type { GateDefinition, MilestoneDefinition, Programme, StageDefinition } from '../programme/definition.ts';
import { type Case, isSettled, type MilestoneState, milestonesOfStage } from './case.ts';
import { openCriticalFindings } from './findings.ts';
import { brokenConditions } from './gate-conditions.ts';
import { lacksNoObjection } from './no-objection.ts';
import type { UnmetCondition } from './refusal.ts';
import type { LocalDate } from './time.ts';

/** The stage of a programme by its id. */
export function findStage(programme: Programme, id: string | undefined): StageDefinition | undefined {
  return programme.stages.find((stage) => stage.id === id);
}

/** The definition behind a milestone key (`B3.2` is the second occurrence of `B3`). */
export function findMilestone(programme: Programme, key: string): MilestoneDefinition | undefined {
  const code = key.split('.')[0];
  return programme.stages.flatMap((stage) => stage.milestones).find((milestone) => milestone.code === code);
}

/** The gate at the end of the stage that the case is in. */
export function gateOf(c: Case, programme: Programme): GateDefinition | undefined {
  return findStage(programme, c.stage)?.gate;
}

export function isGatePassed(c: Case, gate: GateDefinition): boolean {
  return c.gates[gate.id]?.passedOn !== undefined;
}

/** What the workflow has to enter: the stage after a passed gate, the first for a new case; `closing` when the last gate is passed. */
export function nextStage(c: Case, programme: Programme): StageDefinition | 'closing' | undefined {
  if (c.stage === undefined) return programme.stages[0];
  const index = programme.stages.findIndex((stage) => stage.id === c.stage);
  const gate = programme.stages[index]?.gate;
  if (gate === undefined || !isGatePassed(c, gate)) return undefined;
  return programme.stages[index + 1] ?? 'closing';
}

/**
 * What still keeps a gate closed: every required milestone of the stage has to be accepted or waived (domain §2.0), whatever was
 * submitted has to be judged, critical findings have to be closed, and the gate's own conditions have to hold. An occurrence of a recurring milestone counts once it has come up.
 */
export function unmetConditions(c: Case, programme: Programme, today: LocalDate): UnmetCondition[] {
  const gate = gateOf(c, programme);
  const broken = gate === undefined ? [] : brokenConditions(c, gate, today);
  return [
    ...milestonesOfStage(c)
      .filter(([key, milestone]) => !isSettled(milestone) && isAwaited(milestone, findMilestone(programme, key), today))
      .map(([key, { status }]) => ({ condition: 'milestone-not-settled', milestone: key, status }) as const),
    ...openCriticalFindings(c.findings).map((finding) => ({ condition: 'finding-open', finding }) as const),
    ...(gate?.noObjection !== undefined && lacksNoObjection(c, gate)
      ? [{ condition: 'condition-broken', name: 'no-objection', message: gate.noObjection.message } as const]
      : []),
    ...broken.map(({ name, message }) => ({ condition: 'condition-broken', name, message }) as const),
  ];
}

function isAwaited(milestone: MilestoneState, definition: MilestoneDefinition | undefined, today: LocalDate): boolean {
  if (milestone.status === 'submitted') return true;
  if (definition?.required === false) return false;
  if (definition?.recurs === undefined || milestone.status === 'returned') return true;
  // Moving an occurrence away does not make it one that has not come up: dropping it takes a waiver.
  return milestone.due <= today || milestone.plannedDue <= today;
}
