import type { FormDefinition } from '../../../forms/definition.ts';

/** B6: the services open their doors. */
export const opening: FormDefinition = {
  fields: [],
  evidence: [
    { kind: 'licences', title: { ar: 'الرخص', fr: 'Autorisations', en: 'Licences' }, min: 0 },
    {
      kind: 'opening_photos',
      title: { ar: 'صور الافتتاح', fr: "Photos d'ouverture", en: 'Opening photos' },
      min: 1,
      photo: true,
    },
    { kind: 'price_list', title: { ar: 'لائحة الأثمان', fr: 'Grille tarifaire', en: 'Price list' }, min: 1 },
  ],
};
