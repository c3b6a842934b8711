import { type Field, type FormDefinition, MediaType } from './definition.ts';
import { fieldsOf } from './header.ts';
import type { Json } from './json.ts';
import { bounds, timeOfDay } from './schema.ts';
import { largestFile } from './files.ts';
import { mostEvidence } from './submission.ts';
import type { Language, Text } from './text.ts';

export type JsonSchema = { [key: string]: Json };

/**
 * A form's content as JSON Schema 2020-12, with titles and descriptions in one language: for readers of the API, and for
 * programs that draw forms. It says what single answers look like; relations between answers are the engine's alone.
 */
export function jsonSchemaOfForm(form: FormDefinition, language: Language): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { values: ofRecord(fieldsOf(form), language), evidence: ofEvidence(form, language) },
    required: ['values', 'evidence'],
    additionalProperties: false,
  };
}

function ofRecord(fields: readonly Field[], language: Language): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map((field) => [field.name, { ...titled(field, language), ...ofField(field, language) }]),
    ),
    required: fields.filter(({ required }) => required === true).map(({ name }) => name),
    additionalProperties: false,
  };
}

/** The label, with the unit where there is one; the help text below it. */
function titled(
  field: { label: Text; help?: Text | undefined; unit?: Text | undefined },
  language: Language,
): JsonSchema {
  const unit = field.unit === undefined ? '' : ` (${field.unit[language]})`;
  return {
    title: `${field.label[language]}${unit}`,
    ...(field.help === undefined ? {} : { description: field.help[language] }),
  };
}

const integer = (minimum: number, maximum: number): JsonSchema => ({ type: 'integer', minimum, maximum });
const record = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const time: JsonSchema = { type: 'string', pattern: timeOfDay.source };
const sha256: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

function ofField(field: Field, language: Language): JsonSchema {
  switch (field.kind) {
    case 'text':
      return {
        type: 'string',
        minLength: field.min ?? 1,
        maxLength: field.max ?? (field.long === true ? bounds.textLength : bounds.lineLength),
      };
    case 'email':
      return { type: 'string', format: 'email', maxLength: 254 };
    case 'integer':
      return integer(field.min ?? -bounds.integer, field.max ?? bounds.integer);
    case 'decimal':
      return {
        type: 'number',
        ...(field.above === undefined ? { minimum: field.min ?? -bounds.decimal } : { exclusiveMinimum: field.above }),
        maximum: field.max ?? bounds.decimal,
      };
    case 'percent':
      return { type: 'number', minimum: field.min ?? 0, maximum: field.max ?? 100 };
    case 'money':
      return integer(field.min ?? 0, field.max ?? bounds.money);
    case 'date':
      return { type: 'string', format: 'date' };
    case 'time':
      return time;
    case 'hours':
      return record({ from: time, to: time });
    case 'choice':
      return { oneOf: options(field, language) };
    case 'choices':
      return { type: 'array', items: { oneOf: options(field, language) }, minItems: field.min ?? 0, uniqueItems: true };
    case 'boolean':
      return field.mustBeTrue === true ? { const: true } : { type: 'boolean' };
    case 'headcount': {
      const count = integer(0, field.max ?? bounds.headcount);
      return record({ f: count, m: count });
    }
    case 'file':
      return sha256;
    case 'group':
      return ofRecord(field.fields, language);
    case 'list':
      return { type: 'array', items: ofRecord(field.fields, language), minItems: field.min, maxItems: field.max };
  }
}

const options = (field: { options: readonly { value: string; label: Text }[] }, language: Language): Json[] =>
  field.options.map(({ value, label }) => ({ const: value, title: label[language] }));

function ofEvidence(form: FormDefinition, language: Language): JsonSchema {
  const titles = form.evidence.map(({ kind, title }) => ({ const: kind, title: title[language] }));
  return {
    type: 'array',
    maxItems: mostEvidence,
    items: {
      ...record({
        kind: { oneOf: [...titles, ...fileFields(form.fields, language)] },
        name: { type: 'string', minLength: 1, maxLength: 200 },
        mediaType: { enum: [...MediaType.options] },
        bytes: integer(1, largestFile),
        sha256,
        takenOn: { type: 'string', format: 'date' },
        place: { type: 'string', minLength: 1, maxLength: 200 },
      }),
      required: ['kind', 'name', 'mediaType', 'bytes', 'sha256'],
    },
    allOf: form.evidence
      .filter(({ min }) => min > 0)
      .map(({ kind, min }) => ({ contains: { properties: { kind: { const: kind } } }, minContains: min })),
  };
}

function fileFields(fields: readonly Field[], language: Language): Json[] {
  return fields.flatMap((field) => {
    if ('fields' in field) return fileFields(field.fields, language);
    return field.kind === 'file' ? [{ const: field.name, title: field.label[language] }] : [];
  });
}
