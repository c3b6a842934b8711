import type { Field } from '../../../shared/forms/definition.ts';
import { isRecord } from '../../../shared/forms/scope.ts';
import type { Language } from '../../../shared/forms/text.ts';

/** An answer as it stands in its field to be typed on: numbers as they are written by hand, without grouping; what was never understood as it was typed. */
export function typedText(field: Field, value: unknown, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return '';
  return field.kind === 'money' ? money(value, language) : withComma(String(value), language);
}

/** A part of an answer that is a pair: women and men, from and until. */
export function partText(value: unknown, part: string): string {
  const inner = isRecord(value) ? value[part] : undefined;
  return typeof inner === 'string' || typeof inner === 'number' ? String(inner) : '';
}

function money(centimes: number, language: Language): string {
  return withComma(centimes % 100 === 0 ? String(centimes / 100) : (centimes / 100).toFixed(2), language);
}

/** The decimal sign of people who write French or Moroccan Arabic is a comma. */
function withComma(text: string, language: Language): string {
  return language === 'en' ? text : text.replace('.', ',');
}
