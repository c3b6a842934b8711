import type { FormDefinition } from '../../../forms/definition.ts';

/** S4: the contracts and rules in which gender and inclusion are written down. */
export const contractualDocuments: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'contractual_documents',
      title: { ar: 'الوثائق نفسها', fr: 'Les documents eux-mêmes', en: 'The documents themselves' },
      min: 1,
    },
  ],
};
