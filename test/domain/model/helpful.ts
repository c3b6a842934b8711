import type { Actor } from '../../../shared/domain/actors.ts';
import { localDateOf } from '../../../shared/domain/calendar.ts';
import { type Case, isSettled, type MilestoneState, milestonesOfStage } from '../../../shared/domain/case.ts';
import { type ChangeRequest, isPending } from '../../../shared/domain/changes.ts';
import { conflictOf, isIndependent } from '../../../shared/domain/interests.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { findMilestone, gateOf, nextStage, unmetConditions } from '../../../shared/domain/stages.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { content, project, reason } from '../deeds.ts';
import { adil, asma, badr, farid, ghita, hamza, hind, system } from '../people.ts';
import { nightBuses } from '../programme.ts';
import { type Asked, caseId } from '../specification.ts';

const declare = { type: 'declare-interest', interest: 'none' } as const;

/** Who asks for what. */
export type Ask = { actor: Actor; asked: Asked };

/** What somebody of good will would do next to bring a case forward. */
export function helpful(c: Case | undefined, which: number, now: Instant): Ask {
  const today = localDateOf(nightBuses.calendar, now);
  if (c === undefined) {
    return {
      actor: asma,
      asked: { type: 'open-case', caseId, project, organisation: 'yasmine', kickoffOn: today, interest: 'none' },
    };
  }
  if (c.status === 'suspended') return { actor: farid, asked: { type: 'resume-case', reason } };
  const next = nextStage(c, nightBuses);
  if (next === 'closing') return { actor: system, asked: { type: 'complete-case' } };
  if (next !== undefined) return { actor: system, asked: { type: 'enter-stage', stage: next.id } };
  if (which % 4 === 0) return { actor: system, asked: { type: 'chase-case' } };
  if (which % 41 === 1) return { actor: system, asked: correction(c) };
  for (const [duty, person] of [
    ['coordinator', asma],
    ['backup_coordinator', badr],
    ['fund_manager', farid],
  ] as const) {
    // mostly a delegation is left alone, for as long as it does not keep the case from going on
    if (c.people[duty] === person.id || conflictOf(c, person.id) || (c.delegations[duty] && which % 3 > 0)) continue;
    if (!isIndependent(c, person.id, today)) return { actor: person, asked: declare };
    return { actor: farid, asked: { type: 'assign-person', duty, person } };
  }
  // what is declared is good for a year; whoever has nothing to hide renews it in time
  const lapsed = [asma, badr, farid, ghita].find(({ id }) => !conflictOf(c, id) && !isIndependent(c, id, today));
  if (lapsed !== undefined) return { actor: lapsed, asked: declare };
  const [change, request] = Object.entries(c.changes).find(([, one]) => isPending(one)) ?? [];
  if (change !== undefined && request !== undefined && which % 3 === 0) return dealtWith(c, change, request, which);
  if (c.milestones['W1']?.status === 'accepted' && which % 11 === 0) {
    const cells = [{ at: '/riders', to: which % 90 }];
    return {
      actor: hind,
      asked: { type: 'request-change', change: { kind: 'answers', milestone: 'W1', cells }, reason },
    };
  }
  const unmet = unmetConditions(c, nightBuses, today);
  const one = unmet[which % unmet.length];
  if (one?.condition === 'finding-open')
    return { actor: adil, asked: { type: 'close-finding', finding: one.finding, reason } };
  if (one?.condition === 'condition-broken' && one.name === 'no-objection') {
    const authors = milestonesOfStage(c).flatMap(([, milestone]) => milestone.authors);
    const gate = gateOf(c, nightBuses)?.id ?? '';
    return {
      actor: free(c, 'coordinator', authors),
      asked: { type: 'record-no-objection', gate, result: 'granted', on: today },
    };
  }
  const key = one?.condition === 'milestone-not-settled' ? one.milestone : undefined;
  const milestone = key === undefined ? undefined : c.milestones[key];
  if (key !== undefined && milestone !== undefined) return forward(c, key, milestone, which);
  return signature(c, which);
}

function dealtWith(c: Case, change: string, { status, asked, endorsed }: ChangeRequest, which: number): Ask {
  const barred = [asked.by, ...(endorsed ? [endorsed.by] : [])];
  if (status === 'asked')
    return { actor: free(c, 'coordinator', barred), asked: { type: 'endorse-change', change, endorsed: true, reason } };
  const granted = which % 5 !== 0;
  return { actor: free(c, 'fund_manager', barred), asked: { type: 'decide-change', change, granted, reason } };
}

function forward(c: Case, key: string, milestone: MilestoneState, which: number): Ask {
  if (milestone.waiver !== undefined && !isSettled(milestone)) {
    const actor = free(c, 'fund_manager', [milestone.waiver.by, ...milestone.authors]);
    return { actor, asked: { type: 'decide-waiver', milestone: key, granted: which % 3 !== 0, reason } };
  }
  if (milestone.status !== 'submitted') {
    return {
      actor: which % 2 === 0 ? hind : hamza,
      asked: { type: 'submit-milestone', milestone: key, language: 'ar', content },
    };
  }
  const role = findMilestone(nightBuses, key)?.acceptedBy[milestone.signatures.length] ?? 'coordinator';
  const actor = free(c, role, [...milestone.authors, ...milestone.signatures.map(({ by }) => by)]);
  return { actor, asked: { type: 'accept-milestone', milestone: key, version: milestone.version } };
}

/** The day on which the first open milestone is due becomes a holiday. */
function correction(c: Case): Asked {
  const due = Object.values(c.milestones).find((milestone) => !isSettled(milestone))?.due;
  return { type: 'recompute-due-dates', correction: 1, holidays: due === undefined ? [] : [due], reason };
}

function signature(c: Case, which: number): Ask {
  const gate = gateOf(c, nightBuses);
  if (gate === undefined) return { actor: system, asked: { type: 'chase-case' } };
  const signatures = c.gates[gate.id]?.signatures ?? [];
  const authors = milestonesOfStage(c).flatMap(([, { authors }]) => authors);
  const actor = free(c, gate.signedBy[signatures.length] ?? 'coordinator', [
    ...authors,
    ...signatures.map(({ by }) => by),
  ]);
  return { actor, asked: which % 9 === 1 ? { type: 'chase-case' } : { type: 'sign-gate', gate: gate.id } };
}

/** Somebody in a role who may still act; the first if nobody may. */
function free(c: Case, role: string, barred: readonly PersonId[]): Actor {
  const people = role === 'fund_manager' ? [farid, ghita] : [asma, badr];
  return people.find(({ id }) => !barred.includes(id) && !conflictOf(c, id)) ?? asma;
}
