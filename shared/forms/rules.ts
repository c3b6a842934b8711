import type { FormDefinition, Rule } from './definition.ts';
import { evaluate } from './evaluate.ts';
import type { Located } from './frames.ts';
import { type FormIssue, pointerTo } from './issue.ts';
import type { FormContext } from './scope.ts';

/** Judges a form's named rules. A rule that is n/a (an answer or a milestone is not there) is not broken. */
export function judgeRules(form: FormDefinition, records: readonly Located[], context: FormContext): FormIssue[] {
  return (form.rules ?? []).flatMap((rule) =>
    records
      .filter((record) => record.list === (rule.each ?? ''))
      .filter((record) => evaluate(rule.holds, record.frame, context) === false)
      .map((record) => broken(rule, record, context)),
  );
}

function broken(rule: Rule, record: Located, context: FormContext): FormIssue {
  const shown = Object.entries(rule.show ?? {}).flatMap(([name, formula]) => {
    const value = evaluate(formula, record.frame, context);
    return typeof value === 'number' || typeof value === 'string' ? [[name, value] as const] : [];
  });
  return {
    pointer: pointerTo([...record.path, ...rule.at.split('.')]),
    code: rule.name,
    severity: rule.severity,
    params: Object.fromEntries(shown),
  };
}
