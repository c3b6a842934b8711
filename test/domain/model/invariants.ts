import { daysBetween, isBusinessDay, localDateOf } from '../../../shared/domain/calendar.ts';
import { type Case, isSettled, type MilestoneState, type Signature } from '../../../shared/domain/case.ts';
import { answerAt } from '../../../shared/domain/answer-pointer.ts';
import { milestoneOf } from '../../../shared/domain/changes.ts';
import { type Delegation, doersOf, onDay } from '../../../shared/domain/delegations.ts';
import { conflictOf, isIndependent } from '../../../shared/domain/interests.ts';
import { isPermitted } from '../../../shared/domain/permissions.ts';
import { signaturesAsked } from '../../../shared/domain/signatures.ts';
import { findMilestone, findStage, unmetConditions } from '../../../shared/domain/stages.ts';
import { nightBuses } from '../programme.ts';
import type { Moment } from './story.ts';

type Claim<T> = Record<string, (of: T) => boolean>;

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
const signers = (signatures: readonly Signature[]): string[] => signatures.map(({ by }) => by);
const roles = (signatures: readonly Signature[]): string => signatures.map(({ role }) => role).join();
const milestones = (c: Case): [string, MilestoneState][] => Object.entries(c.milestones);
const everyMilestone = (c: Case, holds: (m: MilestoneState, key: string) => boolean): boolean =>
  milestones(c).every(([key, milestone]) => holds(milestone, key));

function askedFor(c: Case, key: string): readonly string[] {
  const [definition, milestone] = [findMilestone(nightBuses, key), c.milestones[key]];
  return definition === undefined || milestone === undefined ? [] : signaturesAsked(definition, milestone);
}

/** What holds for a case at any time. */
export const ofEveryCase: Claim<Case> = {
  'nobody signs a milestone of which she wrote a version': (c) =>
    everyMilestone(c, ({ authors, signatures }) => signers(signatures).every((by) => !authors.some((id) => id === by))),
  'no person signs one version twice': (c) => everyMilestone(c, ({ signatures }) => distinct(signers(signatures))),
  'signatures come from the roles and in the order that the programme asks for': (c) =>
    everyMilestone(c, ({ signatures }, key) => askedFor(c, key).join().startsWith(roles(signatures))),
  'accepted is what has every signature, and nothing else': (c) =>
    everyMilestone(c, ({ status, signatures }, key) => {
      const asked = askedFor(c, key).length;
      // a submission that was signed by all is accepted; a waiver may overtake one that was signed by some
      return status === 'accepted' ? signatures.length === asked : signatures.length < asked;
    }),
  'a milestone has a submission exactly if it has a version': (c) =>
    everyMilestone(c, ({ version, submission, authors }) =>
      version === 0 ? submission === undefined && authors.length === 0 : submission !== undefined && authors.length > 0,
    ),
  'planned is what nobody has submitted': (c) => everyMilestone(c, (m) => m.status !== 'planned' || m.version === 0),
  'a waiver is a question about what is open, or was granted': (c) =>
    everyMilestone(c, (m) => m.waiver === undefined || m.status === 'waived' || !isSettled(m)),
  'what is waived was proposed': (c) => everyMilestone(c, (m) => m.status !== 'waived' || m.waiver !== undefined),
  'settled is what has a moment since when it is, unless it lapsed': (c) =>
    everyMilestone(c, (m) => (m.settledAt !== undefined) === (isSettled(m) && m.status !== 'lapsed')),
  'every due date is a business day': (c) => everyMilestone(c, ({ due }) => isBusinessDay(nightBuses.calendar, due)),
  'no clock is set to a time to come': (c) => everyMilestone(c, ({ clockFrom }) => clockFrom <= c.changedAt),
  'stages are entered in the order of the programme, each after the gate before it': (c) => {
    const entered = nightBuses.stages.filter(({ id }) => id in c.stages);
    const inOrder = entered.every((stage, index) => stage === nightBuses.stages[index]);
    const passed = entered.slice(0, -1).every(({ gate }) => c.gates[gate.id]?.passedOn !== undefined);
    return inOrder && passed && c.stage === entered.at(-1)?.id && Object.keys(c.stages).length === entered.length;
  },
  'a passed gate has the signatures that it asks for, of distinct persons who wrote nothing in its stage': (c) =>
    nightBuses.stages.every(({ id, gate }) => {
      const { signatures = [], passedOn } = c.gates[gate.id] ?? {};
      const authors = milestones(c).flatMap(([, m]) => (m.stage === id ? m.authors : []));
      const sound = distinct(signers(signatures)) && signatures.every(({ by }) => !authors.includes(by));
      const asked = gate.signedBy.join();
      return (
        sound &&
        (passedOn === undefined ? asked !== roles(signatures) : asked === roles(signatures)) &&
        asked.startsWith(roles(signatures))
      );
    }),
  'behind a passed gate everything is settled': (c) =>
    nightBuses.stages.every(
      ({ id, gate }) =>
        c.gates[gate.id]?.passedOn === undefined || milestones(c).every(([, m]) => m.stage !== id || isSettled(m)),
    ),
  'nothing lapses before its gate is passed, or the case has gone back before its stage': (c) =>
    everyMilestone(c, ({ status, stage }) => {
      const gate = findStage(nightBuses, stage)?.gate.id ?? '';
      return status !== 'lapsed' || c.gates[gate]?.passedOn !== undefined || !Object.hasOwn(c.stages, stage);
    }),
  'a completed case has passed its last gate': (c) =>
    c.status !== 'completed' || nightBuses.stages.every(({ gate }) => c.gates[gate.id]?.passedOn !== undefined),
  'a case knows since when it is suspended exactly while it is': (c) =>
    (c.status === 'suspended') === (c.suspendedOn !== undefined),
};

