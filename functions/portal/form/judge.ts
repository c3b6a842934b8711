import type { FormDefinition } from '../../../shared/forms/definition.ts';
import type { FormContext } from '../../../shared/forms/scope.ts';
import type { Language } from '../../../shared/forms/text.ts';
import { validateForm } from '../../../shared/forms/validate.ts';
import { describeIssue } from '../../../shared/i18n/describe-issue.ts';
import type { FieldProblem, Problem } from '../api.ts';
import type { Content } from './read-answers.ts';

/** What the API would say of these answers if they were handed in now: the same rules, asked beforehand. */
export function judgeAnswers(
  form: FormDefinition,
  content: Content,
  context: FormContext,
  language: Language,
): FieldProblem[] {
  return validateForm(form, content, context).issues.map((issue) => ({
    pointer: issue.pointer,
    code: issue.code,
    severity: issue.severity,
    message: describeIssue(issue, form, language),
  }));
}

/** The problems of a refused submission, pointing into its content as the form's own do. */
export function problemsOfContent({ errors = [] }: Problem): FieldProblem[] {
  return errors.map((error) => ({ ...error, pointer: error.pointer.replace(/^\/content/, '') }));
}

/** The problems of each answer, by its pointer. */
export function byPointer(problems: readonly FieldProblem[]): ReadonlyMap<string, FieldProblem[]> {
  return Map.groupBy(problems, ({ pointer }) => pointer);
}

/** Where a pointer stands in the page: as the id of its field. */
export function idOf(pointer: string): string {
  return pointer.slice(1) || 'form';
}
