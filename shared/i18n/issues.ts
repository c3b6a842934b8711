import type { IssueCode } from '../forms/issue.ts';
import type { Text } from '../forms/text.ts';

/** What the form engine says of an answer, beside the answer. `{limit}`, `{answer}` and `{evidence}` come already put into words. */
export const issueTexts: Record<IssueCode, Text> = {
  required: { ar: 'المرجو ملء هذه الخانة.', fr: 'À remplir.', en: 'Please fill this in.' },
  'wrong-type': {
    ar: '{expected, select, number {المنتظر هنا عدد.} int {المنتظر هنا عدد صحيح.} string {المنتظر هنا نص.} boolean {المنتظر هنا نعم أو لا.} array {المنتظر هنا لائحة.} other {الجواب ليس على الشكل المطلوب.}}',
    fr: '{expected, select, number {Un nombre est attendu ici.} int {Un nombre entier est attendu ici.} string {Un texte est attendu ici.} boolean {Oui ou non est attendu ici.} array {Une liste est attendue ici.} other {La réponse n’a pas la forme demandée.}}',
    en: '{expected, select, number {A number is expected here.} int {A whole number is expected here.} string {A text is expected here.} boolean {Yes or no is expected here.} array {A list is expected here.} other {The answer does not have the form asked for.}}',
  },
  'unknown-field': {
    ar: 'الاستمارة لا تتضمن خانة باسم {field}.',
    fr: 'Le formulaire n’a pas de champ « {field} ».',
    en: 'The form has no field “{field}”.',
  },
  'not-understood': {
    ar: 'تعذر فهم هذه القيمة.',
    fr: 'Cette valeur n’est pas comprise.',
    en: 'This value is not understood.',
  },
  'forbidden-characters': {
    ar: 'يتضمن النص رموزا غير مرئية غير مسموح بها؛ المرجو إعادة كتابته عوض لصقه.',
    fr: 'Le texte contient des caractères invisibles non admis ; veuillez le retaper au lieu de le coller.',
    en: 'The text holds invisible characters that are not allowed; please type it instead of pasting it.',
  },
  'content-too-large': {
    ar: 'الاستمارة أكبر من أن تُحفظ؛ المرجو تقصير النصوص أو اللوائح، أو إرفاقها كملف.',
    fr: 'Le formulaire est trop volumineux ; veuillez raccourcir textes ou listes, ou les joindre en fichier.',
    en: 'The form is too large to be kept; please shorten texts or lists, or attach them as a file.',
  },
  'more-issues': {
    ar: '{count, plural, one {وملاحظة أخرى.} two {وملاحظتان أخريان.} few {و# ملاحظات أخرى.} many {و# ملاحظة أخرى.} other {و# ملاحظة أخرى.}}',
    fr: '{count, plural, one {Et une autre remarque.} other {Et # autres remarques.}}',
    en: '{count, plural, one {And one more issue.} other {And # more issues.}}',
  },
  'too-short': {
    ar: 'النص قصير: المطلوب {min, plural, one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفا} other {# حرف}} على الأقل.',
    fr: 'Trop court : au moins {min, plural, one {# caractère} other {# caractères}}.',
    en: 'Too short: at least {min, plural, one {# character} other {# characters}}.',
  },
  'too-long': {
    ar: 'النص طويل: الحد الأقصى {max, plural, one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفا} other {# حرف}}.',
    fr: 'Trop long : au plus {max, plural, one {# caractère} other {# caractères}}.',
    en: 'Too long: at most {max, plural, one {# character} other {# characters}}.',
  },
  'too-small': { ar: 'الحد الأدنى هو {min}.', fr: 'Le minimum est {min}.', en: 'The minimum is {min}.' },
  'too-large': { ar: 'الحد الأقصى هو {max}.', fr: 'Le maximum est {max}.', en: 'The maximum is {max}.' },
  'not-above': {
    ar: 'يجب أن تكون القيمة أكبر من {min}.',
    fr: 'La valeur doit être supérieure à {min}.',
    en: 'The value must be greater than {min}.',
  },
  'too-precise': {
    ar: '{decimals, plural, =0 {لا تُقبل أرقام بعد الفاصلة.} one {رقم واحد بعد الفاصلة على الأكثر.} two {رقمان بعد الفاصلة على الأكثر.} few {# أرقام بعد الفاصلة على الأكثر.} many {# رقما بعد الفاصلة على الأكثر.} other {# رقم بعد الفاصلة على الأكثر.}}',
    fr: '{decimals, plural, =0 {Pas de décimales.} one {Une décimale au plus.} other {# décimales au plus.}}',
    en: '{decimals, plural, =0 {No decimals.} one {At most one decimal.} other {At most # decimals.}}',
  },
  'not-whole': {
    ar: 'المطلوب عدد صحيح دون فاصلة.',
    fr: 'Un nombre entier est demandé.',
    en: 'A whole number is asked for.',
  },
  'too-few': {
    ar: 'المطلوب {min, plural, one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصرا} other {# عنصر}} على الأقل.',
    fr: 'Au moins {min, plural, one {un élément est demandé} other {# éléments sont demandés}}.',
    en: 'At least {min, plural, one {one entry is} other {# entries are}} asked for.',
  },
  'too-many': {
    ar: 'الحد الأقصى {max, plural, =0 {لا شيء} one {عنصر واحد} two {عنصران} few {# عناصر} many {# عنصرا} other {# عنصر}}.',
    fr: 'Au plus {max, plural, one {# élément} other {# éléments}}.',
    en: 'At most {max, plural, one {one entry} other {# entries}}.',
  },
  'not-a-choice': {
    ar: 'المرجو الاختيار من بين الأجوبة المقترحة.',
    fr: 'Veuillez choisir parmi les réponses proposées.',
    en: 'Please choose one of the answers offered.',
  },
  'chosen-twice': {
    ar: 'تم اختيار الجواب نفسه مرتين.',
    fr: 'La même réponse est choisie deux fois.',
    en: 'The same answer is chosen twice.',
  },
  'not-an-email': {
    ar: 'العنوان الإلكتروني غير صحيح؛ مثال: nom@domaine.ma',
    fr: 'Cette adresse électronique n’est pas correcte ; exemple : nom@domaine.ma',
    en: 'This e-mail address is not correct; example: nom@domaine.ma',
  },
  'not-a-date': {
    ar: 'المطلوب تاريخ موجود، مثل 2026-03-31.',
    fr: 'Une date qui existe est demandée, comme 2026-03-31.',
    en: 'A date that exists is asked for, such as 2026-03-31.',
  },
  'not-a-time': {
    ar: 'المطلوب توقيت من 00:00 إلى 23:59.',
    fr: 'Une heure de 00:00 à 23:59 est demandée.',
    en: 'A time from 00:00 to 23:59 is asked for.',
  },
  'too-early': { ar: 'ليس قبل {limit}.', fr: 'Pas avant {limit}.', en: 'Not before {limit}.' },
  'too-late': { ar: 'ليس بعد {limit}.', fr: 'Pas après {limit}.', en: 'Not after {limit}.' },
  'must-be-true': {
    ar: 'يلزم تأكيد هذه الخانة.',
    fr: 'Cette case doit être confirmée.',
    en: 'This must be confirmed.',
  },
  repeated: {
    ar: 'هذا العنصر مذكور من قبل (رقم {first}).',
    fr: 'Déjà indiqué plus haut (n° {first}).',
    en: 'Already given above (no. {first}).',
  },
  'above-limit': {
    ar: 'القيمة أكبر من {limit}: المرجو التحقق منها.',
    fr: 'Supérieur à {limit} : à vérifier.',
    en: 'Above {limit}: please check.',
  },
  'above-answer': {
    ar: 'يجب ألا تتجاوز القيمة {limit} ({answer}).',
    fr: 'Ne doit pas dépasser {limit} ({answer}).',
    en: 'Must not exceed {limit} ({answer}).',
  },
  'above-accepted': {
    ar: 'يجب ألا تتجاوز القيمة {limit}، وهي القيمة المصادق عليها سابقا ({milestone}).',
    fr: 'Ne doit pas dépasser {limit}, la valeur déjà acceptée ({milestone}).',
    en: 'Must not exceed {limit}, the value already accepted ({milestone}).',
  },
  'below-limit': {
    ar: 'القيمة أقل من {limit}: المرجو التحقق منها.',
    fr: 'Inférieur à {limit} : à vérifier.',
    en: 'Below {limit}: please check.',
  },
  'below-answer': {
    ar: 'يجب ألا تقل القيمة عن {limit} ({answer}).',
    fr: 'Ne doit pas être inférieur à {limit} ({answer}).',
    en: 'Must not be below {limit} ({answer}).',
  },
  'below-accepted': {
    ar: 'يجب ألا تقل القيمة عن {limit}، وهي القيمة المصادق عليها سابقا ({milestone}).',
    fr: 'Ne doit pas être inférieur à {limit}, la valeur déjà acceptée ({milestone}).',
    en: 'Must not be below {limit}, the value already accepted ({milestone}).',
  },
  'after-today': {
    ar: 'يجب ألا يتجاوز التاريخ {limit}.',
    fr: 'La date ne doit pas dépasser le {limit}.',
    en: 'The date must not be later than {limit}.',
  },
  'after-answer': {
    ar: 'يجب ألا يتجاوز التاريخ {limit} ({answer}).',
    fr: 'La date ne doit pas dépasser le {limit} ({answer}).',
    en: 'The date must not be later than {limit} ({answer}).',
  },
  'after-accepted': {
    ar: 'يجب ألا يتجاوز التاريخ {limit}، حسب المعطيات المصادق عليها ({milestone}).',
    fr: 'La date ne doit pas dépasser le {limit}, d’après ce qui a été accepté ({milestone}).',
    en: 'The date must not be later than {limit}, by what was accepted ({milestone}).',
  },
  'before-today': {
    ar: 'يجب ألا يسبق التاريخ {limit}.',
    fr: 'La date ne doit pas précéder le {limit}.',
    en: 'The date must not be earlier than {limit}.',
  },
  'before-answer': {
    ar: 'يجب ألا يسبق التاريخ {limit} ({answer}).',
    fr: 'La date ne doit pas précéder le {limit} ({answer}).',
    en: 'The date must not be earlier than {limit} ({answer}).',
  },
  'before-accepted': {
    ar: 'يجب ألا يسبق التاريخ {limit}، حسب المعطيات المصادق عليها ({milestone}).',
    fr: 'La date ne doit pas précéder le {limit}, d’après ce qui a été accepté ({milestone}).',
    en: 'The date must not be earlier than {limit}, by what was accepted ({milestone}).',
  },
  'too-old': {
    ar: 'يجب ألا يعود التاريخ إلى أكثر من {months, plural, one {شهر واحد} two {شهرين} few {# أشهر} many {# شهرا} other {# شهر}} (ليس قبل {limit}).',
    fr: 'La date ne doit pas remonter à plus de {months, plural, one {# mois} other {# mois}} (pas avant le {limit}).',
    en: 'The date must lie within the last {months, plural, one {# month} other {# months}} (not before {limit}).',
  },
  'file-not-attached': {
    ar: 'هذا الملف غير مرفق.',
    fr: 'Ce fichier n’est pas joint.',
    en: 'This file is not attached.',
  },
  'file-name': {
    ar: 'اسم الملف يتضمن رموزا غير مقبولة.',
    fr: 'Le nom du fichier contient des caractères non admis.',
    en: 'The name of the file holds characters that are not allowed.',
  },
  'file-ending': {
    ar: 'امتداد اسم الملف لا يوافق نوعه (pdf أو jpg أو png أو xlsx أو docx).',
    fr: 'L’extension du fichier ne correspond pas à son type (pdf, jpg, png, xlsx ou docx).',
    en: 'The ending of the file name does not fit its type (pdf, jpg, png, xlsx or docx).',
  },
  'evidence-missing': {
    ar: 'وثيقة إثبات ناقصة: {evidence} (المطلوب {min}، المرفق {found}).',
    fr: 'Pièce justificative manquante : {evidence} (demandé : {min}, joint : {found}).',
    en: 'Evidence is missing: {evidence} (asked for: {min}, attached: {found}).',
  },
  'evidence-media': {
    ar: 'هذا النوع من الملفات غير مقبول لهذه الوثيقة.',
    fr: 'Ce type de fichier n’est pas admis pour cette pièce.',
    en: 'This type of file is not accepted here.',
  },
  'unknown-evidence': {
    ar: 'هذه الوثيقة غير مطلوبة في الاستمارة.',
    fr: 'Le formulaire ne demande pas cette pièce.',
    en: 'The form does not ask for this evidence.',
  },
  'repeated-evidence': {
    ar: 'أُرفق الملف نفسه مرتين.',
    fr: 'Le même fichier est joint deux fois.',
    en: 'The same file is attached twice.',
  },
  'photo-undated': {
    ar: 'المرجو ذكر تاريخ التقاط الصورة.',
    fr: 'Veuillez indiquer le jour de la prise de vue.',
    en: 'Please give the day the photo was taken.',
  },
  'photo-unplaced': {
    ar: 'المرجو ذكر مكان التقاط الصورة.',
    fr: 'Veuillez indiquer le lieu de la prise de vue.',
    en: 'Please give the place the photo was taken.',
  },
};
