import type { Text } from '../../forms/text.ts';
import type { mailTexts } from '../mails.ts';

/** On which occasion a mail was sent, by its template; a digest by its kind. */
export const mailOccasionTexts: Readonly<Record<keyof typeof mailTexts, Text>> = {
  'reminder-due': { ar: 'تذكير قبل الأجل', fr: 'Rappel avant l’échéance', en: 'Reminder before the due date' },
  'reminder-overdue': { ar: 'تذكير بعد الأجل', fr: 'Rappel de retard', en: 'Reminder of a delay' },
  'reminder-today': { ar: 'تذكير يوم الأجل', fr: 'Rappel du dernier jour', en: 'Reminder on the last day' },
  'reminder-escalated': { ar: 'رفع التأخر إلى مستوى أعلى', fr: 'Retard signalé', en: 'Delay raised' },
  'reminder-suspension-proposed': {
    ar: 'اقتراح توقيف الصرف',
    fr: 'Suspension de tranche proposée',
    en: 'Suspension of a tranche proposed',
  },
  'reminder-to-review': { ar: 'تذكير بمراجعة', fr: 'Rappel d’examen', en: 'Reminder to review' },
  'to-review': { ar: 'معلمة للمراجعة', fr: 'Jalon à examiner', en: 'Milestone to review' },
  accepted: { ar: 'معلمة مصادق عليها', fr: 'Jalon accepté', en: 'Milestone accepted' },
  returned: { ar: 'معلمة معادة للتصحيح', fr: 'Jalon retourné', en: 'Milestone returned' },
  'waiver-to-decide': { ar: 'طلب إعفاء للبت', fr: 'Dérogation à décider', en: 'Waiver to decide' },
  'waiver-declined': { ar: 'رفض إعفاء', fr: 'Dérogation refusée', en: 'Waiver declined' },
  waived: { ar: 'منح إعفاء', fr: 'Dérogation accordée', en: 'Waiver granted' },
  'gate-to-sign': { ar: 'انتقال للتوقيع', fr: 'Passage à signer', en: 'Gate to sign' },
  'gate-passed': { ar: 'انتقال تم', fr: 'Passage franchi', en: 'Gate passed' },
  'gate-sent-back': { ar: 'إرجاع مرحلة', fr: 'Étape renvoyée', en: 'Stage sent back' },
  rescheduled: { ar: 'تغيير أجل', fr: 'Échéance déplacée', en: 'Due date moved' },
  'due-dates-recomputed': { ar: 'إعادة حساب الآجال', fr: 'Échéances recalculées', en: 'Due dates recomputed' },
  assigned: { ar: 'إسناد مهمة', fr: 'Fonction confiée', en: 'Duty given' },
  'duty-delegated': { ar: 'تفويض مهمة', fr: 'Fonction déléguée', en: 'Duty delegated' },
  'duty-changed': { ar: 'تغيير المكلف بمهمة', fr: 'Fonction changée', en: 'Duty changed' },
  'conflict-declared': { ar: 'تصريح بتضارب المصالح', fr: 'Conflit d’intérêts déclaré', en: 'Conflict declared' },
  suspended: { ar: 'توقيف المشروع', fr: 'Projet suspendu', en: 'Project suspended' },
  resumed: { ar: 'استئناف المشروع', fr: 'Projet repris', en: 'Project resumed' },
  withdrawn: { ar: 'سحب المشروع', fr: 'Projet retiré', en: 'Project withdrawn' },
  'no-objection-recorded': { ar: 'جواب عدم الممانعة', fr: 'Avis de non-objection', en: 'Answer on no-objection' },
  'change-to-endorse': { ar: 'طلب تغيير للتزكية', fr: 'Changement à appuyer', en: 'Change to endorse' },
  'change-to-decide': { ar: 'طلب تغيير للبت', fr: 'Changement à décider', en: 'Change to decide' },
  'change-declined': { ar: 'رفض طلب تغيير', fr: 'Changement refusé', en: 'Change declined' },
  'change-withdrawn': { ar: 'سحب طلب تغيير', fr: 'Demande de changement retirée', en: 'Change request taken back' },
  'answers-changed': { ar: 'تغيير أجوبة', fr: 'Réponses modifiées', en: 'Answers changed' },
  'stage-reopened': { ar: 'العودة إلى مرحلة', fr: 'Retour à une étape', en: 'Back to a stage' },
  'finding-opened': { ar: 'ملاحظة تدقيق', fr: 'Constat d’audit', en: 'Audit finding' },
  'finding-answered': { ar: 'جواب عن ملاحظة', fr: 'Réponse à un constat', en: 'Finding answered' },
  'finding-closed': { ar: 'إغلاق ملاحظة', fr: 'Constat clos', en: 'Finding closed' },
  completed: { ar: 'إغلاق المشروع', fr: 'Projet clos', en: 'Project completed' },
  'contact-unreachable': { ar: 'تعذر الوصول إلى شخص', fr: 'Personne injoignable', en: 'Person not reached' },
};

export const digestOccasionText: Text = { ar: 'ملخص', fr: 'Récapitulatif', en: 'Digest' };
