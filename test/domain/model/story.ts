import fc from 'fast-check';
import { type Actor, Duty } from '../../../shared/domain/actors.ts';
import { addDays, localDateOf } from '../../../shared/domain/calendar.ts';
import { type Case, isSettled } from '../../../shared/domain/case.ts';
import { AskedChange, isPending } from '../../../shared/domain/changes.ts';
import { seal } from '../../../shared/domain/chain.ts';
import { Command, type CommandType, decide } from '../../../shared/domain/decide.ts';
import type { Context } from '../../../shared/domain/decision.ts';
import { onDay } from '../../../shared/domain/delegations.ts';
import type { Event } from '../../../shared/domain/events.ts';
import { evolve } from '../../../shared/domain/evolve.ts';
import { isPermitted } from '../../../shared/domain/permissions.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { type Instant, instantOf, type LocalDate } from '../../../shared/domain/time.ts';
import { content, project, reason } from '../deeds.ts';
import { adil, amina, asma, badr, chaima, farid, ghita, hamza, hind, nowActingAs, rival, system } from '../people.ts';
import { nightBuses } from '../programme.ts';
import { type Asked, caseId, on, signed } from '../specification.ts';
import { type Ask, helpful } from './helpful.ts';

/** One step of a story, to be read in the light of what the case has become: whatever is cut out, the rest still makes sense. */
export type Step = {
  hours: number;
  kind: 'helpful' | 'cunning' | 'anything';
  who: number;
  what: number;
  which: number;
};

const hours = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 24 * 20 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 24 * 120 }) },
);
type Temper = Record<Step['kind'], number>;
const kinds = (temper: Temper): fc.Arbitrary<Step['kind']> =>
  fc.oneof(
    { weight: temper.helpful, arbitrary: fc.constant('helpful') },
    { weight: temper.cunning, arbitrary: fc.constant('cunning') },
    { weight: temper.anything, arbitrary: fc.constant('anything') },
  );
const any = fc.nat({ max: 1_000_000 });

/**
 * Stories of up to a hundred and forty steps: helpful ones, so that many get far; cunning ones, that try until something is let through; and anything
 * that comes to mind.
 */
export const steps: fc.Arbitrary<Step[]> = fc.oneof(
  stories({ helpful: 14, cunning: 4, anything: 1 }, 90),
  stories({ helpful: 4, cunning: 8, anything: 2 }, 5),
);

function stories(temper: Temper, minLength: number): fc.Arbitrary<Step[]> {
  const step = fc.record({ hours, kind: kinds(temper), who: any, what: any, which: any });
  return fc.array(step, { minLength, maxLength: 140, size: 'max' });
}

// prettier-ignore
const everybody: readonly [Actor, ...Actor[]] = [
  hind, hamza, rival, asma, badr, chaima, farid, ghita, adil, amina, system,
  // the same people after a change of role
  nowActingAs('fund_manager', asma), nowActingAs('coordinator', farid), nowActingAs('coordinator', hind),
  nowActingAs('holder', badr), nowActingAs('fund_manager', hamza),
];

const pick = <T>(from: readonly [T, ...T[]], number: number): T => from[number % from.length] ?? from[0];

/** What was asked, by whom, when, and what the case was before and is after. */
export type Moment = {
  before: Case | undefined;
  after: Case | undefined;
  command: Command;
  context: Context;
  events: readonly Event[];
  refusal?: RefusalCode;
};

/** Tells a story: each step asks one thing of the case. Clocks never go back. */
export function* tell(story: readonly Step[]): Generator<Moment> {
  let c: Case | undefined;
  let now: Instant = on('2026-01-05').on;
  let calendar = nightBuses.calendar;
  for (const step of story) {
    now = instantOf(new Date(Date.parse(now) + step.hours * 3_600_000));
    const { actor, asked } = asking(c, step, now);
    const command = Command.parse(asked);
    // A correction is in force before a case is brought in line with it.
    if (command.type === 'recompute-due-dates' && actor.role === 'system') {
      calendar = { ...calendar, dated: [...calendar.dated, ...command.holidays] };
    }
    const context = { actor, now, programme: { ...nightBuses, calendar } };
    const decision = decide(c, command, context);
    if (!decision.ok) {
      yield { before: c, after: c, command, context, events: [], refusal: decision.refusal.code };
      continue;
    }
    const programme = { id: nightBuses.id, version: nightBuses.version };
    const known = c && onDay(c, localDateOf(nightBuses.calendar, now));
    let after = c;
    const events: Event[] = [];
    for (const fact of decision.facts) {
      const sealed = seal([fact], { caseId, at: now, actor: signed(actor, fact, known), programme, after });
      events.push(...sealed.map(frozen));
      after = sealed.reduce<Case | undefined>((to, event) => frozen(evolve(to, event)), after);
    }
    yield { before: c, after, command, context, events };
    c = after;
  }
}

