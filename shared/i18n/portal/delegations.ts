import type { Text } from '../../forms/text.ts';

/** A duty that somebody else has for the days of a leave. */
export const delegationTexts = {
  title: { ar: 'التفويضات', fr: 'Délégations', en: 'Delegations' },
  duty: { ar: 'المهمة', fr: 'Charge', en: 'Duty' },
  delegate: { ar: 'المفوض إليه', fr: 'Délégataire', en: 'Delegate' },
  days: { ar: 'المدة', fr: 'Période', en: 'Days' },
  end: { ar: 'إنهاء التفويض', fr: 'Mettre fin', en: 'End it' },
  delegateIt: { ar: 'تفويض المهمة', fr: 'Déléguer la charge', en: 'Delegate the duty' },
  help: {
    ar: 'لأيام الغياب فقط، إلى شخص بالصفة نفسها؛ ويظهر في السجل أنه ينوب عن صاحب المهمة.',
    fr: 'Pour les jours d’absence, à une personne du même rôle ; l’historique dira qu’elle agit à la place de la titulaire.',
    en: 'For the days of a leave, to somebody of the same role; the history says in whose place she acts.',
  },
  firstDay: { ar: 'أول يوم', fr: 'Premier jour', en: 'First day' },
  lastDay: { ar: 'آخر يوم', fr: 'Dernier jour', en: 'Last day' },
  doneDelegated: { ar: 'فُوضت المهمة.', fr: 'La charge est déléguée.', en: 'The duty is delegated.' },
  doneEnded: { ar: 'انتهى التفويض.', fr: 'La délégation a pris fin.', en: 'The delegation has ended.' },
} as const satisfies Record<string, Text>;
