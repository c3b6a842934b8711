import type { Field, FormDefinition } from './definition.ts';
import { fieldsOf } from './header.ts';
import { type Frame, isRecord } from './scope.ts';

/** A record of a submission with its place: `list` names the list it is in (`''` for the form itself), `path` leads to it. */
export type Located = { readonly list: string; readonly path: readonly (string | number)[]; readonly frame: Frame };

/** Every record of what was filled in: the form itself, its groups, the records of its lists; whatever is no record is left out. */
export function framesOf(form: FormDefinition, values: Readonly<Record<string, unknown>>): Located[] {
  const root: Frame = { values, fields: fieldsOf(form), derived: form.derived ?? [] };
  return framesFrom({ list: '', path: ['values'], frame: root });
}

function framesFrom(located: Located): Located[] {
  return [located, ...located.frame.fields.flatMap((field) => framesUnder(located, field))];
}

function framesUnder(located: Located, field: Field): Located[] {
  if (field.kind !== 'group' && field.kind !== 'list') return [];
  const { frame, path } = located;
  const value = Object.hasOwn(frame.values, field.name) ? frame.values[field.name] : undefined;
  const list = located.list === '' ? field.name : `${located.list}.${field.name}`;
  const open = (values: unknown, at: readonly (string | number)[]): Located[] =>
    isRecord(values)
      ? framesFrom({
          list,
          path: at,
          frame: { values, fields: field.fields, derived: field.derived ?? [], outer: frame },
        })
      : [];
  if (field.kind === 'group') return open(value, [...path, field.name]);
  // a list beyond its limit is refused as a whole: its records are not looked at
  if (!Array.isArray(value) || value.length > field.max) return [];
  return value.flatMap((entry: unknown, index) => open(entry, [...path, field.name, index]));
}
