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
    .flatMap(({ key, accepted: { seq, version, values, changed = [] } }) =>
      recordsAt(values, fields, '').map(({ record, at }) => {
        const changes = changed.filter((one) => one.at.some((pointer) => `${pointer}/`.startsWith(`${at}/`)));
        const made = changes.map((one) => ({ milestone: key, version, seq: one.seq, change: one.change }));
        return { record, form: values, from: [{ milestone: key, version, seq }, ...made] };
      }),
    );
}

/** The records with the pointers that lead to them. */
function recordsAt(
  answers: Answers,
  [field, ...rest]: readonly string[],
  at: string,
): { record: Answers; at: string }[] {
  if (field === undefined) return [{ record: answers, at }];
  const inner = Object.hasOwn(answers, field) ? answers[field] : undefined;
  const here = `${at}/${field}`;
  const found: [unknown, string][] = Array.isArray(inner)
    ? inner.map((record: unknown, index) => [record, `${here}/${index}`])
    : [[inner, here]];
  return found.flatMap(([record, place]) => (isRecord(record) ? recordsAt(record, rest, place) : []));
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
