import type { Check, Derived, Field, FormDefinition, Rule } from '../forms/definition.ts';
import { FormulaError, pathsOf } from '../forms/formula.ts';
import { fieldsOf } from '../forms/header.ts';
import { isIssueCode } from '../forms/issue.ts';
import { referenceOf } from './carried-fields.ts';
import { checkFormula, checkReference, type Outside, type Shape } from './check-references.ts';
import { type Fault, repeated } from './fault.ts';

/** The faults of one form: repeated names, references to nothing, formulas in circles, ranges that nothing fits. */
export function checkForm(form: FormDefinition, where: string, outside: Outside): Fault[] {
  const shape: Shape = { fields: fieldsOf(form), derived: form.derived ?? [] };
  const rules = form.rules ?? [];
  return [
    ...checkRecord(shape, where, outside),
    ...(depthOf(form.fields) > deepest
      ? [{ where, fault: 'impossible-range' as const, detail: 'nested too deeply' }]
      : []),
    ...twice(
      form.evidence.map(({ kind }) => kind),
      `${where} evidence`,
    ),
    ...twice(
      rules.map(({ name }) => name),
      `${where} rules`,
    ),
    ...rules.flatMap((rule) => checkRule(rule, `${where} rule ${rule.name}`, shape, outside)),
  ];
}

/** Lists in lists in lists: what is stored is no deeper than `Json` allows. */
const deepest = 3;

function depthOf(fields: readonly Field[]): number {
  return Math.max(0, ...fields.map((field) => ('fields' in field ? 1 + depthOf(field.fields) : 0)));
}

const twice = (values: readonly string[], where: string): Fault[] =>
  repeated(values).map((detail) => ({ where, fault: 'repeated', detail }));

function checkRecord(shape: Shape, where: string, outside: Outside): Fault[] {
  return [
    ...twice(
      [...shape.fields, ...shape.derived].map(({ name }) => name),
      where,
    ),
    ...shape.fields.flatMap((field) => checkField(field, `${where}.${field.name}`, shape, outside)),
    ...shape.derived.flatMap((derived) => checkDerived(derived, `${where}.${derived.name}`, shape, outside)),
  ];
}

function checkField(field: Field, where: string, shape: Shape, outside: Outside): Fault[] {
  return [
    ...(typeof field.required === 'object' ? checkFormula(field.required.when, where, shape, outside) : []),
    ...(field.checks ?? []).flatMap((check) => checkCheck(check, where, shape, outside)),
    ...checkKind(field, where),
    ...('fields' in field
      ? checkRecord({ fields: field.fields, derived: field.derived ?? [], outer: shape }, where, outside)
      : []),
  ];
}

function checkKind(field: Field, where: string): Fault[] {
  const faults: Fault[] = [];
  if ('min' in field && 'max' in field && field.min !== undefined && field.max !== undefined && field.min > field.max) {
    faults.push({ where, fault: 'impossible-range', detail: `${field.min} to ${field.max}` });
  }
  if ('options' in field)
    faults.push(
      ...twice(
        field.options.map(({ value }) => value),
        where,
      ),
    );
  if (field.kind === 'choices' && (field.min ?? 0) > field.options.length) {
    faults.push({ where, fault: 'impossible-range', detail: `at least ${field.min} of ${field.options.length}` });
  }
  if (field.kind === 'list') {
    const names = field.fields.map(({ name }) => name);
    const strange = (field.unique ?? []).filter((name) => !names.includes(name));
    faults.push(...strange.map((detail): Fault => ({ where, fault: 'unknown-reference', detail })));
  }
  return faults;
}

function checkCheck(check: Check, where: string, shape: Shape, outside: Outside): Fault[] {
  const reference = referenceOf(check);
  return reference === undefined ? [] : checkReference(reference, where, shape, outside);
}

function checkDerived(derived: Derived, where: string, shape: Shape, outside: Outside): Fault[] {
  const circle = circleFrom(derived.name, shape, []);
  return [
    ...checkFormula(derived.formula, where, shape, outside),
    ...(derived.checks ?? []).flatMap((check) => checkCheck(check, where, shape, outside)),
    ...(circle === undefined ? [] : [{ where, fault: 'cycle' as const, detail: circle.join(' → ') }]),
  ];
}

/** The way by which a derived value comes back to itself, among those of its record. */
function circleFrom(name: string, shape: Shape, way: readonly string[]): string[] | undefined {
  if (way.includes(name)) return way[0] === name ? [...way, name] : undefined;
  const derived = shape.derived.find((one) => one.name === name);
  if (derived === undefined) return undefined;
  for (const next of namesIn(derived.formula)) {
    const circle = circleFrom(next, shape, [...way, name]);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

function namesIn(formula: string): string[] {
  try {
    return pathsOf(formula).flatMap((path) => path.slice(0, 1));
  } catch (error) {
    if (error instanceof FormulaError) return []; // said by checkFormula
    throw error;
  }
}

function checkRule(rule: Rule, where: string, form: Shape, outside: Outside): Fault[] {
  const shape = rule.each === undefined ? form : shapeOfList(rule.each.split('.'), form);
  if (shape === undefined) return [{ where, fault: 'unknown-reference', detail: rule.each ?? '' }];
  const shown = Object.keys(rule.show ?? {});
  const unexplained = [...new Set(Object.values(rule.message).flatMap(placeholdersOf))].filter(
    (name) => !shown.includes(name),
  );
  return [
    ...checkFormula(rule.holds, where, shape, outside),
    ...Object.values(rule.show ?? {}).flatMap((formula) => checkFormula(formula, where, shape, outside)),
    ...checkReference(rule.at, where, shape, outside),
    ...(isIssueCode(rule.name)
      ? [{ where, fault: 'repeated' as const, detail: `${rule.name} is an issue of the engine` }]
      : []),
    ...unexplained.map((name): Fault => ({
      where,
      fault: 'unexplained-rule',
      detail: `nothing to show for {${name}}`,
    })),
  ];
}

const placeholdersOf = (message: string): string[] =>
  [...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => name);

function shapeOfList(path: readonly string[], shape: Shape): Shape | undefined {
  const [head, ...rest] = path;
  const field = shape.fields.find((one) => one.name === head);
  if (field === undefined || !('fields' in field)) return undefined;
  const record: Shape = { fields: field.fields, derived: field.derived ?? [], outer: shape };
  return rest.length === 0 ? record : shapeOfList(rest, record);
}
