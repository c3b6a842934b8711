import type { FormDefinition } from '../../../forms/definition.ts';

/** D5: what the project will be measured by; from here on baselines change only by a change request. */
export const validatedDiagnosis: FormDefinition = {
  fields: [],
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
        fr: "Procès-verbal de l'atelier de validation",
        en: 'Minutes of the validation workshop',
      },
      min: 1,
    },
  ],
};
