import type { Field, FormDefinition } from '../../shared/forms/definition.ts';
import { fieldsOf } from '../../shared/forms/header.ts';
import type { FormContent } from '../../shared/forms/submission.ts';
import { placesIn, wrongAnswers } from './answers.ts';

/** Mulberry32: small, and the same on every machine, so that a seed tells the whole story. */
export function makeRandom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[below(list.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return { below, pick };
}
export type Random = ReturnType<typeof makeRandom>;

type Place = { field: Field; path: (string | number)[] };

/** What spreadsheets would run; as text it is an answer like another, so it never comes alone. */
const formulas = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1:A9)', '\t=1+1', '=HYPERLINK("http://x.example")'];

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;
const nestedRecords = (depth: number): unknown =>
  JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as unknown;
const bidi = ['\u202Eabc', 'a\u2066b\u2069', '\u2028', 'x\0', '\uD800', 'a\uFEFFx'];
const numbers = ['NaN', 'Infinity', '1e309', '0x1F', '١٢', '1,5', Number.NaN, Infinity, -Infinity, 1e308, 2 ** 60];
const days = [
  '2026-02-30',
  '2026-13-01',
  '2025-02-29',
  '0000-00-00',
  '+275760-09-13',
  '2026-1-5',
  'today',
  '',
  20_260_101,
];

/** What this field never takes. */
function neverTaken(field: Field, random: Random): unknown {
  if (random.below(5) === 0) return nested(random.pick([3, 30, 1500]));
  if (random.below(5) === 0) return nestedRecords(random.pick([4, 40, 1000]));
  const general: unknown[] = [...wrongAnswers(field), { toString: 1, valueOf: 1 }];
  switch (field.kind) {
    case 'integer':
    case 'decimal':
    case 'percent':
      return random.pick([...general, ...numbers]);
    case 'money':
      return random.pick([...general, ...numbers, -1, -0.01, -1e12, 12.345]);
    case 'headcount':
      return random.pick([...general, { f: -1, m: 2 }, { f: 'NaN', m: 1 }, { f: 1.5, m: 1 }, { f: Number.NaN, m: 1 }]);
    case 'date':
      return random.pick([...general, ...days]);
    case 'text':
    case 'email':
      return random.pick([...general, ...bidi]);
    case 'list':
      return random.pick([...general, Array.from({ length: 501 }, () => ({})), Array.from({ length: 5000 }, () => 0)]);
    default:
      return random.pick([...general, ...bidi]);
  }
}

const strangeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'total',
  'x'.repeat(200),
  '',
];

/** Puts a key that is nobody's into a record: as its own, whatever its name means elsewhere. */
function putKey(record: object, key: string, value: unknown): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Puts an answer where a field stands; false if there is no record for it. */
function putAt(content: object, path: readonly (string | number)[], value: unknown): boolean {
  let at: unknown = content;
  for (const step of path.slice(0, -1)) {
    at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined;
  }
  if (typeof at !== 'object' || at === null) return false;
  putKey(at, String(path.at(-1)), value);
  return true;
}

/** A body that a form must refuse, made from one that it would take. */
export function hostileContent(form: FormDefinition, good: FormContent, random: Random): unknown {
  const content = structuredClone(good) as FormContent & Record<string, unknown>;
  const places: Place[] = placesIn(fieldsOf(form));
  for (const { field, path } of places) {
    if (field.kind === 'text' && random.below(4) === 0) putAt(content, path, random.pick(formulas));
  }
  const spoil = (): void => {
    const { field, path } = random.pick(places);
    if (!putAt(content, path, neverTaken(field, random))) putKey(content.values, 'nobody_asked', 1);
  };
  switch (random.below(10)) {
    case 0:
      return random.pick<unknown>([null, 1, '', [], nested(1500), nestedRecords(1000), 'x'.repeat(100_000)]);
    case 1:
      putKey(content, random.pick(strangeKeys), random.pick([1, {}, nested(20)]));
      return content;
    case 2:
      putKey(content.values, random.pick(strangeKeys), random.pick<unknown>([1, { isAdmin: true }, nested(20)]));
      return content;
    case 3:
      return { ...content, values: random.pick<unknown>([null, [], 'x', nested(50), { a: 1 }]) };
    case 4:
      return { ...content, evidence: random.pick<unknown>(evidence(good)) };
    case 5:
      for (let key = 0; key < 300; key += 1) putKey(content.values, `key_${key}`, key);
      return content;
    default:
      spoil();
      if (random.below(2) === 0) spoil();
      return content;
  }
}

function evidence({ evidence: files }: FormContent): unknown[] {
  const file = { kind: 'photo', name: 'a.pdf', mediaType: 'application/pdf', bytes: 10, sha256: 'a'.repeat(64) };
  return [
    null,
    {},
    'x',
    nested(40),
    [...files, { ...file, name: '../../etc/passwd' }],
    [...files, { ...file, bytes: -1 }],
    [...files, { ...file, kind: { toString: 1, valueOf: 1 }, sha256: { toString: null } }],
    [...files, { ...file, bytes: 1e12 }],
    [...files, { ...file, mediaType: 'text/html' }],
    [...files, { ...file, sha256: '__proto__' }],
    Array.from({ length: 1000 }, () => file),
  ];
}
