import type { FormDefinition, Rule } from '../../../forms/definition.ts';
import { constraints } from '../catalogue/constraints.ts';
import { constraintOptions, indicatorOptions } from '../catalogue/options.ts';

/** A constraint of D4 that has to be a priority. */
const isPressing = 'applies and severity >= 4 and needed_capacity > existing_capacity';

/** A priority constraint is measured: each of its indicators has a baseline. */
const measured: Rule[] = constraints.map(({ code, title, indicators }) => ({
  name: `baselines-of-${code.toLowerCase()}`,
  severity: 'error',
  source: 'domain §2.1 D5',
  message: {
    ar: `القيم المرجعية ناقصة: «${title.ar}» يقاس بالمؤشرات ${indicators.join('، ')}.`,
    fr: `Valeurs de référence manquantes : « ${title.fr} » se mesure par ${indicators.join(', ')}.`,
    en: `Baselines are missing: “${title.en}” is measured by ${indicators.join(', ')}.`,
  },
  holds: `not '${code}' in priority_constraints.constraint or (${indicators.map((one) => `'${one}' in baselines.indicator`).join(' and ')})`,
  at: 'baselines',
}));

/** D5: what the project will be measured by; from here on baselines change only by a change request. */
export const validatedDiagnosis: FormDefinition = {
  fields: [
    {
      kind: 'list',
      name: 'priority_constraints',
      label: { ar: 'الإكراهات ذات الأولوية', fr: 'Contraintes prioritaires', en: 'Priority constraints' },
      help: {
        ar: 'كل إكراه حدته 4 أو 5 مع وجود خصاص، وما ترونه ضروريا.',
        fr: 'Toute contrainte de gravité 4 ou 5 avec un écart, et celles que vous jugez nécessaires.',
        en: 'Every constraint of severity 4 or 5 with a gap, and those you find necessary.',
      },
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
      ],
    },
    {
      kind: 'text',
      name: 'omission_reason',
      label: {
        ar: 'لماذا لا يعتبر إكراه حاد ذا أولوية',
        fr: 'Pourquoi une contrainte grave n’est pas retenue',
        en: 'Why a severe constraint is no priority',
      },
      required: {
        when: `any(D4.constraints where ${isPressing} and not constraint in this.priority_constraints.constraint)`,
      },
      long: true,
      min: 20,
      max: 2000,
    },
    {
      kind: 'list',
      name: 'baselines',
      label: { ar: 'القيم المرجعية', fr: 'Valeurs de référence', en: 'Baselines' },
      help: {
        ar: 'بعد المصادقة تُثبت هذه القيم، ولا تتغير إلا بطلب تعديل.',
        fr: 'Une fois acceptées, ces valeurs sont figées ; seule une demande de modification les change.',
        en: 'Once accepted these values are frozen; only a change request alters them.',
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
          kind: 'decimal',
          name: 'value_f',
          label: { ar: 'القيمة بالنسبة للنساء', fr: 'Valeur pour les femmes', en: 'Value for women' },
          help: {
            ar: 'إذا كان المؤشر مفصلا حسب الجنس، تملأ القيمتان؛ وإلا فالقيمة الإجمالية.',
            fr: 'Si l’indicateur est désagrégé par sexe, donnez les deux valeurs ; sinon la valeur globale.',
            en: 'If the indicator is split by sex give both values, otherwise the overall one.',
          },
          required: { when: 'not answered(value)' },
          min: 0,
        },
        {
          kind: 'decimal',
          name: 'value_m',
          label: { ar: 'القيمة بالنسبة للرجال', fr: 'Valeur pour les hommes', en: 'Value for men' },
          required: false,
          min: 0,
        },
        {
          kind: 'decimal',
          name: 'value',
          label: { ar: 'القيمة الإجمالية', fr: 'Valeur globale', en: 'Overall value' },
          required: { when: 'not answered(value_f)' },
          min: 0,
        },
        { kind: 'text', name: 'source', label: { ar: 'المصدر', fr: 'Source', en: 'Source' }, required: true },
        {
          kind: 'date',
          name: 'date',
          label: { ar: 'تاريخ القيمة', fr: 'Date de la valeur', en: 'Date of the value' },
          required: true,
          checks: [{ notAfter: 'today' }],
        },
      ],
    },
    {
      kind: 'date',
      name: 'validation_workshop_date',
      label: {
        ar: 'تاريخ ورشة المصادقة',
        fr: 'Date de l’atelier de validation',
        en: 'Date of the validation workshop',
      },
      required: true,
      checks: [{ notAfter: 'today' }, { notBefore: 'D4.audit_date', severity: 'warning' }],
    },
    {
      kind: 'boolean',
      name: 'holder_sign_off',
      label: {
        ar: 'حامل المشروع يصادق على هذا التشخيص',
        fr: 'Le porteur de projet valide ce diagnostic',
        en: 'The project holder signs off this diagnosis',
      },
      required: true,
      mustBeTrue: true,
    },
  ],
  rules: measured,
  evidence: [
    {
      kind: 'final_report',
      title: { ar: 'التقرير النهائي للتشخيص', fr: 'Rapport final de diagnostic', en: 'Final diagnosis report' },
      min: 1,
    },
    {
      kind: 'workshop_minutes',
      title: {
        ar: 'محضر ورشة المصادقة',
        fr: 'Procès-verbal de l’atelier de validation',
        en: 'Minutes of the validation workshop',
      },
      min: 1,
    },
  ],
};
