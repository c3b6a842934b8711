import type * as z from 'zod/mini';
import { error, type FormIssue, type IssueCode, isIssueCode } from './issue.ts';

type SchemaIssue = z.core.$ZodIssue;

/** A key longer than this is not repeated to whoever sent it. */
const longestKey = 100;

const formats: Readonly<Record<string, IssueCode>> = {
  email: 'not-an-email',
  date: 'not-a-date',
  regex: 'not-understood',
};

/** What a schema found, in our codes. `content` is what was judged: it tells a missing answer from a wrong one. */
export function issuesOfSchema(found: readonly SchemaIssue[], content: unknown): FormIssue[] {
  return found.flatMap((issue) => inOurCodes(issue, at(content, issue.path)));
}

function at(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    content,
  );
}

function inOurCodes(issue: SchemaIssue, input: unknown): FormIssue[] {
  const path = issue.path;
  switch (issue.code) {
    case 'invalid_type':
      if (input === undefined) return [error(path, 'required')];
      return [
        error(path, issue.expected === 'int' && typeof input === 'number' ? 'not-whole' : 'wrong-type', {
          expected: issue.expected,
        }),
      ];
    case 'too_small':
      return [tooSmall(issue, input)];
    case 'too_big':
      return [error(path, byOrigin(issue.origin, 'too-long', 'too-many', 'too-large'), { max: Number(issue.maximum) })];
    case 'invalid_format':
      return [error(path, formats[issue.format] ?? 'not-understood')];
    case 'invalid_value':
      return [input === undefined ? error(path, 'required') : error(path, 'not-a-choice')];
    case 'unrecognized_keys':
      // of a thousand strange keys a hundred are enough to say so
      return issue.keys
        .slice(0, 100)
        .map((key) =>
          key.length <= longestKey
            ? error([...path, key], 'unknown-field', { field: key })
            : error(path, 'unknown-field', { field: `${key.slice(0, longestKey)}…` }),
        );
    case 'custom':
      return [
        error(
          path,
          isIssueCode(issue.message) ? issue.message : 'not-understood',
          (issue.params ?? {}) as FormIssue['params'],
        ),
      ];
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return [error(path, 'not-understood')];
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, input: unknown): FormIssue {
  if (typeof input === 'string' && input.trim() === '') return error(issue.path, 'required');
  const min = Number(issue.minimum);
  if (issue.origin === 'number' && issue.inclusive === false) return error(issue.path, 'not-above', { min });
  return error(issue.path, byOrigin(issue.origin, 'too-short', 'too-few', 'too-small'), { min });
}

function byOrigin<Code extends IssueCode>(origin: string, text: Code, list: Code, number: Code): Code {
  if (origin === 'string') return text;
  return origin === 'array' ? list : number;
}
