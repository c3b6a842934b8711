import type { Duty } from '../../domain/actors.ts';
import type { FindingState } from '../../domain/findings.ts';
import type { Text } from '../../forms/text.ts';

/** A project as a whole: its facts, its people, what is found in it, and what is done with it. */
export const projectTexts = {
  kind: { ar: 'صنف المشروع', fr: 'Type de projet', en: 'Kind of project' },
  holder: { ar: 'حامل المشروع', fr: 'Porteur', en: 'Holder' },
  cost: { ar: 'الكلفة الإجمالية', fr: 'Coût total', en: 'Total cost' },
  fundShare: { ar: 'حصة الصندوق', fr: 'Part du fonds', en: 'Share of the fund' },
  kickoff: { ar: 'تاريخ الانطلاق', fr: 'Démarrage', en: 'Kick-off' },
  suspendedOn: { ar: 'موقوف منذ', fr: 'Suspendu depuis', en: 'Suspended since' },
  earlier: { ar: 'معالم المراحل السابقة', fr: 'Jalons des étapes précédentes', en: 'Milestones of earlier stages' },
  awaited: { ar: 'المنتظر منكم', fr: 'Ce qui est attendu de vous', en: 'What is awaited of you' },
  correct: { ar: 'تصحيح الاستمارة', fr: 'Corriger le formulaire', en: 'Correct the form' },
  waiting: { ar: 'ما ينتظر قرارا', fr: 'En attente d’une décision', en: 'Waiting for a decision' },
  outcomes: { ar: 'نتائج المشروع', fr: 'Résultats du projet', en: 'What the project has achieved' },
  people: { ar: 'أشخاص المشروع', fr: 'Personnes du projet', en: 'People of the project' },
  managePeople: { ar: 'إسناد المهام', fr: 'Confier les charges', en: 'Assign duties' },
  duty: { ar: 'المهمة', fr: 'Charge', en: 'Duty' },
  person: { ar: 'الشخص', fr: 'Personne', en: 'Person' },
  change: { ar: 'تغيير', fr: 'Changer', en: 'Change' },
  assign: { ar: 'إسناد', fr: 'Confier', en: 'Assign' },
  leaveOpen: { ar: 'تركها شاغرة', fr: 'laisser vacante', en: 'leave it open' },
  nobodyFits: {
    ar: 'لا يوجد بعد شخص بهذه الصفة؛ تدعوه إدارة النظام.',
    fr: 'Personne n’a encore ce rôle ; l’administration l’invitera.',
    en: 'Nobody has this role yet; the administrator invites people.',
  },
  doneAssigned: { ar: 'أُسندت المهمة.', fr: 'La charge est confiée.', en: 'The duty is assigned.' },
  unreachable: {
    ar: 'لا تصل الرسائل إلى هؤلاء',
    fr: 'Les courriels n’arrivent pas à',
    en: 'Mails do not reach',
  },
  cameBack: { ar: 'رسالة أُعيدت نهائيا', fr: 'un courriel est revenu définitivement', en: 'a mail came back for good' },
  calledSpam: {
    ar: 'صُنفت رسالة غير مرغوب فيها',
    fr: 'un courriel a été signalé comme indésirable',
    en: 'a mail was reported as spam',
  },
  noAddress: {
    ar: 'العنوان لا يصلح للمراسلة',
    fr: 'l’adresse n’en est pas une',
    en: 'the address is none that mail can go to',
  },
  noAccount: { ar: 'لم يعد له حساب', fr: 'n’a plus de compte', en: 'has no account any more' },
  findings: { ar: 'ملاحظات التدقيق', fr: 'Constats d’audit', en: 'Findings of the auditors' },
  finding: { ar: 'الملاحظة', fr: 'Constat', en: 'Finding' },
  findingN: { ar: 'الملاحظة {finding}', fr: 'Constat {finding}', en: 'Finding {finding}' },
  severity: { ar: 'الخطورة', fr: 'Gravité', en: 'Severity' },
  about: { ar: 'تخص', fr: 'Porte sur', en: 'About' },
  wholeProject: { ar: 'المشروع كله', fr: 'l’ensemble du projet', en: 'the project as a whole' },
  owner: { ar: 'على من الجواب', fr: 'À répondre par', en: 'To be answered by' },
  answerBy: { ar: 'أجل الجواب', fr: 'Réponse avant le', en: 'Answer by' },
  words: { ar: 'ما قيل', fr: 'Échanges', en: 'What was said' },
  answerIt: { ar: 'الجواب عن الملاحظة', fr: 'Répondre au constat', en: 'Answer the finding' },
  answerText: { ar: 'ما تم القيام به', fr: 'Ce qui a été fait', en: 'What was done about it' },
  doneAnswered: { ar: 'سُجل جوابكم.', fr: 'Votre réponse est enregistrée.', en: 'Your answer is recorded.' },
  opened: { ar: 'فُتحت', fr: 'ouvert', en: 'opened' },
  answered: { ar: 'أُجيب عنها', fr: 'répondu', en: 'answered' },
  closed: { ar: 'أُغلقت', fr: 'clos', en: 'closed' },
  deeds: { ar: 'قرارات تخص المشروع', fr: 'Décisions sur le projet', en: 'Decisions about the project' },
  suspend: { ar: 'إيقاف المشروع مؤقتا', fr: 'Suspendre le projet', en: 'Suspend the project' },
  suspendHelp: {
    ar: 'تتوقف كل الآجال والتذكيرات إلى أن يُستأنف المشروع.',
    fr: 'Toutes les échéances et les relances s’arrêtent jusqu’à la reprise.',
    en: 'All due dates and reminders stop until it is resumed.',
  },
  resume: { ar: 'استئناف المشروع', fr: 'Reprendre le projet', en: 'Resume the project' },
  resumeHelp: {
    ar: 'تؤجل الآجال بعدد أيام التوقف.',
    fr: 'Les échéances sont reculées de la durée de la pause.',
    en: 'Due dates move by the days of the pause.',
  },
  withdraw: { ar: 'سحب المشروع نهائيا', fr: 'Retirer le projet', en: 'Withdraw the project' },
  withdrawHelp: {
    ar: 'ينتهي المشروع قبل أوانه ولا يُفتح من جديد. يبقى سجله كاملا.',
    fr: 'Le projet s’arrête pour de bon et ne se rouvre pas. Son historique reste entier.',
    en: 'The project ends for good and is not opened again. Its history stays whole.',
  },
  doneSuspended: { ar: 'المشروع موقوف مؤقتا.', fr: 'Le projet est suspendu.', en: 'The project is suspended.' },
  doneResumed: { ar: 'استؤنف المشروع.', fr: 'Le projet reprend.', en: 'The project is resumed.' },
  doneWithdrawn: { ar: 'سُحب المشروع.', fr: 'Le projet est retiré.', en: 'The project is withdrawn.' },
  doneOpened: {
    ar: 'فُتح المشروع. تدخل أولى مراحله بعد لحظات.',
    fr: 'Le projet est ouvert. Sa première étape commence dans un instant.',
    en: 'The project is open. Its first stage begins in a moment.',
  },
} as const satisfies Record<string, Text>;

