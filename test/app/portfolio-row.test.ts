import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centimesOf, columns, readPortfolioRow } from '../../shared/app/portfolio-row.ts';
import { LocalDate } from '../../shared/domain/time.ts';

const today = LocalDate.parse('2026-03-02');
const good = {
  code: 'FZ9-GOOD',
  title_fr: 'Bon projet',
  zone: 'Bouskoura',
  kind: 'creation',
  holder_name: 'Yasmine',
  holder_kind: 'developer',
  organisation: 'yasmine',
};
const read = (changes: Partial<Record<(typeof columns)[number], string>> = {}) => {
  const row: Partial<Record<string, string>> = { ...good, ...changes };
  return readPortfolioRow({ row: 2, cells: columns.map((column) => row[column] ?? '') }, columns, today);
};

it('opens a project on the day of the import if no day is given', () => {
  expect(read()).toMatchObject({ ok: true, read: { row: 2, command: { caseId: 'FZ9-GOOD', kickoffOn: today } } });
});

it('leaves out what is not known', () => {
  const result = read();
  expect(result.ok && result.read.command.project).toEqual({
    title: { fr: 'Bon projet' },
    zone: 'Bouskoura',
    kind: 'creation',
    holder: { name: 'Yasmine', kind: 'developer' },
  });
});

it('makes one line of a cell that a spreadsheet has broken', () => {
  const result = read({ title_fr: '  Zone\r\n industrielle\u00A0 ' });
  expect(result.ok && result.read.command.project.title).toEqual({ fr: 'Zone industrielle' });
});

it.each([
  [{ code: 'fz9 good' }, 'code', 'not-understood'],
  [{ code: '' }, 'code', 'required'],
  [{ title_fr: '' }, 'title_fr', 'required'],
  [{ zone: 'x'.repeat(201) }, 'zone', 'too-long'],
  [{ holder_name: '' }, 'holder_name', 'required'],
  [{ organisation: 'Yasmine Group' }, 'organisation', 'not-understood'],
  [{ kickoff_on: '02/03/2026' }, 'kickoff_on', 'not-a-date'],
  [{ kickoff_on: '2026-02-30' }, 'kickoff_on', 'not-a-date'],
  [{ cost_mad: '12,345' }, 'cost_mad', 'not-an-amount'],
  [{ fund_share_mad: '12 MDH' }, 'fund_share_mad', 'not-an-amount'],
  [{ zone: '=HYPERLINK("x")' }, 'zone', 'formula'],
  [{ holder_name: ' @SUM(A1)' }, 'holder_name', 'formula'],
  [{ cost_mad: '-5' }, 'cost_mad', 'formula'],
] as const)('says of %j that it is wrong', (changes, column, code) => {
  const result = read(changes);
  expect(result).toMatchObject({ ok: false, issues: [{ row: 2, column, code }] });
});

it('says everything that is wrong with a row at once', () => {
  const result = read({ code: '', kickoff_on: 'soon', cost_mad: 'much' });
  expect(!result.ok && result.issues.map(({ column }) => column)).toEqual(['code', 'cost_mad', 'kickoff_on']);
});

describe('dirhams', () => {
  it.each([
    ['0', 0],
    ['1', 100],
    ['1,5', 150],
    ['1.05', 105],
    ['0.10', 10],
    ['1 234 567,89', 123_456_789],
    ['153200000', 15_320_000_000],
  ])('%s are so many centimes', (text, centimes) => {
    expect(centimesOf(text)).toBe(centimes);
  });

  it.each(['1.234', '1,2,3', '1.234.567,5', '12 34', '1e3', '0x10', '١٢', '1,', ',5', '9'.repeat(13)])(
    '%s are none',
    (text) => {
      expect(centimesOf(text)).toBe(text);
    },
  );

  it('are exact, to the last centime', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 14 - 1 }), fc.constantFrom(',', '.'), (centimes, point) => {
        const text = String(centimes).padStart(3, '0');
        expect(centimesOf(text.slice(0, -2) + point + text.slice(-2))).toBe(centimes);
      }),
    );
  });
});
