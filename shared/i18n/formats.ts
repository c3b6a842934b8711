import type { Language } from '../forms/text.ts';
import { locales } from './locales.ts';

/**
 * Makes something of Intl once per language: making one takes longer than drawing a page, and a history formats hundreds of moments.
 */
export function perLanguage<Format>(make: (locale: string) => Format): (language: Language) => Format {
  const made = new Map<Language, Format>();
  return (language) => {
    const known = made.get(language) ?? make(locales[language]);
    made.set(language, known);
    return known;
  };
}
