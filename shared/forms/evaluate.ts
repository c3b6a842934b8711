import { daysBetween } from '../domain/calendar.ts';
import { LocalDate } from '../domain/time.ts';
import type { Field } from './definition.ts';
import {
  type AggregateName,
  type Formula,
  type FunctionName,
  type Items,
  type Operator,
  parseFormula,
} from './formula.ts';
import { type FormContext, type Frame, isRecord, leadsOutside, outsideValues, partOf } from './scope.ts';

/** Where a formula is worked out: the record it stands in, and inside a `where` the record it looks through. */
type Place = { readonly frame: Frame; readonly this: Frame; readonly context: FormContext };

/** Works out a formula for a record: a value, or `undefined` for n/a. Pure and total, whatever the answers are. */
export function evaluate(formula: string, frame: Frame, context: FormContext): unknown {
  return valueOf(parseFormula(formula), { frame, this: frame, context });
}

/** What a reference means in a record: an answer or a derived value, from the innermost record outwards. */
export function lookUp(path: readonly string[], frame: Frame, context: FormContext): unknown {
  const [head = '', ...rest] = path;
  if (head === 'today') return context.today;
  if (leadsOutside(path)) return partOf(outsideValues(head, context), rest);
  for (let at: Frame | undefined = frame; at !== undefined; at = at.outer) {
    if (Object.hasOwn(at.values, head)) return partOf(at.values[head], rest);
    const derived = at.derived.find((one) => one.name === head);
    if (derived !== undefined) return evaluate(derived.formula, at, context);
    if (at.fields.some((field) => field.name === head)) return undefined;
  }
  return undefined;
}

function valueOf(formula: Formula, place: Place): unknown {
  switch (formula.is) {
    case 'constant':
      return formula.value;
    case 'reference':
      return formula.path[0] === 'this'
        ? lookUp(formula.path.slice(1), place.this, place.context)
        : lookUp(formula.path, place.frame, place.context);
    case 'operation': {
      const left = valueOf(formula.left, place);
      // decided already: the right side may be the costly one
      if (formula.operator === 'or' && left === true) return true;
      if (formula.operator === 'and' && left === false) return false;
      return operate(formula.operator, left, valueOf(formula.right, place));
    }
    case 'not': {
      const value = valueOf(formula.of, place);
      return typeof value === 'boolean' ? !value : undefined;
    }
    case 'call':
      return call(
        formula.name,
        formula.of.map((inner) => valueOf(inner, place)),
      );
    case 'over':
      return aggregate(formula.name, formula.of, place);
    case 'in': {
      const value = valueOf(formula.value, place);
      const among =
        'path' in formula.of
          ? matching(formula.of, place)?.map((item) => item.value)
          : formula.of.map((one) => valueOf(one, place));
      return value === undefined ? undefined : among?.includes(value);
    }
  }
}

function operate(operator: Operator, left: unknown, right: unknown): unknown {
  switch (operator) {
    case 'and':
      if (left === false || right === false) return false;
      return left === true && right === true ? true : undefined;
    case 'or':
      if (left === true || right === true) return true;
      return left === false && right === false ? false : undefined;
    case '=':
      return left === undefined || right === undefined ? undefined : left === right;
    case '!=':
      return left === undefined || right === undefined ? undefined : left !== right;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(operator, left, right);
    case '+':
    case '-':
    case '*':
    case '/':
      return typeof left === 'number' && typeof right === 'number' ? calculate(operator, left, right) : undefined;
  }
}

/** Numbers by size, days and times by their text. */
function compare(operator: '<' | '<=' | '>' | '>=', left: unknown, right: unknown): boolean | undefined {
  const comparable =
    (typeof left === 'number' && typeof right === 'number') || (typeof left === 'string' && typeof right === 'string');
  if (!comparable) return undefined;
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

function calculate(operator: '+' | '-' | '*' | '/', left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? undefined : left / right;
  }
}

const areNumbers = (values: readonly unknown[]): values is readonly number[] =>
  values.every((value) => typeof value === 'number');

function call(name: FunctionName, values: readonly unknown[]): unknown {
  const [first, second, third] = values;
  switch (name) {
    case 'max':
      return areNumbers(values) ? Math.max(...values) : undefined;
    case 'min':
      return areNumbers(values) ? Math.min(...values) : undefined;
    case 'ceil':
      // 1e-9: 0.1 + 0.2 is no reason to ask for one more educator
      return typeof first === 'number' ? Math.ceil(first - 1e-9) : undefined;
    case 'round':
      return typeof first === 'number' && typeof second === 'number'
        ? Number(first.toFixed(Math.min(Math.max(second, 0), 20)))
        : undefined;
    case 'days': {
      const [from, to] = [LocalDate.safeParse(first), LocalDate.safeParse(second)];
      return from.success && to.success ? daysBetween(from.data, to.data) : undefined;
    }
    case 'answered':
      return first !== undefined;
    case 'default':
      return first ?? second;
    case 'if':
      if (typeof first !== 'boolean') return undefined;
      return first ? second : third;
  }
}

