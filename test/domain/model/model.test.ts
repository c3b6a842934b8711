import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDateOf } from '../../../shared/domain/calendar.ts';
import { Case } from '../../../shared/domain/case.ts';
import { hashOf, verify } from '../../../shared/domain/chain.ts';
import { Command, decide } from '../../../shared/domain/decide.ts';
import { type Event, Fact, parseEvent } from '../../../shared/domain/events.ts';
import { fold } from '../../../shared/domain/evolve.ts';
import { healthOf } from '../../../shared/domain/health.ts';
import { isReminderHour } from '../../../shared/domain/reminder-hours.ts';
import { nextReminderAt, remindersDue } from '../../../shared/domain/reminders.ts';
import { type Instant, instantOf } from '../../../shared/domain/time.ts';
import { type Waiting, waitingOf } from '../../../shared/domain/waiting.ts';
import { wakeAtOf } from '../../../shared/domain/wake.ts';
import { reason } from '../deeds.ts';
import { alterations, sealedAnew } from '../mutations.ts';
import { nightBuses } from '../programme.ts';
import type { Asked } from '../specification.ts';
import { ofEveryCase, ofEveryStep } from './invariants.ts';
import { type Moment, type Step, steps, tell } from './story.ts';

/** A failure prints its seed: `SEED=… vitest run test/domain/model` tells the same stories again, `RUNS=10000` tells more (with `--testTimeout=0`). */
const runs = Number(process.env['RUNS'] ?? 15);
const seed = process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) };
/** Neither telling nor shrinking goes on for ever on a slow machine; a minute for each thousand runs. */
const limits = { ...seed, interruptAfterTimeLimit: 10_000 + runs * 60 };
const anyStory = (times: number, holds: (story: Step[]) => void): void =>
  fc.assert(fc.property(steps, holds), { numRuns: Math.ceil(runs * times), ...limits });

function told(story: readonly Step[]): { events: Event[]; c: Case | undefined; moments: Moment[] } {
  const moments = [...tell(story)];
  return { events: moments.flatMap(({ events }) => events), c: moments.at(-1)?.after, moments };
}

function brokenClaims(moment: Moment): string[] {
  const { after, before } = moment;
  if (after === undefined) return [];
  const ofStep = Object.entries(ofEveryStep).filter(([, holds]) => !holds({ ...moment, after }));
  const ofCase = after === before ? [] : Object.entries(ofEveryCase).filter(([, holds]) => !holds(after));
  return [...ofStep, ...ofCase].map(([claim]) => claim);
}

describe('whatever anybody asks of a case, in whatever order', () => {
  test('it never comes into a state that should not be', () => {
    anyStory(1.5, (story) => {
      for (const moment of tell(story)) {
        const broken = brokenClaims(moment);
        if (broken.length === 0) continue;
        const { command, context } = moment;
        throw new Error(
          `${broken.join('; ')}: after ${JSON.stringify(command)} by ${context.actor.id} as ${context.actor.role}`,
        );
      }
    });
  });

  test('its events are all that there is to it: read again they tell the same case', () => {
    anyStory(0.5, (story) => {
      const { events, c } = told(story);
      const read = events.map((event) => parseEvent(JSON.parse(JSON.stringify(event))));
      expect(read).toEqual(events);
      expect(fold(read)).toEqual(c);
      if (c !== undefined) expect(Case.parse(JSON.parse(JSON.stringify(c)))).toEqual(c);
    });
  });

  test('deciding is a function: the same question has the same answer', () => {
    anyStory(0.3, (story) => {
      for (const { before, command, context, refusal, events } of tell(story)) {
        const again = decide(before, command, context);
        expect(again.ok ? again.facts : again.refusal.code).toEqual(
          refusal ?? events.map(({ type, data }) => ({ type, data })),
        );
      }
    });
  });

  test('its history verifies, and any one thing done to it is found in its place', () => {
    const tampering = fc.record({ how: fc.nat(6), where: fc.nat(), which: fc.nat() });
    fc.assert(
      fc.property(steps, fc.array(tampering, { minLength: 1, maxLength: 12 }), (story, tamperings) => {
        const { events, c } = told(story);
        if (c === undefined) return;
        expect(verify(events, c)).toEqual({ intact: true, events: events.length, head: c.head });
        for (const { how, where, which } of tamperings) {
          const { changed, at } = tampered(events, how, where % events.length, which);
          expect({ how, ...verify(changed, c) }).toMatchObject({ how, intact: false, at });
        }
      }),
      { numRuns: runs, ...limits },
    );
  });

  test('what waits for a person can be done by that person, there and then', () => {
    anyStory(0.5, (story) => {
      for (const { after, before, context } of tell(story)) {
        if (after === undefined || after === before) continue;
        for (const waiting of waitingOf(after, nightBuses, localDateOf(nightBuses.calendar, context.now))) {
          if (waiting.for === undefined) continue;
          const actor = { id: waiting.for, role: waiting.role };
          const decision = decide(after, Command.parse(answer(waiting, after)), { ...context, actor });
          // whose declaration is too old has to renew it first, and that waits for her too
          if (!decision.ok && decision.refusal.code === 'interest.not-declared') continue;
          expect({ waiting, refusal: decision.ok ? undefined : decision.refusal }).toEqual({
            waiting,
            refusal: undefined,
          });
        }
      }
    });
  });

  test('the next reminder is the moment at which something first becomes due', () => {
    anyStory(0.3, (story) => {
      const { c, moments } = told(story);
      const now = moments.at(-1)?.context.now;
      if (c === undefined || now === undefined) return;
      const next = nextReminderAt(c, nightBuses);
      const isDue = (at: Instant): boolean => remindersDue(c, nightBuses, at).length > 0;
      for (const days of [0, 1, 5, 30, 400]) {
        const at = instantOf(new Date(Date.parse(now) + days * 86_400_000));
        expect(isDue(at)).toBe(next !== undefined && next <= at && isReminderHour(at, nightBuses));
      }
      if (next === undefined) return;
      expect(isDue(next)).toBe(true);
      expect(isDue(instantOf(new Date(Date.parse(next) - 1)))).toBe(false);
    });
  });

  test('a chase says everything that is due, once', () => {
    anyStory(0.3, (story) => {
      for (const { after, command, context, refusal } of tell(story)) {
        if (command.type !== 'chase-case' || after === undefined || refusal !== undefined) continue;
        expect(remindersDue(after, context.programme, context.now)).toEqual([]);
      }
    });
  });

  test('the workflow looks at it again, until it has ended', () => {
    anyStory(0.3, (story) => {
      const { c, moments } = told(story);
      const now = moments.at(-1)?.context.now;
      if (c === undefined || now === undefined) return;
      const ended = c.status === 'completed' || c.status === 'withdrawn';
      expect(wakeAtOf(c, nightBuses, now) === undefined).toBe(ended);
      expect(['on_track', 'at_risk', 'overdue'].includes(healthOf(c, nightBuses))).toBe(c.status === 'open');
    });
  });
});

