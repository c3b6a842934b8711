import type { Text } from '../forms/text.ts';

/**
 * What mails say, one per occasion. `{case}` is the reference of the project, `{milestone}` and `{gate}` the title with its code, `{due}` a day.
 * Reasons and comments stay in the portal: a mail holds nothing personal but its greeting.
 */
export const mailTexts = {
  'reminder-due': {
    subject: {
      ar: 'تذكير: {milestone}، الأجل {due} ({case})',
      fr: 'Rappel : {milestone}, échéance le {due} ({case})',
      en: 'Reminder: {milestone}, due on {due} ({case})',
    },
    text: {
      ar: 'المنتظر تقديم «{milestone}» في المشروع {case}، وآخر أجل هو {due}.',
      fr: 'Le jalon « {milestone} » du projet {case} est à remettre au plus tard le {due}.',
      en: '“{milestone}” of project {case} is to be handed in by {due}.',
    },
  },
  'reminder-overdue': {
    subject: {
      ar: 'تجاوز الأجل: {milestone} ({case})',
      fr: 'En retard : {milestone} ({case})',
      en: 'Overdue: {milestone} ({case})',
    },
    text: {
      ar: 'كان أجل تقديم «{milestone}» في المشروع {case} هو {due}، ولم يُقدم بعد.',
      fr: 'Le jalon « {milestone} » du projet {case} était à remettre le {due} ; il n’a pas été remis.',
      en: '“{milestone}” of project {case} was due on {due} and has not been handed in.',
    },
  },
  'reminder-today': {
    subject: {
      ar: 'اليوم آخر أجل: {milestone} ({case})',
      fr: 'Dernier jour : {milestone} ({case})',
      en: 'Last day: {milestone} ({case})',
    },
    text: {
      ar: 'اليوم آخر أجل لتقديم «{milestone}» في المشروع {case}.',
      fr: 'Aujourd’hui est le dernier jour pour remettre le jalon « {milestone} » du projet {case}.',
      en: 'Today is the last day to hand in “{milestone}” of project {case}.',
    },
  },
  'reminder-escalated': {
    subject: {
      ar: 'رفع إلى مستوى أعلى: {milestone} ({case})',
      fr: 'Retard signalé : {milestone} ({case})',
      en: 'Escalated: {milestone} ({case})',
    },
    text: {
      ar: 'كان أجل تقديم «{milestone}» في المشروع {case} هو {due}، ولم يُقدم بعد: يُرفع إليكم هذا التأخر.',
      fr: 'Le jalon « {milestone} » du projet {case} était à remettre le {due} et n’a pas été remis : ce retard est porté à votre connaissance.',
      en: '“{milestone}” of project {case} was due on {due} and has not been handed in: the delay is raised to you.',
    },
  },
  'reminder-suspension-proposed': {
    subject: {
      ar: 'اقتراح توقيف الصرف: {milestone} ({case})',
      fr: 'Suspension de tranche proposée : {milestone} ({case})',
      en: 'Suspension of a tranche proposed: {milestone} ({case})',
    },
    text: {
      ar: 'كان أجل تقديم «{milestone}» في المشروع {case} هو {due}، ولم يُقدم بعد. يُقترح توقيف صرف الدفعة المقبلة؛ والقرار لمدير(ة) الصندوق، ولا شيء يتم تلقائيا.',
      fr: 'Le jalon « {milestone} » du projet {case} était à remettre le {due} et n’a pas été remis. Il est proposé de suspendre le décaissement de la prochaine tranche ; la décision revient au gestionnaire du fonds, rien n’est automatique.',
      en: '“{milestone}” of project {case} was due on {due} and has not been handed in. It is proposed to suspend the next tranche; the fund manager decides, nothing happens by itself.',
    },
  },
  'reminder-to-review': {
    subject: {
      ar: 'مراجعة متأخرة: {milestone} ({case})',
      fr: 'Examen en attente : {milestone} ({case})',
      en: 'Review is late: {milestone} ({case})',
    },
    text: {
      ar: '«{milestone}» في المشروع {case} ما زال ينتظر المراجعة.',
      fr: 'Le jalon « {milestone} » du projet {case} attend toujours d’être examiné.',
      en: '“{milestone}” of project {case} is still waiting for its review.',
    },
  },
  'to-review': {
    subject: {
      ar: 'للمراجعة: {milestone} ({case})',
      fr: 'À examiner : {milestone} ({case})',
      en: 'To review: {milestone} ({case})',
    },
    text: {
      ar: 'قُدم «{milestone}» في المشروع {case} وهو ينتظر مراجعتكم.',
      fr: 'Le jalon « {milestone} » du projet {case} attend votre examen.',
      en: '“{milestone}” of project {case} is waiting for your review.',
    },
  },
  accepted: {
    subject: {
      ar: 'تمت المصادقة: {milestone} ({case})',
      fr: 'Accepté : {milestone} ({case})',
      en: 'Accepted: {milestone} ({case})',
    },
    text: {
      ar: 'تمت المصادقة على «{milestone}» في المشروع {case}.',
      fr: 'Le jalon « {milestone} » du projet {case} est accepté.',
      en: '“{milestone}” of project {case} is accepted.',
    },
  },
  returned: {
    subject: {
      ar: 'معاد للتصحيح: {milestone} ({case})',
      fr: 'Retourné pour correction : {milestone} ({case})',
      en: 'Returned: {milestone} ({case})',
    },
    text: {
      ar: 'أُعيد «{milestone}» في المشروع {case} للتصحيح، والأجل الجديد هو {due}. {fatal, plural, =0 {لا توجد ملاحظات مانعة.} one {توجد ملاحظة مانعة واحدة.} two {توجد ملاحظتان مانعتان.} few {توجد # ملاحظات مانعة.} many {توجد # ملاحظة مانعة.} other {توجد # ملاحظة مانعة.}} الأسباب والملاحظات مبينة في البوابة.',
      fr: 'Le jalon « {milestone} » du projet {case} est retourné pour correction, à remettre le {due}. {fatal, plural, =0 {Aucune remarque bloquante.} one {# remarque bloquante.} other {# remarques bloquantes.}} Les motifs et remarques se trouvent sur le portail.',
      en: '“{milestone}” of project {case} is returned for correction, due on {due}. {fatal, plural, =0 {No comment blocks it.} one {# comment blocks it.} other {# comments block it.}} The reasons and comments are in the portal.',
    },
  },
  'waiver-to-decide': {
    subject: {
      ar: 'طلب إعفاء للبت فيه: {milestone} ({case})',
      fr: 'Dérogation à décider : {milestone} ({case})',
      en: 'Waiver to decide: {milestone} ({case})',
    },
    text: {
      ar: 'اقتُرح الإعفاء من «{milestone}» في المشروع {case}، والقرار بيدكم.',
      fr: 'Une dérogation est proposée pour le jalon « {milestone} » du projet {case} ; la décision vous revient.',
      en: 'A waiver is proposed for “{milestone}” of project {case}; the decision is yours.',
    },
  },
  'waiver-declined': {
    subject: {
      ar: 'رُفض الإعفاء: {milestone} ({case})',
      fr: 'Dérogation refusée : {milestone} ({case})',
      en: 'Waiver declined: {milestone} ({case})',
    },
    text: {
      ar: 'رُفض الإعفاء من «{milestone}» في المشروع {case}، فهو ما زال مطلوبا.',
      fr: 'La dérogation pour le jalon « {milestone} » du projet {case} est refusée ; il reste à remettre.',
      en: 'The waiver for “{milestone}” of project {case} is declined; it is still to be handed in.',
    },
  },
  waived: {
    subject: {
      ar: 'إعفاء: {milestone} ({case})',
      fr: 'Dérogation accordée : {milestone} ({case})',
      en: 'Waived: {milestone} ({case})',
    },
    text: {
      ar: 'مُنح الإعفاء من «{milestone}» في المشروع {case}.',
      fr: 'La dérogation pour le jalon « {milestone} » du projet {case} est accordée.',
      en: '“{milestone}” of project {case} is waived.',
    },
  },
  'gate-to-sign': {
    subject: {
      ar: 'للتوقيع: {gate} ({case})',
      fr: 'À signer : {gate} ({case})',
      en: 'To sign: {gate} ({case})',
    },
    text: {
      ar: '«{gate}» في المشروع {case} ينتظر توقيعكم.',
      fr: '« {gate} » du projet {case} attend votre signature.',
      en: '“{gate}” of project {case} is waiting for your signature.',
    },
  },
  'gate-passed': {
    subject: { ar: 'تم: {gate} ({case})', fr: 'Franchi : {gate} ({case})', en: 'Passed: {gate} ({case})' },
    text: {
      ar: 'تم «{gate}» في المشروع {case}.',
      fr: '« {gate} » du projet {case} est franchi.',
      en: '“{gate}” of project {case} is passed.',
    },
  },
  'gate-sent-back': {
    subject: {
      ar: 'إعادة المرحلة: {gate} ({case})',
      fr: 'Étape renvoyée : {gate} ({case})',
      en: 'Stage sent back: {gate} ({case})',
    },
    text: {
      ar: 'لم يتم «{gate}» في المشروع {case}: محطات من المرحلة فُتحت من جديد. الأسباب مبينة في البوابة.',
      fr: '« {gate} » du projet {case} est renvoyé : des jalons de l’étape sont rouverts. Les motifs se trouvent sur le portail.',
      en: '“{gate}” of project {case} is sent back: milestones of the stage are open again. The reasons are in the portal.',
    },
  },
  rescheduled: {
    subject: {
      ar: 'أجل جديد: {milestone}، {due} ({case})',
      fr: 'Nouvelle échéance : {milestone}, le {due} ({case})',
      en: 'New due date: {milestone}, {due} ({case})',
    },
    text: {
      ar: 'أصبح أجل تقديم «{milestone}» في المشروع {case} هو {due}.',
      fr: 'Le jalon « {milestone} » du projet {case} est désormais à remettre le {due}.',
      en: '“{milestone}” of project {case} is now due on {due}.',
    },
  },
  assigned: {
    subject: { ar: 'مهمة جديدة: {case}', fr: 'Nouvelle charge : {case}', en: 'New duty: {case}' },
    text: {
      ar: 'أُسندت إليكم مهمة في المشروع {case}.',
      fr: 'Une charge vous est confiée dans le projet {case}.',
      en: 'You have been given a duty in project {case}.',
    },
  },
  'duty-changed': {
    subject: { ar: 'تغيير في المهام: {case}', fr: 'Changement de charge : {case}', en: 'Change of duty: {case}' },
    text: {
      ar: 'تغير توزيع المهام في المشروع {case}. التفاصيل مبينة في البوابة.',
      fr: 'La répartition des charges du projet {case} a changé. Le portail indique qui fait quoi.',
      en: 'The duties of project {case} have changed hands. The portal shows who does what.',
    },
  },
  suspended: {
    subject: { ar: 'توقيف مؤقت: {case}', fr: 'Projet suspendu : {case}', en: 'Suspended: {case}' },
    text: {
      ar: 'أُوقف المشروع {case} مؤقتا: لا يسري أي أجل حتى استئنافه.',
      fr: 'Le projet {case} est suspendu : aucun délai ne court jusqu’à sa reprise.',
      en: 'Project {case} is suspended: no deadline runs until it is resumed.',
    },
  },
  resumed: {
    subject: { ar: 'استئناف: {case}', fr: 'Projet repris : {case}', en: 'Resumed: {case}' },
    text: {
      ar: 'استؤنف المشروع {case}، وأُجلت الآجال بمدة التوقف.',
      fr: 'Le projet {case} reprend ; les échéances sont reportées de la durée de la suspension.',
      en: 'Project {case} is resumed; due dates are later by the time it was suspended.',
    },
  },
  withdrawn: {
    subject: { ar: 'سحب المشروع: {case}', fr: 'Projet retiré : {case}', en: 'Withdrawn: {case}' },
    text: {
      ar: 'سُحب المشروع {case} من البرنامج.',
      fr: 'Le projet {case} est retiré du programme.',
      en: 'Project {case} is withdrawn from the programme.',
    },
  },
  completed: {
    subject: { ar: 'إغلاق المشروع: {case}', fr: 'Projet clos : {case}', en: 'Closed: {case}' },
    text: {
      ar: 'أُغلق المشروع {case}: اكتملت جميع المراحل.',
      fr: 'Le projet {case} est clos : toutes les étapes sont achevées.',
      en: 'Project {case} is closed: all its stages are complete.',
    },
  },
} as const satisfies Record<string, { subject: Text; text: Text }>;

export type MailTemplate = keyof typeof mailTexts;

/** What stands around every mail's own text. */
export const mailFrame = {
  greeting: { ar: 'السيد(ة) {name}،', fr: 'Bonjour {name},', en: 'Dear {name},' },
  link: {
    ar: 'التفاصيل في البوابة: {link}',
    fr: 'Détails sur le portail : {link}',
    en: 'Details in the portal: {link}',
  },
} as const satisfies Record<string, Text>;
