import { withAnswer } from './answer-pointer.ts';
import { addDays } from './calendar.ts';
import { type Case, isSettled, type MilestoneState, type Signature } from './case.ts';
import type { ChangeId, ChangeRequest } from './changes.ts';
import { begun, doersOf, ended } from './delegations.ts';
import type { DueDate, Event, FactOf } from './events.ts';
import type { FindingId, FindingState } from './findings.ts';
import type { MilestoneKey } from './ids.ts';
import { type Instant, instantOf } from './time.ts';

/** The case after an event. Total for every event that `decide` can make of the case; an event out of place throws. */
export function evolve(before: Case | undefined, event: Event): Case {
  if (before === undefined) return opened(event);
  if (event.seq !== before.version + 1 || event.caseId !== before.id) {
    throw new Error(`event ${event.caseId}/${event.seq} does not follow ${before.id}/${before.version}`);
  }
  const { suspendedOn, ...after } = { ...before, ...changed(before, event) };
  const pause = after.status === 'suspended' && suspendedOn !== undefined ? { suspendedOn } : {};
  return { ...after, ...pause, version: event.seq, head: event.hash, changedAt: event.at };
}

/** The case that a history tells. */
export function fold(events: readonly Event[]): Case | undefined {
  return events.reduce<Case | undefined>(evolve, undefined);
}

function opened(event: Event): Case {
  if (event.type !== 'CaseOpened' || event.seq !== 1)
    throw new Error(`a case begins with CaseOpened, not ${event.type}/${event.seq}`);
  const { independent, ...data } = event.data;
  const declared = independent && { [event.actor.id]: { interest: 'none' as const, ...independent, at: event.at } };
  return {
    id: event.caseId,
    programme: event.programme,
    version: event.seq,
    head: event.hash,
    status: 'open',
    openedAt: event.at,
    changedAt: event.at,
    ...data,
    people: {},
    delegations: {},
    interests: { ...declared },
    stages: {},
    milestones: {},
    gates: {},
    findings: {},
    changes: {},
  };
}

