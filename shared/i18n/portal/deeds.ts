import type { Text } from '../../forms/text.ts';

/** What stands around every deed that takes a reason. */
export const deedTexts = {
  reason: { ar: 'التعليل', fr: 'Motif', en: 'Reason' },
  reasonHelp: {
    ar: '{n, plural, one {حرف واحد على الأقل} two {حرفان على الأقل} few {# أحرف على الأقل} many {# حرفا على الأقل} other {# حرف على الأقل}}. يبقى مسجلا في السجل باسمكم.',
    fr: '{n, plural, one {Un caractère} other {# caractères}} au moins. Il reste dans l’historique, avec votre nom.',
    en: 'At least {n, plural, one {one character} other {# characters}}. It stays in the history, with your name.',
  },
  staleHeading: {
    ar: 'تغير المشروع في هذه الأثناء',
    fr: 'Le projet a changé entre-temps',
    en: 'The project has changed meanwhile',
  },
  staleText: {
    ar: 'هذه هي حالته الآن، وما كتبتموه محفوظ أسفله: راجعوه ثم أعيدوا الإرسال.',
    fr: 'Le voici tel qu’il est maintenant ; ce que vous avez écrit est gardé : relisez, puis renvoyez.',
    en: 'Here it is as it stands now; what you wrote is kept: read again, then send it again.',
  },
  by: { ar: 'من طرف', fr: 'par', en: 'by' },
  nobody: { ar: 'لا أحد بعد', fr: 'personne encore', en: 'nobody yet' },
} as const satisfies Record<string, Text>;
