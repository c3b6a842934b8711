import type { Derived, FormDefinition } from '../../../shared/forms/definition.ts';
import { evaluate } from '../../../shared/forms/evaluate.ts';
import { framesOf } from '../../../shared/forms/frames.ts';
import { pointerTo } from '../../../shared/forms/issue.ts';
import type { FormContext, Frame } from '../../../shared/forms/scope.ts';
import type { Language } from '../../../shared/forms/text.ts';
import { frameTexts as t } from '../../../shared/i18n/portal/frame.ts';
import { formatMoney, formatNumber } from '../../../shared/i18n/values.ts';

/** A derived value in words: yes or no, an amount, a number with its unit, or that there is none. */
export function derivedText(
  { formula, money, unit }: Derived,
  frame: Frame,
  context: FormContext,
  language: Language,
): string {
  const value = evaluate(formula, frame, context);
  if (typeof value === 'boolean') return (value ? t.yes : t.no)[language];
  if (typeof value !== 'number' || !Number.isFinite(value)) return t.notApplicable[language];
  if (money) return formatMoney(value, language);
  return `${formatNumber(value, language)} ${unit?.[language] ?? ''}`.trim();
}

/** Every derived value of a form in words, by the place where it is drawn. */
export function derivedTexts(
  form: FormDefinition,
  values: Readonly<Record<string, unknown>>,
  context: FormContext,
  language: Language,
): Record<string, string> {
  const entries = framesOf(form, values).flatMap(({ frame, path }) =>
    frame.derived.map((derived) => {
      const at = pointerTo([...path, derived.name]).slice(1);
      return [at, derivedText(derived, frame, context, language)] as const;
    }),
  );
  return Object.fromEntries(entries);
}
