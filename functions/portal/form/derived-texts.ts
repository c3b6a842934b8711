import type { FormDefinition } from '../../../shared/forms/definition.ts';
import { evaluate } from '../../../shared/forms/evaluate.ts';
import { framesOf } from '../../../shared/forms/frames.ts';
import { pointerTo } from '../../../shared/forms/issue.ts';
import type { FormContext } from '../../../shared/forms/scope.ts';
import type { Language } from '../../../shared/forms/text.ts';
import { frameTexts as t } from '../../../shared/i18n/portal/frame.ts';
import { formatNumber } from '../../../shared/i18n/values.ts';

/** Every derived value of a form in words, by the place where it is drawn. */
export function derivedTexts(
  form: FormDefinition,
  values: Readonly<Record<string, unknown>>,
  context: FormContext,
  language: Language,
): Record<string, string> {
  const entries = framesOf(form, values).flatMap(({ frame, path }) =>
    frame.derived.map(({ name, formula, unit }) => {
      const value = evaluate(formula, frame, context);
      const text =
        typeof value === 'boolean'
          ? (value ? t.yes : t.no)[language]
          : typeof value === 'number' && Number.isFinite(value)
            ? `${formatNumber(value, language)} ${unit?.[language] ?? ''}`.trim()
            : t.notApplicable[language];
      return [pointerTo([...path, name]).slice(1), text] as const;
    }),
  );
  return Object.fromEntries(entries);
}
