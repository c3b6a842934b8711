import type { Text } from '../../forms/text.ts';

/** What waits for the programme's people. */
export const queueTexts = {
  title: { ar: 'ما ينتظركم', fr: 'À traiter', en: 'Waiting for you' },
  nav: { ar: 'في الانتظار', fr: 'À traiter', en: 'To do' },
  mine: { ar: 'ما ينتظر قراري', fr: 'Ce qui m’attend', en: 'Waiting for me' },
  unassigned: { ar: 'غير مسند إلى أحد', fr: 'Sans responsable', en: 'Waiting for nobody yet' },
  views: { ar: 'العرض', fr: 'Affichage', en: 'View' },
  order: { ar: 'الترتيب', fr: 'Tri', en: 'Order' },
  byWaiting: { ar: 'الأقدم انتظارا أولا', fr: 'Le plus ancien d’abord', en: 'Longest waiting first' },
  byDue: { ar: 'الأقرب أجلا أولا', fr: 'L’échéance la plus proche d’abord', en: 'Due first' },
  what: { ar: 'القرار المطلوب', fr: 'À décider', en: 'To decide' },
  project: { ar: 'المشروع', fr: 'Projet', en: 'Project' },
  since: { ar: 'ينتظر منذ', fr: 'En attente depuis', en: 'Waiting since' },
  nextDue: { ar: 'المنتظر من حامل المشروع', fr: 'Attendu du porteur', en: 'Awaited of the holder' },
  nothingDue: { ar: 'لا شيء', fr: 'rien', en: 'nothing' },
  waited: {
    ar: '{days, plural, =0 {اليوم} one {منذ يوم واحد} two {منذ يومين} few {منذ # أيام} many {منذ # يوما} other {منذ # يوم}}',
    fr: '{days, plural, =0 {aujourd’hui} one {depuis # jour} other {depuis # jours}}',
    en: '{days, plural, =0 {today} one {for # day} other {for # days}}',
  },
  review: { ar: 'مراجعة', fr: 'Examiner', en: 'Review' },
  waiver: { ar: 'البت في طلب الإعفاء', fr: 'Décider de la dérogation', en: 'Decide on the waiver' },
  gate: { ar: 'توقيع الانتقال', fr: 'Signer le passage', en: 'Sign the gate' },
  replacement: {
    ar: 'تعويض شخص في حالة تضارب للمصالح',
    fr: 'Remplacer une personne en conflit d’intérêts',
    en: 'Replace somebody in a conflict of interest',
  },
  declaration: {
    ar: 'تجديد التصريح بالمصالح',
    fr: 'Renouveler la déclaration d’intérêts',
    en: 'Renew the declaration of interests',
  },
  'no-objection': {
    ar: 'تسجيل جواب عدم الممانعة',
    fr: 'Enregistrer l’avis de non-objection',
    en: 'Record the no-objection',
  },
  change: { ar: 'طلب تغيير', fr: 'Demande de changement', en: 'Change request' },
  empty: {
    ar: 'لا شيء ينتظركم الآن. ستصلكم رسالة عندما يقدم حامل مشروع معلمة.',
    fr: 'Rien ne vous attend. Un courriel vous préviendra quand un porteur aura remis un jalon.',
    en: 'Nothing is waiting for you. A mail will tell you when a holder has handed in a milestone.',
  },
  emptyUnassigned: {
    ar: 'لكل ما ينتظر قرارا شخص مكلف به.',
    fr: 'Tout ce qui attend une décision a son responsable.',
    en: 'Everything that waits for a decision has somebody to take it.',
  },
  seeUnassigned: {
    ar: 'الاطلاع على ما لم يسند إلى أحد',
    fr: 'Voir ce qui n’a pas de responsable',
    en: 'See what waits for nobody yet',
  },
} as const satisfies Record<string, Text>;
