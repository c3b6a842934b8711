import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCentimes, readNumber } from '../../functions/portal/form/read-number.ts';
import { locales } from '../../shared/i18n/locales.ts';

describe('a number', () => {
  it.each([
    ['1234', 1234],
    ['1 234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1.234.567', 1_234_567],
    ['1234.5', 1234.5],
    ['١٢٣٤٫٥', 1234.5],
    ['-3', -3],
    ['0', 0],
  ])('is read as people type it: %s', (typed, read) => {
    expect(readNumber(typed)).toBe(read);
  });

  it.each(['', 'abc', '1,2,3', '1..2', 'NaN', 'Infinity', '1e5', '0x10', '--1', '12 apples'])(
    'is not guessed: %s',
    (typed) => {
      expect(readNumber(typed)).toBeUndefined();
    },
  );

  it('is read back as each of our locales writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...Object.values(locales)), (number, locale) => {
        // Three digits after a single sign may be decimals or thousands: those stand apart, see above.
        const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(number / 4);
        expect(readNumber(written.replaceAll(/[\u200e\u200f]/g, ''))).toBe(number / 4);
      }),
    );
  });
});

describe('money', () => {
  it.each([
    ['153,20', 15_320],
    ['23 000 000', 2_300_000_000],
    ['0,1', 10],
    ['1,005', undefined],
    ['a lot', undefined],
  ])('is read in dirhams and kept in centimes: %s', (typed, centimes) => {
    expect(readCentimes(typed)).toBe(centimes);
  });
});
