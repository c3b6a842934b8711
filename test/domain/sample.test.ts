import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, type Member } from '../../shared/domain/sample.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const members = (count: number, stratumOf = (_: number) => 'all'): Member<number>[] =>
  Array.from({ length: count }, (_, index) => ({ key: `K-${index}`, stratum: stratumOf(index), value: index }));

describe('a sample', () => {
  it('can be drawn again by anybody: the lowest SHA-256 of seed, line feed and key', () => {
    const { items, population } = drawSample(members(20), { seed: 'audit-2026', size: 3 });
    const byHand = members(20)
      .map(({ key }) => ({ key, rank: sha256(`audit-2026\n${key}`) }))
      .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
      .slice(0, 3);
    expect(items.map(({ key, rank }) => ({ key, rank }))).toEqual(byHand);
    const keys = members(20).map(({ key }) => key);
    expect(population).toEqual({ size: 20, digest: sha256(`${keys.toSorted().join('\n')}\n`) });
  });

  it('is another for another seed', () => {
    const keysOf = (seed: string) => drawSample(members(100), { seed, size: 10 }).items.map(({ key }) => key);
    expect(keysOf('a')).not.toEqual(keysOf('b'));
  });

  it('shares its size among the strata by theirs, by largest remainders and then by name', () => {
    const strata = (counts: Record<string, number>, size: number) => {
      const of = Object.entries(counts).flatMap(([stratum, count]) =>
        Array.from({ length: count }, (_, index) => ({ key: `${stratum}-${index}`, stratum, value: 0 })),
      );
      return Object.fromEntries(drawSample(of, { seed: 's', size }).strata.map((one) => [one.stratum, one.drawn]));
    };
    expect(strata({ a: 50, b: 30, c: 20 }, 10)).toEqual({ a: 5, b: 3, c: 2 });
    expect(strata({ a: 6, b: 3, c: 1 }, 5)).toEqual({ a: 3, b: 2, c: 0 });
    expect(strata({ a: 1, b: 1, c: 1 }, 2)).toEqual({ a: 1, b: 1, c: 0 });
    expect(strata({ a: 1, b: 1 }, 9)).toEqual({ a: 1, b: 1 });
  });

  it('of nothing is nothing', () => {
    expect(drawSample([], { seed: 's', size: 5 })).toMatchObject({ population: { size: 0 }, strata: [], items: [] });
  });

  it('depends on no order, has no member twice, and is as large as asked or as there are', () => {
    const Members = fc.uniqueArray(
      fc.record({ key: fc.string({ minLength: 1 }), stratum: fc.constantFrom('a', 'b', 'c'), value: fc.nat() }),
      { selector: ({ key }) => key, maxLength: 40 },
    );
    fc.assert(
      fc.property(Members, fc.string(), fc.integer({ min: 1, max: 50 }), (of, seed, size) => {
        const sample = drawSample(of, { seed, size });
        expect(drawSample(of.toReversed(), { seed, size })).toEqual(sample);
        expect(sample.items).toHaveLength(Math.min(size, of.length));
        expect(new Set(sample.items.map(({ key }) => key)).size).toBe(sample.items.length);
        for (const { stratum, size: whole, drawn } of sample.strata) {
          expect(sample.items.filter((item) => item.stratum === stratum)).toHaveLength(drawn);
          expect(drawn).toBeLessThanOrEqual(whole);
        }
      }),
    );
  });
});
