import type { Text } from '../forms/text.ts';

/** What can be wrong with a portfolio file, beside what can be wrong with any answer. */
export const importIssueTexts = {
  'quote-unclosed': {
    ar: 'علامة اقتباس لم تُغلق.',
    fr: 'Un guillemet n’est pas fermé.',
    en: 'A quotation mark is not closed.',
  },
  'quote-misplaced': {
    ar: 'علامة اقتباس وسط خانة غير محصورة بعلامتي اقتباس.',
    fr: 'Un guillemet se trouve au milieu d’une cellule qui n’en est pas entourée.',
    en: 'A quotation mark stands inside a cell that is not quoted.',
  },
  'column-missing': {
    ar: 'هذا العمود غير موجود في الملف.',
    fr: 'Cette colonne manque.',
    en: 'This column is missing.',
  },
  'column-unknown': {
    ar: 'هذا العمود غير معروف أو مكرر.',
    fr: 'Cette colonne n’est pas connue, ou elle est répétée.',
    en: 'This column is not known, or it is repeated.',
  },
  'row-count': {
    ar: 'يجب أن يتضمن الملف مشروعا واحدا على الأقل و{max} على الأكثر.',
    fr: 'Le fichier doit contenir de 1 à {max} projets.',
    en: 'The file must hold 1 to {max} projects.',
  },
  'too-many-cells': {
    ar: 'عدد خانات هذا السطر أكبر من عدد الأعمدة ({max}).',
    fr: 'Cette ligne a plus de cellules que de colonnes ({max}).',
    en: 'This line has more cells than there are columns ({max}).',
  },
  formula: {
    ar: 'لا يجوز أن تبدأ الخانة بأحد الرموز = + - @.',
    fr: 'Une cellule ne peut pas commencer par = + - ou @.',
    en: 'A cell must not begin with = + - or @.',
  },
  'not-an-amount': {
    ar: 'المنتظر مبلغ بالدرهم، بفاصلة عشرية ورقمين بعدها على الأكثر.',
    fr: 'Un montant en dirhams est attendu, avec deux décimales au plus.',
    en: 'An amount in dirhams is expected, with two decimals at most.',
  },
  'code-repeated': {
    ar: 'هذا الرمز مستعمل قبلُ في السطر {first}.',
    fr: 'Ce code figure déjà à la ligne {first}.',
    en: 'This code already stands in row {first}.',
  },
} as const satisfies Record<string, Text>;
