import type { FormDefinition } from '../../../forms/definition.ts';

/** B3: how far the works are, what was paid, who works there, who was hurt. */
export const worksProgress: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'certified_statement',
      title: { ar: 'كشف حساب الأشغال المصادق عليه', fr: 'Décompte certifié', en: 'Certified statement' },
      min: 1,
    },
    {
      kind: 'site_minutes',
      title: { ar: 'محاضر الورش', fr: 'Procès-verbaux de chantier', en: 'Site minutes' },
      min: 1,
    },
    {
      kind: 'works_photos',
      title: {
        ar: 'صور مؤرخة للأشغال (4 على الأقل)',
        fr: 'Photos datées des travaux (4 au moins)',
        en: 'Dated photos of the works (at least 4)',
      },
      min: 4,
      photo: true,
    },
  ],
};
