import type { FormDefinition } from '../../../forms/definition.ts';

/** B5: the works taken over, with what is still to be put right. */
export const provisionalAcceptance: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'acceptance_report',
      title: { ar: 'محضر التسلم المؤقت', fr: 'PV de réception provisoire', en: 'Report of provisional acceptance' },
      min: 1,
    },
    { kind: 'test_reports', title: { ar: 'تقارير الاختبارات', fr: "Rapports d'essais", en: 'Test reports' }, min: 1 },
  ],
};