function changed(c: Case, event: Event): Partial<Case> {
  switch (event.type) {
    case 'CaseOpened':
      throw new Error(`${c.id} is opened twice`);
    case 'InterestDeclared': {
      const { interest, on, until } = event.data;
      return { interests: { ...c.interests, [event.actor.id]: { interest, on, until, at: event.at } } };
    }
    case 'PersonAssigned': {
      // Whoever it is given to, for good: a delegation of the duty is over.
      const { duty, person } = event.data;
      const { [duty]: _, ...others } = c.people;
      const { [duty]: _over, ...delegations } = c.delegations;
      return { people: person === null ? others : { ...others, [duty]: person }, delegations };
    }
    case 'DelegationMade': {
      const { duty, reason: _, ...delegation } = event.data;
      return {
        people: { ...c.people, [duty]: delegation.person },
        delegations: { ...c.delegations, [duty]: { ...delegation, begun: false } },
      };
    }
    case 'DelegationBegun':
      return begun(c, event.data.duty);
    case 'DelegationEnded':
      return ended(c, event.data.duty);
    case 'StageEntered':
      return {
        stage: event.data.stage,
        stages: { ...c.stages, [event.data.stage]: { enteredOn: event.data.on } },
        milestones: { ...c.milestones, ...planned(c, event) },
      };
    case 'MilestoneSubmitted': {
      const { id: by, onBehalfOf } = event.actor;
      const { version, language, warnings, carries = [], content } = event.data;
      const carried = Object.fromEntries(Object.entries(content.values).filter(([name]) => carries.includes(name)));
      const submission = {
        seq: event.seq,
        hash: event.hash,
        by,
        at: event.at,
        language,
        onBehalf: onBehalfOf !== undefined,
        warnings,
        ...(carries.length > 0 && { carried }),
      };
      const submitted = onMilestone(c, event, (m) => ({
        ...restarted(withoutWaiver(m), event),
        status: 'submitted',
        version,
        submission,
        authors: [...new Set([...m.authors, ...doersOf(done(event))])],
        signatures: [],
      }));
      return { ...submitted, gates: withoutPendingSignatures(c, event.data.milestone) };
    }
    case 'MilestoneEndorsed':
      return onMilestone(c, event, (m) => ({ ...m, signatures: [...m.signatures, signature(event)] }));
    case 'MilestoneAccepted':
      return onMilestone(c, event, (m) => ({
        ...withAccepted(withoutWaiver(m)),
        status: 'accepted',
        acceptedOn: event.data.on,
        settledAt: event.at,
        signatures: [...m.signatures, signature(event)],
      }));
    case 'MilestoneReturned': {
      const { due } = event.data;
      const returned = { seq: event.seq, by: event.actor.id, at: event.at };
      return onMilestone(c, event, (m) => ({
        ...restarted(m, event),
        status: 'returned',
        due,
        returned,
        signatures: [],
      }));
    }
    case 'WaiverProposed': {
      const waiver = { ...done(event), at: event.at, reason: event.data.reason };
      return onMilestone(c, event, (m) => ({ ...m, waiver }));
    }
    case 'WaiverDeclined':
      return onMilestone(c, event, withoutWaiver);
    case 'MilestoneWaived':
      return onMilestone(c, event, (m) => ({ ...m, status: 'waived', settledAt: event.at }));
    case 'GateSigned': {
      const gate = c.gates[event.data.gate] ?? { signatures: [] };
      const signatures = [...gate.signatures, { ...signature(event), role: event.data.role }];
      return { gates: { ...c.gates, [event.data.gate]: { ...gate, signatures } } };
    }
    case 'NoObjectionRecorded': {
      const { gate, milestone, result, on } = event.data;
      const noObjection = { milestone, result, on, ...latest(event) };
      return { gates: { ...c.gates, [gate]: { ...(c.gates[gate] ?? { signatures: [] }), noObjection } } };
    }
    case 'GatePassed': {
      const gate = c.gates[event.data.gate] ?? { signatures: [] };
      return {
        gates: { ...c.gates, [event.data.gate]: { ...gate, passedOn: event.data.on } },
        milestones: mapMilestones(c, (m) =>
          m.stage === c.stage && !isSettled(m) ? { ...withoutWaiver(m), status: 'lapsed' } : m,
        ),
      };
    }
    case 'GateSentBack': {
      const returned = { seq: event.seq, by: event.actor.id, at: event.at };
      const due = new Map(event.data.reopened.map((item) => [item.milestone as string, item.due]));
      return {
        gates: { ...c.gates, [event.data.gate]: { signatures: [] } },
        milestones: mapMilestones(c, (m, key) => {
          const newDue = due.get(key);
          if (newDue === undefined) return m;
          const { acceptedOn: _on, settledAt: _at, ...open } = restarted(m, event);
          return { ...open, status: 'returned', due: newDue, returned, signatures: [] };
        }),
      };
    }
    case 'MilestoneRescheduled':
      // Under review the reviewer's clock runs: a new due date is no new time for her.
      return onMilestone(c, event, (m) => ({
        ...(m.status === 'submitted' ? m : restarted(m, event)),
        due: event.data.to,
      }));
    case 'CaseSuspended':
      return { status: 'suspended', suspendedOn: event.data.on };
    case 'CaseResumed': {
      const due = new Map(event.data.due.map((item) => [item.milestone as string, item.due]));
      return {
        status: 'open',
        milestones: mapMilestones(c, (m, key) => {
          const newDue = due.get(key);
          return newDue === undefined ? m : { ...laterBy(event.data.pausedDays, m, event.at), due: newDue };
        }),
      };
    }
    case 'CaseWithdrawn':
      return { status: 'withdrawn' };
    case 'CaseCompleted':
      return { status: 'completed' };
    case 'ChangeRequested': {
      const { change, wanted } = event.data;
      const status = event.actor.role === 'holder' ? 'asked' : 'proposed';
      return { changes: { ...c.changes, [change]: { wanted, status, asked: step(event) } } };
    }
    case 'ChangeEndorsed':
      return onChange(c, event, { status: 'proposed', endorsed: step(event) });
    case 'ChangeDeclined':
      return onChange(c, event, { status: 'declined', settled: step(event) });
    case 'ChangeWithdrawn':
      return onChange(c, event, { status: 'withdrawn', settled: step(event) });
    case 'ChangeApproved':
      return onChange(c, event, { status: 'approved', settled: step(event) });
    case 'AnswersChanged': {
      const { change, cells } = event.data;
      return onMilestone(c, event, (m) => {
        if (m.accepted === undefined) return m;
        const values = cells.reduce((answers, { at, to }) => withAnswer(answers, at, to), m.accepted.values);
        const made = { change, seq: event.seq, at: cells.map(({ at }) => at) };
        return { ...m, accepted: { ...m.accepted, values, changed: [...(m.accepted.changed ?? []), made] } };
      });
    }
    case 'StageReopened':
      return reopened(c, event);
    case 'FindingOpened': {
      const { finding, text: _, ...said } = event.data;
      const state = { ...said, status: 'open', openedBy: event.actor.id, ...latest(event) } as const;
      return { findings: { ...c.findings, [finding]: state } };
    }
    case 'FindingAnswered':
      return onFinding(c, event, 'answered');
    case 'FindingClosed':
      return onFinding(c, event, 'closed');
    case 'DueDatesRecomputed': {
      const moved = new Map(event.data.moved.map((item) => [item.milestone as string, item]));
      return {
        milestones: mapMilestones(c, (m, key) => {
          const move = moved.get(key);
          // The clock runs on: what was said of the old day is not said again.
          return move === undefined
            ? m
            : { ...m, due: move.to, plannedDue: m.plannedDue === move.from ? move.to : m.plannedDue };
        }),
      };
    }
    case 'ReminderIssued':
      return onMilestone(c, event, (m) => ({ ...m, reminded: event.data.step }));
  }
}

