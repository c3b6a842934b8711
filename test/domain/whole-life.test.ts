import { expect, test } from 'vitest';
import { Case } from '../../shared/domain/case.ts';
import { verify } from '../../shared/domain/chain.ts';
import { Fact, parseEvent } from '../../shared/domain/events.ts';
import { evolve, fold } from '../../shared/domain/evolve.ts';
import { wholeLife } from './whole-life.ts';

const { events, c } = wholeLife();

test('a case goes from opening to closure, returned, waived, sent back, rescheduled and paused once', () => {
  expect(c.status).toBe('completed');
  expect(Object.keys(c.stages)).toEqual(['survey', 'works', 'service']);
  expect(
    Object.entries(c.gates).map(([gate, { signatures }]) => [gate, signatures.map(({ by, role }) => [by, role])]),
  ).toEqual([
    ['GA', [['asma', 'coordinator']]],
    [
      'GB',
      [
        ['badr', 'coordinator'],
        ['farid', 'fund_manager'],
      ],
    ],
    [
      'GC',
      [
        ['asma', 'coordinator'],
        ['ghita', 'fund_manager'],
      ],
    ],
  ]);
  expect(Object.entries(c.milestones).map(([key, { status, version }]) => `${key} ${status} ${version}`)).toEqual([
    'A1 accepted 3',
    'A2 waived 0',
    'A3 lapsed 0',
    'W1 accepted 1',
    'W2.1 accepted 1',
    'W2.2 lapsed 0',
    'W2.3 lapsed 0',
    'V1.1 accepted 1',
    'V1.2 lapsed 0',
    'V2 accepted 1',
    'V3 accepted 1',
  ]);
});

test('and every kind of event has a place in it, but the withdrawal', () => {
  const told = new Set<string | undefined>(events.map(({ type }) => type));
  const kinds = Fact.def.options.map((option) => option.def.shape.type.def.values[0]);
  expect(kinds.filter((kind) => !told.has(kind))).toEqual(['CaseWithdrawn']);
});

test('its history is intact, and tells the same case when it is read again', () => {
  expect(verify(events, c)).toEqual({ intact: true, events: events.length, head: c.head });
  const read = events.map((event) => parseEvent(JSON.parse(JSON.stringify(event))));
  expect(read).toEqual(events);
  expect(fold(read)).toEqual(c);
  expect(Case.parse(JSON.parse(JSON.stringify(c)))).toEqual(c);
});

test('an event out of its place throws', () => {
  const [first, second, third] = events;
  if (first === undefined || second === undefined || third === undefined) throw new Error('a life has three events');
  expect(() => evolve(undefined, second)).toThrow('begins with CaseOpened');
  expect(() => evolve(evolve(undefined, first), third)).toThrow('does not follow');
  expect(() => evolve(evolve(undefined, first), { ...first, seq: 2 })).toThrow('opened twice');
  expect(() => evolve(evolve(undefined, first), { ...second, caseId: 'NB-OTHER' as typeof second.caseId })).toThrow(
    'does not follow',
  );
  expect(fold([])).toBeUndefined();
});
