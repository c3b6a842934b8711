import * as z from 'zod/mini';
import type { LocalDate } from '../domain/time.ts';
import { type FormDefinition, Severity } from './definition.ts';
import type { Json } from './json.ts';
import type { FormContent } from './submission.ts';

/** One thing that is wrong, or doubtful, with what was filled in. */
export const FormIssue = z.strictObject({
  /** Where, by RFC 6901 in the content: `/values/emp/f`. */
  pointer: z.string(),
  /** What, as a stable code; the words are in `shared/i18n`. */
  code: z.string(),
  severity: Severity,
  /** The limits and names that the words need. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FormIssue = z.infer<typeof FormIssue>;

/** What a form is judged against, beside itself. */
export type FormContext = {
  /** The day in the programme's zone. */
  readonly today: LocalDate;
  /** The answers of accepted milestones, by their keys. */
  readonly accepted?: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** The answers of the last accepted occurrence, for a milestone that recurs. */
  readonly previous?: Readonly<Record<string, Json>>;
};

/** The outcome of a validation: content exactly when no issue is an error. */
export type Validation = { readonly content?: FormContent; readonly issues: readonly FormIssue[] };

/** Judges a submission. Total: any value gets an answer, none makes it throw. */
export function validateForm(_form: FormDefinition, _content: unknown, _context: FormContext): Validation {
  return { issues: [] };
}

/** Judges a draft. */
export function validateDraft(_form: FormDefinition, _content: unknown): Validation {
  return { issues: [] };
}
