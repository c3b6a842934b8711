import type { FormDefinition } from '../../../forms/definition.ts';

/** D4: each constraint of the catalogue measured, and the zone walked at night. */
export const assessment: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'lux_sheet',
      title: { ar: 'جدول قياسات الإضاءة', fr: 'Relevé des mesures d’éclairement', en: 'Sheet of lux measurements' },
      min: 1,
    },
    {
      kind: 'audit_map',
      title: { ar: 'خريطة نقط التدقيق', fr: 'Carte des points audités', en: 'Map of the audited points' },
      min: 1,
    },
    {
      kind: 'audit_photos',
      title: { ar: 'صور التدقيق الليلي', fr: "Photos de l'audit nocturne", en: 'Photos of the night audit' },
      min: 1,
      photo: true,
    },
    { kind: 'audit_report', title: { ar: 'تقرير التدقيق', fr: "Rapport d'audit", en: 'Audit report' }, min: 1 },
  ],
};
