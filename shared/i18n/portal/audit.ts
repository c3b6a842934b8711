import type { ExceptionKind } from '../../domain/exceptions.ts';
import type { Text } from '../../forms/text.ts';

/** What is on record about a project, and the ways to it. */
export const recordTexts = {
  records: { ar: 'السجلات والتحقق', fr: 'Historique et contrôles', en: 'Records and checks' },
  asOf: { ar: 'المشروع في لحظة سابقة', fr: 'Le projet à un moment donné', en: 'The project at a moment' },
  verification: { ar: 'التحقق من السجل', fr: 'Vérification de l’historique', en: 'Check of the history' },
  exceptions: { ar: 'الاستثناءات', fr: 'Exceptions', en: 'Exceptions' },
  approvals: { ar: 'المصادقات', fr: 'Approbations', en: 'Approvals' },
  evidence: { ar: 'سجل الوثائق', fr: 'Registre des pièces', en: 'Register of evidence' },
  mails: { ar: 'الرسائل المرسلة', fr: 'Courriels envoyés', en: 'Mails sent' },
  report: { ar: 'تقرير للطباعة', fr: 'Rapport à imprimer', en: 'Report to print' },
  openFinding: { ar: 'تسجيل ملاحظة', fr: 'Ouvrir un constat', en: 'Open a finding' },
} as const satisfies Record<string, Text>;

export const exportTexts = {
  takeAway: { ar: 'تنزيل القائمة كاملة:', fr: 'Emporter toute la liste :', en: 'Take the whole list away:' },
  tooLong: {
    ar: 'القائمة أطول من أن يسعها ملف واحد، ولا يُعطى ملف ناقص: ضيقوا البحث ثم أعيدوا المحاولة.',
    fr: 'La liste ne tient pas dans un fichier, et un fichier incomplet ne se donne pas : restreignez la recherche.',
    en: 'The list does not fit into one file, and no file is given that is not whole: narrow the search.',
  },
} as const satisfies Record<string, Text>;

/** Where auditors look for projects and events. */
export const findTexts = {
  nav: { ar: 'بحث', fr: 'Rechercher', en: 'Find' },
  navExceptions: { ar: 'الاستثناءات', fr: 'Exceptions', en: 'Exceptions' },
  navFindings: { ar: 'الملاحظات', fr: 'Constats', en: 'Findings' },
  navSamples: { ar: 'العينات', fr: 'Échantillons', en: 'Samples' },
  navLog: { ar: 'الحسابات', fr: 'Comptes', en: 'Accounts' },
  title: { ar: 'البحث عن مشروع', fr: 'Trouver un projet', en: 'Find a project' },
  eventsTitle: { ar: 'البحث عن حدث', fr: 'Trouver un événement', en: 'Find an event' },
  what: { ar: 'موضوع البحث', fr: 'Ce que l’on cherche', en: 'What to find' },
  projects: { ar: 'المشاريع', fr: 'Projets', en: 'Projects' },
  events: { ar: 'الأحداث', fr: 'Événements', en: 'Events' },
  words: { ar: 'كلمات', fr: 'Mots', en: 'Words' },
  wordsHelp: {
    ar: 'من المرجع أو الاسم أو المنطقة أو حامل المشروع؛ تكفي بداية الكلمة.',
    fr: 'De la référence, du nom, de la zone ou du porteur ; le début d’un mot suffit.',
    en: 'Of the reference, the name, the zone or the holder; the beginning of a word will do.',
  },
  stage: { ar: 'المرحلة', fr: 'Étape', en: 'Stage' },
  health: { ar: 'الحالة', fr: 'État', en: 'Health' },
  organisation: { ar: 'رمز المؤسسة', fr: 'Code de l’organisation', en: 'Key of the organisation' },
  person: { ar: 'رمز الشخص', fr: 'Code de la personne', en: 'Key of the person' },
  personHelp: {
    ar: 'كل اسم في صفحات المشاريع والسجلات رابط يعبئ هذه الخانة.',
    fr: 'Dans les pages des projets et les registres, chaque nom est un lien qui remplit ce champ.',
    en: 'On the pages of projects and in the records each name is a link that fills this in.',
  },
  project: { ar: 'مرجع المشروع', fr: 'Référence du projet', en: 'Reference of the project' },
  kind: { ar: 'نوع الحدث', fr: 'Type d’événement', en: 'Kind of event' },
  from: { ar: 'من يوم', fr: 'Du', en: 'From' },
  to: { ar: 'إلى يوم', fr: 'Au', en: 'To' },
  daysHelp: {
    ar: 'بالتوقيت العالمي. دون مشروع ولا شخص يلزم اليومان، و366 يوما على الأكثر.',
    fr: 'En temps universel. Sans projet ni personne, les deux jours sont nécessaires, 366 jours au plus.',
    en: 'In universal time. Without a project or a person both days are needed, 366 days at most.',
  },
  any: { ar: 'الكل', fr: 'indifférent', en: 'any' },
  find: { ar: 'بحث', fr: 'Rechercher', en: 'Find' },
  found: { ar: 'ما تم العثور عليه', fr: 'Résultats', en: 'Found' },
  start: {
    ar: 'املؤوا خانة واحدة على الأقل: كلمة أو مرحلة أو مؤسسة أو شخص.',
    fr: 'Remplissez au moins un champ : mots, étape, organisation ou personne.',
    en: 'Fill in one field at least: words, stage, organisation or person.',
  },
  startEvents: {
    ar: 'املؤوا مشروعا أو شخصا أو يومين، ثم ضيقوا بنوع الحدث.',
    fr: 'Indiquez un projet, une personne ou deux jours, puis affinez par type d’événement.',
    en: 'Fill in a project, a person or two days, then narrow by kind of event.',
  },
  none: {
    ar: 'لا شيء يوافق هذا البحث في هذه الصفحة. غيروا المعايير، أو انتقلوا إلى الصفحة التالية إن وُجدت.',
    fr: 'Rien ne correspond sur cette page. Changez les critères, ou passez à la page suivante s’il y en a une.',
    en: 'Nothing on this page fits. Change the criteria, or go on to the next page if there is one.',
  },
  next: { ar: 'المنتظر', fr: 'Attendu', en: 'Awaited' },
  what2: { ar: 'ما وقع', fr: 'Ce qui s’est passé', en: 'What happened' },
  who: { ar: 'من قام به', fr: 'Qui', en: 'Who' },
  when: { ar: 'التاريخ', fr: 'Quand', en: 'When' },
} as const satisfies Record<string, Text>;

