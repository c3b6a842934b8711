import type { Programme } from '../programme/definition.ts';
import type { OutcomeSources } from '../programme/outcome-sources.ts';
import { acceptedRecords, numberIn, personsIn, textIn } from './accepted-records.ts';
import { assetOutcomes } from './asset-outcomes.ts';
import type { Case } from './case.ts';
import { constraintOutcomes } from './constraint-outcomes.ts';
import { fromAll, rounded } from './figures.ts';
import { indicatorOutcomes } from './indicator-outcomes.ts';
import type { ConstraintOutcome, Figure, Outcomes, OutcomeTotals, Persons } from './outcomes-view.ts';

const nowhere: OutcomeSources = {
  constraints: [],
  priorities: [],
  measures: [],
  statuses: [],
  mitigated: '',
  opportunities: [],
  planned: [],
  opened: [],
  baselines: [],
  targets: [],
  reports: [],
  finals: [],
};

/** What the accepted submissions of a case say that it has achieved. What was never accepted is in no figure. */
export function outcomesOf(c: Case, programme: Programme): Outcomes {
  const sources = programme.outcomes ?? nowhere;
  const assets = assetOutcomes(c, programme, sources);
  const constraints = constraintOutcomes(c, programme, sources, assets);
  const employed = employedIn(c, sources);
  const priorities = constraints.filter(({ isPriority }) => isPriority);
  const mitigated = priorities.filter(({ status }) => status?.text === sources.mitigated);
  const isReporting = employed.atStart !== undefined && employed.now !== undefined;
  return {
    caseId: c.id,
    constraints,
    mitigatedShare: mitigatedShare(mitigated.length, priorities),
    assets,
    indicators: indicatorOutcomes(c, programme, sources),
    opportunities: sources.opportunities
      .filter(({ constraint }) => constraint === undefined)
      .flatMap(({ of, text: column }) =>
        acceptedRecords(c, of).flatMap(({ record, from }) => {
          const text = textIn(record, column);
          return text === undefined ? [] : [{ text, from }];
        }),
      ),
    employed,
    totals: {
      cases: 1,
      priorities: priorities.length,
      mitigated: mitigated.length,
      assets: assets.length,
      assetsOpen: assets.filter(({ isOpen }) => isOpen).length,
      womenAtStart: isReporting ? (employed.atStart?.f ?? 0) : 0,
      womenNow: isReporting ? (employed.now?.f ?? 0) : 0,
      reporting: isReporting ? 1 : 0,
    },
  };
}

export const noTotals: OutcomeTotals = {
  cases: 0,
  priorities: 0,
  mitigated: 0,
  assets: 0,
  assetsOpen: 0,
  womenAtStart: 0,
  womenNow: 0,
  reporting: 0,
};

/** The totals of two sets of cases together: a portfolio is folded page by page. */
export function addTotals(a: OutcomeTotals, b: OutcomeTotals): OutcomeTotals {
  return {
    cases: a.cases + b.cases,
    priorities: a.priorities + b.priorities,
    mitigated: a.mitigated + b.mitigated,
    assets: a.assets + b.assets,
    assetsOpen: a.assetsOpen + b.assetsOpen,
    womenAtStart: a.womenAtStart + b.womenAtStart,
    womenNow: a.womenNow + b.womenNow,
    reporting: a.reporting + b.reporting,
  };
}

/** I24 (domain §3.5): of the priority constraints, those mitigated; n/a before anybody has reviewed one. */
function mitigatedShare(mitigated: number, priorities: readonly ConstraintOutcome[]): Figure {
  const reviewed = priorities.flatMap(({ status }) => (status === undefined ? [] : [status]));
  const value = reviewed.length === 0 ? null : rounded((100 * mitigated) / priorities.length);
  return { value, from: fromAll(...reviewed) };
}

function employedIn(c: Case, { employed, reports }: OutcomeSources): Outcomes['employed'] {
  if (employed === undefined) return {};
  const atStart = acceptedRecords(c, employed.of).flatMap(({ record, from }): Persons[] => {
    const persons = personsIn(record, undefined);
    return persons === undefined ? [] : [{ ...persons, from }];
  });
  const later = reports.flatMap((place) =>
    acceptedRecords(c, place.of).flatMap(({ record, from }): Persons[] => {
      const women = numberIn(record, place.numerator);
      const all = numberIn(record, place.denominator);
      if (textIn(record, place.indicator) !== employed.indicator || women === undefined || all === undefined) return [];
      return [{ f: women, m: all - women, from }];
    }),
  );
  const first = atStart.at(-1);
  const now = later.at(-1);
  return { ...(first && { atStart: first }), ...(now && { now }) };
}
