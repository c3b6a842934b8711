import type { Text } from '../../forms/text.ts';

/** The gate at the end of a stage. */
export const gateTexts = {
  title: { ar: 'الانتقال من مرحلة «{stage}»', fr: 'Passage de l’étape « {stage} »', en: 'Gate of the stage “{stage}”' },
  checklist: { ar: 'الشروط', fr: 'Conditions', en: 'Conditions' },
  condition: { ar: 'الشرط', fr: 'Condition', en: 'Condition' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  met: { ar: 'مستوفى', fr: 'remplie', en: 'met' },
  missing: { ar: 'ناقص', fr: 'manque', en: 'missing' },
  notAwaited: { ar: 'غير مطلوب الآن', fr: 'n’est pas attendu', en: 'not awaited' },
  finding: { ar: 'الملاحظة الحرجة {finding}', fr: 'Constat critique {finding}', en: 'Critical finding {finding}' },
  rules: { ar: 'شروط البرنامج الأخرى', fr: 'Autres conditions du programme', en: 'The programme’s other conditions' },
  signatures: { ar: 'التوقيعات', fr: 'Signatures', en: 'Signatures' },
  sign: { ar: 'توقيع الانتقال', fr: 'Signer le passage', en: 'Sign the gate' },
  signHelp: {
    ar: 'بتوقيعكم تشهدون أن المرحلة اكتملت. التوقيع الأخير يفتح المرحلة الموالية.',
    fr: 'Vous attestez que l’étape est achevée. La dernière signature ouvre l’étape suivante.',
    en: 'You attest that the stage is complete. The last signature opens the next stage.',
  },
  notYet: {
    ar: 'لا يمكن التوقيع قبل استيفاء كل الشروط.',
    fr: 'Le passage se signe quand toutes les conditions sont remplies.',
    en: 'It can be signed when all conditions are met.',
  },
  waitsFor: { ar: 'التوقيع المنتظر: {role}', fr: 'Signature attendue : {role}', en: 'Signature awaited: {role}' },
  sendBack: { ar: 'إرجاع المرحلة', fr: 'Renvoyer l’étape', en: 'Send the stage back' },
  sendBackHelp: {
    ar: 'تُفتح المعالم المختارة من جديد لدى حامل المشروع، وتسقط توقيعات الانتقال.',
    fr: 'Les jalons choisis sont rouverts chez le porteur ; les signatures du passage tombent.',
    en: 'The milestones that you choose are open again for the holder; signatures on the gate are void.',
  },
  whichMilestones: { ar: 'المعالم التي يجب إعادتها', fr: 'Jalons à refaire', en: 'Milestones to be done again' },
  doneSigned: { ar: 'سُجل توقيعكم.', fr: 'Votre signature est enregistrée.', en: 'Your signature is recorded.' },
  doneSentBack: {
    ar: 'أُرجعت المرحلة؛ المعالم المختارة مفتوحة من جديد.',
    fr: 'L’étape est renvoyée : les jalons choisis sont rouverts.',
    en: 'The stage is sent back: the milestones that you chose are open again.',
  },
  noObjection: { ar: 'عدم الممانعة', fr: 'Non-objection', en: 'No-objection' },
  noObjectionNone: {
    ar: 'لم يُسجل أي جواب بعد.',
    fr: 'Aucune réponse n’est encore enregistrée.',
    en: 'No answer has been recorded yet.',
  },
  result: { ar: 'النتيجة', fr: 'Résultat', en: 'Result' },
  answeredOn: { ar: 'تاريخ الجواب', fr: 'Date de la réponse', en: 'Day of the answer' },
  comments: { ar: 'ملاحظات الجهة المجيبة', fr: 'Commentaires de la réponse', en: 'Comments of the answer' },
  recordedBy: { ar: 'سجله', fr: 'Enregistré par', en: 'Recorded by' },
  record: { ar: 'تسجيل الجواب', fr: 'Enregistrer la réponse', en: 'Record the answer' },
  doneRecorded: { ar: 'سُجل الجواب.', fr: 'La réponse est enregistrée.', en: 'The answer is recorded.' },
} as const satisfies Record<string, Text>;
