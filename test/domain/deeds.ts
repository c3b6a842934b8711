import { type Actor, Duty } from '../../shared/domain/actors.ts';
import { addDays, addMonths, onOrAfter } from '../../shared/domain/calendar.ts';
import type { Case } from '../../shared/domain/case.ts';
import { dueDatesOf } from '../../shared/domain/due-dates.ts';
import { Fact } from '../../shared/domain/events.ts';
import type { LocalDate } from '../../shared/domain/time.ts';
import { carriedFields } from '../../shared/programme/carried-fields.ts';
import { adil, asma, badr, chaima, farid, ghita, hind, system } from './people.ts';
import { nightBuses } from './programme.ts';

/** Something that happened: who did it, and what it was, given the case it happened to and the day. */
export type Deed = { by: Actor; tell: (c: Case, today: LocalDate) => Fact };

const deed = (by: Actor, tell: (c: Case, today: LocalDate) => unknown): Deed => ({
  by,
  tell: (c, today) => Fact.parse(tell(c, today)),
});

/** The same, done by another person. */
export const by = (actor: Actor, { tell }: Deed): Deed => ({ by: actor, tell });

export const reason = 'Because it has to be so, for once.';
export const summary = 'The survey of the night shifts is done, and the stops have been agreed with the town.';
export const content = { values: { riders: 40, summary, declaration_true: true }, evidence: [] };
/** A photo that proves something. */
export const photo = {
  kind: 'photo',
  name: 'stop.jpg',
  mediaType: 'image/jpeg',
  bytes: 20_000,
  sha256: 'a'.repeat(64),
  takenOn: '2026-02-27',
  place: 'Gate 2',
};
export const project = {
  title: { ar: 'حافلات الليل', fr: 'Bus de nuit' },
  zone: 'Bouskoura',
  kind: 'bus_line',
  holder: { name: 'Association Yasmine', kind: 'association' },
};

export const opened = (kickoffOn = '2026-03-02'): Deed =>
  deed(asma, (_c, on) => {
    const independent = { on, until: addMonths(on, 12) };
    return { type: 'CaseOpened', data: { project, organisation: 'yasmine', kickoffOn, independent } };
  });

/** What somebody declared of herself and the holder, good for as many months. */
export const declared = (person: Actor, interest = 'none', months = 12): Deed =>
  deed(person, (_c, on) => ({ type: 'InterestDeclared', data: { interest, on, until: addMonths(on, months) } }));

export const assigned = (duty: Duty, person: Actor | null): Deed =>
  deed(farid, () => ({ type: 'PersonAssigned', data: { duty: Duty.parse(duty), person: person?.id ?? null } }));

/** A duty lent from one day to another; whose it is, the case says. */
export const delegated = (duty: Duty, delegate: Actor, firstDay: string, lastDay: string): Deed =>
  deed(asma, (c) => ({
    type: 'DelegationMade',
    data: { duty, person: c.people[duty], delegate: delegate.id, firstDay, lastDay, reason },
  }));
export const delegationBegun = (duty: Duty, at: { person: Actor; delegate: Actor }): Deed =>
  deed(system, (_c, on) => ({
    type: 'DelegationBegun',
    data: { duty, person: at.person.id, delegate: at.delegate.id, on },
  }));
export const delegationEnded = (duty: Duty, at: { person: Actor; delegate: Actor; wasBegun?: boolean }): Deed =>
  deed(system, (_c, on) => ({
    type: 'DelegationEnded',
    data: { duty, person: at.person.id, delegate: at.delegate.id, wasBegun: at.wasBegun ?? true, on },
  }));

export const entered = (stage: string): Deed =>
  deed(system, (c, on) => {
    const definition = nightBuses.stages.find(({ id }) => id === stage);
    const due = definition === undefined ? [] : dueDatesOf(definition, c, on, nightBuses);
    return { type: 'StageEntered', data: { stage, on, due } };
  });

export const submitted = (
  milestone: string,
  changes: { warnings?: number; content?: unknown; carries?: string[] } = {},
): Deed =>
  deed(hind, (c) => {
    const version = (c.milestones[milestone]?.version ?? 0) + 1;
    const carries = carriedFields(nightBuses, milestone.split('.')[0] ?? '');
    const data = { milestone, version, language: 'ar', content, warnings: 0, ...changes };
    return { type: 'MilestoneSubmitted', data: { ...(carries.length > 0 && { carries }), ...data } };
  });

/** The version under review, as a reviewer's facts name it. */
function meant(c: Case, milestone: string): object {
  const { version, submission } = c.milestones[milestone] ?? {};
  return { milestone, version, submission: submission?.hash };
}

export const endorsed = (milestone: string): Deed =>
  deed(asma, (c) => ({ type: 'MilestoneEndorsed', data: meant(c, milestone) }));
export const accepted = (milestone: string): Deed =>
  deed(asma, (c, on) => ({ type: 'MilestoneAccepted', data: { ...meant(c, milestone), on } }));
export const returned = (milestone: string, due: string): Deed =>
  deed(asma, (c) => ({ type: 'MilestoneReturned', data: { ...meant(c, milestone), reason, comments: [], due } }));

export const waiverProposed = (milestone: string): Deed =>
  deed(hind, () => ({ type: 'WaiverProposed', data: { milestone, reason } }));
export const waiverDeclined = (milestone: string): Deed =>
  deed(farid, () => ({ type: 'WaiverDeclined', data: { milestone, reason } }));
export const waived = (milestone: string): Deed =>
  deed(farid, () => ({ type: 'MilestoneWaived', data: { milestone, reason } }));

