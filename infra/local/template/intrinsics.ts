import { LocalFault } from '../fault.ts';

/** What an intrinsic function may look up. */
export type Scope = {
  ref: (name: string) => unknown;
  attribute: (resource: string, attribute: string) => unknown;
  importValue: (name: string) => unknown;
  condition: (name: string) => boolean;
  mapping: (map: string, first: string, second: string) => unknown;
};

/** `Ref: AWS::NoValue` takes away the property it stands for. */
export const noValue = Symbol('AWS::NoValue');

/** A template's value with every intrinsic function replaced by what it gives; an unknown one is a LocalFault. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope)).filter((item) => item !== noValue);
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  const [name = ''] = keys;
  if (keys.length === 1 && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::')))
    return call(name, value[name], scope);
  const entries = keys.map((key) => [key, resolve(value[key], scope)] as const);
  return Object.fromEntries(entries.filter(([, resolved]) => resolved !== noValue));
}

function call(name: string, argument: unknown, scope: Scope): unknown {
  const run = functions[name];
  if (run === undefined) throw new LocalFault(`The template uses ${name}, which the local cloud does not know.`);
  return run(argument, scope);
}

const functions: Readonly<Record<string, (argument: unknown, scope: Scope) => unknown>> = {
  Ref: (argument, scope) => scope.ref(text(argument)),
  Condition: (argument, scope) => scope.condition(text(argument)),
  'Fn::GetAtt': (argument, scope) => {
    const [resource = '', ...attribute] = typeof argument === 'string' ? argument.split('.') : texts(argument, scope);
    return scope.attribute(resource, attribute.join('.'));
  },
  'Fn::ImportValue': (argument, scope) => scope.importValue(text(resolve(argument, scope))),
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument);
    return texts(parts, scope).join(text(separator));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, whole] = list(argument);
    return text(resolve(whole, scope)).split(text(separator));
  },
  'Fn::Select': (argument, scope) => {
    const [index, from] = list(argument);
    return list(resolve(from, scope))[Number(resolve(index, scope))];
  },
  'Fn::Sub': (argument, scope) => {
    const [pattern, own] = Array.isArray(argument) ? list(argument) : [argument];
    const variables = isRecord(own) ? own : {};
    return text(pattern).replaceAll(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
      if (literal !== '') return `\${${name}}`;
      if (name in variables) return text(resolve(variables[name], scope));
      const [resource = '', ...attribute] = name.split('.');
      return text(attribute.length > 0 ? scope.attribute(resource, attribute.join('.')) : scope.ref(name));
    });
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map = '', first = '', second = ''] = texts(argument, scope);
    return scope.mapping(map, first, second);
  },
  'Fn::Base64': (argument, scope) => Buffer.from(text(resolve(argument, scope))).toString('base64'),
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = list(argument);
    return resolve(scope.condition(text(condition)) ? yes : no, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(resolve(argument, scope));
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::And': (argument, scope) => list(argument).every((condition) => resolve(condition, scope) === true),
  'Fn::Or': (argument, scope) => list(argument).some((condition) => resolve(condition, scope) === true),
  'Fn::Not': (argument, scope) => resolve(list(argument)[0], scope) !== true,
};

function texts(value: unknown, scope: Scope): string[] {
  return list(resolve(value, scope)).map(text);
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new LocalFault(`The template is broken: ${JSON.stringify(value)} is not a list.`);
  return value;
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new LocalFault(`The template is broken: ${JSON.stringify(value)} is not a text.`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
