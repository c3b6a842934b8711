import type { Indicator } from '../programme/catalogue.ts';
import type { Programme } from '../programme/definition.ts';
import { indicatorValue } from '../programme/indicator-value.ts';
import type { OutcomeSources } from '../programme/outcome-sources.ts';
import { type AcceptedRecord, acceptedRecords, numberIn, personsIn, textIn } from './accepted-records.ts';
import type { Case } from './case.ts';
import { rounded } from './figures.ts';
import type { IndicatorOutcome, Measured } from './outcomes-view.ts';

type Numbers = {
  women?: string | undefined;
  men?: string | undefined;
  overall?: string | undefined;
  date?: string | undefined;
};
type Report = OutcomeSources['reports'][number];

/** Each indicator that the case knows: where it stood, where it should go, what each period reached. */
export function indicatorOutcomes(c: Case, { catalogue }: Programme, sources: OutcomeSources): IndicatorOutcome[] {
  const read = <Place extends { of: string; indicator: string }>(
    places: readonly Place[],
    measure: (record: AcceptedRecord, place: Place, indicator: Indicator | undefined) => Measured,
  ) =>
    places.flatMap((place) =>
      acceptedRecords(c, place.of).flatMap((record) => {
        const code = textIn(record.record, place.indicator);
        return code === undefined ? [] : [{ code, measured: measure(record, place, find(code)) }];
      }),
    );
  const find = (code: string) => catalogue?.indicators.find((one) => one.code === code);
  const baselines = read(sources.baselines, stated);
  const targets = read(sources.targets, stated);
  const actuals = read(sources.reports, reported);
  const finals = read(sources.finals, stated);
  const codes = new Set([...baselines, ...targets, ...actuals, ...finals].map(({ code }) => code));
  return [...codes].map((code) => {
    const known = find(code);
    const of = (list: typeof baselines) => list.filter((one) => one.code === code).map(({ measured }) => measured);
    const baseline = of(baselines).at(-1);
    const final = of(finals).at(-1);
    return {
      indicator: code,
      ...(known && { title: known.title, unit: known.unit }),
      countsPersons: known?.formula.includes('actual') === true,
      ...(baseline && { baseline }),
      targets: of(targets),
      actuals: of(actuals),
      ...(final && { final }),
    };
  });
}

/** A value as somebody wrote it down; of women and men together only if that is all there is. */
function stated({ record, from }: AcceptedRecord, { women, men, overall, date }: Numbers): Measured {
  const f = numberIn(record, women);
  const m = numberIn(record, men);
  const on = textIn(record, date);
  return { ...parts(f, m), value: numberIn(record, overall) ?? null, ...(on !== undefined && { on }), from };
}

/** A value as the dictionary's formula makes it of a report. */
function reported({ record, form, from }: AcceptedRecord, place: Report, indicator: Indicator | undefined): Measured {
  const persons = place.actual === undefined ? undefined : personsIn(record, place.actual);
  const value = evaluated(indicator, record, place.numerator, place.denominator, persons);
  const women = evaluated(indicator, record, place.womenNumerator, place.womenDenominator, undefined);
  const on = textIn(form, place.from);
  const until = textIn(form, place.to);
  return {
    ...parts(persons?.f ?? women, persons?.m),
    value: value ?? null,
    ...(on !== undefined && { on }),
    ...(until !== undefined && { until }),
    from,
  };
}

function evaluated(
  indicator: Indicator | undefined,
  record: AcceptedRecord['record'],
  top: string | undefined,
  bottom: string | undefined,
  actual: { f: number; m: number } | undefined,
): number | undefined {
  if (indicator === undefined) return undefined;
  const numerator = numberIn(record, top);
  const denominator = numberIn(record, bottom);
  const value = indicatorValue(indicator, {
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
    ...(actual && { actual }),
  });
  return value === undefined ? undefined : rounded(value);
}

function parts(f: number | undefined, m: number | undefined): { f?: number; m?: number } {
  return { ...(f !== undefined && { f }), ...(m !== undefined && { m }) };
}
