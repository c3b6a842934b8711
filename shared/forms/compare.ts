import type { Field, FieldOf, FormDefinition } from './definition.ts';
import { fieldsOf } from './header.ts';
import type { Json } from './json.ts';
import { matchRecords } from './match-records.ts';
import { fileKey } from './records.ts';
import { isRecord } from './scope.ts';
import type { EvidenceReference, FormContent } from './submission.ts';

/**
 * One answer, record or file that differs between two versions. `pointer` leads into the newer version (for what was removed, into the
 * older), `was` into the older where that is another place.
 */
export type Change = {
  change: 'added' | 'removed' | 'changed';
  pointer: string;
  was?: string;
  before?: Json | EvidenceReference;
  after?: Json | EvidenceReference;
};

type Place = readonly (string | number)[];
/** A part of both versions, with its place in each. */
type Pair<T> = { before: T; after: T; was: Place; at: Place };

/**
 * What changed from one version of a form to another, answer by answer in the order of the form. Records of lists are matched by what makes
 * them unique, or else by how much of them is the same: moving one is no change, and one that was removed does not make all after it new.
 */
export function changesBetween(form: FormDefinition, before: FormContent, after: FormContent): Change[] {
  const answers = { before: before.values, after: after.values, was: ['values'], at: ['values'] };
  return [...changesOfRecord(fieldsOf(form), answers), ...changesOfEvidence(before, after)];
}

function changesOfRecord(fields: readonly Field[], { before, after, was, at }: Pair<Record<string, Json>>): Change[] {
  return fields.flatMap((field) =>
    changesOfField(field, {
      before: answerIn(before, field.name),
      after: answerIn(after, field.name),
      was: [...was, field.name],
      at: [...at, field.name],
    }),
  );
}

function answerIn(values: Record<string, Json>, name: string): Json | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function changesOfField(field: Field, pair: Pair<Json | undefined>): Change[] {
  const { before, after, was, at } = pair;
  if (isSame(before, after)) return [];
  if (field.kind === 'group' && isJsonRecord(before) && isJsonRecord(after)) {
    return changesOfRecord(field.fields, { before, after, was, at });
  }
  if (field.kind === 'list') return changesOfList(field, { before: listOf(before), after: listOf(after), was, at });
  return [changeOf(pair)];
}

function changesOfList(
  field: FieldOf<'list'> & { fields: Field[] },
  { before, after, was, at }: Pair<Json[]>,
): Change[] {
  const matches = matchRecords(before, after, field.unique ?? []);
  const kept = new Set(matches);
  const present = after.flatMap((record, index) => {
    const earlier = matches[index];
    const here = [...at, index];
    if (earlier === undefined) return [changeOf({ before: undefined, after: record, was: here, at: here })];
    const pair = { was: [...was, earlier], at: here };
    const old = before[earlier];
    if (isSame(old, record)) return [];
    return isJsonRecord(old) && isJsonRecord(record)
      ? changesOfRecord(field.fields, { before: old, after: record, ...pair })
      : [changeOf({ before: old, after: record, ...pair })];
  });
  const removed = before.flatMap((record, index) => {
    const there = [...was, index];
    return kept.has(index) ? [] : [changeOf({ before: record, after: undefined, was: there, at: there })];
  });
  return [...present, ...removed];
}

/** A file is known by its hash: another one is another file, whatever its name. */
function changesOfEvidence(before: FormContent, after: FormContent): Change[] {
  const keysOf = (content: FormContent) => new Set(content.evidence.map(({ kind, sha256 }) => fileKey(kind, sha256)));
  const missingFrom = (keys: ReadonlySet<string>, content: FormContent, change: 'added' | 'removed'): Change[] =>
    content.evidence.flatMap((file, index) => {
      if (keys.has(fileKey(file.kind, file.sha256))) return [];
      const pointer = `/evidence/${index}`;
      return [{ change, pointer, ...(change === 'added' ? { after: file } : { before: file }) }];
    });
  return [...missingFrom(keysOf(before), after, 'added'), ...missingFrom(keysOf(after), before, 'removed')];
}

function changeOf({ before, after, was, at }: Pair<Json | undefined>): Change {
  const pointer = pointerTo(at);
  if (before === undefined) return { change: 'added', pointer, ...(after !== undefined && { after }) };
  if (after === undefined) return { change: 'removed', pointer: pointerTo(was), before };
  const earlier = pointerTo(was);
  return { change: 'changed', pointer, ...(earlier !== pointer && { was: earlier }), before, after };
}

/** RFC 6901; names of fields hold nothing that would have to be escaped. */
function pointerTo(place: Place): string {
  return place.map((part) => `/${part}`).join('');
}

function listOf(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function isJsonRecord(value: Json | undefined): value is Record<string, Json> {
  return isRecord(value);
}

/** Whether two answers say the same, whatever the order of their parts' names. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((entry, i) => isSame(entry, b[i]));
  if (!isJsonRecord(a) || !isJsonRecord(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  );
}
