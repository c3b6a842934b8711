import type { FormDefinition } from '../../../forms/definition.ts';

/** M7: somebody from outside looks: does it exist, work, get used? */
export const verificationVisit: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'visit_sheet',
      title: { ar: 'محضر الزيارة موقعا', fr: 'Fiche de visite signée', en: 'Signed visit sheet' },
      min: 1,
    },
    {
      kind: 'visit_photos',
      title: { ar: 'صور الزيارة', fr: 'Photos de la visite', en: 'Photos of the visit' },
      min: 1,
      photo: true,
    },
  ],
};