export const dutyTexts: Record<Duty, Text> = {
  owner: { ar: 'مسؤول المشروع', fr: 'responsable du projet', en: 'project owner' },
  focal_point: { ar: 'نقطة الاتصال للنوع والإدماج', fr: 'point focal GIS', en: 'GSI focal point' },
  director: { ar: 'المدير(ة)', fr: 'directeur·rice', en: 'director' },
  legal_representative: { ar: 'الممثل(ة) القانوني(ة)', fr: 'représentant·e légal·e', en: 'legal representative' },
  coordinator: { ar: 'المنسق(ة)', fr: 'coordinateur·rice', en: 'coordinator' },
  backup_coordinator: { ar: 'المنسق(ة) النائب(ة)', fr: 'coordinateur·rice suppléant·e', en: 'backup coordinator' },
  fund_manager: { ar: 'مدير(ة) الصندوق', fr: 'gestionnaire du fonds', en: 'fund manager' },
};

export const findingSeverityTexts: Record<FindingState['severity'], Text> = {
  critical: { ar: 'حرجة', fr: 'critique', en: 'critical' },
  major: { ar: 'كبيرة', fr: 'majeur', en: 'major' },
  minor: { ar: 'طفيفة', fr: 'mineur', en: 'minor' },
};

export const findingStatusTexts: Record<FindingState['status'], Text> = {
  open: { ar: 'مفتوحة', fr: 'ouvert', en: 'open' },
  answered: { ar: 'أُجيب عنها', fr: 'répondu', en: 'answered' },
  closed: { ar: 'مغلقة', fr: 'clos', en: 'closed' },
};
