import type { Text } from '../forms/text.ts';

/** What stands around every mail's own words. */
export const mailFrame = {
  greeting: { ar: 'السيد(ة) {name}،', fr: 'Bonjour {name},', en: 'Dear {name},' },
  project: { ar: 'المشروع', fr: 'Projet', en: 'Project' },
  milestone: { ar: 'المعلمة', fr: 'Jalon', en: 'Milestone' },
  gate: { ar: 'الانتقال', fr: 'Passage d’étape', en: 'Gate' },
  due: { ar: 'آخر أجل', fr: 'Échéance', en: 'Due' },
  formerly: { ar: 'الأجل السابق', fr: 'Échéance précédente', en: 'Due before' },
  openMilestone: { ar: 'فتح المعلمة', fr: 'Ouvrir le jalon', en: 'Open the milestone' },
  openGate: { ar: 'فتح صفحة الانتقال', fr: 'Ouvrir le passage d’étape', en: 'Open the gate' },
  openMails: { ar: 'فتح سجل الرسائل', fr: 'Ouvrir le journal des courriels', en: 'Open the mail log' },
  openCase: { ar: 'فتح المشروع', fr: 'Ouvrir le projet', en: 'Open the project' },
  answersToCoordinator: {
    ar: 'الرد على هذه الرسالة يصل إلى من ينسق المشروع.',
    fr: 'Une réponse à ce message parvient à la personne qui coordonne le projet.',
    en: 'An answer to this message reaches whoever coordinates the project.',
  },
  answersToNobody: {
    ar: 'هذه الرسالة آلية، ولا يقرأ أحد ما يُرد به عليها.',
    fr: 'Ce message est automatique ; personne ne lit les réponses.',
    en: 'This message is sent automatically; nobody reads answers to it.',
  },
  why: {
    ar: 'تلقيتم هذه الرسالة لأن لكم مهمة في هذا المشروع.',
    fr: 'Vous recevez ce message parce que vous avez une charge dans ce projet.',
    en: 'You get this message because you have a duty in this project.',
  },
  notBegun: {
    ar: 'لم تبدأ تعبئة الاستمارة بعد.',
    fr: 'Le formulaire n’est pas encore commencé.',
    en: 'The form has not been begun yet.',
  },
  missingAnswers: {
    ar: 'ما زال ينقص المسودة المحفوظة {answers, plural, one {جواب إلزامي واحد} two {جوابان إلزاميان} few {# أجوبة إلزامية} many {# جوابًا إلزاميًا} other {# جواب إلزامي}}.',
    fr: 'Il manque encore au brouillon enregistré {answers, plural, one {# réponse obligatoire} other {# réponses obligatoires}}.',
    en: 'The saved draft still lacks {answers, plural, one {# required answer} other {# required answers}}.',
  },
  missingFiles: {
    ar: 'ما زال ينقص المسودة المحفوظة {files, plural, one {نوع واحد من وثائق الإثبات} two {نوعان من وثائق الإثبات} few {# أنواع من وثائق الإثبات} many {# نوعًا من وثائق الإثبات} other {# نوع من وثائق الإثبات}}.',
    fr: 'Il manque encore au brouillon enregistré {files, plural, one {# sorte de pièces justificatives} other {# sortes de pièces justificatives}}.',
    en: 'The saved draft still lacks {files, plural, one {# kind of evidence} other {# kinds of evidence}}.',
  },
  missingBoth: {
    ar: 'ما زال ينقص المسودة المحفوظة {answers, plural, one {جواب إلزامي واحد} two {جوابان إلزاميان} few {# أجوبة إلزامية} many {# جوابًا إلزاميًا} other {# جواب إلزامي}} و{files, plural, one {نوع واحد من وثائق الإثبات} two {نوعان من وثائق الإثبات} few {# أنواع من وثائق الإثبات} many {# نوعًا من وثائق الإثبات} other {# نوع من وثائق الإثبات}}.',
    fr: 'Il manque encore au brouillon enregistré {answers, plural, one {# réponse obligatoire} other {# réponses obligatoires}} et {files, plural, one {# sorte de pièces justificatives} other {# sortes de pièces justificatives}}.',
    en: 'The saved draft still lacks {answers, plural, one {# required answer} other {# required answers}} and {files, plural, one {# kind of evidence} other {# kinds of evidence}}.',
  },
  nothingMissing: {
    ar: 'المسودة المحفوظة كاملة: لم يبق إلا تقديمها.',
    fr: 'Le brouillon enregistré est complet : il ne reste qu’à le remettre.',
    en: 'The saved draft is complete: it only has to be handed in.',
  },
  calendarEntry: {
    ar: 'أجل التقديم: {case} · {milestone}',
    fr: 'Échéance : {case} · {milestone}',
    en: 'Due: {case} · {milestone}',
  },
  feed: { ar: 'مواكبة: آجال المشاريع', fr: 'Mouakaba : échéances', en: 'Mouakaba: due dates' },
  attached: {
    ar: 'الأجل مرفق لإضافته إلى اليومية.',
    fr: 'L’échéance est jointe pour votre agenda.',
    en: 'The due date is attached for your calendar.',
  },
} as const satisfies Record<string, Text>;
