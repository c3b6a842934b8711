import type { FormDefinition } from '../../../forms/definition.ts';
import { units } from '../units.ts';

/** M5: do those who use the services value them, and do women feel safe? */
export const satisfactionSurvey: FormDefinition = {
  fields: [
    {
      kind: 'headcount',
      name: 'n',
      label: { ar: 'المستجوبات والمستجوبون', fr: 'Personnes interrogées', en: 'People asked' },
      required: true,
    },
    {
      kind: 'headcount',
      name: 'users',
      label: { ar: 'مجموع مستعملي الخدمات خلال الفترة', fr: 'Usagers de la période', en: 'Users in the period' },
      required: true,
    },
    {
      kind: 'headcount',
      name: 'satisfied',
      label: { ar: 'الراضيات والراضون', fr: 'Personnes satisfaites', en: 'Satisfied' },
      required: true,
      checks: [{ atMost: 'n' }],
    },
    {
      kind: 'integer',
      name: 'feel_safe_day_f',
      label: {
        ar: 'نساء يشعرن بالأمان نهارا',
        fr: 'Femmes se sentant en sécurité le jour',
        en: 'Women feeling safe by day',
      },
      unit: units.woman,
      required: true,
      min: 0,
      checks: [{ atMost: 'n.f' }],
    },
    {
      kind: 'integer',
      name: 'feel_safe_night_f',
      label: {
        ar: 'نساء يشعرن بالأمان ليلا',
        fr: 'Femmes se sentant en sécurité la nuit',
        en: 'Women feeling safe at night',
      },
      unit: units.woman,
      required: true,
      min: 0,
      checks: [{ atMost: 'n.f' }],
    },
    {
      kind: 'choice',
      name: 'method',
      label: { ar: 'طريقة الاستقصاء', fr: 'Méthode d’enquête', en: 'Method' },
      required: true,
      options: [
        { value: 'interview', label: { ar: 'مقابلات', fr: 'Entretiens', en: 'Interviews' } },
        { value: 'paper', label: { ar: 'استمارة ورقية', fr: 'Questionnaire papier', en: 'Paper questionnaire' } },
        {
          value: 'online',
          label: { ar: 'استمارة إلكترونية', fr: 'Questionnaire en ligne', en: 'Online questionnaire' },
        },
        { value: 'phone', label: { ar: 'عبر الهاتف', fr: 'Téléphone', en: 'Telephone' } },
      ],
    },
  ],
  derived: [
    {
      name: 'satisfaction',
      label: { ar: 'نسبة الرضا', fr: 'Satisfaction', en: 'Satisfaction' },
      unit: units.percent,
      formula: 'round(100 * satisfied.total / n.total, 1)',
    },
    {
      name: 'safe_at_night',
      label: {
        ar: 'نسبة النساء اللواتي يشعرن بالأمان ليلا',
        fr: 'Femmes se sentant en sécurité la nuit',
        en: 'Women feeling safe at night',
      },
      unit: units.percent,
      formula: 'round(100 * feel_safe_night_f / n.f, 1)',
    },
  ],
  rules: [
    {
      name: 'too-few-women-asked',
      severity: 'warning',
      source: 'domain §2.4 M5',
      message: {
        ar: 'عدد النساء المستجوبات أقل من 30: النتائج قليلة الدلالة.',
        fr: 'Moins de 30 femmes interrogées : résultats peu significatifs.',
        en: 'Fewer than 30 women asked: the results say little.',
      },
      holds: 'n.f >= 30',
      at: 'n.f',
    },
    {
      name: 'sample-too-small',
      severity: 'warning',
      source: 'domain §2.4 M5',
      message: {
        ar: 'المستجوبون أقل من 10 % من المستعملين.',
        fr: 'Moins de 10 % des usagers interrogés.',
        en: 'Fewer than 10 % of the users asked.',
      },
      holds: 'n.total >= 0.1 * users.total',
      at: 'n',
    },
  ],
  evidence: [
    { kind: 'questionnaire', title: { ar: 'الاستمارة', fr: 'Questionnaire', en: 'Questionnaire' }, min: 1 },
    {
      kind: 'anonymous_answers',
      title: { ar: 'ملف الأجوبة دون أسماء', fr: 'Fichier anonyme des réponses', en: 'Anonymous file of answers' },
      min: 1,
    },
  ],
};
