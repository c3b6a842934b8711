import type { Text } from '../../forms/text.ts';

/** The public holidays of a programme, and how they are corrected once they are official. */
export const calendarTexts = {
  nav: { ar: 'العطل', fr: 'Jours fériés', en: 'Holidays' },
  title: { ar: 'أيام العطل الرسمية', fr: 'Jours fériés', en: 'Public holidays' },
  lead: {
    ar: 'يُحسب بها أيام العمل: لا يحل أجل في يوم عطلة، ولا يُرسل فيه تذكير.',
    fr: 'Ils règlent les jours ouvrables : aucune échéance ne tombe un jour férié, aucun rappel ne part ce jour-là.',
    en: 'They settle what a business day is: no due date falls on a holiday, and no reminder goes out on one.',
  },
  provisionalHelp: {
    ar: 'الأعياد القمرية تواريخ متوقعة، قد تتقدم أو تتأخر بيوم، إلى أن يُعلن عنها رسميا: صححوها عندئذ.',
    fr: 'Les fêtes lunaires sont des prévisions, à un jour près, jusqu’à l’annonce officielle : corrigez-les alors.',
    en: 'Lunar feasts are predictions that may be a day off until they are announced: correct them then.',
  },
  programmes: { ar: 'البرامج', fr: 'Programmes', en: 'Programmes' },
  years: { ar: 'السنوات', fr: 'Années', en: 'Years' },
  ofYear: { ar: 'أيام العطل سنة {year}', fr: 'Jours fériés de {year}', en: 'Holidays of {year}' },
  day: { ar: 'اليوم', fr: 'Jour', en: 'Day' },
  weekday: { ar: 'من الأسبوع', fr: 'De la semaine', en: 'Of the week' },
  kind: { ar: 'نوعه', fr: 'Nature', en: 'Kind' },
  yearly: { ar: 'كل سنة', fr: 'chaque année', en: 'every year' },
  provisional: { ar: 'متوقع', fr: 'provisoire', en: 'provisional' },
  official: { ar: 'رسمي', fr: 'officiel', en: 'official' },
  correct: { ar: 'تصحيح أيام العطل', fr: 'Corriger les jours fériés', en: 'Correct the holidays' },
  effect: {
    ar: 'بعد دقائق ينتقل كل أجل في مشروع جار يصادف عطلة جديدة إلى يوم العمل الموالي؛ يُكتب ذلك في سجل المشروع مع تعليلكم، ويُخبر أطرافه برسالة. وما انتقل من قبل لا يرجع إن صار اليوم يوم عمل: لا يُقدَّم أجل سبق الإعلام به.',
    fr: 'Quelques minutes plus tard, chaque échéance d’un projet en cours qui tombe un nouveau jour férié passe au jour ouvrable suivant ; l’historique du projet le dit avec votre motif, et un courriel prévient les parties. Une échéance déjà déplacée ne revient pas si le jour est finalement ouvré : on n’avance pas une date annoncée.',
    en: 'Some minutes later, each due date of an open project that falls on a new holiday moves to the next business day; the project’s history says so with your reason, and a mail tells its parties. One that had moved already does not come back if the day turns out to be worked: a date that was told is never made earlier.',
  },
  feasts: { ar: 'أعياد مقبلة', fr: 'Fêtes à venir', en: 'Feasts to come' },
  notSaid: { ar: 'لا تغيير', fr: 'Sans changement', en: 'As it is' },
  isHoliday: { ar: 'عطلة رسميا', fr: 'Férié, officiellement', en: 'Officially a holiday' },
  isWorking: { ar: 'يوم عمل', fr: 'Jour ouvré', en: 'A working day' },
  others: { ar: 'أيام عطل أخرى', fr: 'D’autres jours fériés', en: 'Other holidays' },
  othersHelp: {
    ar: 'أيام لا توجد في القائمة، ابتداء من اليوم. اتركوا ما لا تحتاجونه فارغا.',
    fr: 'Des jours qui ne sont pas dans la liste, à partir d’aujourd’hui. Laissez vide ce qui ne sert pas.',
    en: 'Days that are not in the list, from today on. Leave empty what you do not need.',
  },
  otherN: { ar: 'يوم آخر {n}', fr: 'Autre jour {n}', en: 'Other day {n}' },
  save: { ar: 'حفظ التصحيح', fr: 'Enregistrer la correction', en: 'Save the correction' },
  done: {
    ar: 'سُجل التصحيح. تُراجع آجال المشاريع الجارية في الدقائق المقبلة.',
    fr: 'La correction est enregistrée. Les échéances des projets en cours sont revues dans les minutes qui viennent.',
    en: 'The correction is recorded. The due dates of open projects are brought in line within minutes.',
  },
  corrections: { ar: 'التصحيحات السابقة', fr: 'Corrections faites', en: 'Corrections so far' },
  noCorrections: {
    ar: 'لم يُصحح شيء بعد. عندما يُعلن عن عيد صححوا تاريخه أعلاه.',
    fr: 'Rien n’a encore été corrigé. Quand une fête est annoncée, corrigez sa date ci-dessus.',
    en: 'Nothing has been corrected yet. When a feast is announced, correct its date above.',
  },
  number: { ar: 'الرقم', fr: 'N°', en: 'No.' },
  who: { ar: 'من ومتى', fr: 'Qui, quand', en: 'Who, when' },
  holidays: { ar: 'أيام عطل', fr: 'Jours fériés', en: 'Holidays' },
  workingDays: { ar: 'أيام عمل', fr: 'Jours ouvrés', en: 'Working days' },
} as const satisfies Record<string, Text>;
