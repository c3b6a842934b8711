import type { RefusalCode } from '../domain/refusal.ts';
import type { Text } from '../forms/text.ts';

/** What the domain says when it refuses: the rule, and where there is one, the way on. A code without words fails the compiler. */
export const refusalTexts: Record<RefusalCode, Text> = {
  'action.not-permitted': {
    ar: 'هذا الإجراء غير مسموح به لهذه الصفة.',
    fr: 'Cette action n’est pas permise à ce rôle.',
    en: 'This action is not permitted for this role.',
  },
  'case.unknown': { ar: 'هذا المشروع غير موجود.', fr: 'Ce projet n’existe pas.', en: 'There is no such project.' },
  'case.already-open': {
    ar: 'سبق فتح ملف بهذا الرمز.',
    fr: 'Un dossier porte déjà ce code.',
    en: 'A project with this code is open already.',
  },
  'case.not-open': {
    ar: '{status, select, suspended {المشروع موقوف مؤقتا.} withdrawn {تم سحب المشروع.} other {المشروع مغلق.}}',
    fr: '{status, select, suspended {Le projet est suspendu.} withdrawn {Le projet est retiré.} other {Le projet est clos.}}',
    en: '{status, select, suspended {The project is suspended.} withdrawn {The project is withdrawn.} other {The project is closed.}}',
  },
  'case.not-suspended': {
    ar: 'المشروع ليس موقوفا.',
    fr: 'Le projet n’est pas suspendu.',
    en: 'The project is not suspended.',
  },
  'programme.unknown': {
    ar: 'هذا البرنامج غير معروف.',
    fr: 'Ce programme n’est pas connu.',
    en: 'This programme is not known.',
  },
  'project.unknown-kind': {
    ar: 'الصنف {kind} غير معروف في هذا البرنامج.',
    fr: 'Le programme ne connaît pas le type « {kind} ».',
    en: 'The programme does not know the kind “{kind}”.',
  },
  'project.share-over-cost': {
    ar: 'حصة الصندوق تتجاوز كلفة المشروع.',
    fr: 'La part du fonds dépasse le coût du projet.',
    en: 'The fund’s share exceeds the cost of the project.',
  },
  'person.unfit-for-duty': {
    ar: 'لا يمكن إسناد هذه المهمة إلى هذا الشخص بصفته الحالية.',
    fr: 'Le rôle de cette personne ne permet pas de lui confier cette charge.',
    en: 'This person’s role does not allow this duty.',
  },
  'interest.not-declared': {
    ar: 'يلزم أولا تصريح بعدم وجود تضارب للمصالح مع حامل المشروع، لم تمض عليه سنة.',
    fr: 'Il faut d’abord une déclaration d’absence de conflit d’intérêts avec le porteur, datant de moins d’un an.',
    en: 'A declaration that there is no conflict of interest with the holder, less than a year old, is needed first.',
  },
  'interest.conflict-declared': {
    ar: 'من صرح بتضارب للمصالح مع حامل المشروع لا يشارك في هذا المشروع.',
    fr: 'Qui a déclaré un conflit d’intérêts avec le porteur ne prend aucune part à ce projet.',
    en: 'Whoever has declared a conflict of interest with the holder takes no part in this project.',
  },
  'interest.conflict-stands': {
    ar: 'يبقى التضارب المصرح به قائما إلى غاية {until}.',
    fr: 'Le conflit déclaré vaut jusqu’au {until} inclus.',
    en: 'The conflict that was declared stands up to and including {until}.',
  },
  'interest.long-past': {
    ar: 'علاقة انتهت قبل أكثر من {months, plural, one {شهر} two {شهرين} few {# أشهر} many {# شهرا} other {# شهر}} لم تعد تضاربا للمصالح.',
    fr: 'Un lien qui a pris fin il y a plus de {months, plural, one {# mois} other {# mois}} n’est plus un conflit d’intérêts.',
    en: 'A tie that ended more than {months, plural, one {# month} other {# months}} ago is no conflict of interest any more.',
  },
  'delegation.nobody-on-duty': {
    ar: 'لا أحد مكلف بهذه المهمة: لا شيء يفوض.',
    fr: 'Personne n’a cette charge : il n’y a rien à déléguer.',
    en: 'Nobody has this duty: there is nothing to delegate.',
  },
  'delegation.made-already': {
    ar: 'هذه المهمة مفوضة من قبل، أو ستكون كذلك: يجب إنهاء التفويض القائم أولا.',
    fr: 'Cette charge est déjà déléguée, ou le sera : il faut d’abord mettre fin à cette délégation.',
    en: 'This duty is delegated already, or will be: that delegation has to end first.',
  },
  'delegation.unknown': {
    ar: 'هذه المهمة غير مفوضة إلى أحد.',
    fr: 'Cette charge n’est déléguée à personne.',
    en: 'This duty is delegated to nobody.',
  },
  'delegation.not-yours': {
    ar: 'لا يفوض المهمة، ولا ينهي تفويضها، إلا المكلف بها أو مدير الصندوق.',
    fr: 'Seule la personne qui a la charge, ou le gestionnaire du fonds, la délègue et met fin à la délégation.',
    en: 'Only whose duty it is, or the fund manager, delegates it and ends the delegation.',
  },
  'delegation.to-herself': {
    ar: 'التفويض يكون إلى شخص آخر.',
    fr: 'On délègue à une autre personne.',
    en: 'A duty is delegated to somebody else.',
  },
  'delegation.past': {
    ar: 'لا يبدأ التفويض قبل اليوم، {today}.',
    fr: 'Une délégation ne commence pas avant aujourd’hui, le {today}.',
    en: 'A delegation does not begin before today, {today}.',
  },
  'delegation.days-reversed': {
    ar: 'اليوم الأخير يسبق اليوم الأول.',
    fr: 'Le dernier jour précède le premier.',
    en: 'The last day is before the first.',
  },
  'delegation.too-long': {
    ar: 'لا يتجاوز التفويض {limitDays, plural, one {يوما واحدا} two {يومين} few {# أيام} many {# يوما} other {# يوم}}: بعد ذلك تسند المهمة إلى شخص آخر.',
    fr: 'Une délégation dure {limitDays, plural, one {# jour} other {# jours}} au plus ; au-delà, la charge est confiée à une autre personne.',
    en: 'A delegation lasts {limitDays, plural, one {# day} other {# days}} at most; beyond that the duty is given to somebody else.',
  },
  'delegation.person-engaged': {
    ar: 'أحد الشخصين معني بتفويض آخر في الأيام نفسها: ما فُوض لا يفوض من جديد.',
    fr: 'L’une des deux personnes est dans une autre délégation ces jours-là : ce qui est délégué ne se délègue pas à nouveau.',
    en: 'One of the two is in another delegation on these days: what was delegated is not delegated again.',
  },
  'stage.not-next': {
    ar: 'هذه ليست المرحلة الموالية.',
    fr: 'Ce n’est pas l’étape suivante.',
    en: 'This is not the next stage.',
  },
  'stage.not-before': {
    ar: 'لا يمكن الرجوع إلا إلى مرحلة سابقة.',
    fr: 'On ne peut revenir qu’à une étape antérieure.',
    en: 'One can only go back to an earlier stage.',
  },
  'stage.milestone-elsewhere': {
    ar: 'المعلمة {milestone} لم يحسم فيها في تلك المرحلة، فلا يمكن إعادتها.',
    fr: 'Le jalon {milestone} n’est pas un jalon réglé de cette étape : il ne peut pas être refait.',
    en: 'Milestone {milestone} is not a settled one of that stage, so it cannot be done again.',
  },
  'milestone.unknown': {
    ar: 'هذه المعلمة غير موجودة في المرحلة الحالية.',
    fr: 'Ce jalon n’existe pas à l’étape en cours.',
    en: 'There is no such milestone in the current stage.',
  },
  'milestone.settled': {
    ar: 'تم الحسم في هذه المعلمة (مصادقة أو إعفاء) ولا يمكن تغييرها.',
    fr: 'Ce jalon est déjà accepté ou dispensé : il ne peut plus changer.',
    en: 'This milestone is accepted or waived already and cannot change.',
  },
  'milestone.not-under-review': {
    ar: 'هذه المعلمة ليست قيد المراجعة.',
    fr: 'Ce jalon n’est pas en cours d’examen.',
    en: 'This milestone is not under review.',
  },
  'form.invalid': {
    ar: 'الاستمارة تتضمن أخطاء؛ تفاصيلها مبينة أمام كل خانة.',
    fr: 'Le formulaire contient des erreurs ; elles sont indiquées champ par champ.',
    en: 'The form has errors; they are listed field by field.',
  },
  'submission.superseded': {
    ar: 'قُدمت في هذه الأثناء نسخة أحدث (رقم {version})؛ المرجو الاطلاع عليها أولا.',
    fr: 'Une version plus récente (n° {version}) a été soumise entre-temps ; veuillez d’abord la lire.',
    en: 'A newer version (no. {version}) has come in meanwhile; please read it first.',
  },
  'author.signed-before': {
    ar: 'من صادق على المعلمة {milestone} لا يحرر هذه المعلمة؛ يجب أن يقوم بها شخص آخر.',
    fr: 'Qui a approuvé le jalon {milestone} ne peut pas rédiger celui-ci ; une autre personne doit le faire.',
    en: 'Whoever accepted milestone {milestone} cannot write this one; another person has to.',
  },
  'reviewer.is-author': {
    ar: 'لا يمكن لمن حرر هذه المعلمة أن يصادق عليها.',
    fr: 'Qui a rédigé ce jalon ne peut pas l’approuver.',
    en: 'Whoever wrote this milestone cannot review it.',
  },
  'reviewer.wrote-check': {
    ar: 'من حرر المعلمة {milestone} التي تتحقق من هذه المعلمة لا يصادق عليها؛ يجب أن يقوم بذلك شخص آخر.',
    fr: 'Qui a rédigé le jalon {milestone}, qui vérifie celui-ci, ne peut pas l’approuver ; une autre personne doit le faire.',
    en: 'Whoever wrote milestone {milestone}, which checks this one, cannot review it; another person has to.',
  },
  'reviewer.signed-already': {
    ar: 'سبق التوقيع؛ يلزم توقيع شخص آخر.',
    fr: 'Déjà signé ; une autre personne doit signer.',
    en: 'Signed already; another person has to sign.',
  },
  'review.not-your-turn': {
    ar: 'التوقيع المنتظر الآن: {waitsFor}.',
    fr: 'Signature attendue maintenant : {waitsFor}.',
    en: 'The signature awaited now: {waitsFor}.',
  },
  'reason.too-short': {
    ar: 'المرجو تعليل القرار في {atLeast, plural, one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفا} other {# حرف}} على الأقل.',
    fr: 'Veuillez motiver la décision en {atLeast, plural, one {# caractère} other {# caractères}} au moins.',
    en: 'Please give a reason of at least {atLeast, plural, one {# character} other {# characters}}.',
  },
  'waiver.proposed-already': {
    ar: 'سبق اقتراح إعفاء لهذه المعلمة.',
    fr: 'Une dérogation est déjà proposée pour ce jalon.',
    en: 'A waiver is proposed already for this milestone.',
  },
  'waiver.not-proposed': {
    ar: 'لم يُقترح أي إعفاء لهذه المعلمة.',
    fr: 'Aucune dérogation n’est proposée pour ce jalon.',
    en: 'No waiver is proposed for this milestone.',
  },
  'waiver.decider-is-proposer': {
    ar: 'لا يمكن لمن اقترح الإعفاء أن يبت فيه.',
    fr: 'Qui a proposé la dérogation ne peut pas en décider.',
    en: 'Whoever proposed the waiver cannot decide on it.',
  },
  'gate.unknown': {
    ar: 'هذا الانتقال غير موجود.',
    fr: 'Ce passage d’étape n’existe pas.',
    en: 'There is no such gate.',
  },
  'gate.passed-already': {
    ar: 'تم هذا الانتقال من قبل.',
    fr: 'Ce passage d’étape est déjà franchi.',
    en: 'This gate is passed already.',
  },
  'gate.not-passed': {
    ar: 'لم يتم هذا الانتقال بعد.',
    fr: 'Ce passage d’étape n’est pas encore franchi.',
    en: 'This gate is not passed yet.',
  },
  'gate.conditions-unmet': {
    ar: 'شروط الانتقال إلى المرحلة الموالية غير مستوفاة: {missing}.',
    fr: 'Les conditions du passage d’étape ne sont pas remplies : {missing}.',
    en: 'The conditions of the gate are not met: {missing}.',
  },
  'gate.signer-is-author': {
    ar: 'لا يمكن لمن حرر معلمة من هذه المرحلة أن يوقع الانتقال.',
    fr: 'Qui a rédigé un jalon de cette étape ne peut pas en signer le passage.',
    en: 'Whoever wrote a milestone of this stage cannot sign its gate.',
  },
  'gate.signed-already': {
    ar: 'سبق التوقيع؛ يلزم توقيع شخص آخر.',
    fr: 'Déjà signé ; une autre personne doit signer.',
    en: 'Signed already; another person has to sign.',
  },
  'gate.not-your-turn': {
    ar: 'التوقيع المنتظر الآن: {waitsFor}.',
    fr: 'Signature attendue maintenant : {waitsFor}.',
    en: 'The signature awaited now: {waitsFor}.',
  },
  'gate.milestone-not-accepted': {
    ar: 'المعلمة {milestone} غير مصادق عليها، فلا يمكن إعادتها.',
    fr: 'Le jalon {milestone} n’est pas accepté : il ne peut pas être rouvert.',
    en: 'Milestone {milestone} is not accepted, so it cannot be reopened.',
  },
  'no-objection.not-asked': {
    ar: 'لم يُطلب عدم الممانعة بعد لهذا الانتقال.',
    fr: 'Aucune non-objection n’est demandée pour ce passage d’étape.',
    en: 'No no-objection has been asked for at this gate.',
  },
  'no-objection.unknown': {
    ar: 'الجواب «{result}» غير معروف في هذا البرنامج.',
    fr: 'Le programme ne connaît pas l’avis « {result} ».',
    en: 'The programme does not know the result “{result}”.',
  },
  'no-objection.to-come': {
    ar: 'لا يمكن أن يكون تاريخ الجواب بعد {today}.',
    fr: 'L’avis ne peut pas dater d’après le {today}.',
    en: 'The answer cannot be of a day after {today}.',
  },
  'change.unknown': {
    ar: 'طلب التعديل هذا غير موجود في هذا المشروع.',
    fr: 'Cette demande de modification n’existe pas dans ce projet.',
    en: 'There is no such change request in this project.',
  },
  'change.not-awaited': {
    ar: '{status, select, asked {ينتظر هذا الطلب أولا رأي المنسق(ة).} proposed {سبق اقتراح هذا الطلب على مدير(ة) الصندوق.} approved {تمت الموافقة على هذا الطلب.} declined {رُفض هذا الطلب.} other {سُحب هذا الطلب.}}',
    fr: '{status, select, asked {La demande attend d’abord l’avis du coordinateur ou de la coordinatrice.} proposed {La demande est déjà proposée au gestionnaire du fonds.} approved {La demande est déjà approuvée.} declined {La demande est déjà refusée.} other {La demande est retirée.}}',
    en: '{status, select, asked {The request waits for the coordinator’s endorsement first.} proposed {The request is proposed to the fund manager already.} approved {The request is approved already.} declined {The request is declined already.} other {The request is withdrawn.}}',
  },
  'change.asked-already': {
    ar: 'سبق تقديم طلب من هذا النوع ({change}) ولم يبت فيه بعد.',
    fr: 'Une demande de ce type ({change}) attend déjà une décision.',
    en: 'A request of this kind ({change}) is waiting for a decision already.',
  },
  'change.not-accepted': {
    ar: 'المعلمة {milestone} غير مصادق عليها: تُغيَّر أجوبتها بتقديم نسخة جديدة.',
    fr: 'Le jalon {milestone} n’est pas accepté : ses réponses se modifient en le soumettant de nouveau.',
    en: 'Milestone {milestone} is not accepted: its answers change by handing it in again.',
  },
  'change.not-changeable': {
    ar: 'لا يمكن تغيير الجواب {at} بطلب تعديل.',
    fr: 'La réponse {at} ne se modifie pas par une demande.',
    en: 'The answer {at} does not change by a request.',
  },
  'change.unchanged': {
    ar: 'القيمة الجديدة للجواب {at} هي القيمة الحالية نفسها.',
    fr: 'La nouvelle valeur de {at} est la valeur actuelle.',
    en: 'The new value of {at} is the present one.',
  },
  'change.kinds-mixed': {
    ar: 'يتعلق كل طلب بنوع واحد من القيم: مرجعية أو مستهدفة أو منجزة أو ميزانية.',
    fr: 'Une demande porte sur un seul type de valeurs : référence, cible, réalisé ou budget.',
    en: 'A request is about one kind of values: baselines, targets, actuals or budgets.',
  },
  'change.outdated': {
    ar: 'تغيرت الحالة منذ تقديم الطلب، فلم يعد بالإمكان قبوله كما هو؛ المرجو رفضه وتقديم طلب جديد.',
    fr: 'La situation a changé depuis la demande, qui ne peut plus être approuvée telle quelle ; il en faut une nouvelle.',
    en: 'Things have changed since the request was made, so it cannot be approved as it is; it takes a new one.',
  },
  'change.decider-is-asker': {
    ar: 'لا يمكن لمن قدم الطلب أو زكاه أن يبت فيه.',
    fr: 'Qui a demandé ou appuyé la modification ne peut pas en décider.',
    en: 'Whoever asked for a change or endorsed it cannot decide on it.',
  },
  'change.not-yours': {
    ar: 'لا يسحب الطلب إلا من قدمه.',
    fr: 'Seule la personne qui a fait la demande peut la retirer.',
    en: 'Only who made the request can withdraw it.',
  },
  'change.not-representative': {
    ar: 'توقيف المشروع أو التخلي عنه يطلبه الممثل القانوني لحامل المشروع أو مديره.',
    fr: 'La suspension ou l’abandon du projet est demandé par le représentant légal ou le directeur du porteur.',
    en: 'To suspend or give up the project is asked by the holder’s legal representative or director.',
  },
  'finding.unknown': {
    ar: 'هذه الملاحظة غير موجودة في هذا المشروع.',
    fr: 'Ce constat n’existe pas dans ce projet.',
    en: 'There is no such finding in this project.',
  },
  'finding.closed': {
    ar: 'أغلقت هذه الملاحظة؛ ما يستجد يكون موضوع ملاحظة جديدة.',
    fr: 'Ce constat est clos ; un fait nouveau fait l’objet d’un nouveau constat.',
    en: 'This finding is closed; anything new takes a new finding.',
  },
  'calendar.day-past': {
    ar: '{day} قد مضى، ولا يمكن تصحيحه.',
    fr: 'Le {day} est passé ; il ne se corrige plus.',
    en: '{day} has passed and cannot be corrected.',
  },
  'calendar.day-fixed': {
    ar: '{day} يوم عطلة في كل سنة، وليس يوم عمل.',
    fr: 'Le {day} est férié tous les ans ; ce ne peut être un jour ouvrable.',
    en: '{day} is a holiday every year and cannot be a working day.',
  },
  'calendar.day-said-twice': {
    ar: '{day} مذكور كيوم عطلة وكيوم عمل معا.',
    fr: 'Le {day} est donné à la fois pour férié et pour ouvrable.',
    en: '{day} is given both as a holiday and as a working day.',
  },
  'calendar.unchanged': {
    ar: 'هذه الأيام مسجلة كذلك بالفعل.',
    fr: 'Ces jours sont déjà enregistrés ainsi.',
    en: 'These days are already recorded so.',
  },
  'due.unchanged': {
    ar: 'التاريخ الجديد هو الأجل الحالي نفسه.',
    fr: 'La nouvelle date est l’échéance actuelle.',
    en: 'The new date is the present due date.',
  },
  'due.past': {
    ar: 'يجب أن يكون الأجل الجديد بعد {today}.',
    fr: 'La nouvelle échéance doit être postérieure au {today}.',
    en: 'The new due date must lie after {today}.',
  },
  'due.coordinator-decides': {
    ar: 'تأجيل لا يتجاوز {limitDays, plural, one {يوما واحدا} two {يومين} few {# أيام} many {# يوما} other {# يوم}} يقرره المنسق(ة) دون طلب تعديل.',
    fr: 'Un report d’au plus {limitDays, plural, one {# jour} other {# jours}} se décide par le coordinateur ou la coordinatrice, sans demande.',
    en: 'A move of at most {limitDays, plural, one {# day} other {# days}} is the coordinator’s decision and takes no request.',
  },
  'due.fund-manager-decides': {
    ar: 'تأجيل يتجاوز {limitDays, plural, one {يوما واحدا} two {يومين} few {# أيام} many {# يوما} other {# يوم}} قرار يعود إلى مدير(ة) الصندوق.',
    fr: 'Un report de plus de {limitDays, plural, one {# jour} other {# jours}} relève du gestionnaire du fonds.',
    en: 'A move of more than {limitDays, plural, one {# day} other {# days}} is the fund manager’s decision.',
  },
};
