import type { FormDefinition } from '../../../forms/definition.ts';

/** S3: what will be built, checked against the ratios for those who will use it. */
export const technicalDesign: FormDefinition = {
  fields: [],
  evidence: [
    { kind: 'drawings', title: { ar: 'التصاميم', fr: 'Plans', en: 'Drawings' }, min: 1 },
    { kind: 'lighting_study', title: { ar: 'دراسة الإنارة', fr: "Étude d'éclairage", en: 'Lighting study' }, min: 0 },
    {
      kind: 'accessibility_note',
      title: { ar: 'مذكرة الولوجيات', fr: "Note d'accessibilité", en: 'Accessibility note' },
      min: 1,
    },
  ],
};
