import { expect } from 'vitest';
import type * as z from 'zod/mini';
import type { Actor, Doer } from '../../shared/domain/actors.ts';
import { localDateOf } from '../../shared/domain/calendar.ts';
import type { Case } from '../../shared/domain/case.ts';
import { seal } from '../../shared/domain/chain.ts';
import { Command, decide } from '../../shared/domain/decide.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { principalOf } from '../../shared/domain/delegations.ts';
import type { Event, Fact } from '../../shared/domain/events.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import type { RefusalCode } from '../../shared/domain/refusal.ts';
import { Instant, type LocalDate } from '../../shared/domain/time.ts';
import type { Deed } from './deeds.ts';
import { nightBuses } from './programme.ts';

export const caseId = CaseId.parse('NB-BOUSKOURA');
const programme = { id: nightBuses.id, version: nightBuses.version };

/** The day that every history begins with, unless it says otherwise: a Monday, in the morning. */
const firstDay = '2026-03-02';

/** From then on it is that day (at 10:00 UTC), or that minute of it (`2026-03-02T08:59`, UTC). */
export const on = (moment: string): { on: Instant } => ({
  on: Instant.parse(moment.length === 10 ? `${moment}T10:00:00.000Z` : `${moment}:00.000Z`),
});

export type Past = readonly (Deed | { on: Instant } | readonly (Deed | { on: Instant })[])[];

/** What the past makes of a case: its events, the case, and the time it is. */
export function history(past: Past): { events: Event[]; c: Case | undefined; now: Instant } {
  const events: Event[] = [];
  let c: Case | undefined;
  let now = on(firstDay).on;
  for (const item of past.flat()) {
    if ('on' in item) {
      now = item.on;
      continue;
    }
    const today = localDateOf(nightBuses.calendar, now);
    const fact = c === undefined ? opening(item, today) : item.tell(c, today);
    const sealed = seal([fact], { caseId, at: now, actor: signed(item.by, fact, c), programme, after: c });
    events.push(...sealed);
    c = sealed.reduce<Case | undefined>(evolve, c);
  }
  return { events, c, now };
}

/** The case that a past has made. */
export function caseOf(...past: Past): Case {
  const { c } = history(past);
  if (c === undefined) throw new Error('nothing has happened yet');
  return c;
}

/** The first deed of a case knows no case; `opened` does not look at it. */
function opening({ tell }: Deed, today: LocalDate): Fact {
  return tell(undefined as unknown as Case, today);
}

/** As the commands' only writer signs: who types in a submission that is not her own says for whom, a delegate in whose place she acts. */
export function signed(actor: Actor, fact: Fact, c: Case | undefined): Doer {
  if (c === undefined) return actor;
  const inPlaceOf = fact.type === 'InterestDeclared' ? undefined : principalOf(c, actor.id);
  return {
    ...actor,
    ...(fact.type === 'MilestoneSubmitted' && actor.role !== 'holder' && { onBehalfOf: c.organisation }),
    ...(inPlaceOf && { inPlaceOf }),
  };
}

/** A refusal, by its code and what it tells besides. */
export const refused = (code: RefusalCode, told: object = {}): { refusal: object } => ({ refusal: { code, ...told } });

/** A command as it comes to a door. */
export type Asked = z.input<typeof Command>;

type Expected = Deed | { refusal: object };

/**
 * A specification: given what happened, when somebody asks for something, then these facts follow or this rule refuses it. A command goes
 * through its schema, as at every door.
 */
export function given(...past: Past) {
  const { c, now } = history(past);
  return {
    /** `calendar`: another one than the programme is written with. */
    when(actor: Actor, asked: Asked, calendar = nightBuses.calendar) {
      const command = Command.parse(asked);
      const decision = decide(c, command, { actor, now, programme: { ...nightBuses, calendar } });
      return {
        then(...expected: Expected[]): void {
          expect(decision).toEqual(decisionOf(expected, c, now));
        },
        thenNothing(): void {
          expect(decision).toEqual({ ok: true, facts: [] });
        },
        /** The case afterwards; throws if the command was refused. */
        case: (): Case => after(decision, actor, c, now),
      };
    },
  };
}

function decisionOf(expected: readonly Expected[], c: Case | undefined, now: Instant): Decision {
  const today = localDateOf(nightBuses.calendar, now);
  const facts: Fact[] = [];
  for (const item of expected) {
    if ('refusal' in item) return { ok: false, ...item } as Decision;
    facts.push(c === undefined ? opening(item, today) : item.tell(c, today));
  }
  return { ok: true, facts };
}

function after(decision: Decision, actor: Actor, c: Case | undefined, at: Instant): Case {
  if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
  const events = seal(decision.facts, { caseId, at, actor, programme, after: c });
  const result = events.reduce<Case | undefined>(evolve, c);
  if (result === undefined) throw new Error('no case');
  return result;
}
