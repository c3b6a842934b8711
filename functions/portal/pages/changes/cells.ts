import { fieldPathOf } from '../../../../shared/domain/answer-pointer.ts';
import type { Field, FormDefinition } from '../../../../shared/forms/definition.ts';
import { fieldsOf } from '../../../../shared/forms/header.ts';
import type { Json } from '../../../../shared/forms/json.ts';
import { isRecord } from '../../../../shared/forms/scope.ts';
import { kindOfAnswer } from '../../../../shared/programme/changeable.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import { readCentimes, readNumber } from '../../form/read-number.ts';
import type { SentForm } from '../../sent-form.ts';

/** An accepted answer that a request may change. */
export type Cell = { at: string; field: Field; value: unknown };

/** Everything accepted in a milestone that a request may change, in the order of its form. */
export function cellsOf(
  programme: Programme,
  { code, form }: { code: string; form: FormDefinition },
  values: Readonly<Record<string, Json>>,
): Cell[] {
  const cellsIn = (fields: readonly Field[], at: string, record: unknown): Cell[] =>
    fields.flatMap((field): Cell[] => {
      const place = `${at}/${field.name}`;
      const value = isRecord(record) ? record[field.name] : undefined;
      if (field.kind === 'group') return cellsIn(field.fields, place, value);
      if (field.kind === 'list') {
        const records: unknown[] = Array.isArray(value) ? value : [];
        return records.flatMap((inner, number) => cellsIn(field.fields, `${place}/${number}`, inner));
      }
      const isChangeable = kindOfAnswer(programme.changes, `${code}.${fieldPathOf(place)}`) !== undefined;
      return isChangeable && value !== undefined ? [{ at: place, field, value }] : [];
    });
  return cellsIn(fieldsOf(form), '', values);
}

/** The field of a form in which a new value is typed; of a headcount there are two. */
export const cellField = (at: string, part?: 'f' | 'm'): string => `cell${at}${part === undefined ? '' : `/${part}`}`;

/** What was typed, cell by cell; what is no number stays the text that it is, for the API to refuse in its words. */
export function typedCells(form: SentForm, cells: readonly Cell[]): { at: string; to: Json }[] {
  return cells.flatMap(({ at, field }) => {
    const to = typedIn(form, at, field);
    return to === undefined ? [] : [{ at, to }];
  });
}

function typedIn(form: SentForm, at: string, field: Field): Json | undefined {
  if (field.kind === 'headcount') {
    const [f, m] = [form.answer(cellField(at, 'f')), form.answer(cellField(at, 'm'))];
    if (f === undefined && m === undefined) return undefined;
    return { f: readNumber(f ?? '') ?? f ?? null, m: readNumber(m ?? '') ?? m ?? null };
  }
  const typed = form.answer(cellField(at));
  if (typed === undefined) return undefined;
  switch (field.kind) {
    case 'money':
      return readCentimes(typed) ?? typed;
    case 'integer':
    case 'decimal':
    case 'percent':
      return readNumber(typed) ?? typed;
    default:
      return typed;
  }
}