/** The project as it was. */
export const asOfTexts = {
  title: { ar: 'المشروع كما كان', fr: 'Le projet tel qu’il était', en: 'The project as it was' },
  day: { ar: 'اليوم', fr: 'Jour', en: 'Day' },
  time: { ar: 'الساعة', fr: 'Heure', en: 'Time' },
  timeHelp: {
    ar: 'بتوقيت البرنامج؛ دون ساعة: في نهاية اليوم.',
    fr: 'À l’heure du programme ; sans heure : à la fin de la journée.',
    en: 'By the programme’s clock; without a time: at the end of the day.',
  },
  show: { ar: 'عرض', fr: 'Montrer', en: 'Show it' },
  choose: {
    ar: 'اختاروا لحظة لتروا المشروع كما كان فيها. يُعاد بناؤه من سجله.',
    fr: 'Choisissez un moment : le projet est reconstruit tel qu’il était, à partir de son historique.',
    en: 'Choose a moment: the project is made again as it was then, from its history.',
  },
  at: { ar: 'حالة المشروع في {at}.', fr: 'État du projet le {at}.', en: 'The state of the project on {at}.' },
  after: {
    ar: 'حالة المشروع بعد الحدث {seq} مباشرة.',
    fr: 'État du projet juste après l’événement {seq}.',
    en: 'The state of the project right after event {seq}.',
  },
  linksNow: {
    ar: 'تؤدي الروابط في هذه الصفحة إلى حالة اليوم.',
    fr: 'Les liens de cette page mènent à l’état d’aujourd’hui.',
    en: 'The links on this page lead to how things stand today.',
  },
  previous: { ar: 'الحدث السابق', fr: 'Événement précédent', en: 'Event before' },
  following: { ar: 'الحدث الموالي', fr: 'Événement suivant', en: 'Event after' },
} as const satisfies Record<string, Text>;

