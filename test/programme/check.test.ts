import { describe, expect, it } from 'vitest';
import type { Field } from '../../shared/forms/definition.ts';
import { checkProgramme } from '../../shared/programme/check.ts';
import { fonzid } from '../../shared/programme/fonzid/programme.ts';
import { trees } from './trees.ts';

type Loose = Record<string, never>;
/** Plants a fault by replacing its text in the definition. */
const planted = (from: string, to: string): unknown => {
  const json = JSON.stringify(trees());
  expect(json).toContain(from);
  return JSON.parse(json.replace(from, to)) as Loose;
};

const text = { ar: 'نص', fr: 'Texte', en: 'Text' };

describe('a sound definition has no fault', () => {
  it('the small one', () => expect(checkProgramme(trees())).toEqual([]));
  it('the fund’s own', () => expect(checkProgramme(fonzid)).toEqual([]));
  it('the fund’s own as the data that it is', () => {
    expect(JSON.parse(JSON.stringify(fonzid))).toEqual(fonzid);
  });
});

describe('each planted fault is found', () => {
  it.each([
    ['a missing part', '"reminders":', '"remainders":', 'shape', 'reminders'],
    [
      'an unknown kind of field',
      '"kind":"integer"',
      '"kind":"whole"',
      'shape',
      'stages.0.milestones.0.form.fields.0.kind',
    ],
    ['a code used twice', '"code":"T1"', '"code":"P1"', 'repeated', 'milestones'],
    ['a gate used twice', '"id":"G2"', '"id":"G1"', 'repeated', 'gates'],
    ['a field used twice', '"name":"count"', '"name":"side"', 'repeated', 'P1.rows'],
    ['a field of the header', '"name":"planted"', '"name":"summary"', 'repeated', 'T1'],
    ['a rule named like an issue', '"rows-hold-all"', '"required"', 'repeated', 'P1 rule required'],
    ['a text missing in French', '"fr":"Texte"', '"fr":" "', 'not-translated', 'title'],
    ['a text not in Arabic', '"ar":"نص"', '"ar":"Text"', 'not-translated', 'title'],
    ['a lonely brace in a text', '"fr":"Texte"', '"fr":"Texte {"', 'unreadable-text', 'title'],
    ['a brace that closes nothing', '"fr":"Texte"', '"fr":"Texte}"', 'unreadable-text', 'title'],
    ['Arabic-Indic digits', '"ar":"نص"', '"ar":"نص ٣"', 'not-translated', 'title'],
    ['a check on nothing', '"atMost":"trees"', '"atMost":"bushes"', 'unknown-reference', 'P1.rows.count'],
    ['a check on no milestone', '"P1.trees"', '"P7.trees"', 'unknown-reference', 'T1.planted'],
    ['a check on nothing of a milestone', '"P1.trees"', '"P1.bushes"', 'unknown-reference', 'T1.planted'],
    [
      'a check on a later milestone',
      '"atMost":"trees"',
      '"atMost":"T1.planted"',
      'reference-to-later',
      'P1.rows.count',
    ],
    ['a formula on nothing', 'sum(rows.count)', 'sum(rows.size)', 'unknown-reference', 'P1.in_rows'],
    ['a condition on nothing', 'side = ', 'face = ', 'unknown-reference', 'P1 rule rows-hold-all'],
    ['a formula that cannot be read', 'trees - in_rows', 'trees - (in_rows', 'unreadable-formula', 'P1.left'],
    ['a function that does not exist', 'sum(rows.count)', 'total(rows.count)', 'unreadable-formula', 'P1.in_rows'],
    ['values that derive each other', 'sum(rows.count)', 'left + 1', 'cycle', 'P1.in_rows'],
    ['a unique part that is no field', '"unique":["side"]', '"unique":["face"]', 'unknown-reference', 'P1.rows'],
    ['a list that nothing fits', '"min":1,"max":10', '"min":11,"max":10', 'impossible-range', 'P1.rows'],
    ['a rule that blames nothing', '"at":"rows"', '"at":"lines"', 'unknown-reference', 'P1 rule rows-hold-all'],
    [
      'a message with nothing to show',
      '"show":{"left":"left"}',
      '"show":{"rest":"left"}',
      'unexplained-rule',
      'P1 rule rows-hold-all',
    ],
    ['a due day outside its stage', '"days":20}', '"days":50}', 'impossible-deadline', 'milestone T1'],
    [
      'a due day before its anchor',
      '"after":"kickoff","days":10',
      '"after":"kickoff","days":-1',
      'impossible-deadline',
      'milestone P1',
    ],
    [
      'a quarter outside its stage',
      '"after":"stage","days":20',
      '"after":"quarter","quarter":3,"days":20',
      'impossible-deadline',
      'milestone T1',
    ],
    [
      'an anchor that does not exist',
      '"after":"stage","days":20',
      '"after":"milestone","milestone":"X1","days":20',
      'unknown-reference',
      'milestone T1',
    ],
    [
      'an anchor in a circle',
      '"after":"stage","days":20',
      '"after":"milestone","milestone":"T1","days":20',
      'cycle',
      'milestone T1',
    ],
    [
      'an anchor in a later stage',
      '"after":"kickoff","days":10',
      '"after":"milestone","milestone":"T1","days":20',
      'unreachable-gate',
      'milestone P1',
    ],
    [
      'a gate that nobody can sign',
      '"signedBy":["fund_manager"]',
      '"signedBy":["auditor"]',
      'unreachable-gate',
      'stage planting',
    ],
    [
      'a milestone that nobody can accept',
      '"acceptedBy":["coordinator"]',
      '"acceptedBy":["holder"]',
      'unreachable-gate',
      'milestone P1',
    ],
    [
      'a gate that nothing leads to',
      '"required":true,"acceptedBy"',
      '"required":false,"acceptedBy"',
      'unreachable-gate',
      'stage plan',
    ],
    ['a week of rest', '"weekend":[6,7]', '"weekend":[1,2,3,4,5,6,7]', 'impossible-calendar', 'calendar'],
    ['a holiday that does not exist', '"01-01"', '"02-30"', 'impossible-calendar', 'calendar'],
    ['a zone that does not exist', 'Africa/Casablanca', 'Africa/Atlantis', 'impossible-calendar', 'calendar'],
  ])('%s', (_, from, to, fault, where) => {
    const faults = checkProgramme(planted(from, to));
    expect(faults).toContainEqual(expect.objectContaining({ fault, where }));
  });
});

describe('lists in lists', () => {
  it('may not be nested deeper than what is stored', () => {
    const [stage, ...stages] = trees().stages;
    const [milestone, ...milestones] = stage?.milestones ?? [];
    const leaf: Field = { kind: 'boolean', name: 'leaf', label: text, required: true };
    const nested = (depth: number): Field =>
      depth === 0
        ? leaf
        : {
            kind: 'list',
            name: 'inner',
            label: text,
            item: text,
            required: true,
            min: 0,
            max: 2,
            fields: [nested(depth - 1)],
          };
    const faultsAt = (depth: number) =>
      checkProgramme({
        ...trees(),
        stages: [
          {
            ...stage,
            milestones: [
              {
                ...milestone,
                form: { ...milestone?.form, fields: [...(milestone?.form.fields ?? []), nested(depth)] },
              },
              ...milestones,
            ],
          },
          ...stages,
        ],
      });
    expect(faultsAt(3)).toEqual([]);
    expect(faultsAt(4)).toEqual([{ where: 'P1', fault: 'impossible-range', detail: 'nested too deeply' }]);
  });
});