const typesOf = ({ events }: Moment): string => events.map(({ type }) => type).join();

/** Facts that name a settled milestone and leave its state alone, or open it again. */
const besideTheMilestone: ReadonlySet<string> = new Set(['GateSentBack', 'AnswersChanged', 'NoObjectionRecorded']);
const isOfRequest = ({ type }: { type: string }): boolean => type.startsWith('Change');
const isOfFinding = ({ type }: { type: string }): boolean => type.startsWith('Finding');
/** A delegation that is begun, or over. */
const isTurn = ({ type }: { type: string }): boolean => type === 'DelegationBegun' || type === 'DelegationEnded';
const isDeclaration = ({ type }: { type: string }): boolean => type === 'InterestDeclared';

/** What holds for every step from one case to the next. */
export const ofEveryStep: Claim<Moment & { after: Case }> = {
  'versions count up by one for each event': ({ before, after, events }) =>
    after.version === (before?.version ?? 0) + events.length,
  'what is refused changes nothing': ({ before, after, refusal }) => refusal === undefined || before === after,
  'who is not permitted is refused': ({ before, command, context, refusal }) =>
    refusal !== undefined ||
    isPermitted(context.actor, command.type, before && onDay(before, localDateOf(nightBuses.calendar, context.now))),
  'who is in a conflict of interest does nothing but declare': ({ before, events, context: { actor } }) =>
    before === undefined || !conflictOf(before, actor.id) || actor.role === 'holder' || events.every(isDeclaration),
  'only who has declared that nothing ties her to the holder is given a duty of the programme': ({
    before,
    events,
    context,
  }) =>
    events.every((event) => {
      const given =
        event.type === 'PersonAssigned'
          ? event.data.person
          : event.type === 'DelegationMade'
            ? event.data.delegate
            : null;
      if (given === null || !('duty' in event.data) || before === undefined) return true;
      const isOfProgramme = ['coordinator', 'backup_coordinator', 'fund_manager'].includes(event.data.duty);
      const today = localDateOf(nightBuses.calendar, context.now);
      return !isOfProgramme || isIndependent(before, given, today);
    }),
  'no conflict of interest is taken back before it is over': ({ before, events, context }) =>
    events.every((event) => {
      if (event.type !== 'InterestDeclared' || event.data.interest !== 'none' || before === undefined) return true;
      const conflict = conflictOf(before, context.actor.id);
      return conflict === undefined || conflict.until < event.data.on;
    }),
  'an ended case does not change, but for what auditors find': ({ before, events }) =>
    (before?.status !== 'completed' && before?.status !== 'withdrawn') || events.every(isOfFinding),
  'what takes two persons takes neither a delegate nor whom she stands in for twice': ({ events, after }) =>
    events.every(({ type, actor, data }) => {
      if (type === 'MilestoneEndorsed' || type === 'MilestoneAccepted') {
        const { authors = [], signatures = [] } = after.milestones[data.milestone] ?? {};
        const others = [...authors, ...signatures.slice(0, -1).flatMap(doersOf)];
        return !doersOf({ by: actor.id, inPlaceOf: actor.inPlaceOf }).some((doer) => others.includes(doer));
      }
      if (type !== 'GateSigned') return true;
      const others = (after.gates[data.gate]?.signatures ?? []).slice(0, -1).flatMap(doersOf);
      return !doersOf({ by: actor.id, inPlaceOf: actor.inPlaceOf }).some((doer) => others.includes(doer));
    }),
  'a delegation lasts thirty days at most, and nobody is in two of them at a time': ({ after }) => {
    const all = Object.values(after.delegations);
    const meets = (a: Delegation, b: Delegation) => a.firstDay <= b.lastDay && b.firstDay <= a.lastDay;
    const shares = (a: Delegation, b: Delegation) => !distinct([a.person, a.delegate, b.person, b.delegate]);
    return all.every(
      (one, index) =>
        daysBetween(one.firstDay, one.lastDay) < 30 &&
        all.slice(index + 1).every((other) => !meets(one, other) || !shares(one, other)),
    );
  },
  'nobody acts in the place of another on a day that was not delegated': ({ before, events, context }) =>
    events.every(({ actor: { id, inPlaceOf } }) => {
      const today = localDateOf(nightBuses.calendar, context.now);
      const isLent = ({ person, delegate, firstDay, lastDay }: Delegation) =>
        person === inPlaceOf && delegate === id && firstDay <= today && today <= lastDay;
      return inPlaceOf === undefined || Object.values(before?.delegations ?? {}).some(isLent);
    }),
  'a suspended case changes only by being resumed or withdrawn, by what people declare, and by what days bring': (
    moment,
  ) =>
    moment.before?.status !== 'suspended' ||
    moment.events.every((event) => isOfFinding(event) || isDeclaration(event) || isTurn(event)) ||
    moment.events.every(isOfRequest) ||
    ['CaseResumed', 'CaseWithdrawn'].includes(typesOf(moment).replace('ChangeApproved,', '')),
  'what is settled is not submitted, signed, returned, moved or reminded of': ({ before, events }) =>
    events.every(({ type, data }) => {
      const milestone = before?.milestones['milestone' in data ? data.milestone : ''];
      return milestone === undefined || !isSettled(milestone) || besideTheMilestone.has(type);
    }),
  'each submission is one version more, and nothing else is': ({ before, after, events }) =>
    milestones(after).every(([key, { version }]) => {
      const added = events.filter(({ type, data }) => type === 'MilestoneSubmitted' && data.milestone === key).length;
      return version === (before?.milestones[key]?.version ?? 0) + added;
    }),
  'a new version is signed by nobody yet, and no waiver is asked for it any more': ({ after, events }) =>
    events.every((event) => {
      const milestone = event.type === 'MilestoneSubmitted' ? after.milestones[event.data.milestone] : undefined;
      return milestone === undefined || (milestone.signatures.length === 0 && milestone.waiver === undefined);
    }),
  'a waiver is proposed once at a time': ({ before, events }) =>
    events.every(
      (event) => event.type !== 'WaiverProposed' || before?.milestones[event.data.milestone]?.waiver === undefined,
    ),
  'the due date of what is settled stays': ({ before, after }) =>
    before === undefined ||
    milestones(before).every(
      ([key, m]) => !isSettled(m) || !isSettled(after.milestones[key] ?? m) || after.milestones[key]?.due === m.due,
    ),
  'a pause forgets nothing that was said': ({ before, after, events }) =>
    !events.some(({ type }) => type === 'CaseResumed') ||
    milestones(after).every(([key, { reminded }]) => reminded === before?.milestones[key]?.reminded),
  'who wrote once stays an author': ({ before, after }) =>
    before === undefined ||
    milestones(before).every(([key, m]) => m.authors.every((id) => after.milestones[key]?.authors.includes(id))),
  'only the version that is there is signed or returned': ({ before, events }) =>
    events.every(({ data }) => {
      if (!('submission' in data)) return true;
      const milestone = before?.milestones[data.milestone];
      return (
        milestone?.status === 'submitted' &&
        milestone.version === data.version &&
        milestone.submission?.hash === data.submission
      );
    }),
  'a gate is passed only while its conditions are met': ({ before, events, context }) => {
    const today = localDateOf(nightBuses.calendar, context.now);
    return (
      !events.some(({ type }) => type === 'GatePassed') ||
      (before !== undefined && unmetConditions(before, nightBuses, today).length === 0)
    );
  },
  'a passed gate stays passed, unless the case goes back': ({ before, after, events }) =>
    events.some(({ type }) => type === 'StageReopened') ||
    Object.entries(before?.gates ?? {}).every(
      ([gate, { passedOn }]) => passedOn === undefined || after.gates[gate]?.passedOn === passedOn,
    ),
  'a waiver takes two persons': ({ before, events, context }) =>
    events.every(({ type, data }) => {
      if (type !== 'MilestoneWaived') return true;
      const milestone = before?.milestones[data.milestone];
      return (
        milestone?.waiver !== undefined &&
        milestone.waiver.by !== context.actor.id &&
        !milestone.authors.includes(context.actor.id)
      );
    }),
  'no due date comes nearer but by rescheduling, or by a stage entered again': ({ before, after, command, events }) =>
    command.type === 'reschedule-milestone' ||
    events.some(({ type }) => type === 'StageReopened' || type === 'StageEntered') ||
    before === undefined ||
    milestones(before).every(([key, { due }]) => due <= (after.milestones[key]?.due ?? due)),
  'a coordinator moves nothing further than thirty days from the plan': ({ events, after, context }) =>
    context.actor.role !== 'coordinator' ||
    events.every((event) => {
      if (event.type !== 'MilestoneRescheduled') return true;
      return daysBetween(after.milestones[event.data.milestone]?.plannedDue ?? event.data.to, event.data.to) <= 30;
    }),
  'an approved change takes two persons, and is decided by none of its askers or authors': ({
    before,
    events,
    context,
  }) =>
    events.every(({ type, data }) => {
      if (type !== 'ChangeApproved') return true;
      const request = before?.changes[data.change];
      const milestone = request && milestoneOf(request.wanted);
      const authors = milestone === undefined ? [] : (before?.milestones[milestone]?.authors ?? []);
      return (
        request?.status === 'proposed' &&
        ![request.asked.by, request.endorsed?.by, ...authors].includes(context.actor.id)
      );
    }),
  'answers change only as an approved request says': ({ before, after, events }) =>
    events.every(
      ({ type, data }) =>
        type !== 'AnswersChanged' ||
        data.cells.every(
          ({ at, from, to }) =>
            answerAt(before?.milestones[data.milestone]?.accepted?.values ?? {}, at) === from &&
            answerAt(after.milestones[data.milestone]?.accepted?.values ?? {}, at) === to,
        ),
    ),
  'the case goes back only by a request that was approved': ({ events }) =>
    events.every(({ type }, index) => type !== 'StageReopened' || events[index - 1]?.type === 'ChangeApproved'),
  'a reminder goes on from the last one: none twice, none after a later one': ({ before, events }) =>
    events.every(({ type, data }) => {
      if (type !== 'ReminderIssued') return true;
      const last = nightBuses.reminders.find(({ id }) => id === before?.milestones[data.milestone]?.reminded);
      const step = nightBuses.reminders.find(({ id }) => id === data.step);
      return step !== undefined && (last === undefined || (last.clock === step.clock && last.offset < step.offset));
    }),
  'a reminder goes to each person once, and for review to nobody who may not review': ({ before, events }) =>
    events.every((event) => {
      if (event.type !== 'ReminderIssued') return true;
      const { status, authors = [] } = before?.milestones[event.data.milestone] ?? {};
      const barred = status === 'submitted' ? authors : [];
      return distinct(event.data.to) && !event.data.to.some((person) => barred.includes(person));
    }),
  'a milestone gets one reminder at a time': ({ events }) =>
    distinct(events.flatMap((event) => (event.type === 'ReminderIssued' ? [event.data.milestone] : []))),
};
