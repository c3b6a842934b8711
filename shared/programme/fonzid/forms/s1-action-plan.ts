import type { FormDefinition, Rule } from '../../../forms/definition.ts';
import type { Indicator } from '../../catalogue.ts';
import { indicators } from '../catalogue/indicators.ts';
import { measures } from './s1-measures.ts';

const codes = (isMeant: (direction: Indicator['direction']) => boolean): string =>
  indicators
    .filter(({ direction }) => isMeant(direction))
    .map(({ code }) => `'${code}'`)
    .join(', ');
const rising = codes((direction) => 'toward' in direction && direction.toward === 'up');
const falling = codes((direction) => 'toward' in direction && direction.toward === 'down');

/** A target lies on the better side of its baseline; an indicator that should reach a band is the reviewer's to judge. */
const keepsDirection = (target: string, baseline: string): Rule => ({
  name: `${target.replace('_', '-')}-keeps-direction`,
  severity: 'error',
  source: 'domain §3.5: targets must keep direction',
  message: {
    ar: 'الهدف أسوأ من القيمة المرجعية ({base}).',
    fr: 'La cible est moins bonne que la valeur de référence ({base}).',
    en: 'The target is worse than the baseline ({base}).',
  },
  each: 'measures.indicators',
  holds: `(not indicator in (${rising}) or ${target} >= value(D5.baselines.${baseline} where indicator = this.indicator)) and (not indicator in (${falling}) or ${target} <= value(D5.baselines.${baseline} where indicator = this.indicator))`,
  at: target,
  show: { base: `value(D5.baselines.${baseline} where indicator = this.indicator)` },
});

/** S1: the measures that answer each priority constraint, with money, dates, owners and targets. */
export const actionPlan: FormDefinition = {
  fields: [
    {
      kind: 'date',
      name: 'project_end',
      label: { ar: 'تاريخ انتهاء المشروع', fr: 'Date de fin du projet', en: 'End of the project' },
      required: true,
      checks: [{ notBefore: 'today' }],
    },
    measures,
    {
      kind: 'list',
      name: 'opportunities',
      label: {
        ar: 'فرص إضافية تم رصدها',
        fr: 'Opportunités supplémentaires identifiées',
        en: 'Additional opportunities identified',
      },
      item: { ar: 'فرصة', fr: 'Opportunité', en: 'Opportunity' },
      required: false,
      min: 0,
      max: 50,
      fields: [
        {
          kind: 'text',
          name: 'text',
          label: { ar: 'الفرصة', fr: 'Opportunité', en: 'Opportunity' },
          required: true,
          long: true,
          max: 1000,
        },
      ],
    },
  ],
  derived: [
    {
      name: 'budget_total',
      label: { ar: 'مجموع الميزانية', fr: 'Budget total', en: 'Total budget' },
      money: true,
      formula: 'sum(measures.budget)',
    },
    {
      name: 'fund_total',
      label: { ar: 'مساهمة الصندوق', fr: 'Part du fonds', en: "Fund's share" },
      money: true,
      formula: 'sum(measures.funding.fund)',
    },
  ],
  rules: [
    {
      name: 'every-priority-has-a-measure',
      severity: 'error',
      source: 'domain §2.2 S1',
      message: {
        ar: 'يوجد إكراه ذو أولوية دون أي تدبير ({constraint}).',
        fr: 'Une contrainte prioritaire reste sans mesure ({constraint}).',
        en: 'A priority constraint has no measure ({constraint}).',
      },
      holds: 'not any(D5.priority_constraints where not constraint in this.measures.constraint)',
      at: 'measures',
      show: {
        constraint: 'value(D5.priority_constraints.constraint where not constraint in this.measures.constraint)',
      },
    },
    {
      name: 'funding-adds-up',
      severity: 'error',
      source: 'domain §2.2 S1',
      message: {
        ar: 'مجموع حصص التمويل ({parts}) لا يساوي الميزانية.',
        fr: 'La somme des parts ({parts}) n’est pas le budget.',
        en: 'The parts of the funding ({parts}) do not add up to the budget.',
      },
      each: 'measures',
      holds: 'funding.fund + funding.holder + funding.partner = budget',
      at: 'budget',
      show: { parts: 'funding.fund + funding.holder + funding.partner' },
    },
    {
      name: 'target-after-baseline',
      severity: 'error',
      source: 'domain §2.2 S1',
      message: {
        ar: 'يجب أن يكون تاريخ الهدف بعد تاريخ القيمة المرجعية ({day}).',
        fr: 'La date de la cible doit suivre celle de la valeur de référence ({day}).',
        en: 'The target date must lie after the day of the baseline ({day}).',
      },
      each: 'measures.indicators',
      holds: 'target_date > value(D5.baselines.date where indicator = this.indicator)',
      at: 'target_date',
      show: { day: 'value(D5.baselines.date where indicator = this.indicator)' },
    },
    {
      name: 'target-has-a-baseline',
      severity: 'warning',
      source: 'domain §2.1 D5',
      message: {
        ar: 'هذا المؤشر ليست له قيمة مرجعية في D5.',
        fr: 'Cet indicateur n’a pas de valeur de référence en D5.',
        en: 'This indicator has no baseline in D5.',
      },
      each: 'measures.indicators',
      holds: 'count(D5.baselines where indicator = this.indicator) > 0',
      at: 'indicator',
    },
    keepsDirection('target_f', 'value_f'),
    keepsDirection('target_m', 'value_m'),
    keepsDirection('target', 'value'),
  ],
  evidence: [{ kind: 'action_plan', title: { ar: 'خطة العمل', fr: 'Plan d’action', en: 'Action plan' }, min: 1 }],
};
