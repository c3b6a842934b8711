import * as z from 'zod/mini';
import type { Field, FormDefinition } from './definition.ts';
import { fieldsOf } from './header.ts';
import { error } from './issue.ts';
import type { Json } from './json.ts';
import { issuesOfSchema } from './schema-issues.ts';
import { type EvidenceReference, FormContent, IncomingEvidence, mostEvidence } from './submission.ts';
import { bytesOf, type Validation } from './validate.ts';

/** Longer than any answer may be, so that a text too long is kept until its writer has shortened it. */
const longestText = 20_000;

/** Drafts are items of their own beside the case: DynamoDB's 400 KB, less keys and who saved it. */
const mostBytes = 350_000;

/** One answer of a draft: whatever was typed, right or wrong, as long as it can be stored. */
const typed: z.ZodMiniType<Json> = z.union([
  z.string().check(
    z.maxLength(longestText),
    z.refine((text) => text.isWellFormed(), 'forbidden-characters'),
  ),
  z.number(),
  z.boolean(),
  z.null(),
]);

function draftOfField(field: Field): z.ZodMiniType {
  switch (field.kind) {
    case 'headcount':
      return z.union([z.strictObject({ f: z.optional(typed), m: z.optional(typed) }), typed]);
    case 'hours':
      return z.union([z.strictObject({ from: z.optional(typed), to: z.optional(typed) }), typed]);
    case 'choices':
      return z.union([z.array(typed).check(z.maxLength(field.options.length)), typed]);
    case 'group':
      return draftOfRecord(field.fields);
    case 'list':
      return z.pipe(z.array(z.unknown()).check(z.maxLength(field.max)), z.array(draftOfRecord(field.fields)));
    case 'text':
    case 'email':
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'money':
    case 'date':
    case 'time':
    case 'choice':
    case 'boolean':
    case 'file':
      return typed;
  }
}

function draftOfRecord(fields: readonly Field[]): z.ZodMiniType<Record<string, unknown>> {
  return z.strictObject(Object.fromEntries(fields.map((field) => [field.name, z.optional(draftOfField(field))])));
}

type Draft = { values: Record<string, unknown>; evidence: EvidenceReference[] };
const schemas = new WeakMap<FormDefinition, z.ZodMiniType<Draft>>();

function draftOfForm(form: FormDefinition): z.ZodMiniType<Draft> {
  const known = schemas.get(form);
  if (known !== undefined) return known;
  const schema = z.strictObject({
    values: draftOfRecord(fieldsOf(form)),
    evidence: z.pipe(z.array(z.unknown()).check(z.maxLength(mostEvidence)), z.array(IncomingEvidence)),
  });
  schemas.set(form, schema);
  return schema;
}

/**
 * Judges a draft, which keeps what a person typed: any answer may be missing, and each may be a text, number, yes/no or
 * null whatever its field asks, kept to the letter. Only the frame must fit: known fields, lists within their limits,
 * attached files as they were uploaded, 350 KB in all. Never throws.
 */
export function validateDraft(form: FormDefinition, content: unknown): Validation {
  const parsed = draftOfForm(form).safeParse(content);
  if (!parsed.success) return { issues: issuesOfSchema(parsed.error.issues, content).slice(0, 100) };
  if (bytesOf(parsed.data) > mostBytes) return { issues: [error([], 'content-too-large', { max: mostBytes })] };
  return { content: FormContent.parse(parsed.data), issues: [] };
}
