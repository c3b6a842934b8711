import type { FormDefinition } from '../../../forms/definition.ts';

/** D3: what women, men and the groups concerned say keeps people away. */
export const consultations: FormDefinition = {
  fields: [],
  evidence: [
    {
      kind: 'attendance_sheets',
      title: {
        ar: 'لوائح الحضور (الأسماء محصورة الاطلاع)',
        fr: 'Feuilles de présence (noms à accès restreint)',
        en: 'Attendance sheets (names restricted)',
      },
      min: 1,
      restricted: true,
    },
    {
      kind: 'minutes',
      title: { ar: 'محاضر الجلسات', fr: 'Comptes rendus des séances', en: 'Minutes of the sessions' },
      min: 1,
    },
    {
      kind: 'photos',
      title: {
        ar: 'صور الجلسات (بموافقة المعنيين)',
        fr: 'Photos des séances (avec consentement)',
        en: 'Photos of the sessions (with consent)',
      },
      min: 1,
      photo: true,
    },
  ],
};
