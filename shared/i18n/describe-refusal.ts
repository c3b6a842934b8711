import type { Refusal, UnmetCondition } from '../domain/refusal.ts';
import type { Language } from '../forms/text.ts';
import { formatMessage, type Params } from './message.ts';
import { refusalTexts } from './refusals.ts';
import { roleTexts } from './roles.ts';
import { formatDay, inList, isolate } from './values.ts';

/** Says which rule refused. The issues of a form are said by `describeIssue`, one by one. */
export function describeRefusal(refusal: Refusal, language: Language): string {
  return formatMessage(refusalTexts[refusal.code][language], language, inWords(refusal, language));
}

function inWords(refusal: Refusal, language: Language): Params {
  if (refusal.code === 'form.invalid') return {};
  if (refusal.code === 'gate.conditions-unmet') {
    const missing = refusal.missing.map((unmet) => conditionInWords(unmet, language));
    return { missing: inList(missing, language) };
  }
  if ('waitsFor' in refusal) return { waitsFor: roleTexts[refusal.waitsFor][language] };
  if ('day' in refusal) return { day: formatDay(refusal.day, language) };
  if ('today' in refusal) return { today: formatDay(refusal.today, language) };
  if ('until' in refusal) return { until: formatDay(refusal.until, language) };
  // what is left are codes, names and numbers, said as they are
  const { code: _, ...params } = refusal;
  return params;
}

function conditionInWords(unmet: UnmetCondition, language: Language): string {
  switch (unmet.condition) {
    case 'milestone-not-settled':
      return isolate(unmet.milestone);
    case 'finding-open':
      return isolate(unmet.finding);
    case 'condition-broken':
      return unmet.message[language];
  }
}
