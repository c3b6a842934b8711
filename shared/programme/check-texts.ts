import { isMessage } from '../forms/message.ts';
import { Language } from '../forms/text.ts';
import type { Fault } from './fault.ts';

/**
 * Texts that are blank, not in Arabic letters where Arabic is meant, or with digits that the programme does not use; and those that are no
 * message, as one with a lonely brace: a page that says it would break.
 */
export function checkTexts(value: unknown, where = ''): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  if (isText(value)) return fields.flatMap(([language, text]) => checkText(language, String(text), where));
  return fields.flatMap(([name, inner]) =>
    checkTexts(inner, where === '' ? name : `${where}.${nameOf(inner) ?? name}`),
  );
}

const isText = (value: object): boolean => Language.options.every((language) => Object.hasOwn(value, language));

/** The name that people know an entry of a list by. */
function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const names = ['code', 'id', 'name', 'kind', 'value'].map((key) => Reflect.get(value, key) as unknown);
  return names.find((name) => typeof name === 'string');
}

function checkText(language: string, text: string, where: string): Fault[] {
  const fault = (detail: string): Fault[] => [{ where, fault: 'not-translated', detail: `${language}: ${detail}` }];
  if (text.trim() === '') return fault('blank');
  if (/[٠-٩۰-۹]/.test(text)) return fault('Arabic-Indic digits');
  if (!isMessage(text)) return [{ where, fault: 'unreadable-text', detail: `${language}: ${text}` }];
  // a unit or a number needs no letters; a text with letters needs those of its language
  const isWritten = /\p{L}/u.test(text.replace(/\{[^}]*\}/g, ''));
  const hasArabic = /\p{Script=Arabic}/u.test(text);
  if (isWritten && language === 'ar' && !hasArabic) return fault('not in Arabic letters');
  return language !== 'ar' && hasArabic ? fault('in Arabic letters') : [];
}
