import type { Refusal } from '../domain/refusal.ts';
import type { Language } from '../forms/text.ts';
import { formatMessage, type Params } from './message.ts';
import { refusalTexts } from './refusals.ts';
import { roleTexts } from './roles.ts';
import { formatDay, isolate } from './values.ts';

/** Says which rule refused. The issues of a form are said by `describeIssue`, one by one. */
export function describeRefusal(refusal: Refusal, language: Language): string {
  return formatMessage(refusalTexts[refusal.code][language], language, inWords(refusal, language));
}

const comma = { ar: '، ', fr: ', ', en: ', ' } as const satisfies Record<Language, string>;

function inWords(refusal: Refusal, language: Language): Params {
  switch (refusal.code) {
    case 'form.invalid':
      return {};
    case 'review.not-your-turn':
    case 'gate.not-your-turn':
      return { waitsFor: roleTexts[refusal.waitsFor][language] };
    case 'gate.conditions-unmet': {
      const milestones = refusal.missing.map((condition) => isolate(condition.milestone));
      return { missing: milestones.join(comma[language]) };
    }
    case 'due.past':
      return { today: formatDay(refusal.today, language) };
    default: {
      // what is left are codes, names and numbers, said as they are
      const { code: _, ...params } = refusal;
      return params;
    }
  }
}
