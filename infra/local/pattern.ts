import { LocalFault } from './fault.ts';

/** Whether an event matches a pattern of EventBridge or of a stream mapping's FilterCriteria. */
export function matches(pattern: unknown, event: unknown): boolean {
  if (!isRecord(pattern)) return false;
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === '$or') return (wanted as unknown[]).some((choice) => matches(choice, event));
    const value = isRecord(event) ? event[key] : undefined;
    return Array.isArray(wanted) ? wanted.some((test) => matchesValue(test, value)) : matches(wanted, value);
  });
}

function matchesValue(test: unknown, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => matchesValue(test, item));
  if (!isRecord(test)) return test === value;
  return Object.entries(test).every(([operator, operand]) => {
    const run = operators[operator];
    if (run === undefined)
      throw new LocalFault(`An event pattern uses ${operator}, which the local cloud does not know.`);
    return run(operand, value);
  });
}

const operators: Readonly<Record<string, (operand: unknown, value: unknown) => boolean>> = {
  exists: (operand, value) => (value !== undefined) === operand,
  prefix: (operand, value) => typeof value === 'string' && value.startsWith(String(operand)),
  suffix: (operand, value) => typeof value === 'string' && value.endsWith(String(operand)),
  'equals-ignore-case': (operand, value) =>
    typeof value === 'string' && value.toLowerCase() === String(operand).toLowerCase(),
  'anything-but': (operand, value) =>
    value !== undefined && ![operand].flat().some((test) => matchesValue(test, value)),
  numeric: (operand, value) => {
    // Numbers of DynamoDB are texts.
    const number = typeof value === 'string' && value !== '' ? Number(value) : value;
    if (typeof number !== 'number' || Number.isNaN(number) || !Array.isArray(operand)) return false;
    for (let index = 0; index < operand.length; index += 2)
      if (!compare(String(operand[index]), number, Number(operand[index + 1]))) return false;
    return true;
  },
};

function compare(sign: string, left: number, right: number): boolean {
  switch (sign) {
    case '=':
      return left === right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return false;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