/** What a check of a chain says, and what it cannot say. */
export const verificationTexts = {
  intact: { ar: 'السجل سليم', fr: 'L’historique est intact', en: 'The history is intact' },
  intactText: {
    ar: '{n, plural, one {فُحص حدث واحد} two {فُحص حدثان} few {فُحصت # أحداث} many {فُحص # حدثا} other {فُحص # حدث}}، وكل واحد منها كما كُتب.',
    fr: '{n, plural, one {Un événement vérifié} other {# événements vérifiés}} : chacun est tel qu’il a été écrit.',
    en: '{n, plural, one {One event was checked} other {# events were checked}}: each is as it was written.',
  },
  broken: {
    ar: 'السجل ليس كما كُتب',
    fr: 'L’historique n’est pas celui qui a été écrit',
    en: 'The history is not the one that was written',
  },
  brokenText: {
    ar: 'أول خلل عند الحدث {seq}: {problem}',
    fr: 'Premier défaut à l’événement {seq} : {problem}',
    en: 'The first fault is at event {seq}: {problem}',
  },
  whatToDo: {
    ar: 'لا تعتمدوا على ما بعد هذا الحدث. احتفظوا بهذه الصفحة وأخبروا إدارة النظام ومدير(ة) الصندوق: تُستعاد البيانات من النسخ الاحتياطية وتُقارن.',
    fr: 'Ne vous fiez à rien à partir de cet événement. Gardez cette page et prévenez l’administration et le gestionnaire du fonds : les sauvegardes permettent de comparer.',
    en: 'Rely on nothing from this event on. Keep this page and tell the administrator and the fund manager: backups allow to compare.',
  },
  checkedHeading: { ar: 'ما الذي فُحص', fr: 'Ce qui a été vérifié', en: 'What was checked' },
  checkedContent: {
    ar: 'أن بصمة كل حدث (SHA-256) هي بصمة مضمونه: من فعل، متى، ماذا، ولماذا.',
    fr: 'Que l’empreinte (SHA-256) de chaque événement est celle de son contenu : qui, quand, quoi, pourquoi.',
    en: 'That the fingerprint (SHA-256) of each event is that of its content: who, when, what and why.',
  },
  checkedChain: {
    ar: 'أن كل حدث يحمل بصمة الحدث الذي قبله، من الأول إلى الأخير، دون نقص ولا زيادة ولا تغيير في الترتيب.',
    fr: 'Que chaque événement porte l’empreinte du précédent, du premier au dernier, sans manque, ajout ni changement d’ordre.',
    en: 'That each event names the fingerprint of the one before, from the first to the last, none missing, added or moved.',
  },
  checkedEnd: {
    ar: 'أن آخر حدث هو الذي تذكره حالة المشروع المحفوظة على حدة، وأن كل الأحداث تخص هذا السجل وحده.',
    fr: 'Que le dernier événement est celui que nomme l’état du projet, gardé à part, et que tous appartiennent à ce seul historique.',
    en: 'That the last event is the one that the state of the project, kept apart, names, and that all belong to this one history.',
  },
  provesHeading: { ar: 'ما الذي يثبته ذلك', fr: 'Ce que cela prouve', en: 'What this proves' },
  proves: {
    ar: 'لم يُغيَّر أي حدث ولم يُحذف ولم يُضف بعد كتابته. لو تغير حرف واحد لتغيرت بصمته وكل البصمات بعدها.',
    fr: 'Aucun événement n’a été modifié, retiré ou inséré après coup. Une seule lettre changée changerait son empreinte et toutes celles qui suivent.',
    en: 'No event was altered, removed or inserted afterwards. One letter changed would change its fingerprint and all those after it.',
  },
  notHeading: { ar: 'ما الذي لا يثبته', fr: 'Ce que cela ne prouve pas', en: 'What it does not prove' },
  notTruth: {
    ar: 'أن ما كتبه الناس صحيح: السجل يشهد بما قيل، لا بصحة ما قيل. ذلك يُتحقق منه في الميدان والوثائق.',
    fr: 'Que ce qui a été écrit est vrai : l’historique atteste ce qui a été dit, non que c’est exact. Cela se vérifie sur place et sur pièces.',
    en: 'That what people wrote is true: the history vouches for what was said, not for its truth. That is checked on site and by evidence.',
  },
  notPerson: {
    ar: 'أن من دخل بحساب هو صاحبه: لذلك يلزم عامل ثان عند تسجيل الدخول.',
    fr: 'Que la personne connectée était bien le titulaire du compte : c’est pourquoi un second facteur est exigé.',
    en: 'That whoever used an account was its owner: that is why a second factor is required.',
  },
  notRewritten: {
    ar: 'أن السجل كله لم يُعَد كتابته من طرف من يتحكم في قاعدة البيانات. لكشف ذلك دونوا البصمة الأخيرة خارج النظام وقارنوها في الفحص المقبل: تجدونها في السجل عند الحدث نفسه.',
    fr: 'Que l’historique entier n’a pas été réécrit par qui maîtriserait la base. Pour le déceler, notez l’empreinte finale hors du système et comparez-la à la prochaine vérification : l’événement de même numéro doit la porter.',
    en: 'That the whole history was not written anew by somebody in control of the database. To detect this, note the last fingerprint outside the system and compare it at the next check: the event of the same number must bear it.',
  },
  notFiles: {
    ar: 'مضمون الملفات نفسه: السجل يحفظ بصماتها، ويكفي حساب بصمة الملف ومقارنتها بسجل الوثائق.',
    fr: 'Le contenu des fichiers : l’historique en garde l’empreinte. Calculez celle du fichier et comparez-la au registre des pièces.',
    en: 'The content of the files: the history keeps their fingerprints. Compute that of a file and compare it with the register of evidence.',
  },
  events: { ar: 'عدد الأحداث', fr: 'Événements', en: 'Events' },
  head: { ar: 'البصمة الأخيرة', fr: 'Empreinte finale', en: 'Last fingerprint' },
  again: {
    ar: 'لإعادة الفحص بأدواتكم: نزلوا السجل بصيغة JSONL؛ بصمة كل سطر هي SHA-256 لصيغته القانونية (RFC 8785) دون حقل hash.',
    fr: 'Pour refaire la vérification vous-même : emportez l’historique en JSONL ; l’empreinte d’une ligne est le SHA-256 de sa forme canonique (RFC 8785) sans le champ hash.',
    en: 'To check with your own tools: take the history away as JSONL; the fingerprint of a line is the SHA-256 of its canonical form (RFC 8785) without the field hash.',
  },
} as const satisfies Record<string, Text>;

