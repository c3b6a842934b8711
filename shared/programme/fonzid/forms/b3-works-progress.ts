import type { FormDefinition } from '../../../forms/definition.ts';
import { units } from '../units.ts';

/** B3: how far the works are, what was paid, who works there, who was hurt. */
export const worksProgress: FormDefinition = {
  fields: [
    {
      kind: 'percent',
      name: 'physical',
      label: { ar: 'نسبة التقدم المادي', fr: 'Avancement physique', en: 'Physical progress' },
      required: true,
      checks: [{ atLeast: 'previous.physical' }],
    },
    {
      kind: 'percent',
      name: 'financial',
      label: { ar: 'نسبة التقدم المالي', fr: 'Avancement financier', en: 'Financial progress' },
      required: true,
    },
    {
      kind: 'money',
      name: 'paid_to_date',
      label: { ar: 'المبالغ المؤداة منذ البداية', fr: 'Montants payés depuis le début', en: 'Paid to date' },
      required: true,
      checks: [{ atLeast: 'previous.paid_to_date' }, { atMost: 'B1.amount' }],
    },
    {
      kind: 'headcount',
      name: 'workers',
      label: { ar: 'مستخدمو الورش', fr: 'Personnel du chantier', en: 'Workers on site' },
      required: true,
    },
    {
      kind: 'integer',
      name: 'accidents',
      label: { ar: 'حوادث الشغل خلال الفترة', fr: 'Accidents de la période', en: 'Accidents of the period' },
      required: true,
      min: 0,
      max: 10_000,
    },
    {
      kind: 'integer',
      name: 'fatalities',
      label: { ar: 'الوفيات خلال الفترة', fr: 'Décès de la période', en: 'Fatalities of the period' },
      help: {
        ar: 'كل وفاة تُبلَّغ للمنسق(ة) داخل 24 ساعة، دون انتظار هذا التقرير.',
        fr: 'Tout décès est signalé à la coordination en 24 heures, sans attendre ce rapport.',
        en: 'Every death is reported to the coordinator within 24 hours, without waiting for this report.',
      },
      required: true,
      min: 0,
      max: 10_000,
      checks: [{ atMost: 'accidents' }],
    },
    {
      kind: 'integer',
      name: 'delay',
      label: { ar: 'التأخر', fr: 'Retard', en: 'Delay' },
      unit: units.day,
      required: true,
      min: 0,
      max: 3650,
    },
    {
      kind: 'list',
      name: 'risks',
      label: { ar: 'المخاطر', fr: 'Risques', en: 'Risks' },
      item: { ar: 'خطر', fr: 'Risque', en: 'Risk' },
      required: { when: 'delay > 30' },
      min: 0,
      max: 50,
      fields: [
        {
          kind: 'text',
          name: 'text',
          label: { ar: 'الخطر', fr: 'Risque', en: 'Risk' },
          required: true,
          long: true,
          max: 1000,
        },
        {
          kind: 'text',
          name: 'response',
          label: { ar: 'الإجراء المتخذ', fr: 'Réponse', en: 'Response' },
          required: true,
          long: true,
          max: 1000,
        },
      ],
    },
  ],
  derived: [
    {
      name: 'women_share',
      label: {
        ar: 'حصة النساء بين مستخدمي الورش',
        fr: 'Part des femmes sur le chantier',
        en: 'Share of women on site',
      },
      unit: units.percent,
      formula: 'round(100 * workers.f / workers.total, 1)',
      checks: [{ atLeast: 'B1.women_target', severity: 'warning' }],
    },
  ],
  rules: [
    {
      name: 'fatality-alert',
      severity: 'warning',
      source: 'domain §2.3 B3: alert in 24 h',
      message: {
        ar: 'وفاة في الورش: يلزم التأكد من تبليغها داخل 24 ساعة.',
        fr: 'Décès sur le chantier : vérifier qu’il a été signalé en 24 heures.',
        en: 'A death on site: make sure that it was reported within 24 hours.',
      },
      holds: 'fatalities = 0',
      at: 'fatalities',
    },
    {
      name: 'paid-ahead-of-works',
      severity: 'warning',
      source: 'domain §2.3 B3',
      message: {
        ar: 'الأداءات متقدمة على الأشغال بأكثر من 20 نقطة.',
        fr: 'Les paiements devancent les travaux de plus de 20 points.',
        en: 'Payments are more than 20 points ahead of the works.',
      },
      holds: 'financial <= physical + 20',
      at: 'financial',
    },
    {
      name: 'paid-as-reported',
      severity: 'warning',
      source: 'domain §2.3 B3',
      message: {
        ar: 'نسبة التقدم المالي لا توافق المبالغ المؤداة ({share} %).',
        fr: 'L’avancement financier ne correspond pas aux montants payés ({share} %).',
        en: 'The financial progress does not match what was paid ({share} %).',
      },
      holds: 'max(financial - 100 * paid_to_date / B1.amount, 100 * paid_to_date / B1.amount - financial) <= 1',
      at: 'financial',
      show: { share: 'round(100 * paid_to_date / B1.amount, 1)' },
    },
  ],
  evidence: [
    {
      kind: 'certified_statement',
      title: { ar: 'كشف حساب الأشغال المصادق عليه', fr: 'Décompte certifié', en: 'Certified statement' },
      min: 1,
    },
    {
      kind: 'site_minutes',
      title: { ar: 'محاضر الورش', fr: 'Procès-verbaux de chantier', en: 'Site minutes' },
      min: 1,
    },
    {
      kind: 'works_photos',
      title: {
        ar: 'صور مؤرخة للأشغال',
        fr: 'Photos datées des travaux',
        en: 'Dated photos of the works',
      },
      min: 4,
      photo: true,
    },
  ],
};
