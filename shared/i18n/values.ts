import type { Language } from '../forms/text.ts';
import { locales } from './message.ts';

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
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(midday);
}

export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 3 }).format(value);
}

const currency = { ar: 'درهم', fr: 'DH', en: 'MAD' } as const satisfies Record<Language, string>;

/** Centimes as dirhams; two decimals only where there are centimes. */
export function formatMoney(centimes: number, language: Language): string {
  const digits = centimes % 100 === 0 ? 0 : 2;
  const format = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${format.format(centimes / 100)} ${currency[language]}`;
}
