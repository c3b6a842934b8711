import type { Field, FormDefinition } from '../../../forms/definition.ts';
import type { Text } from '../../../forms/text.ts';
import { units } from '../units.ts';

const ofReceived = (name: string, label: Text): Field => ({
  kind: 'integer',
  name,
  label,
  unit: units.grievance,
  required: true,
  min: 0,
  max: 100_000,
  checks: [{ atMost: 'received_total' }],
});

/** M6: how many complaints, how fast they were handled; zero is an answer too. Counts only, never a name or a story. */
export const grievanceReturn: FormDefinition = {
  fields: [
    {
      kind: 'headcount',
      name: 'received',
      label: { ar: 'الشكايات المتوصل بها', fr: 'Plaintes reçues', en: 'Grievances received' },
      help: {
        ar: 'الأعداد فقط، دون أسماء ولا وقائع. إذا لم تكن هناك شكايات يكتب 0.',
        fr: 'Des nombres seulement, ni noms ni récits. S’il n’y en a pas, écrivez 0.',
        en: 'Numbers only, no names and no stories. Where there are none, write 0.',
      },
      required: true,
    },
    {
      kind: 'integer',
      name: 'received_anon',
      label: { ar: 'شكايات دون اسم', fr: 'Plaintes anonymes', en: 'Anonymous grievances' },
      unit: units.grievance,
      required: true,
      min: 0,
      max: 100_000,
    },
    {
      kind: 'list',
      name: 'by_category',
      label: { ar: 'حسب الموضوع', fr: 'Par catégorie', en: 'By category' },
      item: { ar: 'موضوع', fr: 'Catégorie', en: 'Category' },
      required: { when: 'received_total > 0' },
      min: 0,
      max: 10,
      unique: ['category'],
      fields: [
        {
          kind: 'choice',
          name: 'category',
          label: { ar: 'الموضوع', fr: 'Catégorie', en: 'Category' },
          required: true,
          options: [
            { value: 'security', label: { ar: 'الأمن', fr: 'Sécurité', en: 'Security' } },
            { value: 'transport', label: { ar: 'النقل', fr: 'Transport', en: 'Transport' } },
            { value: 'services', label: { ar: 'الخدمات', fr: 'Services', en: 'Services' } },
            {
              value: 'working_conditions',
              label: { ar: 'ظروف العمل', fr: 'Conditions de travail', en: 'Working conditions' },
            },
            {
              value: 'works',
              label: { ar: 'أضرار الأشغال', fr: 'Nuisances du chantier', en: 'Nuisance of the works' },
            },
            { value: 'discrimination', label: { ar: 'التمييز', fr: 'Discrimination', en: 'Discrimination' } },
            { value: 'sensitive', label: { ar: 'حالات حساسة', fr: 'Cas sensibles', en: 'Sensitive cases' } },
            { value: 'other', label: { ar: 'موضوع آخر', fr: 'Autre', en: 'Other' } },
          ],
        },
        {
          kind: 'integer',
          name: 'count',
          label: { ar: 'العدد', fr: 'Nombre', en: 'Number' },
          unit: units.grievance,
          required: true,
          min: 1,
          max: 100_000,
        },
      ],
    },
    ofReceived('acknowledged_7d', {
      ar: 'أُشعر أصحابها بالتسلم داخل 7 أيام',
      fr: 'Accusées de réception en 7 jours',
      en: 'Acknowledged within 7 days',
    }),
    ofReceived('closed_30d', { ar: 'أُغلقت داخل 30 يوما', fr: 'Closes en 30 jours', en: 'Closed within 30 days' }),
    {
      kind: 'integer',
      name: 'open_over_90d',
      label: { ar: 'مفتوحة منذ أكثر من 90 يوما', fr: 'Ouvertes depuis plus de 90 jours', en: 'Open for over 90 days' },
      unit: units.grievance,
      required: true,
      min: 0,
      max: 100_000,
      checks: [{ atMost: 0, severity: 'warning' }],
    },
    {
      kind: 'integer',
      name: 'sensitive_count',
      label: {
        ar: 'حالات تحرش أو عنف (العدد فقط)',
        fr: 'Cas de harcèlement ou de violence (nombre seul)',
        en: 'Cases of harassment or violence (number only)',
      },
      help: {
        ar: 'لا يُدخل أي اسم أو تفصيل في هذا النظام؛ الحالة تُعالج عبر المسار الخاص بها.',
        fr: 'Aucun nom ni détail dans ce système : le cas suit son propre circuit.',
        en: 'No name and no detail in this system: the case takes its own path.',
      },
      unit: units.grievance,
      required: true,
      min: 0,
      max: 100_000,
    },
  ],
  derived: [
    {
      name: 'received_total',
      label: { ar: 'مجموع الشكايات', fr: 'Plaintes en tout', en: 'Grievances in all' },
      unit: units.grievance,
      formula: 'received.total + received_anon',
    },
    {
      name: 'acknowledged_share',
      label: {
        ar: 'نسبة الإشعار بالتسلم داخل 7 أيام',
        fr: 'Part accusée de réception en 7 jours',
        en: 'Share acknowledged within 7 days',
      },
      unit: units.percent,
      formula: 'round(100 * acknowledged_7d / received_total, 1)',
    },
    {
      name: 'closed_share',
      label: { ar: 'نسبة الإغلاق داخل 30 يوما', fr: 'Part close en 30 jours', en: 'Share closed within 30 days' },
      unit: units.percent,
      formula: 'round(100 * closed_30d / received_total, 1)',
    },
  ],
  rules: [
    {
      name: 'categories-add-up',
      severity: 'error',
      source: 'domain §2.4 M6',
      message: {
        ar: 'مجموع المواضيع ({sum}) لا يساوي مجموع الشكايات ({total}).',
        fr: 'Les catégories ({sum}) ne font pas le total des plaintes ({total}).',
        en: 'The categories ({sum}) do not add up to the grievances received ({total}).',
      },
      holds: 'sum(by_category.count) = received_total',
      at: 'by_category',
      show: { sum: 'sum(by_category.count)', total: 'received_total' },
    },
  ],
  evidence: [
    {
      kind: 'register_extract',
      title: {
        ar: 'مستخرج السجل (محجوب المعطيات الشخصية)',
        fr: 'Extrait du registre (caviardé)',
        en: 'Register extract (redacted)',
      },
      min: 1,
    },
  ],
};
