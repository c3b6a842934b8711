import type { Interest } from '../../domain/interests.ts';
import type { Text } from '../../forms/text.ts';

/** What ties the programme's people to a holder, as they declare it. */
export const interestTexts = {
  declare: { ar: 'التصريح بالمصالح', fr: 'Déclarer mes intérêts', en: 'Declare my interests' },
  help: {
    ar: 'قبل أي مهمة أو مراجعة تصرحون بما يربطكم بحامل المشروع. يصلح التصريح بعدم وجود رابط لمدة سنة؛ أما تضارب المصالح فيمنعكم حالا من كل شيء سوى القراءة في كل مشاريع هذا الحامل.',
    fr: 'Avant une charge ou un examen, vous dites ce qui vous lie au porteur. « Aucun lien » vaut un an ; un conflit d’intérêts vous laisse aussitôt la seule lecture, dans tous les projets de ce porteur.',
    en: 'Before a duty or a judgement you say what ties you to the holder. “No tie” is good for a year; a conflict of interest at once leaves you nothing but reading, in all projects of this holder.',
  },
  question: {
    ar: 'ما الذي يربطكم بحامل المشروع؟',
    fr: 'Qu’est-ce qui vous lie au porteur ?',
    en: 'What ties you to the holder?',
  },
  endsOn: { ar: 'تاريخ انتهاء الرابط', fr: 'Fin de ce lien', en: 'When the tie ended or ends' },
  endsHelp: {
    ar: 'إن وُجد رابط وكانت له نهاية.',
    fr: 'S’il y a un lien, et s’il a une fin.',
    en: 'If there is a tie, and it has an end.',
  },
  done: { ar: 'سُجل تصريحكم.', fr: 'Votre déclaration est enregistrée.', en: 'Your declaration is recorded.' },
  notDeclared: { ar: 'لم يصرح بعد', fr: 'n’a pas déclaré', en: 'has not declared' },
  noneOfMine: {
    ar: 'أصرح أن لا شيء يربطني بحامل المشروع',
    fr: 'Je déclare que rien ne me lie au porteur',
    en: 'I declare that nothing ties me to the holder',
  },
  noneOfAll: {
    ar: 'أصرح أن لا شيء يربطني بأي من حاملي هذه المشاريع',
    fr: 'Je déclare que rien ne me lie à aucun de ces porteurs',
    en: 'I declare that nothing ties me to any of these holders',
  },
} as const satisfies Record<string, Text>;

export const interestKindTexts: Record<Interest, Text> = {
  none: { ar: 'لا رابط', fr: 'aucun lien', en: 'no tie' },
  employer: { ar: 'أشتغل أو اشتغلت لديه', fr: 'j’y travaille ou y ai travaillé', en: 'I work or worked for it' },
  family: { ar: 'قرابة عائلية', fr: 'un lien de famille', en: 'family' },
  contract: {
    ar: 'عقد أو مصلحة مالية',
    fr: 'un contrat ou un intérêt financier',
    en: 'a contract or a financial interest',
  },
};
