import type { Health } from '../../domain/health.ts';
import type { MilestoneStatus } from '../../domain/case.ts';
import type { Text } from '../../forms/text.ts';

/** Projects and their stages, as every role sees them. */
export const caseTexts = {
  projects: { ar: 'مشاريعي', fr: 'Mes projets', en: 'My projects' },
  noProjects: {
    ar: 'لا يوجد بعد مشروع لمؤسستكم. سيفتحه المنسق(ة) المكلف(ة) بكم، وستتوصلون برسالة.',
    fr: 'Votre organisation n’a pas encore de projet. Votre coordinateur·rice l’ouvrira et un courriel vous préviendra.',
    en: 'Your organisation has no project yet. Your coordinator will open it, and a mail will tell you.',
  },
  project: { ar: 'المشروع', fr: 'Projet', en: 'Project' },
  reference: { ar: 'المرجع', fr: 'Référence', en: 'Reference' },
  zone: { ar: 'المنطقة', fr: 'Zone', en: 'Zone' },
  stage: { ar: 'المرحلة', fr: 'Étape', en: 'Stage' },
  stages: { ar: 'المراحل', fr: 'Étapes', en: 'Stages' },
  state: { ar: 'الحالة', fr: 'État', en: 'State' },
  next: { ar: 'المقبل', fr: 'À venir', en: 'Next' },
  nothingDue: { ar: 'لا شيء منتظر منكم', fr: 'Rien n’est attendu de vous', en: 'Nothing is awaited of you' },
  dueOn: { ar: 'آخر أجل: {day}', fr: 'échéance : {day}', en: 'due {day}' },
  milestones: { ar: 'معالم المرحلة', fr: 'Jalons de l’étape', en: 'Milestones of the stage' },
  milestone: { ar: 'المعلمة', fr: 'Jalon', en: 'Milestone' },
  due: { ar: 'الأجل', fr: 'Échéance', en: 'Due' },
  late: {
    ar: '{days, plural, one {متأخر بيوم واحد} two {متأخر بيومين} few {متأخر بـ # أيام} many {متأخر بـ # يوما} other {متأخر بـ # يوم}}',
    fr: '{days, plural, one {en retard d’un jour} other {en retard de # jours}}',
    en: '{days, plural, one {one day late} other {# days late}}',
  },
  gateOpen: { ar: 'كل الشروط مستوفاة', fr: 'Toutes les conditions sont remplies', en: 'All conditions are met' },
  gateMissing: {
    ar: '{n, plural, zero {لا ينقص شيء} one {ينقص شرط واحد} two {ينقص شرطان} few {تنقص # شروط} many {ينقص # شرطا} other {ينقص # شرط}}',
    fr: '{n, plural, =0 {Rien ne manque} one {Une condition manque encore} other {# conditions manquent encore}}',
    en: '{n, plural, =0 {Nothing is missing} one {One condition is still missing} other {# conditions are still missing}}',
  },
  gateMore: { ar: 'الشروط والتوقيعات', fr: 'Conditions et signatures', en: 'Conditions and signatures' },
  missingFinding: {
    ar: 'الملاحظة الحرجة {finding} لم تُغلق',
    fr: 'Le constat critique {finding} n’est pas clos',
    en: 'The critical finding {finding} is not closed',
  },
  signedBy: { ar: 'توقيعات', fr: 'Signatures', en: 'Signatures' },
  notStarted: { ar: 'لم تبدأ بعد', fr: 'pas commencée', en: 'not begun' },
  current: { ar: 'جارية', fr: 'en cours', en: 'under way' },
  passed: { ar: 'اكتملت', fr: 'franchie', en: 'passed' },
  opening: { ar: 'قيد الافتتاح', fr: 'ouverture', en: 'opening' },
  closed: { ar: 'مغلق', fr: 'clos', en: 'closed' },
} as const satisfies Record<string, Text>;

export const healthTexts: Record<Health, Text> = {
  on_track: { ar: 'في الموعد', fr: 'dans les délais', en: 'on track' },
  at_risk: { ar: 'مهدد بالتأخر', fr: 'à risque', en: 'at risk' },
  overdue: { ar: 'متجاوز الأجل', fr: 'en retard', en: 'overdue' },
  suspended: { ar: 'موقوف', fr: 'suspendu', en: 'suspended' },
  completed: { ar: 'مغلق', fr: 'clos', en: 'completed' },
  withdrawn: { ar: 'مسحوب', fr: 'retiré', en: 'withdrawn' },
};

export const statusTexts: Record<MilestoneStatus, Text> = {
  planned: { ar: 'لم يُقدم بعد', fr: 'à remettre', en: 'to be handed in' },
  submitted: { ar: 'قيد المراجعة', fr: 'en cours d’examen', en: 'under review' },
  returned: { ar: 'معاد للتصحيح', fr: 'retourné pour correction', en: 'returned for correction' },
  accepted: { ar: 'مصادق عليه', fr: 'accepté', en: 'accepted' },
  waived: { ar: 'معفى منه', fr: 'dispensé', en: 'waived' },
  lapsed: { ar: 'لم يعد مطلوبا', fr: 'sans objet', en: 'lapsed' },
};
