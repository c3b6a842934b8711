import { type Part, partsOf } from '../forms/message.ts';
import type { Language } from '../forms/text.ts';
import { perLanguage } from './formats.ts';

export type Params = Readonly<Record<string, string | number>>;

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale));
const plurals = perLanguage((locale) => new Intl.PluralRules(locale));

/** Puts a message into words. A placeholder without a value stays visible as `{name}`. */
export function formatMessage(message: string, language: Language, params: Params = {}): string {
  return write(partsOf(message), language, params);
}

function write(parts: readonly Part[], language: Language, params: Params, count?: number): string {
  return parts.map((part) => writePart(part, language, params, count)).join('');
}

function writePart(part: Part, language: Language, params: Params, count?: number): string {
  if (typeof part === 'string') return part;
  if (part.argument === '#') return numbers(language).format(count ?? 0);
  const value = params[part.argument];
  if (!('choose' in part)) return value === undefined ? `{${part.argument}}` : String(value);
  const number = Number(value);
  const name = part.choose === 'select' ? String(value) : plurals(language).select(number);
  const chosen = (part.choose === 'plural' ? part.cases.get(`=${number}`) : undefined) ?? part.cases.get(name);
  return write(chosen ?? part.cases.get('other') ?? [], language, params, part.choose === 'plural' ? number : count);
}
