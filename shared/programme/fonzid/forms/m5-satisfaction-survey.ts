import type { FormDefinition } from '../../../forms/definition.ts';

/** M5: do those who use the services value them, and do women feel safe? */
export const satisfactionSurvey: FormDefinition = {
  fields: [],
  evidence: [
    { kind: 'questionnaire', title: { ar: 'الاستمارة', fr: 'Questionnaire', en: 'Questionnaire' }, min: 1 },
    {
      kind: 'anonymous_answers',
      title: { ar: 'ملف الأجوبة دون أسماء', fr: 'Fichier anonyme des réponses', en: 'Anonymous file of answers' },
      min: 1,
    },
  ],
};