/** How a chain can be broken. */
export const chainProblemTexts = {
  altered: {
    ar: 'مضمونه ليس مضمون بصمته.',
    fr: 'son contenu n’est pas celui de son empreinte.',
    en: 'its content is not that of its fingerprint.',
  },
  'out-of-order': { ar: 'ليس في ترتيبه.', fr: 'il n’est pas à sa place.', en: 'it is out of order.' },
  'not-chained': {
    ar: 'لا يحمل بصمة الحدث الذي قبله.',
    fr: 'il ne porte pas l’empreinte du précédent.',
    en: 'it does not name the fingerprint of the one before.',
  },
  foreign: { ar: 'يخص سجلا آخر.', fr: 'il vient d’un autre historique.', en: 'it belongs to another history.' },
  forged: {
    ar: 'سليم في ذاته، لكنه ليس الحدث الذي تشهد له نهاية السلسلة.',
    fr: 'bien formé, mais ce n’est pas l’événement que la fin de la chaîne atteste.',
    en: 'sound in itself, but not the event that the end of the chain vouches for.',
  },
  truncated: { ar: 'مفقود.', fr: 'il manque.', en: 'it is missing.' },
} as const satisfies Record<string, Text>;

export const exceptionTexts: Record<ExceptionKind, Text> = {
  waiver: { ar: 'إعفاء', fr: 'Dérogation', en: 'Waiver' },
  extension: { ar: 'تمديد أجل', fr: 'Prolongation', en: 'Extension' },
  'backward-move': { ar: 'رجوع إلى الوراء', fr: 'Retour en arrière', en: 'Step back' },
  'late-approval': { ar: 'مصادقة بعد الأجل', fr: 'Acceptation après l’échéance', en: 'Approval after the due date' },
  'late-review': { ar: 'مراجعة متأخرة', fr: 'Examen tardif', en: 'Late review' },
  'on-behalf': { ar: 'إدخال باسم حامل المشروع', fr: 'Saisie pour le porteur', en: 'Typed in for the holder' },
  'same-day-approval': { ar: 'مصادقة في يوم التقديم', fr: 'Acceptation le jour même', en: 'Approval on the same day' },
  'signatures-voided': { ar: 'سقوط توقيعات', fr: 'Signatures annulées', en: 'Signatures made void' },
  'finding-past-due': { ar: 'ملاحظة تجاوزت أجلها', fr: 'Constat en retard', en: 'Finding past its due date' },
};

