import type { Field, FieldOf } from './definition.ts';
import { judge } from './checks.ts';
import { evaluate } from './evaluate.ts';
import type { Located } from './frames.ts';
import { error, type FormIssue } from './issue.ts';
import { type FormContext, isRecord } from './scope.ts';

/** One file as evidence of one kind. */
export const fileKey = (kind: unknown, sha256: unknown): string => `${wordOf(kind)} ${wordOf(sha256)}`;

/** A value to compare by. What is no plain value has none: a record's own `toString` may be anything, and a list may be bottomless. */
function wordOf(value: unknown): string {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value) : '';
}

/** What only shows when a record is looked at as a whole: relations, answers asked by a condition, files, repetitions. */
export function judgeRecord(located: Located, attached: ReadonlySet<string>, context: FormContext): FormIssue[] {
  const { frame, path } = located;
  const derived = frame.derived.flatMap((one) =>
    (one.checks ?? []).flatMap((check) =>
      judge(check, evaluate(one.formula, frame, context), [...path, one.name], frame, context),
    ),
  );
  return [...frame.fields.flatMap((field) => judgeField(field, located, attached, context)), ...derived];
}

function judgeField(field: Field, located: Located, attached: ReadonlySet<string>, context: FormContext): FormIssue[] {
  const { frame, path } = located;
  const at = [...path, field.name];
  const value = Object.hasOwn(frame.values, field.name) ? frame.values[field.name] : undefined;
  if (value === undefined) {
    const isAsked = typeof field.required === 'object' && evaluate(field.required.when, frame, context) === true;
    return isAsked ? [error(at, 'required')] : [];
  }
  const issues = (field.checks ?? []).flatMap((check) => judge(check, value, at, frame, context));
  if (field.kind === 'file' && !attached.has(fileKey(field.name, value))) issues.push(error(at, 'file-not-attached'));
  if (field.kind === 'list') issues.push(...repetitions(field, value, at));
  return issues;
}

function repetitions(list: FieldOf<'list'>, value: unknown, at: readonly (string | number)[]): FormIssue[] {
  const [first] = list.unique ?? [];
  if (first === undefined || !Array.isArray(value) || value.length > list.max) return [];
  const seen = new Map<string, number>();
  return value.flatMap((entry: unknown, index) => {
    const parts = (list.unique ?? []).map((name) => (isRecord(entry) ? entry[name] : undefined));
    if (parts.includes(undefined)) return [];
    const key = JSON.stringify(parts.map(wordOf));
    const earlier = seen.get(key);
    if (earlier !== undefined) return [error([...at, index, first], 'repeated', { first: earlier + 1 })];
    seen.set(key, index);
    return [];
  });
}
