import type { Language } from '../forms/text.ts';

/** Locales, not bare languages: Morocco's month names (غشت) and Latin digits hang on the country. */
export const locales: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

/** The direction in which a language is written. */
export function directionOf(language: Language): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
