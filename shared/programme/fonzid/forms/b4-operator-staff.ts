import type { FormDefinition } from '../../../forms/definition.ts';

/** B4: who will run the services, with which people and equipment. */
export const operatorAndStaff: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'operator_contract',
      title: { ar: 'عقد المسيّر', fr: "Contrat de l'opérateur", en: 'Operator contract' },
      min: 1,
    },
    {
      kind: 'diplomas',
      title: {
        ar: 'الشهادات والدبلومات (محصورة الاطلاع)',
        fr: 'Diplômes (accès restreint)',
        en: 'Diplomas (restricted)',
      },
      min: 1,
      restricted: true,
    },
    {
      kind: 'inventory',
      title: {
        ar: 'جرد التجهيزات بأرقامها',
        fr: 'Inventaire avec numéros des équipements',
        en: 'Inventory with asset tags',
      },
      min: 1,
    },
  ],
};
