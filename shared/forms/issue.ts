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

export function error(path: readonly PropertyKey[], code: string, params: FormIssue['params'] = {}): FormIssue {
  return { pointer: pointerTo(path), code, severity: 'error', params };
}
