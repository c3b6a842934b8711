import { describe, expect, test } from 'vitest';
import { genesis, hashOf, seal, verify } from '../../shared/domain/chain.ts';
import type { Event } from '../../shared/domain/events.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { opened, underWay } from './deeds.ts';
import { alterations, sealedAnew } from './mutations.ts';
import { asma } from './people.ts';
import { caseId, history } from './specification.ts';
import { wholeLife } from './whole-life.ts';

const { events, c } = wholeLife();
const last = events.length;
const where = (changed: readonly Event[]) => {
  const found = verify(changed, c);
  return found.intact ? 'intact' : found.at;
};
const without = (index: number): Event[] => events.toSpliced(index, 1);
const withInserted = (index: number, event: Event): Event[] => events.toSpliced(index, 0, event);

describe('a chain', () => {
  test('begins with zeros, counts from one, and names the hash before', () => {
    expect(events[0]).toMatchObject({ seq: 1, prev: genesis });
    for (const [index, event] of events.entries()) {
      const { hash, ...unsealed } = event;
      expect(hash).toBe(hashOf(unsealed));
      expect(event.seq).toBe(index + 1);
      if (index > 0) expect(event.prev).toBe(events[index - 1]?.hash);
    }
    expect(verify(events, c)).toEqual({ intact: true, events: last, head: c.head });
  });

  test('has the same hashes whatever the order of keys', () => {
    const shuffled = events.map((event) => Object.fromEntries(Object.entries(event).toReversed()) as unknown as Event);
    expect(verify(shuffled, c).intact).toBe(true);
  });

  test('of nothing is missing its first event', () => {
    expect(verify([], c)).toEqual({ intact: false, at: 1, problem: 'truncated' });
  });

  test('goes on from where it ends', () => {
    const by = { caseId, at: '2026-12-01T00:00:00.000Z' as Instant, actor: asma, programme: c.programme, after: c };
    const more = seal([{ type: 'PersonAssigned', data: { duty: 'director', person: null } }], by);
    expect(more[0]).toMatchObject({ seq: last + 1, prev: c.head });
    expect(verify([...events, ...more], { version: last + 1, head: more[0]?.hash ?? genesis }).intact).toBe(true);
    expect(seal([], by)).toEqual([]);
  });
});

describe('every alteration of a single event is found at that event', () => {
  const oneOfEachKind = [...new Map(events.toReversed().map((event) => [event.type, event])).values()];

  test.for(oneOfEachKind.map((event) => [event.type, event] as const))('%s', ([, event]) => {
    // up to two events later: further on nothing is decided any more
    const chain = events.slice(0, event.seq + 2);
    const end = chain.at(-1) ?? event;
    const head = { version: end.seq, head: end.hash };
    const isFound = (changed: Event): boolean => {
      const found = verify(chain.with(event.seq - 1, changed), head);
      return !found.intact && found.at === event.seq;
    };
    const changes = alterations(event);
    expect(changes.length).toBeGreaterThan(40);
    expect(changes.filter((changed) => !isFound(changed))).toEqual([]);
    // the same changes by somebody who can hash
    const forged = changes.map(sealedAnew).filter(({ hash }) => hash !== event.hash);
    expect(forged.filter((changed) => !isFound(changed))).toEqual([]);
  });
});

describe('every change of the order is found where it begins', () => {
  test('an event that is missing', () => {
    for (let index = 0; index < last; index += 1) expect(where(without(index))).toBe(index + 1);
  });

  test('an end that is cut off', () => {
    for (let length = 0; length < last; length += 1) {
      expect(verify(events.slice(0, length), c)).toEqual({ intact: false, at: length + 1, problem: 'truncated' });
    }
  });

  test('a beginning that is cut off', () => {
    for (let from = 1; from <= last; from += 1) expect(where(events.slice(from))).toBe(1);
  });

  test('two events that changed places', () => {
    for (let a = 0; a < last; a += 1) {
      for (let b = a + 1; b < last; b += 7) {
        const [first, second] = [events[a], events[b]];
        if (first === undefined || second === undefined) continue;
        expect(where(events.with(a, second).with(b, first))).toBe(a + 1);
      }
    }
  });

  test('an event that stands there twice', () => {
    for (const [index, event] of events.entries()) {
      // directly after itself: the first of the two is right
      expect(where(withInserted(index + 1, event))).toBe(index + 2);
      expect(where([...events, event])).toBe(last + 1);
      if (index > 0) expect(where([event, ...events])).toBe(1);
    }
  });
});

