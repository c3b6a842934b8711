import * as z from 'zod/mini';
import { Sha256 } from '../domain/ids.ts';
import { LocalDate } from '../domain/time.ts';
import { line, paragraphs } from './characters.ts';
import type { Field, FormDefinition } from './definition.ts';
import { fieldsOf } from './header.ts';
import { type EvidenceReference, IncomingEvidence, mostEvidence } from './submission.ts';

/** Limits where a field states none: enough for anything real, and a bound for everything else. */
export const bounds = {
  lineLength: 200,
  textLength: 4000,
  integer: 1_000_000_000,
  decimal: 1_000_000_000,
  /** 10 billion dirhams, in centimes. */
  money: 1_000_000_000_000,
  headcount: 1_000_000,
} as const;

export const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** −0 is written 0, so that what is stored is what is hashed. */
const plainZero = z.overwrite<number>((value) => value + 0);

const decimals = (most: number): z.core.$ZodCheck<number> =>
  z.refine<number>((value) => Number(value.toFixed(most)) === value, {
    error: 'too-precise',
    params: { decimals: most },
  });

const integer = (min: number, max: number): z.ZodMiniNumber => z.int().check(z.minimum(min), z.maximum(max), plainZero);

const count = (max: number): z.ZodMiniType<number> => integer(0, max);

const time = (min?: string, max?: string): z.ZodMiniString =>
  z.string().check(
    z.refine((value) => timeOfDay.test(value), { error: 'not-a-time', abort: true }),
    z.refine((value) => min === undefined || value >= min, { error: 'too-early', params: { limit: min ?? '' } }),
    z.refine((value) => max === undefined || value <= max, { error: 'too-late', params: { limit: max ?? '' } }),
  );

/** The schema of one field's answer, without the checks that look at other answers. */
export function schemaOfField(field: Field): z.ZodMiniType {
  switch (field.kind) {
    case 'text':
      return field.long === true
        ? paragraphs(field.max ?? bounds.textLength, field.min)
        : line(field.max ?? bounds.lineLength, field.min);
    case 'email':
      return line(254).check(z.email());
    case 'integer':
      return integer(field.min ?? -bounds.integer, field.max ?? bounds.integer);
    case 'decimal':
      return z
        .number()
        .check(
          field.above === undefined ? z.minimum(field.min ?? -bounds.decimal) : z.gt(field.above),
          z.maximum(field.max ?? bounds.decimal),
          decimals(field.decimals ?? 2),
          plainZero,
        );
    case 'percent':
      return z.number().check(z.minimum(field.min ?? 0), z.maximum(field.max ?? 100), decimals(1), plainZero);
    case 'money':
      return integer(field.min ?? 0, field.max ?? bounds.money);
    case 'date':
      return LocalDate;
    case 'time':
      return time(field.min, field.max);
    case 'hours':
      return z.strictObject({ from: time(), to: time() });
    case 'choice':
      return z.enum(field.options.map((option) => option.value));
    case 'choices':
      return boundedArray(
        z.enum(field.options.map((option) => option.value)),
        field.min ?? 0,
        field.options.length,
      ).check(z.refine((chosen) => new Set(chosen).size === chosen.length, 'chosen-twice'));
    case 'boolean':
      return field.mustBeTrue === true ? z.boolean().check(z.refine((value) => value, 'must-be-true')) : z.boolean();
    case 'headcount':
      return z.strictObject({ f: count(field.max ?? bounds.headcount), m: count(field.max ?? bounds.headcount) });
    case 'file':
      return Sha256;
    case 'group':
      return schemaOfRecord(field.fields);
    case 'list':
      return boundedArray(schemaOfRecord(field.fields), field.min, field.max);
  }
}

/** An array whose length is judged before its entries: a hostile one costs nothing. */
function boundedArray<Entry extends z.ZodMiniType>(
  entry: Entry,
  min: number,
  max: number,
): z.ZodMiniType<z.output<Entry>[]> {
  return z.pipe(z.array(z.unknown()).check(z.maxLength(max)), z.array(entry).check(z.minLength(min)));
}

/** The schema of a record: every field known, no other key. */
export function schemaOfRecord(fields: readonly Field[]): z.ZodMiniType<Record<string, unknown>> {
  return z.strictObject(
    Object.fromEntries(
      fields.map((field) => {
        const schema = schemaOfField(field);
        return [field.name, field.required === true ? schema : z.optional(schema)];
      }),
    ),
  );
}

const schemas = new WeakMap<FormDefinition, z.ZodMiniType<FormSchema>>();
type FormSchema = { values: Record<string, unknown>; evidence: EvidenceReference[] };

/** The schema of a form's content, made once per form. */
export function schemaOfForm(form: FormDefinition): z.ZodMiniType<FormSchema> {
  const known = schemas.get(form);
  if (known !== undefined) return known;
  const schema = z.strictObject({
    values: schemaOfRecord(fieldsOf(form)),
    evidence: boundedArray(IncomingEvidence, 0, mostEvidence),
  });
  schemas.set(form, schema);
  return schema;
}
