import type { Text } from '../../forms/text.ts';

/** What people choose for themselves. */
export const profileTexts = {
  title: { ar: 'حسابي', fr: 'Mon profil', en: 'My profile' },
  name: { ar: 'الاسم', fr: 'Nom', en: 'Name' },
  role: { ar: 'الصفة', fr: 'Rôle', en: 'Role' },
  email: { ar: 'البريد الإلكتروني', fr: 'Adresse électronique', en: 'E-mail address' },
  correct: {
    ar: 'لتصحيح الاسم أو العنوان اتصلوا بمسؤول(ة) النظام.',
    fr: 'Pour corriger le nom ou l’adresse, adressez-vous à l’administration.',
    en: 'To have the name or the address corrected, ask an administrator.',
  },
  language: { ar: 'لغة الصفحات والرسائل', fr: 'Langue des pages et des courriels', en: 'Language of pages and mails' },
  languageHelp: {
    ar: 'تُختار من أعلى كل صفحة.',
    fr: 'Elle se choisit en haut de chaque page.',
    en: 'It is chosen at the top of every page.',
  },
  digests: { ar: 'الملخص الأسبوعي', fr: 'Récapitulatif hebdomadaire', en: 'Weekly digest' },
  digestsHelp: {
    ar: 'كل يوم اثنين: ما يحل أجله، وما تجاوزه، وما ينتظركم. أما التذكيرات والقرارات فتصل في كل الأحوال.',
    fr: 'Chaque lundi : ce qui arrive à échéance, ce qui est en retard, ce qui vous attend. Les rappels et les décisions arrivent de toute façon.',
    en: 'Every Monday: what falls due, what is late, what waits for you. Reminders and decisions come in any case.',
  },
  wanted: { ar: 'أريد استقباله', fr: 'Le recevoir', en: 'Receive it' },
  save: { ar: 'حفظ', fr: 'Enregistrer', en: 'Save' },
  saved: { ar: 'تم الحفظ', fr: 'C’est enregistré', en: 'Saved' },
  calendar: { ar: 'الآجال في يوميتكم', fr: 'Vos échéances dans votre agenda', en: 'Your due dates in your calendar' },
  calendarHelp: {
    ar: 'عنوان سري تشترك فيه يوميتكم (هاتف أو حاسوب) فتظهر فيها الآجال. من يملك العنوان يرى التواريخ: لا تشاركوه، وألغوه إن ضاع.',
    fr: 'Une adresse secrète à laquelle votre agenda (téléphone, ordinateur) s’abonne. Qui a l’adresse voit les dates : ne la partagez pas, et révoquez-la si elle se perd.',
    en: 'A secret address that your calendar (telephone, computer) subscribes to. Whoever has it sees the dates: do not share it, and revoke it if it gets lost.',
  },
  calendarSince: {
    ar: 'العنوان قائم منذ {at}',
    fr: 'Une adresse existe depuis le {at}',
    en: 'There is an address since {at}',
  },
  calendarNone: { ar: 'لا يوجد عنوان بعد.', fr: 'Il n’y a pas encore d’adresse.', en: 'There is no address yet.' },
  calendarMake: { ar: 'إنشاء عنوان', fr: 'Créer une adresse', en: 'Make an address' },
  calendarRenew: {
    ar: 'استبداله بعنوان جديد',
    fr: 'La remplacer par une nouvelle',
    en: 'Replace it with a new one',
  },
  calendarRevoke: { ar: 'إلغاء العنوان', fr: 'La révoquer', en: 'Revoke it' },
  calendarShown: {
    ar: 'انسخوا هذا العنوان الآن: لن يُعرض مرة أخرى.',
    fr: 'Copiez cette adresse maintenant : elle ne sera plus montrée.',
    en: 'Copy this address now: it will not be shown again.',
  },
} as const satisfies Record<string, Text>;
