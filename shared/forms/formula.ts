/**
 * The language of derived values, conditions and rules, small enough to be read aloud:
 *
 *     max(0, needed_capacity - existing_capacity)
 *     100 * handled_30d / reported
 *     count(sessions where group = 'women_workers' and people.m = 0 and led_by_woman) >= 1
 *     amount <= 1.1 * value(S5.procurement.amount where lot = this.lot)
 *     type in ('creche', 'nursing_room') and constraint in (D5.priorities.constraint where severity >= 4)
 *
 * Words are answers, looked up in the record, then in the records around it, then in the form; `D4.x` is an answer of an
 * accepted milestone, `previous.x` of the last occurrence, `today` the day. After `where`, words are answers of the list's
 * records, and `this.x` is what `x` means outside. What is not answered, and a division by zero, is "n/a": a calculation with
 * it gives n/a, and a condition that is n/a is neither met nor broken.
 */
export type Formula =
  | { readonly is: 'constant'; readonly value: number | string | boolean }
  | { readonly is: 'reference'; readonly path: readonly string[] }
  | { readonly is: 'operation'; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly is: 'not'; readonly of: Formula }
  | { readonly is: 'call'; readonly name: FunctionName; readonly of: readonly Formula[] }
  | { readonly is: 'over'; readonly name: AggregateName; readonly of: Items }
  /** Whether a value is one of those listed, or one of those that a path through a list leads to. */
  | { readonly is: 'in'; readonly value: Formula; readonly of: Items | readonly Formula[] };

/** What a path through lists leads to, in the records where a condition holds. */
export type Items = { readonly path: readonly string[]; readonly where?: Formula | undefined };

const operators = ['or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/'] as const;
export type Operator = (typeof operators)[number];

/** Functions of values. */
const functions = ['max', 'min', 'ceil', 'round', 'days', 'answered', 'default', 'if'] as const;
export type FunctionName = (typeof functions)[number];

/** Functions of the records of a list: the path's first part is the list (`sum(measures.budget)`). */
export const aggregates = ['sum', 'count', 'any', 'all', 'value'] as const;
export type AggregateName = (typeof aggregates)[number];

/** A formula that cannot be read: a fault of the programme's definition, found by its checker. */
export class FormulaError extends Error {
  override name = 'FormulaError';
}

type Token = { readonly kind: 'number' | 'string' | 'word' | 'sign'; readonly text: string };

const token =
  /\s*(?:(?<number>\d+(?:\.\d+)?)|'(?<string>[^']*)'|(?<word>[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*)|(?<sign><=|>=|!=|[-+*/=<>(),]))/y;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const trimmed = text.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < trimmed.length) {
    const at = token.lastIndex;
    const found = token.exec(trimmed)?.groups;
    if (found === undefined) throw new FormulaError(`cannot read "${trimmed.slice(at)}"`);
    const kind = (['number', 'string', 'word', 'sign'] as const).find((name) => found[name] !== undefined) ?? 'sign';
    tokens.push({ kind, text: found[kind] ?? '' });
  }
  return tokens;
}

/** Loosest first. */
const levels: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  ['=', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/'],
];

const isIn = <Name extends string>(names: readonly Name[], text: string): text is Name =>
  (names as readonly string[]).includes(text);

class Parser {
  private at = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Formula {
    const formula = this.operation(0);
    if (this.at < this.tokens.length) throw new FormulaError(`"${this.peek()}" is not expected here`);
    return formula;
  }

  private peek(): string {
    return this.tokens[this.at]?.text ?? 'the end';
  }

  private take(text: string): boolean {
    const next = this.tokens[this.at];
    if (next === undefined || next.kind === 'string' || next.text !== text) return false;
    this.at += 1;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new FormulaError(`"${text}" is expected before "${this.peek()}"`);
  }

