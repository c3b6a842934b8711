import type { FormDefinition } from '../../../forms/definition.ts';

/** M9: a year later nothing is left to put right. */
export const finalAcceptance: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'final_acceptance_report',
      title: { ar: 'محضر التسلم النهائي', fr: 'PV de réception définitive', en: 'Report of final acceptance' },
      min: 1,
    },
  ],
};
