import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from '../../shared/app/csv.ts';

const cells = (text: string): string[][] => {
  const read = readCsv(text);
  if ('fault' in read) throw new Error(read.fault.code);
  return read.rows.map((row) => row.cells);
};

it.each([
  ['commas', 'a,b\n1,2'],
  ['semicolons', 'a;b\n1;2'],
  ['a line break at the end', 'a,b\n1,2\n'],
  ['line breaks of Windows', 'a,b\r\n1,2\r\n'],
  ['line breaks of old Macs', 'a,b\r1,2'],
  ['empty lines', 'a,b\n\n , \n1,2\n\n'],
  ['quotes', '"a","b"\n"1","2"'],
])('reads %s', (_, text) => {
  expect(cells(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

it('reads separators, line breaks and quotes inside quotes', () => {
  expect(cells('a,b\n"x, ""y""\nz",2')).toEqual([
    ['a', 'b'],
    ['x, "y"\nz', '2'],
  ]);
});

it('reads a comma inside a file of semicolons', () => {
  expect(cells('a;b\n1,5;2')).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ]);
});

it('numbers rows as a spreadsheet does', () => {
  const read = readCsv('a\n\n"x\ny"\nz');
  expect('rows' in read && read.rows.map(({ row }) => row)).toEqual([1, 3, 4]);
});

it.each([
  ['a,b\n"1,2\n3,4', { row: 2, code: 'quote-unclosed' }],
  ['a,b\n1"2,3', { row: 2, code: 'quote-misplaced' }],
  ['a,b\n"1"2,3', { row: 2, code: 'quote-misplaced' }],
])('says where a quote is wrong: %j', (text, fault) => {
  expect(readCsv(text)).toEqual({ fault });
});

it('reads what was written, whatever it is', () => {
  const table = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
      // A header that says which separator it is; what is in it stays out of the way.
      const all = [['a', 'b'], ...rows.map((row) => ['x', ...row])];
      const written = all.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(end);
      expect(cells(written)).toEqual(all);
    }),
  );
});

it.each([
  ['quotes', '"'.repeat(500_000), 1],
  ['letters behind an open quote', `"${'x'.repeat(500_000)}`, 'quote-unclosed'],
  ['doubled quotes with an open end', `"${'""'.repeat(250_000)}x`, 'quote-unclosed'],
  ['separators', ','.repeat(500_000), 0],
  ['line ends', '\n'.repeat(500_000), 0],
])('reads half a million %s, or says what is wrong', (_, text, found) => {
  const read = readCsv(text);
  expect('rows' in read ? read.rows.length : read.fault.code).toBe(found);
});