export const registerTexts = {
  kind: { ar: 'الاستثناء', fr: 'Exception', en: 'Exception' },
  about: { ar: 'يخص', fr: 'Porte sur', en: 'About' },
  days: { ar: 'المدة', fr: 'Durée', en: 'How long' },
  daysN: {
    ar: '{days, plural, one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}',
    fr: '{days, plural, one {# jour} other {# jours}}',
    en: '{days, plural, one {# day} other {# days}}',
  },
  others: { ar: 'أشخاص آخرون معنيون:', fr: 'Autres personnes concernées :', en: 'Others concerned:' },
  reason: { ar: 'التعليل', fr: 'Motif', en: 'Reason' },
  noExceptions: {
    ar: 'لا استثناء في هذا المشروع إلى الآن.',
    fr: 'Aucune exception dans ce projet à ce jour.',
    en: 'There is no exception in this project so far.',
  },
  exceptionsLead: {
    ar: 'ما خرج عن المعتاد، بترتيب السجل: إعفاءات وتمديدات ورجوع إلى الوراء ومصادقات متأخرة أو متسرعة.',
    fr: 'Ce qui sort de l’ordinaire, dans l’ordre de l’historique : dérogations, prolongations, retours, acceptations tardives ou hâtives.',
    en: 'What was out of the ordinary, in the order of the history: waivers, extensions, steps back, late or hasty approvals.',
  },
  portfolioTitle: { ar: 'استثناءات المشاريع', fr: 'Exceptions des projets', en: 'Exceptions of the projects' },
  lookedAt: {
    ar: '{n, plural, zero {لم يُنظر في أي مشروع} one {نُظر في مشروع واحد في هذه الصفحة} two {نُظر في مشروعين في هذه الصفحة} few {نُظر في # مشاريع في هذه الصفحة} many {نُظر في # مشروعا في هذه الصفحة} other {نُظر في # مشروع في هذه الصفحة}}',
    fr: '{n, plural, =0 {Aucun projet examiné} one {Un projet examiné sur cette page} other {# projets examinés sur cette page}}',
    en: '{n, plural, =0 {No project was looked at} one {One project was looked at for this page} other {# projects were looked at for this page}}',
  },
  noneOnPage: {
    ar: 'لا استثناء في المشاريع التي نُظر فيها.',
    fr: 'Aucune exception dans les projets examinés.',
    en: 'There is no exception in the projects that were looked at.',
  },
  approvalsLead: {
    ar: 'كل مصادقة على نسخة وكل انتقال، بما فيها ما أسقطته نسخة لاحقة أو إرجاع.',
    fr: 'Chaque acceptation d’une version et chaque passage, y compris ceux qu’une version ou un renvoi a ensuite annulés.',
    en: 'Every approval of a version and every gate, also those that a later version or a return made void.',
  },
  noApprovals: {
    ar: 'لم يُصادق على شيء بعد.',
    fr: 'Rien n’a encore été accepté.',
    en: 'Nothing has been approved yet.',
  },
  what: { ar: 'ما صودق عليه', fr: 'Ce qui est accepté', en: 'What was approved' },
  signedBy: { ar: 'الموقعون', fr: 'Signataires', en: 'Signed by' },
  submittedBy: { ar: 'قدمه', fr: 'Remis par', en: 'Handed in by' },
  approvedOn: { ar: 'تاريخ المصادقة', fr: 'Accepté le', en: 'Approved on' },
  took: { ar: 'مدة المراجعة', fr: 'Délai d’examen', en: 'It took' },
  against: { ar: 'مقارنة بالأجل', fr: 'Par rapport à l’échéance', en: 'Against the due date' },
  afterDue: {
    ar: '{days, plural, one {بعد الأجل بيوم واحد} two {بعد الأجل بيومين} few {بعد الأجل بـ # أيام} many {بعد الأجل بـ # يوما} other {بعد الأجل بـ # يوم}}',
    fr: '{days, plural, one {# jour après} other {# jours après}}',
    en: '{days, plural, one {# day after} other {# days after}}',
  },
  inTime: { ar: 'في الأجل', fr: 'dans les temps', en: 'in time' },
  fingerprint: { ar: 'البصمة', fr: 'Empreinte', en: 'Fingerprint' },
  evidenceLead: {
    ar: 'كل ملف قُدم، مع كل نسخة. بصمة الملف الذي تنزلونه يجب أن تطابق البصمة المسجلة هنا.',
    fr: 'Chaque fichier remis, avec chaque version. L’empreinte du fichier téléchargé doit être celle qui figure ici.',
    en: 'Every file that was handed in, with every version. The fingerprint of the file that you download must be the one here.',
  },
  noEvidence: {
    ar: 'لا ملف في هذه الصفحة من السجل.',
    fr: 'Aucun fichier sur cette page du registre.',
    en: 'There is no file on this page of the register.',
  },
  file: { ar: 'الملف', fr: 'Fichier', en: 'File' },
  size: { ar: 'الحجم', fr: 'Taille', en: 'Size' },
  bytes: { ar: '{n} كيلوبايت', fr: '{n} ko', en: '{n} KB' },
  takenOn: { ar: 'تاريخ الصورة', fr: 'Prise le', en: 'Taken on' },
  mailsLead: {
    ar: 'لكل رسالة: إلى من، بأية لغة، لأي حدث، وما آلت إليه. لا يُحفظ هنا عنوان ولا نص.',
    fr: 'Pour chaque courriel : à qui, en quelle langue, pour quel événement, et ce qu’il est devenu. Ni adresse ni texte n’est gardé ici.',
    en: 'For each mail: to whom, in which language, about which event, and what became of it. No address and no text is kept here.',
  },
  noMails: {
    ar: 'لم تُرسل رسالة عن هذا المشروع بعد.',
    fr: 'Aucun courriel encore au sujet de ce projet.',
    en: 'No mail about this project yet.',
  },
  mailTo: { ar: 'إلى', fr: 'À', en: 'To' },
  occasion: { ar: 'المناسبة', fr: 'Occasion', en: 'Occasion' },
  language: { ar: 'اللغة', fr: 'Langue', en: 'Language' },
  became: { ar: 'ما آلت إليه', fr: 'Ce qu’il est devenu', en: 'What became of it' },
  steps: { ar: 'المراحل', fr: 'Étapes', en: 'Steps' },
  wording: { ar: 'صيغة النص', fr: 'Version du texte', en: 'Wording' },
} as const satisfies Record<string, Text>;