function asking(c: Case | undefined, step: Step, now: Instant): Ask {
  switch (step.kind) {
    case 'helpful':
      return helpful(c, step.which, now);
    case 'anything':
      return { actor: pick(everybody, step.who), asked: ofType(pick(types, step.what), c, step.which, now) };
    case 'cunning':
      return cunning(c, step, now) ?? helpful(c, step.which, now);
  }
}

/** The first of many tries that gets something done: what should not be possible is found sooner so. */
function cunning(c: Case | undefined, { who, what, which }: Step, now: Instant): Ask | undefined {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const type = pick(types, what + attempt * 7);
    const [first, ...others] = everybody.filter((actor) => isPermitted(actor, type, c));
    if (first === undefined) continue;
    const actor = pick([first, ...others], who + attempt * 13);
    const asked = ofType(type, c, which + attempt * 7919, now);
    const decision = decide(c, Command.parse(asked), { actor, now, programme: nightBuses });
    if (decision.ok && decision.facts.length > 0) return { actor, asked };
  }
  return undefined;
}

const types = Command.def.options.map((option) => option.shape.type.def.values[0]) as [CommandType, ...CommandType[]];

/** Any command of a type: mostly about what is there, sometimes not. */
function ofType(type: CommandType, c: Case | undefined, which: number, now: Instant): Asked {
  const open = Object.entries(c?.milestones ?? {}).filter(([, milestone]) => !isSettled(milestone));
  const keys = [...open, ...open, ...Object.entries(c?.milestones ?? {})].map(([key]) => key);
  const milestone = pick(['Z9', ...keys], which);
  const current = c?.milestones[milestone]?.version ?? 1;
  const version = Math.max(1, which % 7 === 0 ? current - 1 : current);
  const why = which % 11 === 0 ? 'too short' : reason;
  const today = localDateOf(nightBuses.calendar, now);
  const gate = pick(['GA', 'GB', 'GC', 'GX'], which);
  switch (type) {
    case 'open-case':
      return {
        type,
        caseId,
        project,
        organisation: 'yasmine',
        kickoffOn: addDays(today, (which % 60) - 20),
        interest: 'none',
      };
    case 'declare-interest': {
      // seldom a conflict: it bars for a year
      const ties = ['employer', 'family', 'contract'] as const;
      if (which % 17 !== 0) return { type, interest: 'none' };
      const ended = which % 2 === 0 ? {} : { endsOn: addDays(today, (which % 900) - 850) };
      return { type, interest: pick<(typeof ties)[number]>([...ties], which), ...ended };
    }
    case 'assign-person': {
      const duty = pick<Duty>(['coordinator', 'backup_coordinator', 'fund_manager', 'owner', 'director'], which);
      return { type, duty, person: pick<Actor | null>([null, ...everybody], which >> 3) };
    }
    case 'delegate-duty': {
      const duty = pick<Duty>(['coordinator', 'backup_coordinator', 'fund_manager', 'owner'], which);
      const firstDay = addDays(today, which % 5 === 0 ? (which % 9) - 2 : 0);
      const lastDay = addDays(firstDay, (which % 34) - 1);
      return { type, duty, delegate: pick<Actor>(everybody, which >> 3), firstDay, lastDay, reason: why };
    }
    case 'end-delegation': {
      const [one] = Object.keys(c?.delegations ?? {});
      return { type, duty: Duty.parse(one ?? 'coordinator') };
    }
    case 'enter-stage':
      return { type, stage: pick(['survey', 'works', 'service', 'constructor'], which) };
    case 'submit-milestone':
      return { type, milestone, language: 'fr', content: which % 13 === 0 ? { values: {} } : content };
    case 'accept-milestone':
      return { type, milestone, version };
    case 'return-milestone':
      return { type, milestone, version, reason: why, comments: [] };
    case 'propose-waiver':
      return { type, milestone, reason: why };
    case 'decide-waiver':
      return { type, milestone, granted: which % 2 === 0, reason: why };
    case 'sign-gate':
      return { type, gate: which % 5 === 0 ? gate : gateNow(c) };
    case 'send-gate-back':
      return { type, gate: which % 5 === 0 ? gate : gateNow(c), milestones: accepted(c, milestone), reason: why };
    case 'reschedule-milestone':
      return { type, milestone, due: addDays(today, (which % 50) - 5), reason: why };
    case 'suspend-case':
    case 'resume-case':
      return { type, reason: why };
    case 'withdraw-case':
      // seldom: it ends the story
      return { type, reason: which % 24 === 0 ? reason : 'too short' };
    case 'open-finding': {
      const severity = pick<'critical' | 'minor'>(['critical', 'minor'], which);
      const about = which % 5 === 0 ? { about: milestone } : {};
      return { type, severity, ...about, owner: 'owner', due: addDays(today, (which % 40) - 3), text: why };
    }
    case 'answer-finding':
      return { type, finding: `F${1 + (which % 3)}`, text: why };
    case 'close-finding':
      return { type, finding: `F${1 + (which % 3)}`, reason: why };
    case 'recompute-due-dates':
      return { type, correction: 1 + (which % 3), holidays: [c?.milestones[milestone]?.due ?? today], reason };
    case 'record-no-objection': {
      const result = pick(['granted', 'granted', 'refused', 'perhaps'], which);
      return { type, gate: gateNow(c), result, on: addDays(today, (which % 7) - 5), comments: why };
    }
    case 'request-change':
      return { type, change: anyChange(c, milestone, which, today), reason: why };
    case 'endorse-change':
      return { type, change: anyRequest(c, which), endorsed: which % 5 !== 0, reason: why };
    case 'decide-change':
      return { type, change: anyRequest(c, which), granted: which % 4 !== 0, reason: why };
    case 'withdraw-change':
      return { type, change: anyRequest(c, which), reason: why };
    case 'complete-case':
    case 'chase-case':
      return { type };
  }
}

