import type {
  ConstraintOutcome,
  Figure,
  IndicatorOutcome,
  Measured,
  Outcomes,
  Persons,
} from '../domain/outcomes-view.ts';
import type { Language, Text } from '../forms/text.ts';
import type { Cell, ExportTable } from './write-csv.ts';

export const outcomeColumns = [
  'case',
  'about',
  'code',
  'title',
  'figure',
  'unit',
  'on',
  'until',
  'women',
  'men',
  'value',
  'text',
  'sources',
] as const;

type Row = Partial<Record<(typeof outcomeColumns)[number], Cell>>;

/** Fewer persons than this could be recognised (domain §3.5). */
export const fewestPersons = 5;
const hidden = `<${fewestPersons}`;
/** A denominator of zero. */
const notApplicable = 'n/a';

/** The outcomes of cases as a table, a figure a line, each with the submissions it comes from. Few persons are hidden. */
export function outcomesTable(language: Language): ExportTable<Outcomes> {
  return { columns: outcomeColumns, lines: (outcomes) => outcomeLines(outcomes, language) };
}

function outcomeLines(
  { caseId, constraints, mitigatedShare, assets, indicators, opportunities, employed }: Outcomes,
  language: Language,
): Cell[][] {
  const rows: Row[] = [
    ...constraints.flatMap((one) => aboutConstraint(one, language)),
    { about: 'case', figure: 'mitigated-share', unit: '%', ...valueOf(mitigatedShare) },
    ...assets.flatMap((one) => {
      const about = { about: 'asset', code: one.type, title: one.name, unit: said(one.unit, language) };
      return [
        ...line({ ...about, figure: 'planned' }, one.planned),
        ...line({ ...about, figure: 'built' }, one.built),
        ...line({ ...about, figure: 'open', on: one.openedOn }, one.open),
      ];
    }),
    ...indicators.flatMap((one) => aboutIndicator(one, language)),
    ...opportunities.map(({ text, from }) => ({ about: 'case', figure: 'opportunity', text, ...sourcesOf({ from }) })),
    ...persons({ about: 'case', figure: 'employed-at-start' }, employed.atStart),
    ...persons({ about: 'case', figure: 'employed-now' }, employed.now),
  ];
  return rows.map((row) => outcomeColumns.map((column) => (column === 'case' ? caseId : row[column])));
}

function aboutConstraint(one: ConstraintOutcome, language: Language): Row[] {
  const about = { about: 'constraint', code: one.constraint, title: said(one.title, language) };
  const unit = said(one.unit, language);
  return [
    ...line({ ...about, figure: 'severity' }, one.severity),
    ...persons({ ...about, figure: 'affected' }, one.affected),
    ...line({ ...about, unit, figure: 'existing-at-baseline' }, one.existingAtBaseline),
    ...line({ ...about, unit, figure: 'needed' }, one.needed),
    ...line({ ...about, unit, figure: 'existing-now' }, one.existingNow),
    ...line({ ...about, unit: '%', figure: 'gap-closed' }, one.gapClosed),
    ...(one.status ? [{ ...about, figure: 'status', text: one.status.text, ...sourcesOf(one.status) }] : []),
    ...one.measures.map(({ type, capacity, from }) => ({
      ...about,
      unit,
      figure: 'measure',
      text: type,
      value: capacity,
      ...sourcesOf({ from }),
    })),
    ...one.opportunities.map(({ text, from }) => ({ ...about, figure: 'opportunity', text, ...sourcesOf({ from }) })),
  ];
}

function aboutIndicator(one: IndicatorOutcome, language: Language): Row[] {
  const about = {
    about: 'indicator',
    code: one.indicator,
    title: said(one.title, language),
    unit: said(one.unit, language),
  };
  const measured = (figure: string, value: Measured): Row => ({
    ...about,
    figure,
    on: value.on,
    until: value.until,
    ...(one.countsPersons ? personCells(value) : { women: value.f, men: value.m, value: value.value ?? notApplicable }),
    ...sourcesOf(value),
  });
  return [
    ...(one.baseline ? [measured('baseline', one.baseline)] : []),
    ...one.targets.map((value) => measured('target', value)),
    ...one.actuals.map((value) => measured('actual', value)),
    ...(one.final ? [measured('final', one.final)] : []),
  ];
}

function line(about: Row, figure: Figure | undefined): Row[] {
  return figure === undefined ? [] : [{ ...about, ...valueOf(figure) }];
}

function persons(about: Row, counted: Persons | undefined): Row[] {
  return counted === undefined ? [] : [{ ...about, ...personCells(counted), ...sourcesOf(counted) }];
}

type Counted = { f?: number | undefined; m?: number | undefined; value?: number | null };

/** Where one of two is hidden the total is too: it would tell what was hidden. */
function personCells({ f, m, value }: Counted): Row {
  const isFew = (count: number | null | undefined): boolean => typeof count === 'number' && count < fewestPersons;
  const cell = (count: number | null | undefined): Cell => (isFew(count) ? hidden : (count ?? undefined));
  return { women: cell(f), men: cell(m), value: isFew(f) || isFew(m) ? hidden : cell(value) };
}

function valueOf(figure: Figure): Row {
  return { value: figure.value ?? notApplicable, ...sourcesOf(figure) };
}

/** `D4 version 1, event 12`, or `D4 version 1, event 30 (R2)` for a change that was approved. */
function sourcesOf({ from }: Pick<Figure, 'from'>): Row {
  return {
    sources: from
      .map(({ milestone, version, seq, change }) => {
        const source = `${milestone} version ${version}, event ${seq}`;
        return change === undefined ? source : `${source} (${change})`;
      })
      .join(' | '),
  };
}

function said(text: Text | undefined, language: Language): string | undefined {
  return text?.[language];
}
