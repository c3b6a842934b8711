import * as z from 'zod/mini';

/** What an accepted answer is to the plan, as far as it may be changed later (domain §2.0). */
export const AnswerKind = z.enum(['baseline', 'target', 'actual', 'budget']);
export type AnswerKind = z.infer<typeof AnswerKind>;

/** An answer of a form, through its lists and groups: `S1.measures.funding.fund`. */
const AnswerPath = z.string().check(z.regex(/^[A-Z][A-Z0-9]{0,7}(\.[a-z][a-z0-9_]{0,39}){1,4}$/));

/** Accepted answers that a change request may alter. What no programme names stays as it was accepted. */
export const Changeable = z.strictObject({ kind: AnswerKind, answers: z.array(AnswerPath).check(z.minLength(1)) });
export type Changeable = z.infer<typeof Changeable>;

/** What kind of answer a path leads to, if it may be changed. */
export function kindOfAnswer(changes: readonly Changeable[] | undefined, path: string): AnswerKind | undefined {
  return changes?.find(({ answers }) => answers.includes(path))?.kind;
}
