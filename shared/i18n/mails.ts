import type { Text } from '../forms/text.ts';

/**
 * `action` is what the one link says, where that is more than to open what the mail is about. Subjects sort: the occasion, the project, the
 * milestone or gate, then the particulars; an Arabic one begins with an Arabic word, by which programs tell its direction.
 */
export type MailText = { subject: Text; text: Text; action?: Text };

/**
 * What mails say, one per occasion. `{case}` is the reference of the project, `{milestone}` and `{gate}` the title with its code, `{due}` a
 * day; `{days}` are left and `{late}` gone by, `{waited}` business days; `{fatal}` comments block, `{paused}` days were a pause;
 * `{stage}` is a title and `{result}` that of an answer, `{firstDay}` and `{lastDay}` are those of a delegation, `{change}` and `{finding}` the number of a request or of a finding.
 * Reasons and comments stay in the portal: a mail holds nothing personal but its greeting.
 */
export const mailTexts = {
  'reminder-due': {
    subject: {
      ar: 'تذكير: {case} · {milestone} · {days, plural, one {بقي يوم واحد} two {بقي يومان} few {بقيت # أيام} many {بقي # يومًا} other {بقي # يوم}}',
      fr: 'Rappel : {case} · {milestone} · {days, plural, one {# jour restant} other {# jours restants}}',
      en: 'Reminder: {case} · {milestone} · {days, plural, one {# day left} other {# days left}}',
    },
    text: {
      ar: 'المنتظر تقديم «{milestone}» في المشروع {case} {days, plural, one {في غضون يوم واحد} two {في غضون يومين} few {في غضون # أيام} many {في غضون # يومًا} other {في غضون # يوم}}، وآخر أجل هو {due}.',
      fr: 'Le jalon « {milestone} » du projet {case} est à remettre {days, plural, one {d’ici # jour} other {d’ici # jours}}, au plus tard le {due}.',
      en: '“{milestone}” of project {case} is to be handed in {days, plural, one {within # day} other {within # days}}, by {due} at the latest.',
    },
    action: { ar: 'تعبئة الاستمارة', fr: 'Remplir le formulaire', en: 'Fill in the form' },
  },
  'reminder-overdue': {
    subject: {
      ar: 'تجاوز الأجل: {case} · {milestone} · {late, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
      fr: 'En retard : {case} · {milestone} · {late, plural, one {# jour} other {# jours}}',
      en: 'Overdue: {case} · {milestone} · {late, plural, one {# day} other {# days}}',
    },
    text: {
      ar: 'كان أجل تقديم «{milestone}» في المشروع {case} هو {due}، ولم يُقدم بعد. مدة التأخر: {late, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}.',
      fr: 'Le jalon « {milestone} » du projet {case} était à remettre le {due} et n’a pas été remis. Retard : {late, plural, one {# jour} other {# jours}}.',
      en: '“{milestone}” of project {case} was due on {due} and has not been handed in. It is {late, plural, one {# day} other {# days}} late.',
    },
  },
  'reminder-today': {
    subject: {
      ar: 'اليوم آخر أجل: {case} · {milestone}',
      fr: 'Dernier jour : {case} · {milestone}',
      en: 'Last day: {case} · {milestone}',
    },
    text: {
      ar: 'اليوم آخر أجل لتقديم «{milestone}» في المشروع {case}.',
      fr: 'Aujourd’hui est le dernier jour pour remettre le jalon « {milestone} » du projet {case}.',
      en: 'Today is the last day to hand in “{milestone}” of project {case}.',
    },
    action: { ar: 'تعبئة الاستمارة', fr: 'Remplir le formulaire', en: 'Fill in the form' },
  },
  'reminder-escalated': {
    subject: {
      ar: 'رفع إلى مستوى أعلى: {case} · {milestone} · {late, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
      fr: 'Retard signalé : {case} · {milestone} · {late, plural, one {# jour} other {# jours}}',
      en: 'Escalated: {case} · {milestone} · {late, plural, one {# day} other {# days}}',
    },
    text: {
      ar: 'كان أجل تقديم «{milestone}» في المشروع {case} هو {due}، ولم يُقدم بعد: يُرفع إليكم هذا التأخر. مدته: {late, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}.',
      fr: 'Le jalon « {milestone} » du projet {case} était à remettre le {due} et n’a pas été remis : ce retard de {late, plural, one {# jour} other {# jours}} est porté à votre connaissance.',
      en: '“{milestone}” of project {case} was due on {due} and has not been handed in: the delay of {late, plural, one {# day} other {# days}} is raised to you.',
    },
  },
  'reminder-suspension-proposed': {
    subject: {
      ar: 'اقتراح توقيف الصرف: {case} · {milestone} · {late, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
      fr: 'Suspension de tranche proposée : {case} · {milestone} · {late, plural, one {# jour} other {# jours}}',
      en: 'Suspension of a tranche proposed: {case} · {milestone} · {late, plural, one {# day} other {# days}}',
    },
    text: {
      ar: 'كان أجل تقديم «{milestone}» في المشروع {case} هو {due}، ولم يُقدم بعد. يُقترح توقيف صرف الدفعة المقبلة؛ والقرار لمدير(ة) الصندوق، ولا شيء يتم تلقائيا.',
      fr: 'Le jalon « {milestone} » du projet {case} était à remettre le {due} et n’a pas été remis. Il est proposé de suspendre le décaissement de la prochaine tranche ; la décision revient au gestionnaire du fonds, rien n’est automatique.',
      en: '“{milestone}” of project {case} was due on {due} and has not been handed in. It is proposed to suspend the next tranche; the fund manager decides, nothing happens by itself.',
    },
  },
  'reminder-to-review': {
    subject: {
      ar: 'مراجعة متأخرة: {case} · {milestone}',
      fr: 'Examen en attente : {case} · {milestone}',
      en: 'Review is late: {case} · {milestone}',
    },
    text: {
      ar: '«{milestone}» في المشروع {case} ينتظر المراجعة منذ {waited, plural, one {يوم عمل واحد} two {يومي عمل} few {# أيام عمل} many {# يوم عمل} other {# يوم عمل}}.',
      fr: 'Le jalon « {milestone} » du projet {case} attend d’être examiné depuis {waited, plural, one {# jour ouvrable} other {# jours ouvrables}}.',
      en: '“{milestone}” of project {case} has been waiting for its review for {waited, plural, one {# business day} other {# business days}}.',
    },
    action: { ar: 'مراجعة ما قُدم', fr: 'Examiner', en: 'Review it' },
  },
  'to-review': {
    subject: {
      ar: 'للمراجعة: {case} · {milestone}',
      fr: 'À examiner : {case} · {milestone}',
      en: 'To review: {case} · {milestone}',
    },
    text: {
      ar: 'قُدم «{milestone}» في المشروع {case} وهو ينتظر مراجعتكم.',
      fr: 'Le jalon « {milestone} » du projet {case} attend votre examen.',
      en: '“{milestone}” of project {case} is waiting for your review.',
    },
    action: { ar: 'مراجعة ما قُدم', fr: 'Examiner', en: 'Review it' },
  },
  accepted: {
    subject: {
      ar: 'تمت المصادقة: {case} · {milestone}',
      fr: 'Accepté : {case} · {milestone}',
      en: 'Accepted: {case} · {milestone}',
    },
    text: {
      ar: 'تمت المصادقة على «{milestone}» في المشروع {case}.',
      fr: 'Le jalon « {milestone} » du projet {case} est accepté.',
      en: '“{milestone}” of project {case} is accepted.',
    },
  },
  returned: {
    subject: {
      ar: 'معاد للتصحيح: {case} · {milestone}',
      fr: 'Retourné pour correction : {case} · {milestone}',
      en: 'Returned: {case} · {milestone}',
    },
    text: {
      ar: 'أُعيد «{milestone}» في المشروع {case} للتصحيح، والأجل الجديد هو {due}. {fatal, plural, =0 {لا توجد ملاحظات مانعة.} one {توجد ملاحظة مانعة واحدة.} two {توجد ملاحظتان مانعتان.} few {توجد # ملاحظات مانعة.} many {توجد # ملاحظة مانعة.} other {توجد # ملاحظة مانعة.}} الأسباب والملاحظات مبينة في البوابة.',
      fr: 'Le jalon « {milestone} » du projet {case} est retourné pour correction, à remettre le {due}. {fatal, plural, =0 {Aucune remarque bloquante.} one {# remarque bloquante.} other {# remarques bloquantes.}} Les motifs et remarques se trouvent sur le portail.',
      en: '“{milestone}” of project {case} is returned for correction, due on {due}. {fatal, plural, =0 {No comment blocks it.} one {# comment blocks it.} other {# comments block it.}} The reasons and comments are in the portal.',
    },
    action: { ar: 'تصحيح الاستمارة', fr: 'Corriger le formulaire', en: 'Correct the form' },
  },
  'waiver-to-decide': {
    subject: {
      ar: 'طلب إعفاء للبت فيه: {case} · {milestone}',
      fr: 'Dérogation à décider : {case} · {milestone}',
      en: 'Waiver to decide: {case} · {milestone}',
    },
    text: {
      ar: 'اقتُرح الإعفاء من «{milestone}» في المشروع {case}، والقرار بيدكم.',
      fr: 'Une dérogation est proposée pour le jalon « {milestone} » du projet {case} ; la décision vous revient.',
      en: 'A waiver is proposed for “{milestone}” of project {case}; the decision is yours.',
    },
    action: { ar: 'البت في الإعفاء', fr: 'Décider de la dérogation', en: 'Decide on the waiver' },
  },
  'waiver-declined': {
    subject: {
      ar: 'رُفض الإعفاء: {case} · {milestone}',
      fr: 'Dérogation refusée : {case} · {milestone}',
      en: 'Waiver declined: {case} · {milestone}',
    },
    text: {
      ar: 'رُفض الإعفاء من «{milestone}» في المشروع {case}، فهو ما زال مطلوبا.',
      fr: 'La dérogation pour le jalon « {milestone} » du projet {case} est refusée ; il reste à remettre.',
      en: 'The waiver for “{milestone}” of project {case} is declined; it is still to be handed in.',
    },
  },
  waived: {
    subject: {
      ar: 'إعفاء: {case} · {milestone}',
      fr: 'Dérogation accordée : {case} · {milestone}',
      en: 'Waived: {case} · {milestone}',
    },
    text: {
      ar: 'مُنح الإعفاء من «{milestone}» في المشروع {case}.',
      fr: 'La dérogation pour le jalon « {milestone} » du projet {case} est accordée.',
      en: '“{milestone}” of project {case} is waived.',
    },
  },
  'gate-to-sign': {
    subject: {
      ar: 'للتوقيع: {case} · {gate}',
      fr: 'À signer : {case} · {gate}',
      en: 'To sign: {case} · {gate}',
    },
    text: {
      ar: '«{gate}» في المشروع {case} ينتظر توقيعكم.',
      fr: '« {gate} » du projet {case} attend votre signature.',
      en: '“{gate}” of project {case} is waiting for your signature.',
    },
    action: { ar: 'الاطلاع والتوقيع', fr: 'Lire et signer', en: 'Read and sign' },
  },
  'gate-passed': {
    subject: { ar: 'تم: {case} · {gate}', fr: 'Franchi : {case} · {gate}', en: 'Passed: {case} · {gate}' },
    text: {
      ar: 'تم «{gate}» في المشروع {case}.',
      fr: '« {gate} » du projet {case} est franchi.',
      en: '“{gate}” of project {case} is passed.',
    },
  },
  'gate-sent-back': {
    subject: {
      ar: 'إعادة المرحلة: {case} · {gate}',
      fr: 'Étape renvoyée : {case} · {gate}',
      en: 'Stage sent back: {case} · {gate}',
    },
    text: {
      ar: 'لم يتم «{gate}» في المشروع {case}: معالم من المرحلة فُتحت من جديد. الأسباب مبينة في البوابة.',
      fr: '« {gate} » du projet {case} est renvoyé : des jalons de l’étape sont rouverts. Les motifs se trouvent sur le portail.',
      en: '“{gate}” of project {case} is sent back: milestones of the stage are open again. The reasons are in the portal.',
    },
  },
  rescheduled: {
    subject: {
      ar: 'أجل جديد: {case} · {milestone} · {due}',
      fr: 'Nouvelle échéance : {case} · {milestone} · {due}',
      en: 'New due date: {case} · {milestone} · {due}',
    },
    text: {
      ar: 'أصبح أجل تقديم «{milestone}» في المشروع {case} هو {due}.',
      fr: 'Le jalon « {milestone} » du projet {case} est désormais à remettre le {due}.',
      en: '“{milestone}” of project {case} is now due on {due}.',
    },
  },
  'due-dates-recomputed': {
    subject: {
      ar: 'آجال جديدة بعد تصحيح أيام العطل: {case}',
      fr: 'Échéances reportées pour jours fériés : {case}',
      en: 'Due dates moved by public holidays: {case}',
    },
    text: {
      ar: 'صُححت أيام العطل الرسمية، فأُجلت آجال في المشروع {case} إلى أول يوم عمل بعدها.',
      fr: 'Les jours fériés ont été corrigés : des échéances du projet {case} passent au jour ouvrable suivant.',
      en: 'The public holidays were corrected: due dates of project {case} move to the next business day.',
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
  'duty-delegated': {
    subject: { ar: 'تفويض مهمة: {case}', fr: 'Charge déléguée : {case}', en: 'Duty delegated: {case}' },
    text: {
      ar: 'فُوضت إليكم مهمة في المشروع {case}، من {firstDay} إلى غاية {lastDay}.',
      fr: 'Une charge vous est déléguée dans le projet {case}, du {firstDay} au {lastDay} inclus.',
      en: 'A duty in project {case} is delegated to you, from {firstDay} up to and including {lastDay}.',
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
  'conflict-declared': {
    subject: {
      ar: 'تضارب المصالح: {case}',
      fr: 'Conflit d’intérêts : {case}',
      en: 'Conflict of interest: {case}',
    },
    text: {
      ar: 'صُرح بتضارب للمصالح في المشروع {case}: يجب إسناد المهمة المعنية إلى شخص آخر.',
      fr: 'Un conflit d’intérêts est déclaré dans le projet {case} : la charge concernée doit être confiée à une autre personne.',
      en: 'A conflict of interest is declared in project {case}: the duty concerned has to be given to somebody else.',
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
      ar: 'استؤنف المشروع {case}، وأُجلت الآجال بمدة التوقف: {paused, plural, =0 {أقل من يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}.',
      fr: 'Le projet {case} reprend ; les échéances sont reportées de la durée de la suspension : {paused, plural, =0 {moins d’un jour} one {# jour} other {# jours}}.',
      en: 'Project {case} is resumed; due dates are later by the time it was suspended: {paused, plural, =0 {less than a day} one {# day} other {# days}}.',
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
  'no-objection-recorded': {
    subject: {
      ar: 'جواب عدم الممانعة: {case} · {gate} · {result}',
      fr: 'Avis de non-objection : {case} · {gate} · {result}',
      en: 'No-objection: {case} · {gate} · {result}',
    },
    text: {
      ar: 'سُجل الجواب على طلب عدم الممانعة في المشروع {case}: {result}. الملاحظات مبينة في البوابة.',
      fr: 'L’avis de non-objection du projet {case} est enregistré : {result}. Les observations se trouvent sur le portail.',
      en: 'The answer to the request for no-objection of project {case} is recorded: {result}. The comments are in the portal.',
    },
  },
  'change-to-endorse': {
    subject: {
      ar: 'طلب تعديل ينتظر رأيكم: {case} · {change}',
      fr: 'Demande de modification à appuyer : {case} · {change}',
      en: 'Change request to endorse: {case} · {change}',
    },
    text: {
      ar: 'قُدم طلب التعديل {change} في المشروع {case}، وهو ينتظر رأيكم قبل عرضه على مدير(ة) الصندوق.',
      fr: 'La demande de modification {change} du projet {case} attend votre avis avant d’être proposée au gestionnaire du fonds.',
      en: 'Change request {change} of project {case} waits for your endorsement before it goes to the fund manager.',
    },
    action: { ar: 'إبداء الرأي في الطلب', fr: 'Donner un avis', en: 'Give your opinion' },
  },
  'change-to-decide': {
    subject: {
      ar: 'طلب تعديل للبت فيه: {case} · {change}',
      fr: 'Demande de modification à décider : {case} · {change}',
      en: 'Change request to decide: {case} · {change}',
    },
    text: {
      ar: 'طلب التعديل {change} في المشروع {case} معروض عليكم، والقرار بيدكم.',
      fr: 'La demande de modification {change} du projet {case} vous est proposée ; la décision vous revient.',
      en: 'Change request {change} of project {case} is proposed to you; the decision is yours.',
    },
    action: { ar: 'البت في الطلب', fr: 'Décider', en: 'Decide' },
  },
  'change-declined': {
    subject: {
      ar: 'رُفض طلب التعديل: {case} · {change}',
      fr: 'Demande de modification refusée : {case} · {change}',
      en: 'Change request declined: {case} · {change}',
    },
    text: {
      ar: 'رُفض طلب التعديل {change} في المشروع {case}، ولم يتغير شيء. الأسباب مبينة في البوابة.',
      fr: 'La demande de modification {change} du projet {case} est refusée ; rien ne change. Les motifs se trouvent sur le portail.',
      en: 'Change request {change} of project {case} is declined; nothing changes. The reasons are in the portal.',
    },
  },
  'change-withdrawn': {
    subject: {
      ar: 'سُحب طلب التعديل: {case} · {change}',
      fr: 'Demande de modification retirée : {case} · {change}',
      en: 'Change request withdrawn: {case} · {change}',
    },
    text: {
      ar: 'سُحب طلب التعديل {change} في المشروع {case}؛ لا ينتظر منكم أي قرار بشأنه.',
      fr: 'La demande de modification {change} du projet {case} est retirée ; elle n’attend plus de décision.',
      en: 'Change request {change} of project {case} is withdrawn; it waits for no decision any more.',
    },
  },
  'answers-changed': {
    subject: {
      ar: 'قُبل تعديل: {case} · {milestone}',
      fr: 'Modification approuvée : {case} · {milestone}',
      en: 'Change approved: {case} · {milestone}',
    },
    text: {
      ar: 'قُبل طلب التعديل {change}: تغيرت قيم مصادق عليها في «{milestone}» من المشروع {case}.',
      fr: 'La demande {change} est approuvée : des valeurs acceptées de « {milestone} » du projet {case} sont modifiées.',
      en: 'Request {change} is approved: accepted values of “{milestone}” of project {case} are changed.',
    },
  },
  'stage-reopened': {
    subject: {
      ar: 'الرجوع إلى مرحلة سابقة: {case} · {stage}',
      fr: 'Retour à une étape : {case} · {stage}',
      en: 'Back to a stage: {case} · {stage}',
    },
    text: {
      ar: 'عاد المشروع {case} إلى مرحلة «{stage}»: تسري آجال جديدة ابتداء من اليوم. الأسباب مبينة في البوابة.',
      fr: 'Le projet {case} revient à l’étape « {stage} » ; de nouvelles échéances courent à partir d’aujourd’hui. Les motifs se trouvent sur le portail.',
      en: 'Project {case} is back in stage “{stage}”; new due dates run from today. The reasons are in the portal.',
    },
  },
  'finding-opened': {
    subject: {
      ar: 'ملاحظة تدقيق: {case} · {finding}',
      fr: 'Constat d’audit : {case} · {finding}',
      en: 'Audit finding: {case} · {finding}',
    },
    text: {
      ar: 'سُجلت ملاحظة التدقيق {finding} في المشروع {case}، ويُنتظر الجواب عنها قبل {due}.',
      fr: 'Le constat d’audit {finding} est ouvert pour le projet {case} ; une réponse est attendue au plus tard le {due}.',
      en: 'Audit finding {finding} is open in project {case}; an answer is expected by {due}.',
    },
    action: { ar: 'الجواب عن الملاحظة', fr: 'Répondre au constat', en: 'Answer the finding' },
  },
  'finding-answered': {
    subject: {
      ar: 'جواب عن ملاحظة: {case} · {finding}',
      fr: 'Réponse à un constat : {case} · {finding}',
      en: 'Finding answered: {case} · {finding}',
    },
    text: {
      ar: 'ورد جواب عن ملاحظة التدقيق {finding} في المشروع {case}.',
      fr: 'Une réponse est donnée au constat d’audit {finding} du projet {case}.',
      en: 'Audit finding {finding} of project {case} has been answered.',
    },
    action: { ar: 'قراءة الجواب', fr: 'Lire la réponse', en: 'Read the answer' },
  },
  'finding-closed': {
    subject: {
      ar: 'أُغلقت الملاحظة: {case} · {finding}',
      fr: 'Constat clos : {case} · {finding}',
      en: 'Finding closed: {case} · {finding}',
    },
    text: {
      ar: 'أغلق المدقق(ة) الملاحظة {finding} في المشروع {case}.',
      fr: 'Le constat d’audit {finding} du projet {case} est clos.',
      en: 'Audit finding {finding} of project {case} is closed.',
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
  'contact-unreachable': {
    subject: {
      ar: 'بريد لا يصل: {case}',
      fr: 'Courriels non reçus : {case}',
      en: 'Mail does not arrive: {case}',
    },
    text: {
      ar: 'رسائلنا لا تصل إلى أحد المكلفين بالمشروع {case}. اسمه مبين في البوابة؛ المرجو إخباره بوسيلة أخرى وطلب تصحيح عنوانه من المسؤول عن المنصة.',
      fr: 'Nos courriels n’arrivent plus chez une des personnes du projet {case}. Le portail indique laquelle ; merci de la prévenir autrement et de faire corriger son adresse par l’administrateur.',
      en: 'Our mails no longer reach one of the people of project {case}. The portal says whom; please tell her by other means and have an administrator correct the address.',
    },
  },
  'contact-missed': {
    subject: {
      ar: 'رسالة أُعيدت: {case}',
      fr: 'Courriel revenu : {case}',
      en: 'A mail came back: {case}',
    },
    text: {
      ar: 'أُعيدت رسالة إلى أحد المكلفين بالمشروع {case}، لأن صندوق بريده ممتلئ أو لأن خادمه لا يجيب. ولن تُرسل من جديد. سجل رسائل المشروع يبين أي رسالة وإلى من؛ المرجو إخباره بوسيلة أخرى.',
      fr: 'Un courriel à l’une des personnes du projet {case} est revenu : boîte pleine ou serveur sans réponse. Il ne sera pas envoyé de nouveau. Le journal des courriels du projet dit lequel et à qui ; merci de prévenir la personne autrement.',
      en: 'A mail to one of the people of project {case} came back: the mailbox is full, or its server does not answer. It will not be sent again. The project’s mail log says which mail and to whom; please tell the person by other means.',
    },
  },
  'contact-closed': {
    subject: {
      ar: 'مهمة بلا حساب: {case}',
      fr: 'Charge à confier : {case}',
      en: 'A duty without an account: {case}',
    },
    text: {
      ar: 'أحد المكلفين بالمشروع {case} لم يعد له حساب، فلا تصله رسائلنا. البوابة تبين من هو؛ المرجو إسناد مهمته إلى غيره.',
      fr: 'L’une des personnes du projet {case} n’a plus de compte : elle ne reçoit plus nos courriels. Le portail indique laquelle ; merci de confier sa charge à une autre personne.',
      en: 'One of the people of project {case} has no account any more and gets none of our mails. The portal says whom; please give the duty to somebody else.',
    },
  },
} as const satisfies Record<string, MailText>;

export type MailTemplate = keyof typeof mailTexts;
