import type { FormDefinition } from '../../../forms/definition.ts';

/** M1 to M4: what was reached in the quarter, indicator by indicator. */
export const indicatorReport: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'registers',
      title: { ar: 'السجلات (دون أسماء)', fr: 'Registres (anonymisés)', en: 'Registers (anonymised)' },
      min: 1,
    },
    { kind: 'exports', title: { ar: 'مستخرجات البيانات', fr: 'Exports de données', en: 'Exports' }, min: 0 },
  ],
};