export const mailStateTexts = {
  held: { ar: 'في انتظار رسائل الصباح', fr: 'retenu pour le matin', en: 'held for the morning' },
  gathered: { ar: 'ضمن ملخص', fr: 'repris dans un récapitulatif', en: 'told in a digest' },
  queued: { ar: 'في الانتظار', fr: 'en file d’attente', en: 'queued' },
  claimed: { ar: 'قيد الإرسال', fr: 'envoi en cours', en: 'being sent' },
  undeliverable: { ar: 'لا يمكن إرسالها', fr: 'ne peut être envoyé', en: 'cannot be sent' },
  sent: { ar: 'أُرسلت', fr: 'envoyé', en: 'sent' },
  bounced: { ar: 'ارتدت', fr: 'revenu', en: 'bounced' },
  delivered: { ar: 'وصلت', fr: 'remis', en: 'delivered' },
  rejected: { ar: 'رُفضت', fr: 'rejeté', en: 'rejected' },
  complained: { ar: 'اعتُبرت مزعجة', fr: 'signalé comme indésirable', en: 'reported as unwanted' },
  delayed: { ar: 'تأخرت', fr: 'retardé', en: 'delayed' },
} as const satisfies Record<string, Text>;

/** Findings over all projects, and what auditors do with them. */
export const findingTexts = {
  title: { ar: 'ملاحظات التدقيق', fr: 'Constats d’audit', en: 'Audit findings' },
  standing: { ar: 'الحالة', fr: 'État', en: 'State' },
  open: { ar: 'مفتوحة', fr: 'Ouverts', en: 'Open' },
  answered: { ar: 'أُجيب عنها', fr: 'Répondus', en: 'Answered' },
  closed: { ar: 'مغلقة', fr: 'Clos', en: 'Closed' },
  none: {
    ar: 'لا ملاحظة بهذه الحالة. تُسجل الملاحظة من صفحة المشروع.',
    fr: 'Aucun constat dans cet état. Un constat s’ouvre depuis la page du projet.',
    en: 'There is no finding in this state. A finding is opened from the page of its project.',
  },
  openTitle: { ar: 'تسجيل ملاحظة', fr: 'Ouvrir un constat', en: 'Open a finding' },
  openHelp: {
    ar: 'تبقى الملاحظة في السجل باسمكم ولا تُحذف. الملاحظة الحرجة تمنع الانتقال إلى المرحلة الموالية حتى تُغلق.',
    fr: 'Le constat reste dans l’historique, à votre nom, et ne s’efface pas. Un constat critique bloque le passage d’étape jusqu’à sa clôture.',
    en: 'The finding stays in the history under your name and is not erased. A critical one keeps the gate shut until it is closed.',
  },

  text: { ar: 'ما لاحظتموه', fr: 'Ce que vous constatez', en: 'What you found' },
  openIt: { ar: 'تسجيل الملاحظة', fr: 'Ouvrir le constat', en: 'Open the finding' },
  doneOpened: { ar: 'سُجلت الملاحظة.', fr: 'Le constat est ouvert.', en: 'The finding is recorded.' },
  closeIt: { ar: 'إغلاق الملاحظة', fr: 'Clore le constat', en: 'Close the finding' },
  doneClosed: { ar: 'أُغلقت الملاحظة.', fr: 'Le constat est clos.', en: 'The finding is closed.' },
  due: { ar: 'أجل الجواب', fr: 'Réponse attendue le', en: 'Answer due' },
} as const satisfies Record<string, Text>;

