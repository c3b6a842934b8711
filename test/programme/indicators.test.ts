import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../shared/programme/check-catalogue.ts';
import type { Catalogue, Indicator } from '../../shared/programme/catalogue.ts';
import { indicatorValue, isAsGood } from '../../shared/programme/indicator-value.ts';
import { assetTypes } from '../../shared/programme/fonzid/catalogue/asset-types.ts';
import { constraints } from '../../shared/programme/fonzid/catalogue/constraints.ts';
import { indicators } from '../../shared/programme/fonzid/catalogue/indicators.ts';

function indicator(code: string): Indicator {
  const found = indicators.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no indicator ${code}`);
  return found;
}

describe('the dictionary', () => {
  it('holds I1 to I26 and the catalogue C1 to C14', () => {
    const numbers = new Set(indicators.map(({ code }) => code.replace(/[a-z]$/, '')));
    expect([...numbers]).toEqual(Array.from({ length: 26 }, (_, index) => `I${index + 1}`));
    expect(constraints.map(({ code }) => code)).toEqual(Array.from({ length: 14 }, (_, index) => `C${index + 1}`));
  });

  it('gives every constraint an indicator and something to build', () => {
    for (const { indicators: measured, assetTypes: built } of constraints) {
      expect(measured.length).toBeGreaterThan(0);
      expect(built.length).toBeGreaterThan(0);
    }
  });

  it.each<[string, (catalogue: Catalogue) => Catalogue]>([
    ['a constraint measured by nothing known', (c) => ({ ...c, indicators: c.indicators.slice(1) })],
    ['a constraint answered by nothing known', (c) => ({ ...c, assetTypes: c.assetTypes.slice(1) })],
    ['an indicator twice', (c) => ({ ...c, indicators: [...c.indicators, indicator('I1')] })],
    ['a formula that no report can fill', (c) => ({ ...c, indicators: [{ ...indicator('I1'), formula: 'a / b' }] })],
  ])('has %s found', (_, spoil) => {
    const catalogue = { constraints, assetTypes, indicators };
    expect(checkCatalogue(catalogue)).toEqual([]);
    expect(checkCatalogue(spoil(catalogue))).not.toEqual([]);
  });
});

describe('an indicator is worked out', () => {
  it.each<[string, Parameters<typeof indicatorValue>[1], number | undefined]>([
    ['I1', { numerator: 300, denominator: 400 }, 75],
    ['I2', { numerator: 0, denominator: 0 }, undefined],
    ['I9', { actual: { f: 120, m: 80 } }, 200],
    ['I13', { numerator: 45, denominator: 4 }, 11.25],
    ['I20', { numerator: 36, denominator: 3 }, 12],
    ['I23', { numerator: 50, denominator: 40 }, 100],
    ['I23', { numerator: -5, denominator: 40 }, 0],
    ['I23', { numerator: 5, denominator: 0 }, undefined],
    ['I24', { numerator: 2, denominator: 3 }, 200 / 3],
    ['I26b', {}, undefined],
  ])('%s of %j', (code, report, value) => expect(indicatorValue(indicator(code), report)).toBe(value));

  it.each<[string, number, number, boolean]>([
    ['I1', 60, 50, true],
    ['I1', 40, 50, false],
    ['I25b', 4, 5, true],
    ['I25b', 6, 5, false],
    ['I7b', 80, 55, true],
    ['I7b', 120, 100, false],
    ['I15', 20, 24, true],
    ['I15', 30, 25, false],
  ])('%s: %d after %d keeps its direction: %s', (code, value, than, expected) => {
    expect(isAsGood(indicator(code), value, than)).toBe(expected);
  });
});