  private operation(level: number): Formula {
    const here = levels[level];
    if (here === undefined) return this.term();
    if (level === 2 && this.take('not')) return { is: 'not', of: this.operation(2) };
    let left = this.operation(level + 1);
    if (level === 2 && this.take('in')) return { is: 'in', value: left, of: this.set() };
    for (;;) {
      const operator = here.find((sign) => this.take(sign));
      if (operator === undefined) return left;
      left = { is: 'operation', operator, left, right: this.operation(level + 1) };
    }
  }

  private term(): Formula {
    if (this.take('(')) {
      const inner = this.operation(0);
      this.expect(')');
      return inner;
    }
    if (this.take('-')) {
      return { is: 'operation', operator: '-', left: { is: 'constant', value: 0 }, right: this.term() };
    }
    const next = this.tokens[this.at];
    if (next === undefined || next.kind === 'sign')
      throw new FormulaError(`a value is expected before "${this.peek()}"`);
    this.at += 1;
    if (next.kind === 'number') return { is: 'constant', value: Number(next.text) };
    if (next.kind === 'string') return { is: 'constant', value: next.text };
    if (next.text === 'true' || next.text === 'false') return { is: 'constant', value: next.text === 'true' };
    if (!this.take('(')) return { is: 'reference', path: next.text.split('.') };
    return this.call(next.text);
  }

  /** What may stand after `in`: a path, `(path where …)`, or `(value, value)`. */
  private set(): Items | readonly Formula[] {
    if (!this.take('(')) return this.items();
    const first = this.term();
    if (first.is === 'reference') {
      const items = this.itemsAt(first.path);
      this.expect(')');
      return items;
    }
    const values: Formula[] = [first];
    while (this.take(',')) values.push(this.term());
    this.expect(')');
    return values;
  }

  private items(): Items {
    const list = this.term();
    if (list.is !== 'reference') throw new FormulaError('a list is expected');
    return { path: list.path };
  }

  private itemsAt(path: readonly string[]): Items {
    return { path, where: this.take('where') ? this.operation(0) : undefined };
  }

  private call(name: string): Formula {
    if (isIn(aggregates, name)) {
      const of = this.itemsAt(this.items().path);
      this.expect(')');
      return { is: 'over', name, of };
    }
    if (!isIn(functions, name)) throw new FormulaError(`there is no function "${name}"`);
    const of = [this.operation(0)];
    while (this.take(',')) of.push(this.operation(0));
    this.expect(')');
    if (!takes(name, of.length)) throw new FormulaError(`${name}(…) does not take ${of.length} values`);
    return { is: 'call', name, of };
  }
}

function takes(name: FunctionName, count: number): boolean {
  if (name === 'max' || name === 'min') return count >= 2;
  if (name === 'if') return count === 3;
  return count === (name === 'ceil' || name === 'answered' ? 1 : 2);
}

const parsed = new Map<string, Formula>();

/** Reads a formula; throws `FormulaError` with the place that cannot be read. Each text is read once. */
export function parseFormula(text: string): Formula {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const formula = new Parser(tokensOf(text)).whole();
  parsed.set(text, formula);
  return formula;
}

/** The parts of a formula, itself among them. */
function partsOf(formula: Formula): Formula[] {
  const inner = (of: Items | readonly Formula[]): readonly Formula[] => {
    if (!('path' in of)) return of;
    return of.where === undefined ? [] : [of.where];
  };
  const parts = (): readonly Formula[] => {
    switch (formula.is) {
      case 'constant':
      case 'reference':
        return [];
      case 'operation':
        return [formula.left, formula.right];
      case 'not':
        return [formula.of];
      case 'call':
      case 'over':
        return inner(formula.of);
      case 'in':
        return [formula.value, ...inner(formula.of)];
    }
  };
  return [formula, ...parts().flatMap(partsOf)];
}

/** Every path that a formula names, without `this`: what it reads. */
export function pathsOf(text: string): (readonly string[])[] {
  return partsOf(parseFormula(text)).flatMap((part) => {
    const paths = [part.is === 'reference' ? part.path : [], 'of' in part && 'path' in part.of ? part.of.path : []];
    return paths.map((path) => (path[0] === 'this' ? path.slice(1) : path)).filter((path) => path.length > 0);
  });
}
