import * as fc from 'fast-check';
import type { Field, FormDefinition } from '../../shared/forms/definition.ts';
import { fieldsOf } from '../../shared/forms/header.ts';
import { bounds } from '../../shared/forms/schema.ts';
import type { Json } from '../../shared/forms/json.ts';
import { hashOf } from './content.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzéèçàابتثجحخدذرسشصضطظعغ0123456789';
const text = (min: number, max: number) =>
  fc.string({
    unit: fc.constantFrom(...letters.split('')),
    minLength: Math.max(min, 1),
    maxLength: Math.min(max, Math.max(min, 1) + 30),
  });
const time = (min = '00:00', max = '23:59') =>
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
    .map((value) => (value < min ? min : value > max ? max : value));
const rounded = (min: number, max: number, decimals: number) =>
  fc
    .integer({ min: Math.ceil(min * 10 ** decimals), max: Math.floor(Math.min(max, min + 1e6) * 10 ** decimals) })
    .map((value) => Number((value / 10 ** decimals).toFixed(decimals)));
const day = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 864e5, max: Date.UTC(2030, 0, 1) / 864e5 })
  .map((days) => new Date(days * 864e5).toISOString().slice(0, 10));

/** Answers of the form a field asks for, whatever other answers say. */
export function answerTo(field: Field): fc.Arbitrary<Json> {
  switch (field.kind) {
    case 'text':
      return text(field.min ?? 1, field.max ?? bounds.lineLength);
    case 'email':
      return fc.constantFrom('gis@zone.ma', 'point.focal@parc-industriel.co.ma');
    case 'integer':
      return fc.integer({ min: field.min ?? -1000, max: Math.min(field.max ?? 1000, (field.min ?? 0) + 10_000) });
    case 'decimal':
      return rounded(
        field.above === undefined ? (field.min ?? -1000) : field.above + 1,
        field.max ?? 1000,
        field.decimals ?? 2,
      );
    case 'percent':
      return rounded(field.min ?? 0, field.max ?? 100, 1);
    case 'money':
      return fc.integer({ min: field.min ?? 0, max: field.max ?? bounds.money });
    case 'date':
      return day;
    case 'time':
      return time(field.min, field.max);
    case 'hours':
      return fc.record({ from: time(), to: time() });
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value));
    case 'choices':
      return fc.subarray(
        field.options.map(({ value }) => value),
        { minLength: field.min ?? 0 },
      );
    case 'boolean':
      return field.mustBeTrue === true ? fc.constant(true) : fc.boolean();
    case 'headcount':
      return fc.record({ f: fc.nat(1000), m: fc.nat(1000) });
    case 'file':
      return fc.constantFrom('a', 'b').map(hashOf);
    case 'group':
      return answersTo(field.fields);
    case 'list':
      return fc.array(answersTo(field.fields), { minLength: field.min, maxLength: Math.min(field.max, field.min + 3) });
  }
}

function answersTo(fields: readonly Field[]): fc.Arbitrary<Record<string, Json>> {
  const asked = Object.fromEntries(fields.map((field) => [field.name, answerTo(field)]));
  const requiredKeys = fields.filter(({ required }) => required === true).map(({ name }) => name);
  return fc.record(asked, { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<Record<string, Json>>;
}

/** Whole sets of answers to a form. */
export const answersToForm = (form: FormDefinition): fc.Arbitrary<Record<string, Json>> => answersTo(fieldsOf(form));

/** Every place in a set of answers where one answer of a field stands, with what no such field takes. */
export function wrongAnswers(field: Field): Json[] {
  const never: Json[] = [{ x: 1 }, [[1]], 'x'.repeat(5000), '\u202Eabc\u0000'];
  switch (field.kind) {
    case 'text':
      return [...never, 12, true, null];
    case 'email':
      return [...never, 'nobody', 'a@b', 12];
    case 'integer':
    case 'money':
      return [...never, 1.5, 2e15, '12', null];
    case 'decimal':
    case 'percent':
      return [...never, 1e300, 0.000_01, '12', null];
    case 'date':
      return [...never, '2026-02-30', '01/02/2026', 20260101];
    case 'time':
      return [...never, '24:00', '7:30', 730];
    case 'hours':
      return [...never, '08:00', { from: '25:00', to: '08:00' }];
    case 'choice':
    case 'choices':
      return [...never, 'no-such-option', 1];
    case 'boolean':
      return [...never, 'true', 1, null];
    case 'headcount':
      return [...never, 12, { f: -1, m: 0 }, { f: 1 }, { f: 1, m: 1, total: 2 }];
    case 'file':
      return [...never, 'abc', 1];
    case 'group':
      return [1, 'x', [], null];
    case 'list':
      return [1, 'x', { 0: {} }, Array.from({ length: field.max + 1 }, () => ({})), [1]];
  }
}

/** Each field with the path of its first answer. */
export function placesIn(
  fields: readonly Field[],
  path: readonly (string | number)[] = ['values'],
): { field: Field; path: (string | number)[] }[] {
  return fields.flatMap((field) => {
    const here = [...path, field.name];
    const inner = field.kind === 'list' ? [...here, 0] : here;
    return [{ field, path: here }, ...('fields' in field ? placesIn(field.fields, inner) : [])];
  });
}
