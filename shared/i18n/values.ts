import type { Language } from '../forms/text.ts';
import { perLanguage } from './formats.ts';

/**
 * First strong isolate: a Latin name or code keeps its own direction inside an Arabic sentence, and the other way round. What could end the
 * isolate, the line or the header that it stands in becomes a blank.
 */
export function isolate(text: string): string {
  return `\u2068${text.replaceAll(unfit, ' ')}\u2069`;
}

/** Control characters, line separators, lone surrogates, and the controls by which a text shows something else than it says. */
const unfit = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]+/gu;

/** A local day, `2026-08-14`, as it is written: 14 غشت 2026, 14 août 2026, 14 August 2026. */
export function formatDay(day: string, language: Language): string {
  const midday = new Date(`${day}T12:00:00Z`);
  return days(language).format(midday);
}

const days = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));

/** One after the other, by the comma of the language. */
export function inList(texts: readonly string[], language: Language): string {
  return texts.join(comma[language]);
}

const comma = { ar: '، ', fr: ', ', en: ', ' } as const satisfies Record<Language, string>;

export function formatNumber(value: number, language: Language): string {
  return numbers(language).format(value);
}

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }));

const currency = { ar: 'درهم', fr: 'DH', en: 'MAD' } as const satisfies Record<Language, string>;

/** Centimes as dirhams; two decimals only where there are centimes. */
export function formatMoney(centimes: number, language: Language): string {
  const amounts = centimes % 100 === 0 ? wholeAmounts : exactAmounts;
  return `${amounts(language).format(centimes / 100)} ${currency[language]}`;
}

const wholeAmounts = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
const exactAmounts = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
