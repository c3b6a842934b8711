import canonicalize from 'canonicalize';
import type { Field, FormDefinition } from '../../../shared/forms/definition.ts';
import { fieldsOf } from '../../../shared/forms/header.ts';
import { isRecord } from '../../../shared/forms/scope.ts';
import type { Content } from './read-answers.ts';

/** The content with one more empty record in the list at a place such as `values/sessions`. */
export function withRecordAdded(content: Content, at: string): Content {
  return changedAt(content, at, (value): unknown[] => [...listOf(value), {}]);
}

/** The content without the record at a place such as `values/sessions/2`. */
export function withoutRecord(content: Content, at: string): Content {
  const number = Number(at.slice(at.lastIndexOf('/') + 1));
  const list = at.slice(0, at.lastIndexOf('/'));
  return changedAt(content, list, (value) =>
    Array.isArray(value) ? value.filter((_, index) => index !== number) : value,
  );
}

/** The content without a file: `minutes/<sha256>`. */
export function withoutFile({ values, evidence }: Content, file: string): Content {
  return { values, evidence: evidence.filter(({ kind, sha256 }) => `${String(kind)}/${String(sha256)}` !== file) };
}

/** Records at the end of a list that nobody wrote in, beyond those that the list asks for, are not handed in. */
export function withoutEmptyRecords(form: FormDefinition, { values, evidence }: Content): Content {
  return { values: trimmed(fieldsOf(form), values), evidence };
}

function trimmed(fields: readonly Field[], values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      if (field?.kind === 'group' && isRecord(value)) return [name, trimmed(field.fields, value)];
      if (field?.kind !== 'list' || !Array.isArray(value)) return [name, value];
      const records = value.map((record: unknown) => (isRecord(record) ? trimmed(field.fields, record) : record));
      while (records.length > field.min && isEmpty(records.at(-1))) records.pop();
      return [name, records];
    }),
  );
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  return isRecord(value) ? Object.values(value).every(isEmpty) : value === undefined;
}

/** Whether two contents say the same, in whatever order. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  return canonicalize(one) === canonicalize(other);
}

function changedAt({ values, evidence }: Content, at: string, change: (value: unknown) => unknown): Content {
  const [root, ...steps] = at.split('/');
  return root === 'values' ? { values: asRecord(changed(values, steps, change)), evidence } : { values, evidence };
}

function changed(value: unknown, [step, ...rest]: readonly string[], change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => (String(index) === step ? changed(entry, rest, change) : entry));
  return { ...asRecord(value), [step]: changed(asRecord(value)[step], rest, change) };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? { ...value } : {};
}
