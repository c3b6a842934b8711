import type { Field } from '../forms/definition.ts';
import { checkFormula } from './check-references.ts';
import type { Catalogue } from './catalogue.ts';
import { type Fault, repeated } from './fault.ts';
import { reportFields } from './indicator-value.ts';

/** The faults of a catalogue: codes used twice, references to nothing, formulas that no report can fill. */
export function checkCatalogue({ constraints, assetTypes, indicators }: Catalogue): Fault[] {
  const twice = (values: readonly string[], where: string): Fault[] =>
    repeated(values).map((detail) => ({ where, fault: 'repeated', detail }));
  const known = {
    assets: new Set(assetTypes.map(({ id }) => id)),
    indicators: new Set(indicators.map(({ code }) => code)),
  };
  const strange = (where: string, names: readonly string[], among: ReadonlySet<string>): Fault[] =>
    names.filter((name) => !among.has(name)).map((detail) => ({ where, fault: 'unknown-reference', detail }));
  const fields: Field[] = reportFields;
  return [
    ...twice(
      constraints.map(({ code }) => code),
      'constraints',
    ),
    ...twice(
      assetTypes.map(({ id }) => id),
      'assetTypes',
    ),
    ...twice(
      indicators.map(({ code }) => code),
      'indicators',
    ),
    ...constraints.flatMap((one) => [
      ...strange(`constraint ${one.code}`, one.assetTypes, known.assets),
      ...strange(`constraint ${one.code}`, one.indicators, known.indicators),
    ]),
    ...indicators.flatMap(({ code, formula }) =>
      checkFormula(formula, `indicator ${code}`, { fields, derived: [] }, () => 'unknown'),
    ),
  ];
}
