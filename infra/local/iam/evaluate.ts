import type { Statement } from './statements.ts';

/** One thing that a request asks to do. */
export type Wanted = {
  /** As in a policy: `dynamodb:GetItem`. */
  action: string;
  /** Its ARN; undefined where the request names none, as with a task token. */
  resource?: string | undefined;
  /** What conditions ask for: `dynamodb:LeadingKeys`, `ses:FromAddress`. */
  context?: Readonly<Record<string, readonly string[]>>;
};

/** Whether a role may do it: some statement allows it, and none denies it. What no statement speaks of is denied. */
export function isAllowed(statements: readonly Statement[], wanted: Wanted): boolean {
  const applying = statements.filter((statement) => applies(statement, wanted));
  return applying.length > 0 && applying.every(({ Effect }) => Effect === 'Allow');
}

function applies({ Action, Resource, Condition = {} }: Statement, { action, resource, context = {} }: Wanted): boolean {
  return (
    Action.some((pattern) => isLike(action.toLowerCase(), pattern.toLowerCase())) &&
    (resource === undefined || Resource.some((pattern) => isLike(resource, pattern))) &&
    Object.entries(Condition).every(([operator, test = {}]) =>
      Object.entries(test).every(([key, wanted]) => holds(operator as Operator, context[key], wanted)),
    )
  );
}

type Operator = keyof NonNullable<Statement['Condition']>;

/** A test of one key; a set of values that is not there at all passes every `ForAllValues`. */
function holds(operator: Operator, values: readonly string[] | undefined, wanted: readonly string[]): boolean {
  const isOne = (value: string): boolean => wanted.includes(value);
  const isLikeOne = (value: string): boolean => wanted.some((pattern) => isLike(value, pattern));
  switch (operator) {
    case 'StringEquals':
      return values?.some(isOne) ?? false;
    case 'StringLike':
      return values?.some(isLikeOne) ?? false;
    case 'ForAllValues:StringEquals':
      return (values ?? []).every(isOne);
    case 'ForAllValues:StringLike':
      return (values ?? []).every(isLikeOne);
    case 'Null':
      return wanted.includes(String(values === undefined));
  }
}

/** Whether a text fits a pattern with `*` and `?`. */
function isLike(text: string, pattern: string): boolean {
  const escaped = pattern.replaceAll(/[\\^$.+()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(text);
}
