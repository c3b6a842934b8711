import type { Field, FormDefinition } from '../../../../shared/forms/definition.ts';
import { fieldsOf } from '../../../../shared/forms/header.ts';
import { isRecord } from '../../../../shared/forms/scope.ts';
import type { FormContent } from '../../../../shared/forms/submission.ts';

/** A list of hundreds of records would drown the choice; its single answers can be commented beside them. */
const mostRecords = 100;

/** What a comment can be about: every answer of the form, lists as a whole and record by record. */
export function placesOf(form: FormDefinition, { values }: FormContent): string[] {
  let left = mostRecords;
  const placesIn = (fields: readonly Field[], at: string, value: unknown): string[] =>
    fields.flatMap((field): string[] => {
      const pointer = `${at}/${field.name}`;
      const inner = isRecord(value) ? value[field.name] : undefined;
      if (field.kind === 'group') return placesIn(field.fields, pointer, inner);
      if (field.kind !== 'list') return [pointer];
      const count = Math.min(Array.isArray(inner) ? inner.length : 0, left);
      left -= count;
      return [pointer, ...Array.from({ length: count }, (_, number) => `${pointer}/${number}`)];
    });
  return placesIn(fieldsOf(form), '/values', values);
}
