import type { FormDefinition } from '../../../forms/definition.ts';
import { constraintOptions } from '../catalogue/options.ts';

/** D3: what women, men and the groups concerned say keeps people away. */
export const consultations: FormDefinition = {
  fields: [
    {
      kind: 'list',
      name: 'sessions',
      label: { ar: 'جلسات المشاورات', fr: 'Séances de consultation', en: 'Consultation sessions' },
      help: {
        ar: 'ثلاث جلسات على الأقل، منها جلسة خاصة بالنساء تسيرها امرأة.',
        fr: 'Trois séances au moins, dont une réservée aux femmes et animée par une femme.',
        en: 'At least three sessions, one of them for women only and led by a woman.',
      },
      item: { ar: 'جلسة', fr: 'Séance', en: 'Session' },
      required: true,
      min: 3,
      max: 100,
      fields: [
        {
          kind: 'date',
          name: 'date',
          label: { ar: 'التاريخ', fr: 'Date', en: 'Date' },
          required: true,
          checks: [{ notAfter: 'today' }, { notBefore: 'D1.kickoff_date', severity: 'warning' }],
        },
        { kind: 'text', name: 'place', label: { ar: 'المكان', fr: 'Lieu', en: 'Place' }, required: true },
        {
          kind: 'choice',
          name: 'group',
          label: { ar: 'الفئة المعنية', fr: 'Groupe', en: 'Group' },
          required: true,
          options: [
            { value: 'women_workers', label: { ar: 'نساء عاملات', fr: 'Travailleuses', en: 'Women workers' } },
            { value: 'men_workers', label: { ar: 'رجال عاملون', fr: 'Travailleurs', en: 'Men workers' } },
            {
              value: 'pwd',
              label: {
                ar: 'أشخاص في وضعية إعاقة',
                fr: 'Personnes en situation de handicap',
                en: 'People with disabilities',
              },
            },
            { value: 'youth', label: { ar: 'شباب', fr: 'Jeunes', en: 'Youth' } },
            { value: 'firms', label: { ar: 'مقاولات', fr: 'Entreprises', en: 'Firms' } },
            { value: 'community', label: { ar: 'ساكنة مجاورة', fr: 'Riverains', en: 'Community' } },
            { value: 'authorities', label: { ar: 'سلطات', fr: 'Autorités', en: 'Authorities' } },
          ],
        },
        {
          kind: 'headcount',
          name: 'n',
          label: { ar: 'عدد الحاضرات والحاضرين', fr: 'Participants', en: 'Participants' },
          help: {
            ar: 'دون احتساب من يسير الجلسة.',
            fr: 'Sans compter la personne qui anime.',
            en: 'Without the person who leads the session.',
          },
          required: true,
        },
        {
          kind: 'boolean',
          name: 'facilitator_f',
          label: { ar: 'سيرت الجلسة امرأة', fr: 'Séance animée par une femme', en: 'Led by a woman' },
          required: true,
        },
      ],
    },
    {
      kind: 'list',
      name: 'concerns',
      label: { ar: 'الانشغالات المعبر عنها', fr: 'Préoccupations exprimées', en: 'Concerns raised' },
      help: {
        ar: 'دون ذكر أي اسم.',
        fr: 'Sans aucun nom.',
        en: 'Without any name.',
      },
      item: { ar: 'انشغال', fr: 'Préoccupation', en: 'Concern' },
      required: true,
      min: 3,
      max: 200,
      fields: [
        {
          kind: 'choice',
          name: 'constraint_code',
          label: { ar: 'الإكراه', fr: 'Contrainte', en: 'Constraint' },
          required: true,
          options: constraintOptions,
        },
        {
          kind: 'text',
          name: 'text',
          label: { ar: 'ما قيل', fr: 'Ce qui a été dit', en: 'What was said' },
          required: true,
          long: true,
          max: 1000,
        },
        {
          kind: 'text',
          name: 'response',
          label: { ar: 'الجواب المقدم', fr: 'Réponse apportée', en: 'Response given' },
          required: true,
          long: true,
          max: 1000,
        },
      ],
    },
  ],
  derived: [
    {
      name: 'women_heard',
      label: { ar: 'عدد النساء المستمع إليهن', fr: 'Femmes entendues', en: 'Women heard' },
      formula: 'sum(sessions.n.f)',
    },
  ],
  rules: [
    {
      name: 'women-only-session',
      severity: 'error',
      source: 'domain §2.1 D3',
      message: {
        ar: 'يلزم عقد جلسة واحدة على الأقل خاصة بالنساء العاملات، دون رجال، تسيرها امرأة.',
        fr: 'Il faut au moins une séance de travailleuses, sans hommes, animée par une femme.',
        en: 'At least one session of women workers, without men and led by a woman, is needed.',
      },
      holds: "any(sessions where group = 'women_workers' and n.f > 0 and n.m = 0 and facilitator_f)",
      at: 'sessions',
    },
  ],
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
