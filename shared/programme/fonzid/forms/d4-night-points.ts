import type { Field } from '../../../forms/definition.ts';
import type { Text } from '../../../forms/text.ts';
import { units } from '../units.ts';

/** One of the nine parameters of the women's safety audit, scored 0 (worst) to 3 (best) (domain §3.2). */
const score = (name: string, label: Text): Field => ({ kind: 'integer', name, label, required: true, min: 0, max: 3 });

/** The points of the zone walked at night. */
export const nightPoints: Field = {
  kind: 'list',
  name: 'points',
  label: { ar: 'نقط التدقيق الليلي', fr: 'Points de l’audit nocturne', en: 'Points of the night audit' },
  help: {
    ar: 'عشر نقط على الأقل. التنقيط من 0 (الأسوأ) إلى 3 (الأحسن).',
    fr: 'Dix points au moins. Notes de 0 (le pire) à 3 (le meilleur).',
    en: 'At least ten points. Scores from 0 (worst) to 3 (best).',
  },
  item: { ar: 'نقطة', fr: 'Point', en: 'Point' },
  required: true,
  min: 10,
  max: 500,
  fields: [
    // the bounds of the Kingdom, so that a swapped latitude and longitude shows
    {
      kind: 'decimal',
      name: 'lat',
      label: { ar: 'خط العرض', fr: 'Latitude', en: 'Latitude' },
      unit: units.degree,
      required: true,
      min: 20.5,
      max: 36.5,
      decimals: 6,
    },
    {
      kind: 'decimal',
      name: 'lon',
      label: { ar: 'خط الطول', fr: 'Longitude', en: 'Longitude' },
      help: {
        ar: 'سالب غرب خط غرينتش، مثل -7.589',
        fr: 'Négative à l’ouest, comme -7.589',
        en: 'Negative in the west, such as -7.589',
      },
      unit: units.degree,
      required: true,
      min: -17.5,
      max: -0.9,
      decimals: 6,
    },
    {
      kind: 'decimal',
      name: 'lux',
      label: { ar: 'شدة الإنارة المقيسة', fr: 'Éclairement mesuré', en: 'Measured illuminance' },
      unit: units.lux,
      required: true,
      min: 0,
      max: 100_000,
    },
    score('lighting', { ar: 'الإنارة', fr: 'Éclairage', en: 'Lighting' }),
    score('openness', { ar: 'انفتاح الفضاء', fr: 'Ouverture de l’espace', en: 'Openness' }),
    score('visibility', { ar: 'إمكانية الرؤية من طرف الغير', fr: 'Visibilité par autrui', en: 'Visibility' }),
    score('crowd', { ar: 'وجود أشخاص', fr: 'Présence de personnes', en: 'Crowd' }),
    score('security', { ar: 'الحراسة', fr: 'Gardiennage', en: 'Security' }),
    score('walk_path', { ar: 'ممر الراجلين', fr: 'Cheminement', en: 'Walk path' }),
    score('public_transport', { ar: 'القرب من النقل', fr: 'Transport à proximité', en: 'Public transport' }),
    score('gender_usage', { ar: 'حضور النساء', fr: 'Présence de femmes', en: 'Gender usage' }),
    score('feeling', { ar: 'الإحساس بالأمان', fr: 'Sentiment de sécurité', en: 'Feeling' }),
  ],
  derived: [
    {
      name: 'score',
      label: { ar: 'مجموع التنقيط (من 27)', fr: 'Note totale (sur 27)', en: 'Total score (of 27)' },
      formula:
        'lighting + openness + visibility + crowd + security + walk_path + public_transport + gender_usage + feeling',
    },
  ],
};
