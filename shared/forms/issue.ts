import * as z from 'zod/mini';
import { Severity } from './definition.ts';

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

/** An RFC 6901 pointer. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** What the engine itself finds wrong; a form's rules add their names. */
export const issueCodes = [
  'required',
  'wrong-type',
  'unknown-field',
  'not-understood',
  'forbidden-characters',
  'content-too-large',
  'more-issues',
  'too-short',
  'too-long',
  'too-small',
  'too-large',
  'not-above',
  'too-precise',
  'not-whole',
  'too-few',
  'too-many',
  'not-a-choice',
  'chosen-twice',
  'not-an-email',
  'not-a-date',
  'not-a-time',
  'too-early',
  'too-late',
  'must-be-true',
  'repeated',
  'above-limit',
  'above-answer',
  'above-accepted',
  'below-limit',
  'below-answer',
  'below-accepted',
  'after-today',
  'after-answer',
  'after-accepted',
  'before-today',
  'before-answer',
  'before-accepted',
  'too-old',
  'file-not-attached',
  'file-name',
  'file-ending',
  'evidence-missing',
  'evidence-media',
  'unknown-evidence',
  'repeated-evidence',
  'photo-undated',
  'photo-unplaced',
] as const;
export type IssueCode = (typeof issueCodes)[number];

export function isIssueCode(code: string): code is IssueCode {
  return (issueCodes as readonly string[]).includes(code);
}

export function error(path: readonly PropertyKey[], code: IssueCode, params: FormIssue['params'] = {}): FormIssue {
  return { pointer: pointerTo(path), code, severity: 'error', params };
}
