import { checkFormula, type Outside, type Shape } from './check-references.ts';
import type { Catalogue } from './catalogue.ts';
import type { Fault } from './fault.ts';
import { type OutcomeSources, placesOf } from './outcome-sources.ts';

const nothing: Shape = { fields: [], derived: [] };

/** The faults of the places where outcomes are read: forms, fields or an indicator that are not there. */
export function checkOutcomes(sources: OutcomeSources, catalogue: Catalogue | undefined, outside: Outside): Fault[] {
  const indicator = sources.employed?.indicator;
  const isKnown = indicator === undefined || catalogue?.indicators.some(({ code }) => code === indicator) === true;
  return [
    ...placesOf(sources).flatMap(({ of, columns, beside }) => {
      const [milestone = ''] = of.split('.');
      const references = [
        of,
        ...columns.map((column) => `${of}.${column}`),
        ...beside.map((one) => `${milestone}.${one}`),
      ];
      return references.flatMap((path) => checkFormula(`count(${path}) > 0`, 'outcomes', nothing, outside));
    }),
    ...(isKnown ? [] : [{ where: 'outcomes', fault: 'unknown-reference' as const, detail: indicator }]),
  ];
}
