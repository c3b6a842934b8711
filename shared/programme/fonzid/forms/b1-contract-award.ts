import type { FormDefinition } from '../../../forms/definition.ts';

/** B1: the works contract, signed, with the clauses for women in it. */
export const contractAward: FormDefinition = {
  fields: [],
  evidence: [
    { kind: 'signed_contract', title: { ar: 'العقد الموقع', fr: 'Marché signé', en: 'Signed contract' }, min: 1 },
    {
      kind: 'award_minutes',
      title: { ar: 'محضر إسناد الصفقة', fr: "Procès-verbal d'attribution", en: 'Award minutes' },
      min: 1,
    },
  ],
};