/** What a stage asks, due anew. What was left unsettled when the case went back before this stage keeps what it knows. */
function planned(c: Case, { at, data: { stage, due } }: Event & FactOf<'StageEntered'>): Case['milestones'] {
  const fresh = { stage, status: 'planned', clockFrom: at, version: 0, authors: [], signatures: [] } as const;
  return Object.fromEntries(
    due.map((item) => {
      const known = c.milestones[item.milestone] ?? { ...fresh, authors: [], signatures: [] };
      return [item.milestone, { ...dueAnew(known, item.due), clockFrom: at }];
    }),
  );
}

/** The milestone open again, to be handed in until a day: as it is to be done again, or had lapsed. */
function dueAnew(milestone: Omit<MilestoneState, 'due' | 'plannedDue'>, due: DueDate['due']): MilestoneState {
  const { acceptedOn: _on, settledAt: _at, waiver: _waiver, reminded: _reminded, ...open } = milestone;
  return { ...open, status: open.version === 0 ? 'planned' : 'returned', due, plannedDue: due, signatures: [] };
}

/** Back in an earlier stage: what is unsettled in those after it lapses, until they are entered again. */
function reopened(c: Case, event: Event & FactOf<'StageReopened'>): Partial<Case> {
  const { stage, on, left, gates, due } = event.data;
  const returned = { seq: event.seq, by: event.actor.id, at: event.at };
  const dueOf = new Map(due.map((item) => [item.milestone as string, item.due]));
  const stages = Object.entries(c.stages).filter(([id]) => !left.includes(id));
  return {
    stage,
    stages: { ...Object.fromEntries(stages), [stage]: { enteredOn: on } },
    gates: Object.fromEntries(
      Object.entries(c.gates).map(([id, gate]) => [id, gates.includes(id) ? { signatures: [] } : gate]),
    ),
    milestones: mapMilestones(c, (m, key) => {
      const newDue = dueOf.get(key);
      const sentBack = m.version === 0 ? {} : { returned };
      if (newDue !== undefined) return { ...restarted(dueAnew(m, newDue), event), ...sentBack };
      const isLeft = left.includes(m.stage) && !isSettled(m);
      return isLeft ? { ...withoutWaiver(m), status: 'lapsed', signatures: [], ...sentBack } : m;
    }),
  };
}

