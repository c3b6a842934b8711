import type { FormDefinition } from '../../../forms/definition.ts';

/** S5: permits asked for, money counted, procurement planned, no-objection requested. */
export const permitsAndProcurement: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'filing_receipts',
      title: { ar: 'وصولات إيداع طلبات الرخص', fr: 'Récépissés de dépôt', en: 'Filing receipts' },
      min: 1,
    },
    {
      kind: 'procurement_plan',
      title: { ar: 'مخطط إبرام الصفقات', fr: 'Plan de passation des marchés', en: 'Procurement plan' },
      min: 1,
    },
    {
      kind: 'no_objection_letter',
      title: { ar: 'رسالة عدم الممانعة', fr: 'Lettre de non-objection', en: 'No-objection letter' },
      min: 0,
    },
  ],
};
