import type { FormDefinition } from '../../../forms/definition.ts';
import { indicators } from '../catalogue/indicators.ts';
import { indicatorOptions } from '../catalogue/options.ts';

const codes = (list: typeof indicators): string => list.map(({ code }) => `'${code}'`).join(', ');
/** One number for another, not a percentage. */
const ratios = codes(
  indicators.filter(({ numerator, formula }) => numerator !== undefined && !formula.includes('100')),
);
/** Shares of a whole, which cannot be more than all of it; a shuttle may carry more passengers than it has seats (I7b). */
const partsOfWhole = codes(
  indicators.filter(
    ({ code, numerator, formula }) => numerator !== undefined && formula.includes('100') && code !== 'I7b',
  ),
);
const counts = codes(indicators.filter(({ numerator, derived }) => numerator === undefined && derived !== true));
const cumulative = codes(indicators.filter((one) => one.cumulative === true));
const deviation = '100 * (result - period_target) / period_target';

/** M1 to M4: what was reached in the quarter, indicator by indicator. */
export const indicatorReport: FormDefinition = {
  fields: [
    {
      kind: 'date',
      name: 'period_from',
      label: { ar: 'بداية الفترة', fr: 'Début de la période', en: 'Period from' },
      required: true,
    },
    {
      kind: 'date',
      name: 'period_to',
      label: { ar: 'نهاية الفترة', fr: 'Fin de la période', en: 'Period to' },
      required: true,
      checks: [{ notBefore: 'period_from' }, { notAfter: 'today' }],
    },
    {
      kind: 'list',
      name: 'indicators',
      label: { ar: 'المؤشرات', fr: 'Indicateurs', en: 'Indicators' },
      help: {
        ar: 'سطر لكل مؤشر له هدف في S1.',
        fr: 'Une ligne par indicateur qui a une cible en S1.',
        en: 'One line for every indicator that has a target in S1.',
      },
      item: { ar: 'مؤشر', fr: 'Indicateur', en: 'Indicator' },
      required: true,
      min: 1,
      max: 60,
      unique: ['indicator'],
      fields: [
        {
          kind: 'choice',
          name: 'indicator',
          label: { ar: 'المؤشر', fr: 'Indicateur', en: 'Indicator' },
          required: true,
          options: indicatorOptions,
        },
        {
          kind: 'headcount',
          name: 'actual',
          label: { ar: 'القيمة المنجزة (أشخاص)', fr: 'Valeur réalisée (personnes)', en: 'Actual (persons)' },
          help: {
            ar: 'بالنسبة للمؤشرات التي تعد الأشخاص؛ وإلا فالبسط والمقام أسفله.',
            fr: 'Pour les indicateurs qui comptent des personnes ; sinon numérateur et dénominateur ci-dessous.',
            en: 'For indicators that count persons; otherwise the numerator and denominator below.',
          },
          required: { when: 'not answered(numerator) and not answered(na_reason)' },
        },
        {
          kind: 'decimal',
          name: 'numerator',
          label: { ar: 'البسط', fr: 'Numérateur', en: 'Numerator' },
          required: { when: 'not answered(actual) and not answered(na_reason)' },
          min: 0,
        },
        {
          kind: 'decimal',
          name: 'denominator',
          label: { ar: 'المقام', fr: 'Dénominateur', en: 'Denominator' },
          help: {
            ar: 'إذا كان المقام 0 فالنتيجة «غير متوفر»، وليست 0 %.',
            fr: 'Avec un dénominateur de 0 le résultat est « n/d », jamais 0 %.',
            en: 'With a denominator of 0 the result is "n/a", never 0 %.',
          },
          required: { when: 'answered(numerator)' },
          min: 0,
        },
        {
          kind: 'decimal',
          name: 'numerator_f',
          label: { ar: 'منه النساء (البسط)', fr: 'dont femmes (numérateur)', en: 'of which women (numerator)' },
          required: false,
          min: 0,
          checks: [{ atMost: 'numerator' }],
        },
        {
          kind: 'decimal',
          name: 'denominator_f',
          label: { ar: 'منه النساء (المقام)', fr: 'dont femmes (dénominateur)', en: 'of which women (denominator)' },
          required: { when: 'answered(numerator_f)' },
          min: 0,
          checks: [{ atMost: 'denominator' }],
        },
        {
          kind: 'decimal',
          name: 'period_target',
          label: { ar: 'هدف الفترة', fr: 'Cible de la période', en: 'Target of the period' },
          required: { when: 'not answered(na_reason)' },
          min: 0,
        },
        {
          kind: 'choice',
          name: 'source',
          label: { ar: 'المصدر', fr: 'Source', en: 'Source' },
          required: true,
          options: [
            { value: 'register', label: { ar: 'سجل', fr: 'Registre', en: 'Register' } },
            { value: 'survey', label: { ar: 'استقصاء', fr: 'Enquête', en: 'Survey' } },
            { value: 'payroll', label: { ar: 'لائحة الأجور', fr: 'Paie', en: 'Payroll' } },
            { value: 'meter', label: { ar: 'جهاز قياس', fr: 'Appareil de mesure', en: 'Meter' } },
            { value: 'visit', label: { ar: 'زيارة ميدانية', fr: 'Visite', en: 'Visit' } },
          ],
        },
        {
          kind: 'text',
          name: 'na_reason',
          label: {
            ar: 'لماذا لا تتوفر القيمة',
            fr: 'Pourquoi la valeur n’est pas disponible',
            en: 'Why there is no value',
          },
          required: false,
          long: true,
          min: 10,
          max: 1000,
        },
        {
          kind: 'text',
          name: 'explanation',
          label: { ar: 'تفسير الفارق', fr: 'Explication de l’écart', en: 'Explanation of the deviation' },
          help: {
            ar: 'مطلوب إذا تجاوز الفارق مع هدف الفترة 20 %.',
            fr: 'Demandée si l’écart avec la cible de la période dépasse 20 %.',
            en: 'Needed where the deviation from the target of the period exceeds 20 %.',
          },
          required: { when: `${deviation} > 20 or ${deviation} < -20` },
          long: true,
          min: 10,
          max: 2000,
        },
      ],
      derived: [
        {
          name: 'result',
          label: { ar: 'النتيجة', fr: 'Résultat', en: 'Result' },
          formula: `if(answered(actual), actual.total, if(indicator in (${ratios}), numerator / denominator, 100 * numerator / denominator))`,
        },
        {
          name: 'result_f',
          label: { ar: 'النتيجة بالنسبة للنساء', fr: 'Résultat pour les femmes', en: 'Result for women' },
          formula: `if(answered(actual), actual.f, if(indicator in (${ratios}), numerator_f / denominator_f, 100 * numerator_f / denominator_f))`,
        },
        {
          name: 'deviation',
          label: { ar: 'الفارق مع الهدف (%)', fr: 'Écart à la cible (%)', en: 'Deviation from the target (%)' },
          formula: `round(${deviation}, 1)`,
        },
      ],
    },
  ],
  rules: [
    {
      name: 'counted-in-persons',
      severity: 'error',
      source: 'domain §3.5',
      message: {
        ar: 'هذا المؤشر يقاس بعدد الأشخاص، نساء ورجالا.',
        fr: 'Cet indicateur se compte en personnes, femmes et hommes.',
        en: 'This indicator is counted in persons, women and men.',
      },
      each: 'indicators',
      holds: `not indicator in (${counts}) or answered(na_reason) or answered(actual)`,
      at: 'actual',
    },
    {
      name: 'measured-as-a-share',
      severity: 'error',
      source: 'domain §3.5',
      message: {
        ar: 'هذا المؤشر يقاس ببسط ومقام.',
        fr: 'Cet indicateur se mesure par un numérateur et un dénominateur.',
        en: 'This indicator is measured by a numerator and a denominator.',
      },
      each: 'indicators',
      holds: `indicator in (${counts}) or answered(na_reason) or answered(numerator)`,
      at: 'numerator',
    },
    {
      name: 'cumulative-never-falls',
      severity: 'error',
      source: 'domain §2.4 M1',
      message: {
        ar: 'هذا المؤشر تراكمي ولا يمكن أن ينخفض (القيمة السابقة: {before}).',
        fr: 'Cet indicateur est cumulé et ne peut pas baisser (valeur précédente : {before}).',
        en: 'This indicator is cumulative and cannot fall (value before: {before}).',
      },
      each: 'indicators',
      holds: `not indicator in (${cumulative}) or actual.total >= value(previous.indicators.actual.total where indicator = this.indicator)`,
      at: 'actual',
      show: { before: 'value(previous.indicators.actual.total where indicator = this.indicator)' },
    },
    {
      name: 'part-within-whole',
      severity: 'error',
      source: 'domain §3.5',
      message: {
        ar: 'البسط أكبر من المقام.',
        fr: 'Le numérateur dépasse le dénominateur.',
        en: 'The numerator exceeds the denominator.',
      },
      each: 'indicators',
      holds: `not indicator in (${partsOfWhole}) or numerator <= denominator`,
      at: 'numerator',
    },
    {
      name: 'every-target-is-reported',
      severity: 'error',
      source: 'domain §2.4 M1',
      message: {
        ar: 'مؤشر له هدف في S1 ولم يذكر في التقرير ({indicator}).',
        fr: 'Un indicateur qui a une cible en S1 manque ({indicator}).',
        en: 'An indicator with a target in S1 is not reported ({indicator}).',
      },
      holds: 'not any(S1.measures.indicators where not indicator in this.indicators.indicator)',
      at: 'indicators',
      show: { indicator: 'value(S1.measures.indicators.indicator where not indicator in this.indicators.indicator)' },
    },
    {
      name: 'periods-follow',
      severity: 'warning',
      source: 'domain §2.4 M1',
      message: {
        ar: 'الفترة لا تلي مباشرة الفترة السابقة (المنتهية في {before}).',
        fr: 'La période ne suit pas la précédente (close le {before}).',
        en: 'The period does not follow the one before (up to {before}).',
      },
      holds: 'days(previous.period_to, period_from) = 1',
      at: 'period_from',
      show: { before: 'previous.period_to' },
    },
  ],
  evidence: [
    {
      kind: 'registers',
      title: { ar: 'السجلات (دون أسماء)', fr: 'Registres (anonymisés)', en: 'Registers (anonymised)' },
      min: 1,
    },
    { kind: 'exports', title: { ar: 'مستخرجات البيانات', fr: 'Exports de données', en: 'Exports' }, min: 0 },
  ],
};