/** Samples that anybody can draw again. */
export const sampleTexts = {
  title: { ar: 'سحب عينة', fr: 'Tirer un échantillon', en: 'Draw a sample' },
  lead: {
    ar: 'بنفس البذرة والحجم والمعايير يُسحب نفس المجموع: يستطيع أي شخص إعادة السحب والتحقق منه.',
    fr: 'Même graine, même taille, mêmes critères : le même tirage. N’importe qui peut le refaire et le vérifier.',
    en: 'The same seed, size and criteria draw the same: anybody can do it again and check it.',
  },
  of: { ar: 'مجموع السحب', fr: 'Population', en: 'Population' },
  size: { ar: 'حجم العينة', fr: 'Taille', en: 'Size' },
  seed: { ar: 'البذرة', fr: 'Graine', en: 'Seed' },
  seedHelp: {
    ar: 'حروف لاتينية أو أرقام دون فراغ، 64 على الأكثر. اختاروها قبل الاطلاع على النتيجة ودونوها.',
    fr: 'Lettres latines ou chiffres sans espace, 64 au plus. Choisissez-la avant de voir le résultat, et notez-la.',
    en: 'Latin letters or digits without blanks, 64 at most. Choose it before you see the result, and note it.',
  },
  by: { ar: 'التوزيع الطبقي حسب', fr: 'Stratifier par', en: 'Stratified by' },
  notStratified: { ar: 'دون طبقات', fr: 'sans strates', en: 'not stratified' },
  draw: { ar: 'سحب العينة', fr: 'Tirer', en: 'Draw' },
  result: { ar: 'العينة', fr: 'L’échantillon', en: 'The sample' },
  method: { ar: 'الطريقة', fr: 'Méthode', en: 'Method' },
  population: { ar: 'حجم المجموع', fr: 'Taille de la population', en: 'Size of the population' },
  digest: { ar: 'بصمة المجموع', fr: 'Empreinte de la population', en: 'Fingerprint of the population' },
  strata: { ar: 'الطبقات', fr: 'Strates', en: 'Strata' },
  stratum: { ar: 'الطبقة', fr: 'Strate', en: 'Stratum' },
  members: { ar: 'العدد', fr: 'Effectif', en: 'Members' },
  drawn: { ar: 'المسحوب', fr: 'Tirés', en: 'Drawn' },
  rank: { ar: 'الرتبة', fr: 'Rang', en: 'Rank' },
  again: {
    ar: 'لإعادة السحب: رتبة كل عنصر هي SHA-256 للبذرة ثم سطر جديد ثم مفتاح العنصر؛ وتُسحب أدنى الرتب في كل طبقة. بصمة المجموع هي SHA-256 لكل المفاتيح مرتبة، يتبع كل واحد منها سطر جديد: إن اختلفت فقد تغير المجموع.',
    fr: 'Pour le refaire : le rang d’un élément est le SHA-256 de la graine, d’un saut de ligne et de sa clé ; on tire les rangs les plus bas de chaque strate. L’empreinte de la population est le SHA-256 de toutes les clés triées, chacune suivie d’un saut de ligne : si elle diffère, la population a changé.',
    en: 'To do it again: the rank of a member is the SHA-256 of the seed, a line feed and its key; the lowest ranks of each stratum are drawn. The fingerprint of the population is the SHA-256 of all keys in order, each followed by a line feed: if it differs, the population has changed.',
  },
  nobody: {
    ar: 'لا شيء يوافق هذه المعايير.',
    fr: 'Rien ne correspond à ces critères.',
    en: 'Nothing fits these criteria.',
  },
} as const satisfies Record<string, Text>;

