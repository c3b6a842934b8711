import type { FormDefinition } from '../../../forms/definition.ts';

/** D1: who answers for gender and inclusion in the project, and since when it runs. */
export const kickOff: FormDefinition = {
  fields: [
    {
      kind: 'text',
      name: 'focal_name',
      label: {
        ar: 'اسم نقطة الاتصال للنوع والإدماج',
        fr: 'Nom du point focal GIS',
        en: 'Name of the GSI focal point',
      },
      required: true,
      min: 2,
      max: 120,
    },
    {
      kind: 'email',
      name: 'focal_email',
      label: {
        ar: 'البريد الإلكتروني لنقطة الاتصال',
        fr: 'Adresse électronique du point focal',
        en: 'E-mail of the focal point',
      },
      help: {
        ar: 'ستصل رسائل التذكير إلى هذا العنوان.',
        fr: 'Les relances arriveront à cette adresse.',
        en: 'Reminders will come to this address.',
      },
      required: true,
    },
    {
      kind: 'choice',
      name: 'focal_gender',
      label: { ar: 'جنس نقطة الاتصال', fr: 'Sexe du point focal', en: 'Gender of the focal point' },
      required: false,
      options: [
        { value: 'f', label: { ar: 'امرأة', fr: 'Femme', en: 'Woman' } },
        { value: 'm', label: { ar: 'رجل', fr: 'Homme', en: 'Man' } },
        { value: 'undisclosed', label: { ar: 'غير مصرح به', fr: 'Non précisé', en: 'Not disclosed' } },
      ],
    },
    {
      kind: 'percent',
      name: 'mandate_pct',
      label: {
        ar: 'حصة وقت العمل المخصصة لهذه المهمة',
        fr: 'Part du temps de travail consacrée à cette mission',
        en: 'Share of working time for this task',
      },
      help: {
        ar: '10 في المائة على الأقل: نصف يوم في الأسبوع.',
        fr: '10 % au moins : une demi-journée par semaine.',
        en: 'At least 10 %: half a day a week.',
      },
      required: true,
      min: 10,
    },
    {
      kind: 'date',
      name: 'kickoff_date',
      label: { ar: 'تاريخ اجتماع الانطلاق', fr: 'Date de la réunion de lancement', en: 'Date of the kick-off meeting' },
      required: true,
      checks: [{ notAfter: 'today' }],
    },
    {
      kind: 'file',
      name: 'engagement_letter',
      label: {
        ar: 'رسالة التزام حامل المشروع',
        fr: 'Lettre d’engagement du porteur de projet',
        en: "Project holder's letter of commitment",
      },
      required: true,
    },
  ],
  evidence: [
    {
      kind: 'appointment_letter',
      title: {
        ar: 'رسالة تعيين نقطة الاتصال',
        fr: 'Lettre de désignation du point focal',
        en: "Focal point's letter of appointment",
      },
      min: 1,
    },
    {
      kind: 'kickoff_minutes',
      title: {
        ar: 'محضر اجتماع الانطلاق',
        fr: 'Procès-verbal de la réunion de lancement',
        en: 'Minutes of the kick-off meeting',
      },
      min: 1,
    },
  ],
};
