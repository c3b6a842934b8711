import type { DigestItem, DigestSection } from '../domain/digest.ts';
import type { Text } from '../forms/text.ts';

/** `{count}` things are told, `{more}` are left out; `{day}` is the day, `{due}` a due date, `{since}` the day from which something waits. */
export const digestTexts = {
  daily: {
    subject: {
      ar: 'تذكير اليوم: {count, plural, zero {لا شيء} one {تذكير واحد} two {تذكيران} few {# تذكيرات} many {# تذكيرًا} other {# تذكير}} · {day}',
      fr: 'Rappels du jour : {count, plural, one {# point} other {# points}} · {day}',
      en: 'Today’s reminders: {count, plural, one {# item} other {# items}} · {day}',
    },
    text: {
      ar: 'هذه تذكيرات اليوم مجموعة في رسالة واحدة.',
      fr: 'Voici vos rappels du jour, réunis en un seul message.',
      en: 'These are your reminders of today, in one message.',
    },
    why: {
      ar: 'تُجمع التذكيرات في رسالة واحدة حين يزيد عددها في اليوم على خمسة.',
      fr: 'Au-delà de cinq rappels par jour, ils sont réunis en un seul message.',
      en: 'More than five reminders of a day come as one message.',
    },
  },
  weekly: {
    subject: {
      ar: 'أسبوعكم: {count, plural, zero {لا شيء} one {نقطة واحدة} two {نقطتان} few {# نقط} many {# نقطة} other {# نقطة}} · {day}',
      fr: 'Votre semaine : {count, plural, one {# point} other {# points}} · {day}',
      en: 'Your week: {count, plural, one {# item} other {# items}} · {day}',
    },
    text: {
      ar: 'ما تجاوز أجله، وما يحل أجله خلال أربعة عشر يومًا، وما ينتظركم، في المشاريع التي تنسقونها.',
      fr: 'Ce qui est en retard, ce qui est à remettre dans les quatorze jours et ce qui vous attend, dans les projets que vous coordonnez.',
      en: 'What is overdue, what is due within fourteen days and what waits for you, in the projects that you coordinate.',
    },
    why: {
      ar: 'يمكن إيقاف هذه الرسالة الأسبوعية من ملفكم الشخصي.',
      fr: 'Vous pouvez renoncer à ce message hebdomadaire dans votre profil.',
      en: 'You can turn this weekly message off in your profile.',
    },
  },
} as const satisfies Record<'daily' | 'weekly', Record<'subject' | 'text' | 'why', Text>>;

export const digestHeadings = {
  overdue: { ar: 'تجاوز الأجل', fr: 'En retard', en: 'Overdue' },
  due: { ar: 'آجال قريبة', fr: 'Échéances à venir', en: 'Due soon' },
  waiting: { ar: 'في انتظار قراركم', fr: 'En attente de votre décision', en: 'Waiting for you' },
} as const satisfies Record<DigestSection['what'], Text>;

/** What is said of an item after what it is about. */
export const digestKinds = {
  due: { ar: 'آخر أجل {due}', fr: 'à remettre le {due}', en: 'due on {due}' },
  today: { ar: 'اليوم آخر أجل', fr: 'dernier jour', en: 'last day' },
  overdue: { ar: 'كان الأجل {due}', fr: 'était à remettre le {due}', en: 'was due on {due}' },
  escalated: {
    ar: 'كان الأجل {due}، رُفع إليكم',
    fr: 'était à remettre le {due}, porté à votre connaissance',
    en: 'was due on {due}, raised to you',
  },
  'suspension-proposed': {
    ar: 'كان الأجل {due}، ويُقترح توقيف صرف الدفعة المقبلة',
    fr: 'était à remettre le {due}, suspension de la prochaine tranche proposée',
    en: 'was due on {due}, suspension of the next tranche proposed',
  },
  'to-review': { ar: 'ما زال ينتظر المراجعة', fr: 'attend toujours d’être examiné', en: 'still waiting for review' },
  review: { ar: 'للمراجعة منذ {since}', fr: 'à examiner depuis le {since}', en: 'to review since {since}' },
  waiver: {
    ar: 'إعفاء للبت فيه منذ {since}',
    fr: 'dérogation à décider depuis le {since}',
    en: 'waiver to decide since {since}',
  },
  change: {
    ar: 'طلب تعديل للبت فيه منذ {since}',
    fr: 'demande de modification à décider depuis le {since}',
    en: 'change to decide since {since}',
  },
  replacement: {
    ar: 'مهمة في حالة تضارب للمصالح، يلزم تعويض صاحبها منذ {since}',
    fr: 'charge en conflit d’intérêts, à confier à une autre personne depuis le {since}',
    en: 'duty in a conflict of interest, to be given to somebody else since {since}',
  },
  declaration: {
    ar: 'تصريح بالمصالح للتجديد منذ {since}',
    fr: 'déclaration d’intérêts à renouveler depuis le {since}',
    en: 'declaration of interests to renew since {since}',
  },
  'no-objection': {
    ar: 'جواب عدم الممانعة للتسجيل منذ {since}',
    fr: 'avis de non-objection à enregistrer depuis le {since}',
    en: 'no-objection to record since {since}',
  },
  gate: { ar: 'للتوقيع منذ {since}', fr: 'à signer depuis le {since}', en: 'to sign since {since}' },
} as const satisfies Record<DigestItem['kind'], Text>;

/** What a form still lacks, said after what is to be handed in. */
export const digestLacks = {
  everything: { ar: 'لم تبدأ تعبئتها', fr: 'pas encore commencé', en: 'not begun yet' },
  answers: {
    ar: '{answers, plural, zero {لا ينقص جواب} one {ينقص جواب واحد} two {ينقص جوابان} few {تنقص # أجوبة} many {ينقص # جوابًا} other {ينقص # جواب}}',
    fr: '{answers, plural, one {il manque # réponse} other {il manque # réponses}}',
    en: '{answers, plural, one {# answer is missing} other {# answers are missing}}',
  },
  files: {
    ar: '{files, plural, zero {لا تنقص وثيقة} one {ينقص نوع واحد من الوثائق} two {ينقص نوعان من الوثائق} few {تنقص # أنواع من الوثائق} many {ينقص # نوعًا من الوثائق} other {ينقص # نوع من الوثائق}}',
    fr: '{files, plural, one {il manque # sorte de pièces} other {il manque # sortes de pièces}}',
    en: '{files, plural, one {# kind of evidence is missing} other {# kinds of evidence are missing}}',
  },
  nothing: {
    ar: 'مكتملة، لم يبق إلا تقديمها',
    fr: 'complet, il ne reste qu’à le remettre',
    en: 'complete, only to be handed in',
  },
} as const satisfies Record<string, Text>;

export const digestFrame = {
  more: {
    ar: '{more, plural, zero {} one {ونقطة أخرى} two {ونقطتان أخريان} few {و# نقط أخرى} many {و# نقطة أخرى} other {و# نقطة أخرى}}',
    fr: '{more, plural, one {et # autre} other {et # autres}}',
    en: '{more, plural, one {and # more} other {and # more}}',
  },
  open: { ar: 'فتح البوابة', fr: 'Ouvrir le portail', en: 'Open the portal' },
} as const satisfies Record<string, Text>;