/** The withdrawal of the project seldom: it ends the story. */
function anyChange(c: Case | undefined, milestone: string, which: number, today: LocalDate): AskedChange {
  const kinds = ['answers', 'due-date', 'stage', 'suspension', 'resumption'] as const;
  const kind = which % 97 === 0 ? 'withdrawal' : pick<(typeof kinds)[number]>(['answers', ...kinds], which);
  const asked = (change: unknown): AskedChange => AskedChange.parse(change);
  switch (kind) {
    case 'answers':
      return asked({ kind, milestone: 'W1', cells: [{ at: '/riders', to: which % 90 }] });
    case 'due-date':
      return asked({ kind, milestone, due: addDays(today, which % 120) });
    case 'stage': {
      const stage = pick(['survey', 'works', 'service'], which >> 4);
      const keys = Object.entries(c?.milestones ?? {}).filter(([, m]) => m.stage === stage && isSettled(m));
      return asked({ kind, stage, milestones: keys.slice(0, which % 3).map(([key]) => key) });
    }
    case 'suspension':
    case 'resumption':
    case 'withdrawal':
      return { kind };
  }
}

/** Mostly one that waits. */
function anyRequest(c: Case | undefined, which: number): string {
  const pending = Object.entries(c?.changes ?? {}).filter(([, request]) => isPending(request));
  return pick(['R1', ...pending.map(([id]) => id), ...pending.map(([id]) => id)], which);
}

function gateNow(c: Case | undefined): string {
  return nightBuses.stages.find(({ id }) => id === c?.stage)?.gate.id ?? 'GA';
}

function accepted(c: Case | undefined, otherwise: string): string[] {
  const keys = Object.entries(c?.milestones ?? {}).filter(([, m]) => m.status === 'accepted' && m.stage === c?.stage);
  return keys.length > 0 ? keys.slice(-1).map(([key]) => key) : [otherwise];
}

/** Nothing may change what was: a decision or an event that tries throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inside of Object.values(value)) frozen(inside);
  }
  return value;
}
