import type { FormDefinition } from '../../../forms/definition.ts';

/** M9: a year later nothing is left to put right. */
export const finalAcceptance: FormDefinition = {
  fields: [
    {
      kind: 'date',
      name: 'pv_definitive_on',
      label: {
        ar: 'تاريخ محضر التسلم النهائي',
        fr: 'Date du PV de réception définitive',
        en: 'Date of the final acceptance',
      },
      help: {
        ar: 'سنة على الأقل بعد التسلم المؤقت.',
        fr: 'Un an au moins après la réception provisoire.',
        en: 'At least a year after the provisional acceptance.',
      },
      required: true,
      checks: [{ notBefore: { day: 'B5.pv_date', plusDays: 365 } }, { notAfter: 'today' }],
    },
    {
      kind: 'integer',
      name: 'reserves_open',
      label: { ar: 'تحفظات لم ترفع بعد', fr: 'Réserves non levées', en: 'Reserves not lifted' },
      help: { ar: 'يجب أن ترفع كلها.', fr: 'Toutes doivent être levées.', en: 'All of them must be lifted.' },
      required: true,
      min: 0,
      max: 0,
    },
  ],
  evidence: [
    {
      kind: 'final_acceptance_report',
      title: { ar: 'محضر التسلم النهائي', fr: 'PV de réception définitive', en: 'Report of final acceptance' },
      min: 1,
    },
  ],
};