export const stratumTexts = {
  stage: { ar: 'المرحلة', fr: 'étape', en: 'stage' },
  health: { ar: 'الحالة', fr: 'état', en: 'health' },
  organisation: { ar: 'المؤسسة', fr: 'organisation', en: 'organisation' },
  zone: { ar: 'المنطقة', fr: 'zone', en: 'zone' },
  type: { ar: 'نوع الحدث', fr: 'type d’événement', en: 'kind of event' },
  role: { ar: 'الصفة', fr: 'rôle', en: 'role' },
  caseId: { ar: 'المشروع', fr: 'projet', en: 'project' },
} as const satisfies Record<string, Text>;

/** A project on paper. */
export const reportTexts = {
  title: { ar: 'تقرير عن المشروع', fr: 'Rapport du projet', en: 'Report of the project' },
  print: {
    ar: 'اطبعوا هذه الصفحة أو احفظوها بصيغة PDF من متصفحكم.',
    fr: 'Imprimez cette page, ou enregistrez-la en PDF depuis votre navigateur.',
    en: 'Print this page, or save it as PDF from your browser.',
  },
  madeBy: { ar: 'أعده', fr: 'Établi par', en: 'Made by' },
  madeAt: { ar: 'بتاريخ', fr: 'Le', en: 'On' },
  upTo: { ar: 'إلى غاية الحدث', fr: 'Jusqu’à l’événement', en: 'Up to event' },
  part: {
    ar: 'الأحداث {from} إلى {to}',
    fr: 'Événements {from} à {to}',
    en: 'Events {from} to {to}',
  },
  nextPart: { ar: 'الجزء الموالي من السجل', fr: 'Partie suivante de l’historique', en: 'The next part of the history' },
  changed: { ar: 'ما تغير', fr: 'Ce qui a changé', en: 'What changed' },
  nothing: { ar: 'لا شيء', fr: 'Rien.', en: 'None.' },
} as const satisfies Record<string, Text>;

/** What administrators did to accounts. */
export const logTexts = {
  title: { ar: 'سجل الحسابات', fr: 'Journal des comptes', en: 'Log of accounts' },
  lead: {
    ar: 'من غيّر حساب من، متى ولماذا. يُسجل ما تغير من البيانات الشخصية دون قيمته.',
    fr: 'Qui a changé le compte de qui, quand et pourquoi. D’une donnée personnelle on ne note que son nom, pas sa valeur.',
    en: 'Who changed whose account, when and why. Of personal data only the name is recorded, not what it says.',
  },
  none: {
    ar: 'لم يُغيَّر أي حساب بعد.',
    fr: 'Aucun compte n’a encore été changé.',
    en: 'No account has been changed yet.',
  },
  account: { ar: 'الحساب', fr: 'Compte', en: 'Account' },
  details: { ar: 'التفاصيل', fr: 'Détails', en: 'Details' },
  startsOn: { ar: 'ابتداء من {day}', fr: 'à partir du {day}', en: 'from {day}' },
} as const satisfies Record<string, Text>;

export const administrationTexts = {
  PersonInvited: { ar: 'دعوة شخص', fr: 'Personne invitée', en: 'Person invited' },
  ProfileCorrected: { ar: 'تصحيح البيانات الشخصية', fr: 'Profil corrigé', en: 'Profile corrected' },
  PersonDeactivated: { ar: 'تعطيل الحساب', fr: 'Compte désactivé', en: 'Account deactivated' },
  PersonReactivated: { ar: 'إعادة تفعيل الحساب', fr: 'Compte réactivé', en: 'Account reactivated' },
  RoleChangeAsked: { ar: 'طلب تغيير الصفة', fr: 'Changement de rôle demandé', en: 'Change of role asked for' },
  RoleChangeConfirmed: { ar: 'تأكيد تغيير الصفة', fr: 'Changement de rôle confirmé', en: 'Change of role confirmed' },
  RoleChangeCancelled: { ar: 'إلغاء تغيير الصفة', fr: 'Changement de rôle annulé', en: 'Change of role cancelled' },
  RoleChanged: { ar: 'تغيير الصفة', fr: 'Rôle changé', en: 'Role changed' },
} as const satisfies Record<string, Text>;

export const profileFieldTexts = {
  name: { ar: 'الاسم', fr: 'nom', en: 'name' },
  email: { ar: 'العنوان الإلكتروني', fr: 'adresse électronique', en: 'e-mail address' },
  language: { ar: 'اللغة', fr: 'langue', en: 'language' },
} as const satisfies Record<string, Text>;
