import type { ChangeRequest, WantedChange } from '../../domain/changes.ts';
import type { Text } from '../../forms/text.ts';

/** Requests for changes that nobody makes alone. */
export const changeTexts = {
  requests: { ar: 'طلبات التغيير', fr: 'Demandes de changement', en: 'Change requests' },
  request: { ar: 'الطلب', fr: 'Demande', en: 'Request' },
  requestN: { ar: 'طلب التغيير {change}', fr: 'Demande de changement {change}', en: 'Change request {change}' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  askedOn: { ar: 'تاريخ الطلب', fr: 'Demandée le', en: 'Asked on' },
  ask: { ar: 'طلب تغيير', fr: 'Demander un changement', en: 'Ask for a change' },
  askHelp: {
    ar: 'ما لا يقرره أحد بمفرده: تطلبونه بتعليل، ويزكيه المنسق(ة) عند الاقتضاء، ويبت فيه مدير(ة) الصندوق.',
    fr: 'Ce que personne ne décide seul : vous le demandez avec un motif, la coordination l’appuie, le gestionnaire du fonds décide.',
    en: 'What nobody decides alone: you ask with a reason, the coordinator endorses it, the fund manager decides.',
  },
  what: { ar: 'ما يراد تغييره', fr: 'Ce qui doit changer', en: 'What is to change' },
  from: { ar: 'الآن', fr: 'Actuellement', en: 'Now' },
  to: { ar: 'يصبح', fr: 'Devient', en: 'Becomes' },
  asked: { ar: 'طلبها', fr: 'demandée', en: 'asked' },
  endorsed: { ar: 'زكاها', fr: 'appuyée', en: 'endorsed' },
  settled: { ar: 'حُسم فيها', fr: 'tranchée', en: 'settled' },
  words: { ar: 'التعليلات', fr: 'Motifs', en: 'Reasons' },
  redone: { ar: 'معالم تعاد', fr: 'Jalons à refaire', en: 'Milestones to be done again' },
  endorseIt: { ar: 'تزكية الطلب', fr: 'Appuyer la demande', en: 'Endorse the request' },
  notEndorse: { ar: 'رفض الطلب', fr: 'Ne pas l’appuyer', en: 'Decline it' },
  endorseHelp: {
    ar: 'بالتزكية يصبح الطلب اقتراحا منكم على مدير(ة) الصندوق؛ وبالرفض ينتهي هنا.',
    fr: 'Appuyée, la demande devient votre proposition au gestionnaire du fonds ; refusée, elle s’arrête ici.',
    en: 'Endorsed, the request becomes your proposal to the fund manager; declined, it ends here.',
  },
  approve: { ar: 'الموافقة', fr: 'Approuver', en: 'Approve' },
  decline: { ar: 'الرفض', fr: 'Refuser', en: 'Decline' },
  decideHelp: {
    ar: 'ما توافقون عليه يسري في الحال ويبقى في السجل مع طلبه.',
    fr: 'Ce que vous approuvez vaut aussitôt et reste dans l’historique avec sa demande.',
    en: 'What you approve is true at once and stays in the history with its request.',
  },
  takeBack: { ar: 'سحب الطلب', fr: 'Retirer la demande', en: 'Take the request back' },
  doneAsked: { ar: 'سُجل طلبكم.', fr: 'Votre demande est enregistrée.', en: 'Your request is recorded.' },
  doneEndorsed: { ar: 'سُجل قراركم.', fr: 'Votre décision est enregistrée.', en: 'Your decision is recorded.' },
  doneTakenBack: { ar: 'سُحب الطلب.', fr: 'La demande est retirée.', en: 'The request is taken back.' },
  milestone: { ar: 'المعلمة', fr: 'Jalon', en: 'Milestone' },
  newDue: { ar: 'الأجل الجديد', fr: 'Nouvelle échéance', en: 'New due date' },
  dueHelp: {
    ar: 'لأجل أبعد من {n, plural, one {يوم واحد} two {يومين} few {# أيام} many {# يوما} other {# يوم}} عن المقرر؛ وما دونه يغيره المنسق(ة) مباشرة.',
    fr: 'Au-delà de {n, plural, one {# jour} other {# jours}} de l’échéance prévue ; en deçà, la coordination la déplace directement.',
    en: 'Further than {n, plural, one {# day} other {# days}} from the planned date; nearer, the coordinator moves it herself.',
  },
  backTo: { ar: 'العودة إلى مرحلة', fr: 'Revenir à l’étape', en: 'Back to the stage' },
  backHelp: {
    ar: 'يعود المشروع إلى مرحلة سابقة وتُفتح معالمها المختارة من جديد؛ يبقى ما صودق عليه محفوظا.',
    fr: 'Le projet revient à une étape précédente ; les jalons choisis y sont rouverts. Ce qui a été accepté est gardé.',
    en: 'The project goes back to an earlier stage, where the chosen milestones are open again. What was accepted is kept.',
  },
  answersOf: {
    ar: 'تغيير أجوبة معلمة مصادق عليها',
    fr: 'Changer des réponses acceptées',
    en: 'Change accepted answers',
  },
  answersHelp: {
    ar: 'القيم المرجعية والمستهدفة والمنجزة والميزانيات المصادق عليها. اكتبوا القيمة الجديدة أمام ما يتغير واتركوا الباقي فارغا.',
    fr: 'Valeurs de référence, cibles, réalisations et budgets acceptés. Écrivez la nouvelle valeur là où elle change ; laissez le reste vide.',
    en: 'Accepted baselines, targets, actuals and budgets. Write the new value where it changes; leave the rest empty.',
  },
  chooseMilestone: { ar: 'اختاروا معلمة', fr: 'Choisissez un jalon', en: 'Choose a milestone' },
  answer: { ar: 'الجواب', fr: 'Réponse', en: 'Answer' },
  newValue: { ar: 'القيمة الجديدة', fr: 'Nouvelle valeur', en: 'New value' },
  send: { ar: 'إرسال الطلب', fr: 'Envoyer la demande', en: 'Send the request' },
  nothing: { ar: 'لا شيء', fr: 'rien', en: 'nothing' },
} as const satisfies Record<string, Text>;

export const changeKindTexts: Record<WantedChange['kind'], Text> = {
  baseline: { ar: 'قيم مرجعية', fr: 'valeurs de référence', en: 'baselines' },
  target: { ar: 'قيم مستهدفة', fr: 'valeurs cibles', en: 'targets' },
  actual: { ar: 'قيم منجزة', fr: 'valeurs réalisées', en: 'actuals' },
  budget: { ar: 'ميزانية', fr: 'budget', en: 'budget' },
  'due-date': { ar: 'تغيير الأجل', fr: 'report d’échéance', en: 'move of a due date' },
  stage: { ar: 'العودة إلى مرحلة سابقة', fr: 'retour à une étape', en: 'back to an earlier stage' },
  suspension: { ar: 'إيقاف مؤقت', fr: 'suspension', en: 'suspension' },
  resumption: { ar: 'استئناف', fr: 'reprise', en: 'resumption' },
  withdrawal: { ar: 'سحب المشروع', fr: 'retrait du projet', en: 'withdrawal of the project' },
};

export const changeStatusTexts: Record<ChangeRequest['status'], Text> = {
  asked: { ar: 'تنتظر تزكية المنسق(ة)', fr: 'attend l’appui de la coordination', en: 'waits for the coordinator' },
  proposed: { ar: 'تنتظر قرار مدير(ة) الصندوق', fr: 'attend la décision du fonds', en: 'waits for the fund manager' },
  approved: { ar: 'موافق عليها', fr: 'approuvée', en: 'approved' },
  declined: { ar: 'مرفوضة', fr: 'refusée', en: 'declined' },
  withdrawn: { ar: 'مسحوبة', fr: 'retirée', en: 'taken back' },
};