/** One thing that an aggregate looks at: the record, and in it the part that counts. */
type Item = { readonly frame: Frame; readonly value: unknown };

type Walk = { readonly context: FormContext; readonly field?: Field | undefined; readonly outer?: Frame | undefined };

/** Walks a path through an answer and into every record of each list on the way; `undefined` if it meets no list. */
function itemsOf(value: unknown, path: readonly string[], walk: Walk): Item[] | undefined {
  const { context, field, outer } = walk;
  if (Array.isArray(value)) {
    const shape = field?.kind === 'list' ? field : undefined;
    return value.flatMap((entry: unknown) => {
      const values = isRecord(entry) ? entry : {};
      const frame: Frame = { values, fields: shape?.fields ?? [], derived: shape?.derived ?? [], outer };
      return itemsIn(frame, entry, path, context);
    });
  }
  const [head = '', ...rest] = path;
  if (!isRecord(value)) return undefined;
  const fields = field?.kind === 'group' ? field.fields : (outer?.fields ?? []);
  const inner = Object.hasOwn(value, head) ? value[head] : undefined;
  return itemsOf(inner, rest, { context, outer, field: fields.find((one) => one.name === head) });
}

/** What counts in one record of a list: the records of a list in it, an answer, or a derived value. */
function itemsIn(frame: Frame, entry: unknown, path: readonly string[], context: FormContext): Item[] {
  if (path.length === 0) return [{ frame, value: entry }];
  // A list straight in a list is no record of anything: following it down would let a body decide how deep we go.
  const nested = Array.isArray(entry) ? undefined : itemsOf(entry, path, { context, outer: frame });
  if (nested !== undefined) return nested;
  const derived = frame.derived.find((one) => one.name === path[0]);
  return [{ frame, value: derived === undefined ? partOf(entry, path) : evaluate(derived.formula, frame, context) }];
}

/** A rule on every record of a list asks for the same records of another milestone each time: they are walked to once. */
const walkedOutside = new WeakMap<FormContext, Map<string, Item[] | undefined>>();

function reachOutside(path: readonly string[], context: FormContext): Item[] | undefined {
  const walked = walkedOutside.get(context) ?? new Map<string, Item[] | undefined>();
  walkedOutside.set(context, walked);
  const key = path.join('.');
  if (!walked.has(key)) {
    const values = outsideValues(path[0] ?? '', context);
    walked.set(key, values === undefined ? undefined : (itemsOf(values, path.slice(1), { context }) ?? []));
  }
  return walked.get(key);
}

/** The records that a path leads to; none if a milestone it names is not accepted. */
function reach(path: readonly string[], place: Place): Item[] | undefined {
  const [head = '', ...rest] = path;
  if (head === 'this') return reach(rest, { ...place, frame: place.this });
  if (leadsOutside(path)) return reachOutside(path, place.context);
  for (let at: Frame | undefined = place.frame; at !== undefined; at = at.outer) {
    const field = at.fields.find((one) => one.name === head);
    if (field !== undefined || Object.hasOwn(at.values, head))
      return itemsOf(at.values[head], rest, { context: place.context, field, outer: at }) ?? [];
  }
  return [];
}

/** Whether a condition holds in a record. */
const holdsIn = (where: Formula | undefined, { frame }: Item, place: Place): boolean =>
  where === undefined || valueOf(where, { ...place, frame }) === true;

/** The records in which a condition holds. */
function matching({ path, where }: Items, place: Place): Item[] | undefined {
  return reach(path, place)?.filter((item) => holdsIn(where, item, place));
}

function aggregate(name: AggregateName, of: Items, place: Place): unknown {
  switch (name) {
    case 'any':
      return reach(of.path, place)?.some((item) => holdsIn(of.where, item, place));
    case 'all':
      return holdsForAll(of, place);
    case 'count':
      return matching(of, place)?.length;
    case 'value':
      return reach(of.path, place)?.find((item) => holdsIn(of.where, item, place))?.value;
    case 'sum':
      return matching(of, place)?.reduce((total, { value }) => (typeof value === 'number' ? total + value : total), 0);
  }
}

function holdsForAll({ path, where }: Items, place: Place): boolean | undefined {
  const items = reach(path, place);
  if (items === undefined || where === undefined) return undefined;
  const holds = items.map((item) => valueOf(where, { ...place, frame: item.frame }));
  if (holds.includes(false)) return false;
  return holds.every((one) => one === true) ? true : undefined;
}
