import { describe, expect, test } from 'vitest';
import { verify } from '../../shared/domain/chain.ts';
import { type Event, Fact, parseEvent } from '../../shared/domain/events.ts';
import { alterations } from './mutations.ts';
import { wholeLife } from './whole-life.ts';

const { events, c } = wholeLife();
const withEvidence = events.findLast(
  (event) => event.type === 'MilestoneSubmitted' && event.data.content.evidence.length > 0,
);
const [first] = events;
if (first === undefined || withEvidence === undefined)
  throw new Error('a life has an opening, and something that was proved');

const read = (event: unknown): Event | undefined => {
  try {
    return parseEvent(JSON.parse(JSON.stringify(event)));
  } catch {
    return undefined;
  }
};

describe('reading an event', () => {
  test('gives back what was written, of every kind', () => {
    expect(events.map(read)).toEqual(events);
  });

  test('in whatever order storage gives its keys', () => {
    const shuffled = Object.fromEntries(Object.entries(first).toReversed());
    expect(parseEvent(shuffled)).toEqual(first);
  });

  test('throws at what no event has: another field, another type, another kind of value', () => {
    for (const wrong of [
      { ...first, extra: 1 },
      { ...first, data: { ...first.data, extra: 1 } },
      { ...first, actor: { ...first.actor, name: 'Asma' } },
      { ...first, type: 'CaseClosed' },
      { ...first, type: 'CaseSuspended' },
      { ...first, seq: '1' },
      { ...first, seq: 0 },
      { ...first, at: '2026-03-02T10:00:00Z' },
      { ...first, prev: first.prev.slice(1) },
      { ...first, actor: { ...first.actor, role: 'minister' } },
      { ...first, hash: undefined },
      null,
      'CaseOpened',
      [],
    ]) {
      expect(read(wrong)).toBeUndefined();
    }
  });

  test('repairs nothing: what was done to a submission in storage is not trimmed away', () => {
    if (withEvidence.type !== 'MilestoneSubmitted') throw new Error('only submissions hold evidence');
    const { content } = withEvidence.data;
    for (const name of ['stop.jpg ', ' stop.jpg', 'stop.jpg\r\n']) {
      const evidence = content.evidence.map((file) => ({ ...file, name }));
      const changed = { ...withEvidence, data: { ...withEvidence.data, content: { ...content, evidence } } };
      expect(() => parseEvent(changed)).toThrow('evidence');
    }
  });

  test('either throws at an alteration or hands it on to be found', () => {
    const oneOfEachKind = [...new Map([...events, withEvidence].map((event) => [event.type, event])).values()];
    expect(oneOfEachKind.length).toBe(Fact.def.options.length - 1);
    for (const event of oneOfEachKind) {
      const hidden = alterations(event).filter((changed) => {
        const seen = read(changed);
        return seen !== undefined && verify(events.with(event.seq - 1, seen), c).intact;
      });
      expect(hidden).toEqual([]);
    }
  });
});
