import type { Field } from '../../../forms/definition.ts';
import { assetTypeOptions, constraintOptions, indicatorOptions } from '../catalogue/options.ts';

/** What a measure is to reach: for women and men where the indicator is split, and by when. */
const targets: Field = {
  kind: 'list',
  name: 'indicators',
  label: { ar: 'القيم المستهدفة', fr: 'Valeurs cibles', en: 'Targets' },
  item: { ar: 'مؤشر', fr: 'Indicateur', en: 'Indicator' },
  required: true,
  min: 1,
  max: 10,
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
      name: 'target_f',
      label: { ar: 'الهدف بالنسبة للنساء', fr: 'Cible pour les femmes', en: 'Target for women' },
      required: { when: 'not answered(target)' },
      min: 0,
    },
    {
      kind: 'decimal',
      name: 'target_m',
      label: { ar: 'الهدف بالنسبة للرجال', fr: 'Cible pour les hommes', en: 'Target for men' },
      required: false,
      min: 0,
    },
    {
      kind: 'decimal',
      name: 'target',
      label: { ar: 'الهدف الإجمالي', fr: 'Cible globale', en: 'Overall target' },
      required: { when: 'not answered(target_f)' },
      min: 0,
    },
    {
      kind: 'date',
      name: 'target_date',
      label: { ar: 'تاريخ بلوغ الهدف', fr: 'Date de la cible', en: 'Target date' },
      required: true,
    },
  ],
};

/** The measures of the action plan. */
export const measures: Field = {
  kind: 'list',
  name: 'measures',
  label: { ar: 'التدابير', fr: 'Mesures', en: 'Measures' },
  help: {
    ar: 'تدبير واحد على الأقل لكل إكراه ذي أولوية.',
    fr: 'Au moins une mesure par contrainte prioritaire.',
    en: 'At least one measure for each priority constraint.',
  },
  item: { ar: 'تدبير', fr: 'Mesure', en: 'Measure' },
  required: true,
  min: 1,
  max: 100,
  fields: [
    { kind: 'text', name: 'title', label: { ar: 'التدبير', fr: 'Mesure', en: 'Measure' }, required: true },
    {
      kind: 'choice',
      name: 'constraint',
      label: { ar: 'الإكراه المعالَج', fr: 'Contrainte visée', en: 'Constraint answered' },
      required: true,
      options: constraintOptions,
    },
    {
      kind: 'choice',
      name: 'type',
      label: { ar: 'نوع التدبير', fr: 'Type de mesure', en: 'Type of measure' },
      required: true,
      options: [
        { value: 'infrastructure', label: { ar: 'بنية تحتية', fr: 'Infrastructure', en: 'Infrastructure' } },
        { value: 'service', label: { ar: 'خدمة', fr: 'Service', en: 'Service' } },
        { value: 'policy', label: { ar: 'قاعدة أو سياسة', fr: 'Règle ou politique', en: 'Policy' } },
        { value: 'training', label: { ar: 'تكوين', fr: 'Formation', en: 'Training' } },
        { value: 'partnership', label: { ar: 'شراكة', fr: 'Partenariat', en: 'Partnership' } },
      ],
    },
    {
      kind: 'choice',
      name: 'asset_type',
      label: { ar: 'المرفق المزمع إنجازه', fr: 'Équipement à réaliser', en: 'Asset to be built' },
      required: { when: "type = 'infrastructure'" },
      options: assetTypeOptions,
    },
    {
      kind: 'decimal',
      name: 'capacity',
      label: { ar: 'الطاقة المضافة', fr: 'Capacité ajoutée', en: 'Capacity added' },
      help: {
        ar: 'بوحدة الإكراه، كما في D4.',
        fr: 'Dans l’unité de la contrainte, comme en D4.',
        en: 'In the unit of the constraint, as in D4.',
      },
      required: true,
      above: 0,
    },
    { kind: 'money', name: 'budget', label: { ar: 'الميزانية', fr: 'Budget', en: 'Budget' }, required: true },
    {
      kind: 'group',
      name: 'funding',
      label: { ar: 'التمويل', fr: 'Financement', en: 'Funding' },
      help: {
        ar: 'مجموع الحصص يساوي الميزانية؛ يكتب 0 عند غياب المساهمة.',
        fr: 'La somme des parts est le budget ; écrivez 0 en l’absence de contribution.',
        en: 'The parts add up to the budget; write 0 where there is no contribution.',
      },
      required: true,
      fields: [
        { kind: 'money', name: 'fund', label: { ar: 'الصندوق', fr: 'Fonds', en: 'Fund' }, required: true },
        {
          kind: 'money',
          name: 'holder',
          label: { ar: 'حامل المشروع', fr: 'Porteur de projet', en: 'Project holder' },
          required: true,
        },
        { kind: 'money', name: 'partner', label: { ar: 'الشركاء', fr: 'Partenaires', en: 'Partners' }, required: true },
      ],
    },
    { kind: 'date', name: 'start', label: { ar: 'البداية', fr: 'Début', en: 'Start' }, required: true },
    {
      kind: 'date',
      name: 'end',
      label: { ar: 'النهاية', fr: 'Fin', en: 'End' },
      required: true,
      checks: [{ notBefore: 'start' }, { notAfter: 'project_end' }],
    },
    {
      kind: 'text',
      name: 'owner',
      label: { ar: 'الجهة المسؤولة', fr: 'Responsable', en: 'Owner' },
      help: {
        ar: 'وظيفة أو مصلحة، لا اسم شخص.',
        fr: 'Une fonction ou un service, pas un nom.',
        en: 'A post or department, not a name.',
      },
      required: true,
    },
    targets,
  ],
};
