import type { StageDefinition } from '../definition.ts';
import { kickOff } from './forms/d1-kick-off.ts';
import { profile } from './forms/d2-profile.ts';
import { consultations } from './forms/d3-consultations.ts';
import { assessment } from './forms/d4-assessment.ts';
import { validatedDiagnosis } from './forms/d5-validated-diagnosis.ts';

/** Stage 1 (domain §2.1): what keeps women and vulnerable groups away, measured. Days count from the kick-off. */
export const diagnosis: StageDefinition = {
  id: 'diagnosis',
  title: { ar: 'التشخيص', fr: 'Diagnostic', en: 'Diagnosis' },
  days: 75,
  milestones: [
    {
      code: 'D1',
      title: {
        ar: 'تعيين نقطة الاتصال للنوع والإدماج وانطلاق المشروع',
        fr: 'Point focal GIS et lancement',
        en: 'GSI focal point and kick-off',
      },
      due: { after: 'kickoff', days: 15 },
      required: true,
      acceptedBy: ['coordinator'],
      form: kickOff,
    },
    {
      code: 'D2',
      title: {
        ar: 'بيانات المنطقة واليد العاملة (القيم المرجعية)',
        fr: 'Profil de la zone et des effectifs (valeurs de référence)',
        en: 'Zone and workforce profile (baseline)',
      },
      due: { after: 'kickoff', days: 30 },
      required: true,
      acceptedBy: ['coordinator'],
      form: profile,
    },
    {
      code: 'D3',
      title: { ar: 'المشاورات', fr: 'Consultations', en: 'Consultations' },
      due: { after: 'kickoff', days: 45 },
      required: true,
      acceptedBy: ['coordinator'],
      form: consultations,
    },
    {
      code: 'D4',
      title: {
        ar: 'تقييم الإكراهات وتدقيق السلامة الليلية',
        fr: 'Évaluation des contraintes et audit de sécurité nocturne',
        en: 'Constraint assessment and night safety audit',
      },
      due: { after: 'kickoff', days: 60 },
      required: true,
      acceptedBy: ['coordinator'],
      form: assessment,
    },
    {
      code: 'D5',
      title: {
        ar: 'التشخيص المصادق عليه وتثبيت القيم المرجعية',
        fr: 'Diagnostic validé, valeurs de référence figées',
        en: 'Validated diagnosis, baseline frozen',
      },
      due: { after: 'kickoff', days: 75 },
      required: true,
      acceptedBy: ['coordinator'],
      form: validatedDiagnosis,
    },
  ],
  gate: {
    id: 'G1',
    title: {
      ar: 'الانتقال إلى تصميم الحلول',
      fr: 'Passage à la conception des solutions',
      en: 'Gate to solution design',
    },
    signedBy: ['coordinator'],
    conditions: [
      {
        name: 'pressing-constraints-are-priorities',
        holds:
          'answered(D5.omission_reason) or not any(D4.constraints where applies and severity >= 4 and needed_capacity > existing_capacity and not constraint in D5.priority_constraints.constraint)',
        message: {
          ar: 'إكراه شديد لا يوجد ضمن الأولويات ولا مبرر لذلك',
          fr: 'une contrainte grave n’est ni prioritaire ni écartée avec un motif',
          en: 'a severe constraint is neither a priority nor left out for a reason',
        },
        source: 'domain §2.1 D5',
      },
    ],
  },
};