describe('an event that does not belong there is found', () => {
  test('one of another case, in whatever place', () => {
    const other = history(underWay).events.map((event) =>
      sealedAnew({ ...event, caseId: 'NB-OTHER' as typeof caseId }),
    );
    for (let index = 0; index <= last; index += 1) {
      for (const foreign of other) expect(where(withInserted(index, foreign))).toBe(index + 1);
      const [foreign] = other;
      if (foreign === undefined) continue;
      const fitting = sealedAnew({ ...foreign, seq: index + 1, prev: events[index - 1]?.hash ?? genesis });
      expect(where(withInserted(index, fitting))).toBe(index + 1);
      if (index < last) expect(where(events.with(index, fitting))).toBe(index + 1);
    }
  });

  test('a forged one that fits to the letter, in front of the one whose place it takes', () => {
    for (let index = 0; index <= last; index += 1) {
      const model = events[Math.min(index, last - 1)];
      if (model === undefined) continue;
      const forged = sealedAnew({
        ...model,
        seq: index + 1,
        prev: events[index - 1]?.hash ?? genesis,
        at: '2026-02-01T00:00:00.000Z' as Instant,
      });
      expect(verify(withInserted(index, forged), c)).toEqual({ intact: false, at: index + 1, problem: 'forged' });
    }
  });

  test('a whole history written anew does not end where the case ends', () => {
    const invented = history([opened('2026-04-01'), ...underWay.slice(1)]).events;
    const found = verify(invented, c);
    expect(found.intact).toBe(false);
    // as long as the true one, it is only certain that its end is not the true end
    const anew = events.reduce<Event[]>((chain, event) => {
      const changed = { ...event, at: '2026-02-01T00:00:00.000Z' as Instant, prev: chain.at(-1)?.hash ?? genesis };
      return [...chain, sealedAnew(changed)];
    }, []);
    expect(verify(anew, c)).toEqual({ intact: false, at: last, problem: 'forged' });
  });
});

test('a case that counts otherwise than its history is not vouched for by it', () => {
  expect(verify(events, { version: last - 1, head: c.head })).toEqual({
    intact: false,
    at: last - 1,
    problem: 'forged',
  });
  expect(verify(events, { version: last + 1, head: c.head })).toEqual({
    intact: false,
    at: last + 1,
    problem: 'truncated',
  });
  expect(verify(events, { version: last, head: genesis })).toEqual({ intact: false, at: last, problem: 'forged' });
});

describe('what is wrong is named', () => {
  const problem = (changed: readonly Event[]) => {
    const found = verify(changed, c);
    return found.intact ? undefined : found.problem;
  };
  const [first, second] = events;
  if (first === undefined || second === undefined) throw new Error('a life has two events');

  test('altered, out of order, not chained, foreign, forged, truncated', () => {
    expect(problem(events.with(1, { ...second, at: first.at.replace('2026', '2025') as Instant }))).toBe('altered');
    expect(problem(without(1))).toBe('out-of-order');
    expect(problem(events.with(1, sealedAnew({ ...second, prev: genesis })))).toBe('not-chained');
    expect(problem(events.with(1, sealedAnew({ ...second, caseId: 'NB-OTHER' as typeof caseId })))).toBe('foreign');
    expect(problem(events.with(1, sealedAnew({ ...second, at: first.at.replace('2026', '2025') as Instant })))).toBe(
      'forged',
    );
    expect(problem(events.slice(0, -1))).toBe('truncated');
  });
});