export const gateSigned = (gate: string, actor = asma): Deed =>
  deed(actor, () => ({ type: 'GateSigned', data: { gate, role: actor.role } }));
export const noObjectionRecorded = (gate: string, milestone: string, result = 'granted'): Deed =>
  deed(asma, (_c, on) => ({ type: 'NoObjectionRecorded', data: { gate, milestone, result, on } }));
export const gatePassed = (gate: string): Deed => deed(asma, (_c, on) => ({ type: 'GatePassed', data: { gate, on } }));
export const gateSentBack = (gate: string, ...reopened: { milestone: string; due: string }[]): Deed =>
  deed(asma, () => ({ type: 'GateSentBack', data: { gate, reason, reopened } }));

export const rescheduled = (milestone: string, to: string): Deed =>
  deed(asma, (c) => ({
    type: 'MilestoneRescheduled',
    data: { milestone, from: c.milestones[milestone]?.due, to, reason },
  }));

export const suspended = (): Deed => deed(farid, (_c, on) => ({ type: 'CaseSuspended', data: { on, reason } }));
/** Resumed after so many days, every unsettled due date later by as many. */
export const resumed = (pausedDays: number): Deed =>
  deed(farid, (c, on) => {
    const unsettled = Object.entries(c.milestones).filter(
      ([, m]) => !['accepted', 'waived', 'lapsed'].includes(m.status),
    );
    const due = unsettled.map(([milestone, m]) => ({
      milestone,
      due: onOrAfter(nightBuses.calendar, addDays(m.due, pausedDays)),
    }));
    return { type: 'CaseResumed', data: { on, pausedDays, due: pausedDays === 0 ? [] : due, reason } };
  });
export const withdrawn = (): Deed => deed(farid, (_c, on) => ({ type: 'CaseWithdrawn', data: { on, reason } }));
export const completed = (): Deed => deed(system, (_c, on) => ({ type: 'CaseCompleted', data: { on } }));

/** The next change request of the case; a pause of the project unless told otherwise. */
export const changeRequested = (wanted: object = { kind: 'suspension' }): Deed =>
  deed(hind, (c) => ({
    type: 'ChangeRequested',
    data: { change: `R${Object.keys(c.changes).length + 1}`, wanted, reason },
  }));
export const changeEndorsed = (change: string): Deed =>
  deed(asma, () => ({ type: 'ChangeEndorsed', data: { change, reason } }));
export const changeDeclined = (change: string): Deed =>
  deed(farid, () => ({ type: 'ChangeDeclined', data: { change, reason } }));
export const changeApproved = (change: string): Deed =>
  deed(farid, () => ({ type: 'ChangeApproved', data: { change, reason } }));
export const changeWithdrawn = (change: string): Deed =>
  deed(hind, () => ({ type: 'ChangeWithdrawn', data: { change, reason } }));
/** What an approved request says of answers. */
export const answersChanged = (change: string): Deed =>
  deed(farid, (c) => {
    const { kind: _, ...said } = { kind: '', ...c.changes[change]?.wanted };
    return { type: 'AnswersChanged', data: { change, ...said } };
  });
/** Back in an earlier stage, with what is due there again. */
export const stageReopened = (
  stage: string,
  said: { left: string[]; gates: string[]; due: { milestone: string; due: string }[] },
): Deed => deed(farid, (_c, on) => ({ type: 'StageReopened', data: { stage, on, ...said, reason } }));

/** The next finding of the case. */
export const found = (severity = 'critical', about?: string): Deed =>
  deed(adil, (c, on) => ({
    type: 'FindingOpened',
    data: {
      finding: `F${Object.keys(c.findings).length + 1}`,
      severity,
      owner: 'owner',
      due: addDays(on, 14),
      text: reason,
      ...(about !== undefined && { about }),
    },
  }));
export const findingAnswered = (finding: string): Deed =>
  deed(hind, () => ({ type: 'FindingAnswered', data: { finding, text: reason } }));
export const findingClosed = (finding: string): Deed =>
  deed(adil, () => ({ type: 'FindingClosed', data: { finding, reason } }));

/** A correction of the calendar moved due dates: of each milestone to a day. */
export const recomputed = (correction: number, moved: Record<string, string>): Deed =>
  deed(system, (c) => ({
    type: 'DueDatesRecomputed',
    data: {
      correction,
      reason,
      moved: Object.entries(moved).map(([milestone, to]) => ({ milestone, from: c.milestones[milestone]?.due, to })),
    },
  }));

export const reminded = (milestone: string, step: string, ...to: Actor[]): Deed =>
  deed(system, (c) => ({
    type: 'ReminderIssued',
    data: { milestone, step, due: c.milestones[milestone]?.due, to: to.map(({ id }) => id) },
  }));

/** A case in its first stage with everybody in place; the programme's people have declared that nothing ties them to its holder. */
export const underWay: readonly Deed[] = [
  opened(),
  assigned('coordinator', asma),
  ...[badr, chaima, farid, ghita].map((person) => declared(person)),
  assigned('backup_coordinator', badr),
  assigned('fund_manager', farid),
  assigned('owner', hind),
  entered('survey'),
];

/** A milestone handed in and accepted by its coordinator, and by the fund manager where both are asked. */
export const done = (milestone: string, second?: Actor): readonly Deed[] =>
  second === undefined
    ? [submitted(milestone), accepted(milestone)]
    : [submitted(milestone), endorsed(milestone), by(second, accepted(milestone))];

/** The first gate passed by the coordinator, with the optional `A3` left undone. */
export const surveyPassed: readonly Deed[] = [...done('A1'), ...done('A2', farid), gateSigned('GA'), gatePassed('GA')];
