import type { Json } from './json.ts';
import { isRecord } from './scope.ts';

/**
 * For every record of the newer list, the number of the older one that it was: the one with the same unique fields if the list has any;
 * otherwise the one that is wholly the same, or else the one most of whose answers are. Undefined for a new record; no record is taken twice.
 */
export function matchRecords(
  before: readonly Json[],
  after: readonly Json[],
  unique: readonly string[],
): (number | undefined)[] {
  const matches: (number | undefined)[] = after.map(() => undefined);
  const free = new Set(before.keys());
  const take = (index: number, earlier: number | undefined): void => {
    if (earlier === undefined || !free.delete(earlier)) return;
    matches[index] = earlier;
  };
  const keyOf = (record: Json): string => wordsOf(unique.length > 0 ? partsOf(record, unique) : record);
  const byKey = new Map<string, number[]>();
  before.forEach((record, index) => byKey.set(keyOf(record), [...(byKey.get(keyOf(record)) ?? []), index]));
  after.forEach((record, index) =>
    take(
      index,
      byKey.get(keyOf(record))?.find((earlier) => free.has(earlier)),
    ),
  );
  if (unique.length > 0) return matches;
  const open = [...after.keys()].filter((index) => matches[index] === undefined);
  const left = [...free].map((earlier) => ({ earlier, words: wordsByName(before[earlier]) }));
  const pairs = open.flatMap((index) => {
    const words = wordsByName(after[index]);
    return left.flatMap(({ earlier, words: old }) => {
      const share = likeness(old, words);
      return share < 0.5 ? [] : [{ index, earlier, share }];
    });
  });
  pairs
    .toSorted((a, b) => b.share - a.share || Math.abs(a.index - a.earlier) - Math.abs(b.index - b.earlier))
    .forEach(({ index, earlier }) => {
      if (matches[index] === undefined) take(index, earlier);
    });
  return matches;
}

function partsOf(record: Json, names: readonly string[]): Json[] {
  return names.map((name) => (isRecord(record) ? (record[name] ?? null) : null));
}

type Words = ReadonlyMap<string, string>;

function wordsByName(record: Json | undefined): Words {
  return new Map(isRecord(record) ? Object.entries(record).map(([name, value]) => [name, wordsOf(value)]) : []);
}

/** The share of the two records' answers that are the same in both. */
function likeness(a: Words, b: Words): number {
  let same = 0;
  for (const [name, words] of a) if (b.get(name) === words) same += 1;
  const most = Math.max(a.size, b.size);
  return most === 0 ? 0 : same / most;
}

/** A value as text, the same for equal values whatever the order of their parts' names. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(wordsOf).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const parts = Object.keys(value)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${wordsOf(value[name])}`);
  return `{${parts.join()}}`;
}
