import type { NoObjection } from '../definition.ts';

/** The funder's answer to the request of S5, without which nothing is built (domain §2.2). */
export const noObjection: NoObjection = {
  askedBy: 'S5',
  results: [
    {
      id: 'granted',
      title: { ar: 'عدم ممانعة', fr: 'Accordée', en: 'Granted' },
      opens: true,
      needsComments: false,
    },
    {
      id: 'granted_with_comments',
      title: { ar: 'عدم ممانعة مع ملاحظات', fr: 'Accordée avec observations', en: 'Granted with comments' },
      opens: true,
      needsComments: true,
    },
    { id: 'refused', title: { ar: 'ممانعة', fr: 'Refusée', en: 'Refused' }, opens: false, needsComments: true },
  ],
  message: {
    ar: 'لم يصدر بعد قرار بعدم الممانعة',
    fr: 'l’avis de non-objection n’est pas accordé',
    en: 'the no-objection is not granted',
  },
  source: 'domain §2.2 S5',
};
