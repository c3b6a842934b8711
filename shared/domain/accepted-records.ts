import { isRecord } from '../forms/scope.ts';
import type { Case } from './case.ts';
import { MilestoneKey } from './ids.ts';
import type { Lineage } from './outcomes-view.ts';

type Answers = Readonly<Record<string, unknown>>;

/** A record of an accepted form, the answers around it, and where it stands. */
export type AcceptedRecord = { readonly record: Answers; readonly form: Answers; readonly from: Lineage[] };

/** The records at a path (`S1.measures.indicators`) in everything accepted, in the order of acceptance. */
export function acceptedRecords(c: Case, path: string): AcceptedRecord[] {
  const [code, ...fields] = path.split('.');
  return Object.entries(c.milestones)
    .flatMap(([key, { accepted }]) =>
      key.split('.')[0] === code && accepted !== undefined ? [{ key: MilestoneKey.parse(key), accepted }] : [],
    )
    .toSorted((a, b) => a.accepted.seq - b.accepted.seq)
    .flatMap(({ key, accepted: { seq, version, values } }) => {
      const from = [{ milestone: key, version, seq }];
      return recordsAt(values, fields).map((record) => ({ record, form: values, from }));
    });
}

function recordsAt(answers: Answers, [field, ...rest]: readonly string[]): Answers[] {
  if (field === undefined) return [answers];
  const inner = Object.hasOwn(answers, field) ? answers[field] : undefined;
  const records: unknown[] = Array.isArray(inner) ? inner : [inner];
  return records.filter(isRecord).flatMap((record) => recordsAt(record, rest));
}

export function numberIn(record: Answers, column: string | undefined): number | undefined {
  const value = column === undefined ? undefined : record[column];
  return typeof value === 'number' ? value : undefined;
}

export function textIn(record: Answers, column: string | undefined): string | undefined {
  const value = column === undefined ? undefined : record[column];
  return typeof value === 'string' ? value : undefined;
}

/** A headcount. */
export function personsIn(record: Answers, column: string | undefined): { f: number; m: number } | undefined {
  const value = column === undefined ? record : record[column];
  if (!isRecord(value)) return undefined;
  const f = numberIn(value, 'f');
  const m = numberIn(value, 'm');
  return f === undefined || m === undefined ? undefined : { f, m };
}
