import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../shared/app/csv.ts';
import { neutralised, writeCsv } from '../../shared/app/write-csv.ts';

describe('a cell', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '=HYPERLINK("http://x")',
    "-2+3+cmd|' /C calc'!A0",
  ])('that begins with %j begins with an apostrophe instead', (cell) => {
    expect(neutralised(cell)).toMatch(/^'/);
  });

  it.each(['a;=1+1', 'a,=1', 'a\n=1', 'a\t@x', 'a;"=1"', 'a; -1+1'])(
    'that a program might split, %j, is safe',
    (cell) => {
      for (const part of neutralised(cell).split(/[,;\t\r\n]/)) expect(part.trim()).not.toMatch(/^"?[=+\-@]/);
    },
  );

  it.each(['12', '-12.5', '0', 'Crèche', 'a-b', 'حضانة', '', "l'apostrophe"])('as harmless as %j stays', (cell) => {
    expect(neutralised(cell)).toBe(cell);
  });
});

it('whatever stands in a table, no cell of the file begins a formula, and it reads back as it was written', () => {
  const piece = fc.oneof(
    fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', "'", ',', ';', '1+1', 'cmd', '＝'),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (rows) => {
      const read = readCsv(writeCsv({ columns: ['a', 'b'], lines: (row) => [row] }, rows));
      if (!('rows' in read)) throw new Error('unreadable');
      const expected = rows.filter((cells) => cells.some((one) => neutralised(one).trim() !== ''));
      expect(read.rows.slice(1).map(({ cells }) => cells)).toEqual(expected.map((cells) => cells.map(neutralised)));
      for (const { cells } of read.rows)
        for (const one of cells) if (!/^-\d+(\.\d+)?$/.test(one)) expect(one).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
  );
});
