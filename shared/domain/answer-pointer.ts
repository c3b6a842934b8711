import * as z from 'zod/mini';
import type { Json } from '../forms/json.ts';
import { isRecord } from '../forms/scope.ts';

/** Leads to one answer among those of a milestone: `/measures/0/budget`. */
export const AnswerPointer = z
  .string()
  .check(z.regex(/^\/[a-z][a-z0-9_]{0,39}(\/(0|[1-9][0-9]{0,3}|[a-z][a-z0-9_]{0,39})){0,7}$/));

type Answers = Readonly<Record<string, Json>>;

const partsOf = (pointer: string): string[] => pointer.split('/').slice(1);

/** The fields on the way, without the places in lists: `measures.budget`. */
export function fieldPathOf(pointer: string): string {
  return partsOf(pointer)
    .filter((part) => !/^\d/.test(part))
    .join('.');
}

/** Whether a pointer leads to a record that is there, whatever the record says of its last part. */
export function leadsSomewhere(answers: Answers, pointer: string): boolean {
  const parts = partsOf(pointer);
  const around = within(answers, parts.slice(0, -1));
  // an answer that stands in no record has to be there itself: the case may not have kept it
  return parts.length === 1 ? Object.hasOwn(answers, parts[0] ?? '') : isRecord(around);
}

/** The answer at a pointer; undefined if there is none. */
export function answerAt(answers: Answers, pointer: string): Json | undefined {
  return within(answers, partsOf(pointer));
}

function within(value: Json | Answers | undefined, parts: readonly string[]): Json | undefined {
  const [head, ...rest] = parts;
  if (head === undefined) return value;
  if (Array.isArray(value)) return within(value[Number(head)], rest);
  if (!isRecord(value) || !Object.hasOwn(value, head)) return undefined;
  return within(value[head], rest);
}

/** The answers with one of them changed; a pointer that leads nowhere changes nothing. */
export function withAnswer(answers: Answers, pointer: string, to: Json): Record<string, Json> {
  const changed = put(answers, partsOf(pointer), to);
  return changed as Record<string, Json>;
}

function put(value: Json | Answers, [head, ...rest]: readonly string[], to: Json): Json {
  if (head === undefined) return to;
  if (Array.isArray(value)) return value.map((entry, index) => (String(index) === head ? put(entry, rest, to) : entry));
  if (!isRecord(value)) return value;
  const record: Record<string, Json> = { ...value };
  return { ...record, [head]: put(record[head] ?? null, rest, to) };
}
