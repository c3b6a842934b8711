import type { Derived, Field } from '../forms/definition.ts';
import { type Formula, FormulaError, type Items, parseFormula } from '../forms/formula.ts';
import type { Fault } from './fault.ts';

/** A record as a definition describes it, and the record around it. */
export type Shape = {
  readonly fields: readonly Field[];
  readonly derived: readonly Derived[];
  readonly outer?: Shape | undefined;
};

/** Finds the form of another milestone, or says why it may not be referred to. */
export type Outside = (code: string) => Shape | 'unknown' | 'later';

type Found = { readonly record?: Shape } | 'unknown-reference' | 'reference-to-later';

const unknown = 'unknown-reference';

/** Where a reference leads. Only an aggregate may lead through lists; it then stands in the record of the last one. */
function resolve(path: readonly string[], shape: Shape, outside: Outside, throughLists: boolean): Found {
  const [head = '', ...rest] = path;
  if (head === 'today') return rest.length === 0 ? {} : unknown;
  if (/^[A-Z]|^previous$/.test(head)) {
    const other = outside(head);
    if (other === 'later') return 'reference-to-later';
    return other === 'unknown' ? unknown : within(other, rest, throughLists);
  }
  for (let at: Shape | undefined = shape; at !== undefined; at = at.outer) {
    if (has(at, head)) return within(at, path, throughLists);
  }
  return unknown;
}

const has = (shape: Shape, name: string): boolean =>
  shape.fields.some((field) => field.name === name) || shape.derived.some((one) => one.name === name);

const partsOf: Partial<Record<Field['kind'], readonly string[]>> = {
  headcount: ['f', 'm', 'total'],
  hours: ['from', 'to'],
};

function within(shape: Shape, path: readonly string[], throughLists: boolean): Found {
  const [head = '', ...rest] = path;
  const field = shape.fields.find((one) => one.name === head);
  if (field === undefined) return rest.length === 0 && has(shape, head) ? { record: shape } : unknown;
  if (field.kind === 'list') {
    if (!throughLists) return rest.length === 0 ? {} : unknown;
    const record: Shape = { fields: field.fields, derived: field.derived ?? [], outer: shape };
    return rest.length === 0 ? { record } : within(record, rest, throughLists);
  }
  if (field.kind === 'group') {
    const group: Shape = { fields: field.fields, derived: field.derived ?? [], outer: shape };
    return rest.length === 0 ? {} : within(group, rest, throughLists);
  }
  const [part, ...more] = rest;
  if (part === undefined) return { record: shape };
  return more.length === 0 && partsOf[field.kind]?.includes(part) === true ? { record: shape } : unknown;
}

/** The faults of a formula: unreadable, or naming what is not there. */
export function checkFormula(text: string, where: string, shape: Shape, outside: Outside): Fault[] {
  let formula: Formula;
  try {
    formula = parseFormula(text);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return [{ where, fault: 'unreadable-formula', detail: error.message }];
  }
  return check(formula, shape).map(({ path, found }) => ({ where, fault: found, detail: path.join('.') }));

  type Wrong = { path: readonly string[]; found: Exclude<Found, object> };
  function at(path: readonly string[], here: Shape, throughLists: boolean): Found {
    return path[0] === 'this'
      ? resolve(path.slice(1), shape, outside, throughLists)
      : resolve(path, here, outside, throughLists);
  }
  function checkItems({ path, where: condition }: Items, here: Shape): Wrong[] {
    const found = at(path, here, true);
    if (typeof found === 'string') return [{ path, found }];
    return condition === undefined ? [] : check(condition, found.record ?? here);
  }
  function check(part: Formula, here: Shape): Wrong[] {
    switch (part.is) {
      case 'constant':
        return [];
      case 'reference': {
        const found = at(part.path, here, false);
        return typeof found === 'string' ? [{ path: part.path, found }] : [];
      }
      case 'operation':
        return [...check(part.left, here), ...check(part.right, here)];
      case 'not':
        return check(part.of, here);
      case 'call':
        return part.of.flatMap((inner) => check(inner, here));
      case 'over':
        return checkItems(part.of, here);
      case 'in':
        return [
          ...check(part.value, here),
          ...('path' in part.of ? checkItems(part.of, here) : part.of.flatMap((inner) => check(inner, here))),
        ];
    }
  }
}

/** The fault of a reference outside a formula. */
export function checkReference(reference: string, where: string, shape: Shape, outside: Outside): Fault[] {
  const found = resolve(reference.split('.'), shape, outside, false);
  return typeof found === 'string' ? [{ where, fault: found, detail: reference }] : [];
}
