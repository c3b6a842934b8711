import type { Derived, Field, FormDefinition } from './definition.ts';
import { fieldsOf } from './header.ts';
import type { Text } from './text.ts';

type Scope = { readonly fields: readonly Field[]; readonly derived?: readonly Derived[] | undefined };

/** One step of the way to an answer: a field, the number of a record in its list, or the women's or men's part. */
export type Step =
  | { readonly label: Text; readonly field?: Field | undefined; readonly isMoney: boolean }
  | { readonly item: Text; readonly number: number }
  | { readonly sex: 'f' | 'm' };

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

const named = (scope: Scope | undefined, name: string): Field | Derived | undefined =>
  scope?.fields.find((one) => one.name === name) ?? scope?.derived?.find((one) => one.name === name);

function walk(form: FormDefinition, pointer: string): { steps: Step[]; scopes: Scope[] } {
  const [root, ...path] = partsOf(pointer);
  const scopes: Scope[] = [{ fields: fieldsOf(form), derived: form.derived }];
  const steps: Step[] = [];
  if (root !== 'values') return { steps, scopes };
  let last: Field | undefined;
  for (const part of path) {
    if (last?.kind === 'list' && /^\d+$/.test(part)) {
      steps.push({ item: last.item, number: Number(part) + 1 });
      continue;
    }
    if (last?.kind === 'headcount' && (part === 'f' || part === 'm')) {
      steps.push({ sex: part });
      continue;
    }
    const next = named(scopes[0], part);
    if (next === undefined) break;
    last = 'kind' in next ? next : undefined;
    const isMoney = 'kind' in next ? next.kind === 'money' : next.money === true;
    steps.push({ label: next.label, field: last, isMoney });
    if (last?.kind === 'group' || last?.kind === 'list') scopes.unshift(last);
  }
  return { steps, scopes };
}

/** The way from the form to what a pointer means, for people: fields by their labels, records by their numbers. */
export function wayTo(form: FormDefinition, pointer: string): readonly Step[] {
  return walk(form, pointer).steps;
}

/** What the answer that a check refers to is called, seen from where the check stands. */
export function labelOfReference(form: FormDefinition, pointer: string, reference: string): Text | undefined {
  const [head = ''] = reference.split('.');
  for (const scope of walk(form, pointer).scopes) {
    const found = named(scope, head);
    if (found !== undefined) return found.label;
  }
  return undefined;
}
