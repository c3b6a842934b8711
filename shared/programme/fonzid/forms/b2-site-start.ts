import type { FormDefinition } from '../../../forms/definition.ts';

/** B2: the site opens, safe and with a way to complain. */
export const siteStart: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'service_order',
      title: { ar: 'الأمر بالشروع في الأشغال', fr: 'Ordre de service', en: 'Service order' },
      min: 1,
    },
    {
      kind: 'code_of_conduct_register',
      title: {
        ar: 'سجل التوقيع على مدونة السلوك',
        fr: 'Registre de signature du code de conduite',
        en: 'Register of signed codes of conduct',
      },
      min: 1,
      restricted: true,
    },
    {
      kind: 'grm_poster_photo',
      title: {
        ar: 'صورة ملصق آلية تلقي الشكايات',
        fr: "Photo de l'affiche du mécanisme de plaintes",
        en: 'Photo of the grievance poster',
      },
      min: 1,
      photo: true,
    },
  ],
};