test('these stories reach every kind of event, many refusals, and the end', () => {
  const seen = { types: new Set<string>(), refusals: new Set<string>(), ends: new Map<string, number>() };
  for (const story of fc.sample(steps, { seed: 20_260_302, numRuns: 45 })) {
    const { events, c, moments } = told(story);
    for (const { type } of events) seen.types.add(type);
    for (const { refusal } of moments) if (refusal !== undefined) seen.refusals.add(refusal);
    const end = c?.status === 'open' ? `in ${c.stage ?? 'no stage'}` : (c?.status ?? 'none');
    seen.ends.set(end, (seen.ends.get(end) ?? 0) + 1);
  }
  expect(seen.types).toEqual(new Set(Fact.def.options.map((option) => option.shape.type.def.values[0])));
  expect(seen.refusals.size).toBeGreaterThan(12);
  expect(seen.ends.get('completed')).toBeGreaterThan(3);
});

/** What the person for whom something waits would say. */
function answer(waiting: Waiting, c: Case): Asked {
  if (waiting.what === 'gate') return { type: 'sign-gate', gate: waiting.gate };
  if (waiting.what === 'no-objection') {
    return { type: 'record-no-objection', gate: waiting.gate, result: 'granted', on: c.openedAt.slice(0, 10) };
  }
  if (waiting.what === 'change') {
    const change = waiting.change;
    if (waiting.role === 'coordinator') return { type: 'endorse-change', change, endorsed: true, reason };
    // One that was overtaken can only be declined.
    return { type: 'decide-change', change, granted: false, reason };
  }
  if (waiting.what === 'replacement') return { type: 'assign-person', duty: waiting.duty, person: null };
  if (waiting.what === 'declaration') return { type: 'declare-interest', interest: 'none' };
  const { milestone } = waiting;
  if (waiting.what === 'waiver') return { type: 'decide-waiver', milestone, granted: true, reason };
  return { type: 'accept-milestone', milestone, version: c.milestones[milestone]?.version ?? 1 };
}

/** A history in which one thing is not as it was, and the place at which it begins not to be. */
function tampered(
  events: readonly Event[],
  how: number,
  index: number,
  which: number,
): { changed: Event[]; at: number } {
  const event = events[index];
  if (event === undefined) throw new Error('no event there');
  const options = alterations(event);
  const altered = options[which % options.length] ?? event;
  const other = events[which % events.length] ?? event;
  switch (how) {
    case 0:
      return { changed: events.with(index, altered), at: index + 1 };
    case 1: {
      const forged = sealedAnew(altered);
      const isOther = forged.hash !== event.hash;
      return {
        changed: events.with(index, isOther ? forged : sealedAnew({ ...event, prev: hashOf(event) })),
        at: index + 1,
      };
    }
    case 2:
      return { changed: events.toSpliced(index, 1), at: index + 1 };
    case 3:
      return { changed: events.slice(0, index), at: index + 1 };
    case 4:
      // once more at some place: behind itself at the earliest place where it is one too many
      return { changed: events.toSpliced(index, 0, other), at: other.seq === index + 1 ? index + 2 : index + 1 };
    case 5: {
      const forged = sealedAnew({
        ...other,
        seq: event.seq,
        prev: event.prev,
        at: '2025-01-01T00:00:00.000Z' as Instant,
      });
      return { changed: events.toSpliced(index, 0, forged), at: index + 1 };
    }
    default:
      return { changed: events.slice(index + 1), at: 1 };
  }
}
