import type { Text } from '../forms/text.ts';

/** What is said of requests that no rule of the programme was asked about: reading, drafts, imports, logins, malformed input. */
export const requestRefusalTexts = {
  'command.id-reused': {
    ar: 'سبق استعمال هذا المعرف لطلب آخر.',
    fr: 'Cet identifiant a déjà servi à une autre demande.',
    en: 'This key was already used for another request.',
  },
  'case.version-not-seen': {
    ar: 'تغير المشروع منذ أن اطلعتم عليه؛ المرجو إعادة قراءته.',
    fr: 'Le projet a changé depuis votre lecture ; veuillez le relire.',
    en: 'The project has changed since you read it; please read it again.',
  },
  'case.too-busy': {
    ar: 'عدة أشخاص يعملون على هذا المشروع الآن؛ المرجو إعادة المحاولة بعد لحظات.',
    fr: 'Plusieurs personnes agissent sur ce projet en ce moment ; veuillez réessayer.',
    en: 'Several people are acting on this project right now; please try again.',
  },
  'draft.none': { ar: 'لا توجد مسودة.', fr: 'Il n’y a pas de brouillon.', en: 'There is no draft.' },
  'draft.moved-on': {
    ar: 'حفظ شخص آخر هذه المسودة بعد أن فتحتموها.',
    fr: 'Ce brouillon a été enregistré par ailleurs depuis que vous l’avez ouvert.',
    en: 'This draft was saved elsewhere since you opened it.',
  },
  'submission.unknown': {
    ar: 'هذه النسخة غير موجودة.',
    fr: 'Cette version n’existe pas.',
    en: 'There is no such version.',
  },
  'sample.population-too-large': {
    ar: 'عدد العناصر يفوق {most}؛ المرجو تضييق المعايير أو الفترة.',
    fr: 'La population dépasse {most} éléments ; veuillez resserrer les critères ou la période.',
    en: 'The population has more than {most} members; please narrow the criteria or the period.',
  },
  'moment.outside-history': {
    ar: 'سجل المشروع لا يشمل هذه اللحظة.',
    fr: 'L’historique du projet ne couvre pas ce moment.',
    en: 'The history of the project does not reach to this moment.',
  },
  'person.unknown': {
    ar: 'هذا الشخص غير معروف.',
    fr: 'Cette personne n’est pas connue.',
    en: 'This person is not known.',
  },
  'profile.none': {
    ar: 'ليس لهذا الحساب ملف شخصي.',
    fr: 'Ce compte n’a pas de profil.',
    en: 'This account has no profile.',
  },
  'calendar.unknown': {
    ar: 'هذا البرنامج غير معروف.',
    fr: 'Ce programme n’est pas connu.',
    en: 'This programme is not known.',
  },
  'calendar.moved-on': {
    ar: 'صحح شخص آخر هذا التقويم للتو؛ المرجو إعادة قراءته.',
    fr: 'Quelqu’un vient de corriger ce calendrier ; veuillez le relire.',
    en: 'Somebody has just corrected this calendar; please read it again.',
  },
  'import.refused': {
    ar: 'تعذر قبول الملف: تحتاج بعض السطور إلى تصحيح.',
    fr: 'Le fichier n’est pas accepté : des lignes sont à corriger.',
    en: 'The file is not accepted: some of its lines need correcting.',
  },
  'request.malformed': { ar: 'تعذرت قراءة الطلب.', fr: 'La demande est illisible.', en: 'The request cannot be read.' },
  'request.invalid': {
    ar: 'الطلب غير مطابق للشكل المطلوب.',
    fr: 'La demande n’a pas la forme attendue.',
    en: 'The request does not have the expected form.',
  },
  'request.header-malformed': {
    ar: 'تعذرت قراءة الترويسة {header}.',
    fr: 'L’en-tête {header} est illisible.',
    en: 'The header {header} cannot be read.',
  },
  'request.too-large': {
    ar: 'الطلب كبير جدا.',
    fr: 'La demande est trop volumineuse.',
    en: 'The request is too large.',
  },
  'request.type-unsupported': {
    ar: 'المنتظر هنا محتوى من نوع {expected}.',
    fr: 'Un contenu de type {expected} est attendu.',
    en: 'Content of the type {expected} is expected.',
  },
  'request.method-unknown': {
    ar: 'هذا العنوان يقبل فقط: {allowed}.',
    fr: 'Cette adresse n’admet que : {allowed}.',
    en: 'This address only takes: {allowed}.',
  },
  'request.cursor-invalid': {
    ar: 'علامة الصفحة هذه لا تخص هذه اللائحة.',
    fr: 'Ce repère de page n’est pas de cette liste.',
    en: 'This cursor does not belong to this list.',
  },
  'path.unknown': { ar: 'هذا العنوان غير موجود.', fr: 'Cette adresse n’existe pas.', en: 'There is no such address.' },
  'login.missing': { ar: 'المرجو تسجيل الدخول.', fr: 'Veuillez vous connecter.', en: 'Please log in.' },
  'login.role-unclear': {
    ar: 'لا يمنح هذا الحساب صفة واحدة معروفة.',
    fr: 'Ce compte n’a pas un rôle connu et un seul.',
    en: 'This account does not have exactly one known role.',
  },
  'login.organisation-missing': {
    ar: 'هذا الحساب غير مرتبط بأي مؤسسة.',
    fr: 'Ce compte n’est rattaché à aucune organisation.',
    en: 'This account belongs to no organisation.',
  },
  'service.fault': {
    ar: 'وقع خلل من جانبنا وتم تسجيله.',
    fr: 'Une erreur s’est produite de notre côté ; elle est enregistrée.',
    en: 'Something went wrong on our side; it has been recorded.',
  },
  'service.busy': {
    ar: 'الخدمة مشغولة؛ المرجو إعادة المحاولة بعد لحظات.',
    fr: 'Le service est occupé ; veuillez réessayer dans un instant.',
    en: 'The service is busy; please try again in a moment.',
  },
} as const satisfies Record<string, Text>;
