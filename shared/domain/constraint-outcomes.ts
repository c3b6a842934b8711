import type { Constraint } from '../programme/catalogue.ts';
import type { Programme } from '../programme/definition.ts';
import type { OutcomeSources } from '../programme/outcome-sources.ts';
import { type AcceptedRecord, acceptedRecords, numberIn, personsIn, textIn } from './accepted-records.ts';
import type { Case } from './case.ts';
import { figure, fromAll, rounded } from './figures.ts';
import type { AssetOutcome, ConstraintOutcome, Figure } from './outcomes-view.ts';

/** Each constraint that the case knows: how it was found, what answers it, what became of it. */
export function constraintOutcomes(
  c: Case,
  { catalogue }: Programme,
  sources: OutcomeSources,
  assets: readonly AssetOutcome[],
): ConstraintOutcome[] {
  const found = sources.constraints.map((place) => ({ place, by: byConstraint(c, place) }));
  const priorities = sources.priorities.map((place) => byConstraint(c, place));
  const measures = sources.measures.map((place) => ({ place, by: byConstraint(c, place) }));
  const statuses = sources.statuses.map((place) => ({ place, by: byConstraint(c, place) }));
  const hints = sources.opportunities.map((place) => ({ place, by: byConstraint(c, place) }));
  const measured = found.flatMap(({ place, by }) =>
    [...by].flatMap(([code, records]) =>
      records.some(({ record }) => numberIn(record, place.needed) !== undefined) ? [code] : [],
    ),
  );
  const codes = new Set([...measured, ...priorities.flatMap((by) => [...by.keys()])]);
  return [...codes].map((code) => {
    const known = catalogue?.constraints.find((one) => one.code === code);
    const start = last(found, code);
    const review = last(statuses, code);
    const existingAtBaseline = start && figure(numberIn(start.one.record, start.place.existing), start.one.from);
    const needed = start && figure(numberIn(start.one.record, start.place.needed), start.one.from);
    const severity = start && figure(numberIn(start.one.record, start.place.severity), start.one.from);
    const affected =
      start?.place.affected === undefined ? undefined : personsIn(start.one.record, start.place.affected);
    const residual = review && figure(numberIn(review.one.record, review.place.residualGap), review.one.from);
    const existingNow = existing(existingAtBaseline, needed, residual, known && openFor(known, assets));
    const status = review && textIn(review.one.record, review.place.status);
    const gapClosed = gapClosedOf(existingAtBaseline, needed, existingNow);
    return {
      constraint: code,
      ...(known && { title: known.title, unit: known.capacityUnit }),
      isPriority: priorities.some((by) => by.has(code)),
      ...(severity && { severity }),
      ...(affected && start && { affected: { ...affected, from: start.one.from } }),
      ...(existingAtBaseline && { existingAtBaseline }),
      ...(needed && { needed }),
      ...(existingNow && { existingNow }),
      ...(gapClosed && { gapClosed }),
      ...(status !== undefined && review && { status: { text: status, from: review.one.from } }),
      measures: measures.flatMap(({ place, by }) =>
        (by.get(code) ?? []).map(({ record, from }) => {
          const type = textIn(record, place.type);
          const capacity = numberIn(record, place.capacity);
          return { ...(type !== undefined && { type }), ...(capacity !== undefined && { capacity }), from };
        }),
      ),
      opportunities: hints.flatMap(({ place, by }) =>
        (by.get(code) ?? []).flatMap(({ record, from }) => {
          const text = textIn(record, place.text);
          return text === undefined ? [] : [{ text, from }];
        }),
      ),
    };
  });
}

function byConstraint(c: Case, { of, constraint }: { of: string; constraint?: string | undefined }) {
  return Map.groupBy(acceptedRecords(c, of), ({ record }) => textIn(record, constraint) ?? '');
}

/** What was said last of a constraint, and how to read it. */
function last<Place>(places: readonly { place: Place; by: Map<string, AcceptedRecord[]> }[], code: string) {
  return places
    .flatMap(({ place, by }) => (by.get(code) ?? []).map((one) => ({ place, one })))
    .toSorted((a, b) => seqOf(a.one) - seqOf(b.one))
    .at(-1);
}

const seqOf = ({ from }: AcceptedRecord): number => from[0]?.seq ?? 0;

/** The capacity that was opened for a constraint: of its kinds of asset, those that are counted in its own unit. */
function openFor({ assetTypes, capacityUnit }: Constraint, assets: readonly AssetOutcome[]): Figure | undefined {
  const open = assets.flatMap(({ type, unit, open: capacity }) =>
    type !== undefined && assetTypes.includes(type) && unit?.en === capacityUnit.en && capacity ? [capacity] : [],
  );
  if (open.length === 0) return undefined;
  return { value: sum(open.map(({ value }) => value ?? 0)), from: open.flatMap(({ from }) => from) };
}

function existing(
  base: Figure | undefined,
  needed: Figure | undefined,
  residual: Figure | undefined,
  opened: Figure | undefined,
): Figure | undefined {
  if (needed && residual)
    return { value: (needed.value ?? 0) - (residual.value ?? 0), from: fromAll(needed, residual) };
  return base && opened ? { value: (base.value ?? 0) + (opened.value ?? 0), from: fromAll(base, opened) } : base;
}

/** I23 (domain §3.5): of the gap at the baseline, what is closed now; no gap, n/a. */
function gapClosedOf(
  base: Figure | undefined,
  needed: Figure | undefined,
  now: Figure | undefined,
): Figure | undefined {
  if (base === undefined || needed === undefined || now === undefined) return undefined;
  const from = fromAll(base, now);
  const gap = (needed.value ?? 0) - (base.value ?? 0);
  if (gap <= 0) return { value: null, from };
  const share = (100 * ((now.value ?? 0) - (base.value ?? 0))) / gap;
  return { value: rounded(Math.min(100, Math.max(0, share))), from };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
