import type { FormDefinition } from '../../../forms/definition.ts';
import { constraints } from '../catalogue/constraints.ts';
import { constraintOptions } from '../catalogue/options.ts';
import { units } from '../units.ts';

/** M8: which constraints are mitigated, which are not, and what else has become possible. */
export const midTermReview: FormDefinition = {
  fields: [
    {
      kind: 'list',
      name: 'constraints',
      label: { ar: 'وضعية الإكراهات', fr: 'État des contraintes', en: 'State of the constraints' },
      item: { ar: 'إكراه', fr: 'Contrainte', en: 'Constraint' },
      required: true,
      min: 1,
      max: constraints.length,
      unique: ['constraint'],
      fields: [
        {
          kind: 'choice',
          name: 'constraint',
          label: { ar: 'الإكراه', fr: 'Contrainte', en: 'Constraint' },
          required: true,
          options: constraintOptions,
        },
        {
          kind: 'choice',
          name: 'status',
          label: { ar: 'الوضعية', fr: 'État', en: 'Status' },
          required: true,
          options: [
            { value: 'mitigated', label: { ar: 'تم تخفيفه', fr: 'Levée', en: 'Mitigated' } },
            { value: 'partly', label: { ar: 'خُفف جزئيا', fr: 'En partie levée', en: 'Partly' } },
            { value: 'not', label: { ar: 'لم يُخفف', fr: 'Non levée', en: 'Not' } },
            { value: 'worsened', label: { ar: 'تفاقم', fr: 'Aggravée', en: 'Worsened' } },
          ],
        },
        {
          kind: 'text',
          name: 'evidence',
          label: { ar: 'ما يثبت ذلك', fr: 'Ce qui le prouve', en: 'What shows it' },
          required: true,
          long: true,
          max: 1000,
        },
        {
          kind: 'decimal',
          name: 'residual_gap',
          label: { ar: 'الخصاص المتبقي', fr: 'Écart restant', en: 'Gap that remains' },
          required: true,
          min: 0,
        },
        {
          kind: 'text',
          name: 'corrective_measures',
          label: { ar: 'التدابير التصحيحية', fr: 'Mesures correctives', en: 'Corrective measures' },
          required: { when: "status != 'mitigated'" },
          long: true,
          max: 2000,
        },
        {
          kind: 'text',
          name: 'new_opportunities',
          label: { ar: 'فرص جديدة', fr: 'Nouvelles opportunités', en: 'New opportunities' },
          required: false,
          long: true,
          max: 2000,
        },
      ],
    },
  ],
  derived: [
    {
      name: 'mitigated_share',
      label: { ar: 'الإكراهات المخفَّفة', fr: 'Contraintes levées', en: 'Mitigated constraints' },
      unit: units.percent,
      formula: "round(100 * count(constraints where status = 'mitigated') / count(constraints), 1)",
    },
  ],
  rules: [
    {
      name: 'every-priority-is-reviewed',
      severity: 'error',
      source: 'domain §2.4 M8',
      message: {
        ar: 'إكراه ذو أولوية لم تُذكر وضعيته ({constraint}).',
        fr: 'Une contrainte prioritaire n’est pas évaluée ({constraint}).',
        en: 'A priority constraint is not reviewed ({constraint}).',
      },
      holds: 'not any(D5.priority_constraints where not constraint in this.constraints.constraint)',
      at: 'constraints',
      show: {
        constraint: 'value(D5.priority_constraints.constraint where not constraint in this.constraints.constraint)',
      },
    },
    {
      name: 'mitigated-without-gap',
      severity: 'warning',
      source: 'domain §3.5 I23, I24',
      message: {
        ar: 'إكراه «تم تخفيفه» مع بقاء خصاص: المرجو التوضيح.',
        fr: '« Levée » alors qu’un écart demeure : à expliquer.',
        en: '“Mitigated” while a gap remains: please explain.',
      },
      each: 'constraints',
      holds: "status != 'mitigated' or residual_gap = 0",
      at: 'residual_gap',
    },
    {
      name: 'worsened-with-gap',
      severity: 'warning',
      source: 'domain §2.4 M8',
      message: {
        ar: 'الخصاص المتبقي أكبر من الأصلي ({before}) والوضعية ليست «تفاقم».',
        fr: 'L’écart restant dépasse celui du départ ({before}) sans être « aggravée ».',
        en: 'The gap exceeds the one at the start ({before}) without being “worsened”.',
      },
      each: 'constraints',
      holds:
        "status = 'worsened' or residual_gap <= value(D4.constraints.needed_capacity where constraint = this.constraint) - value(D4.constraints.existing_capacity where constraint = this.constraint)",
      at: 'residual_gap',
      show: {
        before:
          'value(D4.constraints.needed_capacity where constraint = this.constraint) - value(D4.constraints.existing_capacity where constraint = this.constraint)',
      },
    },
  ],
  evidence: [
    { kind: 'review_report', title: { ar: 'تقرير المراجعة', fr: 'Rapport de revue', en: 'Review report' }, min: 1 },
  ],
};