/** The milestone with its clock set anew. */
function restarted({ reminded: _, ...milestone }: MilestoneState, event: Event): MilestoneState {
  return { ...milestone, clockFrom: event.at };
}

/** The milestone with its clock where it stood before a pause: what was said is not said again, what was missed still is. */
function laterBy(days: number, milestone: MilestoneState, resumedAt: Instant): MilestoneState {
  const shifted = instantOf(new Date(Date.parse(milestone.clockFrom) + days * 86_400_000));
  const clockFrom = shifted < resumedAt ? shifted : resumedAt;
  return { ...milestone, plannedDue: addDays(milestone.plannedDue, days), clockFrom };
}

function withoutWaiver({ waiver: _, ...milestone }: MilestoneState): MilestoneState {
  return milestone;
}

/** The milestone with what it has submitted as what is accepted. */
function withAccepted(milestone: MilestoneState): MilestoneState {
  if (milestone.submission === undefined) return milestone;
  const { carried = {}, ...submission } = milestone.submission;
  return { ...milestone, submission, accepted: { seq: submission.seq, version: milestone.version, values: carried } };
}

/**
 * Who signed a gate signed the stage as it was: what is submitted afterwards voids it (domain §4, rule 4), and an answer from outside if
 * it was that milestone that had asked for it.
 */
function withoutPendingSignatures(c: Case, submitted: MilestoneKey): Case['gates'] {
  return Object.fromEntries(
    Object.entries(c.gates).map(([id, gate]) => {
      if (gate.passedOn !== undefined) return [id, gate];
      const { noObjection } = gate;
      const stands = noObjection !== undefined && noObjection.milestone !== submitted;
      return [id, { signatures: [], ...(stands && { noObjection }) }];
    }),
  );
}

function latest({ actor, at, seq }: Event): Pick<FindingState, 'by' | 'at' | 'seq'> {
  return { by: actor.id, at, seq };
}

/** Who did it, and in whose place if in anybody's. */
function done({ actor: { id: by, inPlaceOf } }: Event): Pick<Signature, 'by' | 'inPlaceOf'> {
  return inPlaceOf === undefined ? { by } : { by, inPlaceOf };
}

function step(event: Event): ChangeRequest['asked'] {
  return { ...latest(event), ...done(event) };
}

function onChange(
  c: Case,
  event: Event & { data: { change: ChangeId } },
  settled: Partial<ChangeRequest>,
): Pick<Case, 'changes'> {
  const request = c.changes[event.data.change];
  if (request === undefined) throw new Error(`${c.id} has no change request ${event.data.change}`);
  return { changes: { ...c.changes, [event.data.change]: { ...request, ...settled } } };
}

function onFinding(
  c: Case,
  event: Event & { data: { finding: FindingId } },
  status: FindingState['status'],
): Pick<Case, 'findings'> {
  const finding = c.findings[event.data.finding];
  if (finding === undefined) throw new Error(`${c.id} has no finding ${event.data.finding}`);
  return { findings: { ...c.findings, [event.data.finding]: { ...finding, status, ...latest(event) } } };
}

function signature(event: Event): Signature {
  return { role: event.actor.role, ...done(event), at: event.at };
}

function mapMilestones(
  c: Case,
  change: (milestone: MilestoneState, key: string) => MilestoneState,
): Case['milestones'] {
  return Object.fromEntries(Object.entries(c.milestones).map(([key, milestone]) => [key, change(milestone, key)]));
}

function onMilestone(
  c: Case,
  event: Event & { data: { milestone: MilestoneKey } },
  change: (milestone: MilestoneState) => MilestoneState,
): Pick<Case, 'milestones'> {
  const milestone = c.milestones[event.data.milestone];
  if (milestone === undefined) throw new Error(`${c.id} has no milestone ${event.data.milestone}`);
  return { milestones: { ...c.milestones, [event.data.milestone]: change(milestone) } };
}
