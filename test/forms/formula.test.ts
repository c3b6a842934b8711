import { describe, expect, it } from 'vitest';
import { LocalDate } from '../../shared/domain/time.ts';
import type { Field } from '../../shared/forms/definition.ts';
import { evaluate } from '../../shared/forms/evaluate.ts';
import { FormulaError, parseFormula } from '../../shared/forms/formula.ts';
import type { Json } from '../../shared/forms/json.ts';
import type { Frame } from '../../shared/forms/scope.ts';

const label = { ar: 'نص', fr: 'Texte', en: 'Text' };
const number = (name: string): Field => ({ kind: 'integer', name, label, required: false });
const fields: Field[] = [
  ...['needed', 'existing', 'zero', 'unanswered'].map(number),
  { kind: 'headcount', name: 'emp', label, required: true },
  {
    kind: 'list',
    name: 'sessions',
    label,
    item: label,
    required: true,
    min: 0,
    max: 100,
    fields: [
      { kind: 'text', name: 'group', label, required: true },
      { kind: 'headcount', name: 'people', label, required: true },
      { kind: 'list', name: 'costs', label, item: label, required: false, min: 0, max: 9, fields: [number('amount')] },
    ],
    derived: [{ name: 'all', label, formula: 'people.total' }],
  },
];
const frame: Frame = {
  values: {
    needed: 30,
    existing: 12,
    zero: 0,
    emp: { f: 3, m: 1 },
    group: 'women',
    sessions: [
      { group: 'women', people: { f: 20, m: 0 }, costs: [{ amount: 5 }, { amount: 7 }] },
      { group: 'firms', people: { f: 4, m: 9 }, costs: [{ amount: 1 }] },
      { group: 'youth', people: { f: 6, m: 6 } },
    ],
  },
  fields,
  derived: [{ name: 'gap', label, formula: 'max(0, needed - existing)' }],
};
const accepted: Record<string, Record<string, Json>> = {
  D4: {
    constraints: [
      { constraint: 'C6', severity: 5 },
      { constraint: 'C2', severity: 2 },
    ],
  },
  'B3.1': { physical: 30 },
  'B3.2': { physical: 60 },
};
const value = (formula: string) => evaluate(formula, frame, { today: LocalDate.parse('2026-11-23'), accepted });

describe('a formula works out', () => {
  it.each<[string, unknown]>([
    ['1 + 2 * 3 - 4 / 2', 5],
    ['-(1 + 2) * 3', -9],
    ['gap', 18],
    ['max(0, existing - needed)', 0],
    ['100 * emp.f / emp.total', 75],
    ['round(100 * existing / needed, 1)', 40],
    ['ceil(7 / 15) + ceil(21 / 10)', 4],
    ['ceil((0.1 + 0.2) * 10)', 3],
    ['sum(sessions.people.f)', 30],
    ["sum(sessions.people.total where group != 'women')", 25],
    ['sum(sessions.all)', 45],
    ['sum(sessions.costs.amount)', 13],
    ['count(sessions)', 3],
    ["count(sessions where group = 'women' and people.m = 0)", 1],
    ['any(sessions where people.f > 10)', true],
    ['all(sessions where people.f > 4)', false],
    ["value(sessions.people.m where group = 'firms')", 9],
    ['value(sessions.people.total where group = this.group)', 20],
    ["value(D4.constraints.severity where constraint = 'C6')", 5],
    ['count(D4.constraints where severity >= 4)', 1],
    ['B3.physical', 60],
    ["days('2026-01-31', '2026-03-01')", 29],
    ["today > '2026-11-22' and not today > '2026-11-23'", true],
    ['answered(zero) and not answered(unanswered)', true],
    ['default(unanswered, 3)', 3],
    ['if(needed > 1, needed, existing)', 30],
    ["group in ('men', 'women')", true],
    ["'firms' in sessions.group", true],
    ["'firms' in (sessions.group where people.f > 4)", false],
    ["any(D4.constraints where severity >= 4 and not constraint in ('C1', 'C2'))", true],
    ['count(D4.constraints where not constraint in this.sessions.group)', 2],
  ])('%s', (formula, expected) => expect(value(formula)).toEqual(expected));
});

describe('what is not there is n/a, never zero', () => {
  it.each([
    ['a division by zero', 'needed / zero'],
    ['a division by zero further in', '100 * (existing / zero) + 1'],
    ['a calculation with what is not answered', 'unanswered + 1'],
    ['a comparison with what is not answered', 'unanswered > 1'],
    ['a record of a milestone not accepted', 'count(D9.things)'],
    ['a value of a milestone not accepted', 'D9.thing'],
    ['a text in a sum', "'a' + 1"],
    ['a comparison of kinds that do not compare', "needed > 'a'"],
  ])('%s', (_, formula) => expect(value(formula)).toBeUndefined());

  it('and decides only where the rest does not', () => {
    expect(value('unanswered > 1 or needed > 1')).toBe(true);
    expect(value('unanswered > 1 and needed < 1')).toBe(false);
    expect(value('unanswered > 1 and needed > 1')).toBeUndefined();
  });
});

describe('a formula that cannot be read says why', () => {
  it.each([
    ['1 +', 'a value is expected before "the end"'],
    ['1 2', '"2" is not expected here'],
    ['(1', '")" is expected before "the end"'],
    ['a ? b', 'cannot read " ? b"'],
    ['sqrt(4)', 'there is no function "sqrt"'],
    ['sum(1)', 'a list is expected'],
    ['max(1)', 'max(…) does not take 1 values'],
    ['constructor(1)', 'there is no function "constructor"'],
  ])('%s', (formula, message) => expect(() => parseFormula(formula)).toThrow(new FormulaError(message)));
});
