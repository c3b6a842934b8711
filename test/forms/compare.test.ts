import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { changesBetween } from '../../shared/forms/compare.ts';
import type { Field, FormDefinition } from '../../shared/forms/definition.ts';
import { FormContent } from '../../shared/forms/submission.ts';

const label = { ar: 'س', fr: 'Q', en: 'Q' };
const base = { label, required: false } as const;
const date: Field = { ...base, kind: 'date', name: 'date' };
const place: Field = { ...base, kind: 'text', name: 'place' };
const people: Field = { ...base, kind: 'headcount', name: 'people' };
const sessions = { ...base, kind: 'list', name: 'sessions', item: label, min: 0, max: 500 } as const;
const form: FormDefinition = {
  fields: [
    { ...base, kind: 'integer', name: 'firms' },
    { ...base, kind: 'group', name: 'site', fields: [place, people] },
    { ...sessions, fields: [date, place, people] },
    { ...sessions, name: 'lots', unique: ['place'], fields: [place, people] },
  ],
  evidence: [],
};

const file = (sha: string, name = 'a.pdf') => ({
  kind: 'report',
  name,
  mediaType: 'application/pdf',
  bytes: 10,
  sha256: sha.repeat(64),
});
const content = (values: object, evidence: object[] = []) => FormContent.parse({ values, evidence });
const changes = (before: object, after: object) => changesBetween(form, content(before), content(after));

const one = { date: '2026-03-01', place: 'Bouskoura', people: { f: 12, m: 3 } };
const two = { date: '2026-03-02', place: 'Tanger', people: { f: 7, m: 9 } };
const three = { date: '2026-03-03', place: 'Kénitra', people: { f: 20, m: 0 } };

describe('what changed between two versions', () => {
  it('is nothing between equals, whatever the order of their parts', () => {
    expect(
      changes({ firms: 3, site: { people: { f: 1, m: 2 } } }, { site: { people: { m: 2, f: 1 } }, firms: 3 }),
    ).toEqual([]);
  });

  it('is told answer by answer, in the order of the form, into groups', () => {
    const before = { firms: 3, site: { place: 'Bouskoura', people: { f: 1, m: 2 } } };
    expect(changes(before, { site: { place: 'Tanger', people: { f: 1, m: 2 } }, summary: 'x' })).toEqual([
      { change: 'removed', pointer: '/values/firms', before: 3 },
      { change: 'changed', pointer: '/values/site/place', before: 'Bouskoura', after: 'Tanger' },
      { change: 'added', pointer: '/values/summary', after: 'x' },
    ]);
  });

  it('follows records that moved, and says which was removed and which is new', () => {
    const edited = { ...three, people: { f: 21, m: 0 } };
    expect(changes({ sessions: [one, two, three] }, { sessions: [edited, one, { place: 'Fès' }] })).toEqual([
      {
        change: 'changed',
        pointer: '/values/sessions/0/people',
        was: '/values/sessions/2/people',
        before: three.people,
        after: edited.people,
      },
      { change: 'added', pointer: '/values/sessions/2', after: { place: 'Fès' } },
      { change: 'removed', pointer: '/values/sessions/1', before: two },
    ]);
  });

  it('knows a record by what makes it unique, however much of it changed', () => {
    const lots = [
      { place: 'A', people: { f: 1, m: 1 } },
      { place: 'B', people: { f: 2, m: 2 } },
    ];
    expect(changes({ lots }, { lots: [{ place: 'B' }, { place: 'C', people: { f: 1, m: 1 } }] })).toEqual([
      {
        change: 'removed',
        pointer: '/values/lots/1/people',
        before: { f: 2, m: 2 },
      },
      { change: 'added', pointer: '/values/lots/1', after: { place: 'C', people: { f: 1, m: 1 } } },
      { change: 'removed', pointer: '/values/lots/0', before: { place: 'A', people: { f: 1, m: 1 } } },
    ]);
  });

  it('tells equal records apart by their number', () => {
    expect(changes({ sessions: [one, one] }, { sessions: [one, one, one] })).toEqual([
      { change: 'added', pointer: '/values/sessions/2', after: one },
    ]);
  });

  it('knows files by their hash', () => {
    const before = content({}, [file('a'), file('b')]);
    const after = content({}, [file('c'), file('b', 'other.pdf')]);
    expect(changesBetween(form, before, after)).toEqual([
      { change: 'added', pointer: '/evidence/0', after: file('c') },
      { change: 'removed', pointer: '/evidence/0', before: file('a') },
    ]);
  });

  it('of two lists of five hundred unlike records is found in less than a second', () => {
    const many = (from: number) =>
      Array.from({ length: 500 }, (_, n) => ({ date: `d${from + n}`, place: `p${from + n}` }));
    const begun = performance.now();
    expect(changes({ sessions: many(0) }, { sessions: many(1000) })).toHaveLength(1000);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

const Text = fc.constantFrom('a', 'b', 'c');
const Records = fc.array(fc.record({ date: Text, place: Text }, { requiredKeys: [] }), { maxLength: 6 });
const Values = fc.record(
  {
    firms: fc.nat(3),
    sessions: Records,
    lots: fc.uniqueArray(fc.record({ place: Text }), { selector: (r) => r.place }),
  },
  { requiredKeys: [] },
);

it('names every record of a list once: as kept, added or removed', () => {
  fc.assert(
    fc.property(Values, Values, (before, after) => {
      const found = changes(before, after);
      for (const list of ['sessions', 'lots'] as const) {
        const whole = (change: string) =>
          found.filter((one) => one.change === change && new RegExp(`^/values/${list}/\\d+$`).test(one.pointer)).length;
        const grown = (after[list]?.length ?? 0) - (before[list]?.length ?? 0);
        expect(whole('added') - whole('removed')).toBe(grown);
      }
      expect(changes(after, after)).toEqual([]);
    }),
  );
});
