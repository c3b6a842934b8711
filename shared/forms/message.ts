/**
 * A message of ICU MessageFormat, as far as we write it: `{name}`, `{n, plural, =0 {…} one {…} other {…}}` with `#`, and
 * `{kind, select, a {…} other {…}}`. Those 80 lines instead of `intl-messageformat` keep 33 KB out of every HTTP function;
 * the tests hold each message against it.
 */
export type Part =
  | string
  | { readonly argument: string }
  | {
      readonly argument: string;
      readonly choose: 'plural' | 'select';
      readonly cases: ReadonlyMap<string, readonly Part[]>;
    };

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads up to the brace that closes this message, or to the end. */
  parts(isInPlural: boolean): Part[] {
    const parts: Part[] = [];
    for (;;) {
      const literal = this.match(isInPlural ? /[^{}#]+/y : /[^{}]+/y);
      if (literal !== undefined) parts.push(literal);
      else if (isInPlural && this.match(/#/y) !== undefined) parts.push({ argument: '#' });
      else if (this.match(/\{/y) !== undefined) parts.push(this.argument(isInPlural));
      else return parts;
    }
  }

  isAtEnd(): boolean {
    return this.at === this.text.length;
  }

  private argument(isInPlural: boolean): Part {
    const argument = this.expect(/\s*\w+\s*/y).trim();
    if (this.match(/\}/y) !== undefined) return { argument };
    const choose = this.expect(/,\s*(plural|select)\s*,/y).includes('plural') ? 'plural' : 'select';
    const cases = new Map<string, readonly Part[]>();
    for (;;) {
      const name = this.match(/\s*(=\d+|\w+)\s*\{/y);
      if (name === undefined) break;
      cases.set(name.replace(/[{\s]/g, ''), this.parts(isInPlural || choose === 'plural'));
      this.expect(/\}/y);
    }
    this.expect(/\s*\}/y);
    if (!cases.has('other')) throw new SyntaxError(`"other" is missing: ${this.text}`);
    return { argument, choose, cases };
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private expect(pattern: RegExp): string {
    const found = this.match(pattern);
    if (found === undefined) throw new SyntaxError(`cannot read this message from character ${this.at}: ${this.text}`);
    return found;
  }
}

const read = new Map<string, readonly Part[]>();

/** Reads a message; one that is none is a SyntaxError that says why. */
export function partsOf(message: string): readonly Part[] {
  const known = read.get(message);
  if (known !== undefined) return known;
  const reader = new Reader(message);
  const parts = reader.parts(false);
  if (!reader.isAtEnd()) throw new SyntaxError(`a brace too many: ${message}`);
  read.set(message, parts);
  return parts;
}

/** Whether a text can be read as a message. */
export function isMessage(text: string): boolean {
  try {
    return partsOf(text).length > 0;
  } catch {
    return false;
  }
}
