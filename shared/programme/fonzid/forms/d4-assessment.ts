import type { FormDefinition } from '../../../forms/definition.ts';
import { constraints } from '../catalogue/constraints.ts';
import { constraintOptions } from '../catalogue/options.ts';
import { nightPoints } from './d4-night-points.ts';
import { lux } from '../thresholds.ts';
import { units } from '../units.ts';

const whenItApplies = { when: 'applies' };

/** D4: each constraint of the catalogue measured, and the zone walked at night. */
export const assessment: FormDefinition = {
  fields: [
    {
      kind: 'list',
      name: 'constraints',
      label: { ar: 'تقييم الإكراهات', fr: 'Évaluation des contraintes', en: 'Assessment of the constraints' },
      help: {
        ar: 'جواب واحد عن كل إكراه من الدليل، ولو كان لا ينطبق على المنطقة.',
        fr: 'Une réponse par contrainte du catalogue, même si elle ne concerne pas la zone.',
        en: 'One answer for every constraint of the catalogue, even where it does not apply.',
      },
      item: { ar: 'إكراه', fr: 'Contrainte', en: 'Constraint' },
      required: true,
      min: constraints.length,
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
          kind: 'boolean',
          name: 'applies',
          label: { ar: 'قائم في المنطقة', fr: 'Existe dans la zone', en: 'Applies to the zone' },
          required: true,
        },
        {
          kind: 'integer',
          name: 'severity',
          label: { ar: 'الحدة (من 1 إلى 5)', fr: 'Gravité (1 à 5)', en: 'Severity (1 to 5)' },
          help: {
            ar: '5: يمنع النساء من العمل في المنطقة. ابتداء من 4 يصبح الإكراه ذا أولوية.',
            fr: '5 : empêche des femmes de travailler dans la zone. À partir de 4, la contrainte devient prioritaire.',
            en: '5: keeps women from working in the zone. From 4 on the constraint becomes a priority.',
          },
          required: whenItApplies,
          min: 1,
          max: 5,
        },
        {
          kind: 'headcount',
          name: 'affected',
          label: { ar: 'الأشخاص المتضررون', fr: 'Personnes touchées', en: 'People affected' },
          required: whenItApplies,
        },
        {
          kind: 'decimal',
          name: 'existing_capacity',
          label: { ar: 'الطاقة الموجودة', fr: 'Capacité existante', en: 'Existing capacity' },
          help: {
            ar: 'بوحدة الإكراه: أمتار الممرات المنارة، مقاعد الحضانة، استشارات في اليوم…',
            fr: 'Dans l’unité de la contrainte : mètres éclairés, places de crèche, consultations par jour…',
            en: 'In the unit of the constraint: lit metres, nursery places, consultations per day…',
          },
          required: whenItApplies,
          min: 0,
        },
        {
          kind: 'decimal',
          name: 'needed_capacity',
          label: { ar: 'الطاقة الضرورية', fr: 'Capacité nécessaire', en: 'Capacity needed' },
          required: whenItApplies,
          min: 0,
        },
        {
          kind: 'text',
          name: 'reason',
          label: { ar: 'لماذا لا ينطبق', fr: 'Pourquoi elle ne s’applique pas', en: 'Why it does not apply' },
          required: { when: 'not applies' },
          long: true,
          min: 10,
          max: 1000,
        },
      ],
      derived: [
        {
          name: 'gap',
          label: { ar: 'الخصاص', fr: 'Écart', en: 'Gap' },
          formula: 'max(0, needed_capacity - existing_capacity)',
        },
      ],
    },
    {
      kind: 'date',
      name: 'audit_date',
      label: { ar: 'تاريخ التدقيق الليلي', fr: 'Date de l’audit nocturne', en: 'Date of the night audit' },
      required: true,
      checks: [{ notAfter: 'today' }],
    },
    {
      kind: 'time',
      name: 'start_time',
      label: { ar: 'ساعة الانطلاق', fr: 'Heure de départ', en: 'Start time' },
      help: {
        ar: 'بعد حلول الظلام: من 17:00 إلى 23:59.',
        fr: 'À la nuit tombée : de 17:00 à 23:59.',
        en: 'After dark: from 17:00 to 23:59.',
      },
      required: true,
      min: '17:00',
      max: '23:59',
    },
    nightPoints,
  ],
  derived: [
    {
      name: 'lit_share',
      label: {
        ar: 'النقط المستوفية لمستوى الإنارة',
        fr: 'Points atteignant l’éclairement visé',
        en: 'Points meeting the lux target',
      },
      unit: units.percent,
      formula: `round(100 * count(points where lux >= ${lux.path.average}) / count(points), 1)`,
    },
  ],
  rules: [
    {
      name: 'affected-within-workforce',
      severity: 'warning',
      source: 'domain §2.1 D2 and D4',
      message: {
        ar: 'عدد المتضررين يفوق اليد العاملة المصرح بها في D2 ({total}).',
        fr: 'Plus de personnes touchées que l’effectif déclaré en D2 ({total}).',
        en: 'More people affected than the workforce reported in D2 ({total}).',
      },
      each: 'constraints',
      holds: 'affected.total <= D2.emp.total',
      at: 'affected',
      show: { total: 'D2.emp.total' },
    },
  ],
  evidence: [
    {
      kind: 'lux_sheet',
      title: { ar: 'جدول قياسات الإضاءة', fr: 'Relevé des mesures d’éclairement', en: 'Sheet of lux measurements' },
      min: 1,
    },
    {
      kind: 'audit_map',
      title: { ar: 'خريطة نقط التدقيق', fr: 'Carte des points audités', en: 'Map of the audited points' },
      min: 1,
    },
    {
      kind: 'audit_photos',
      title: { ar: 'صور التدقيق الليلي', fr: 'Photos de l’audit nocturne', en: 'Photos of the night audit' },
      min: 1,
      photo: true,
    },
    { kind: 'audit_report', title: { ar: 'تقرير التدقيق', fr: 'Rapport d’audit', en: 'Audit report' }, min: 1 },
  ],
};
