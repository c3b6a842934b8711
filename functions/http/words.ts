import type { FormDefinition } from '../../shared/forms/definition.ts';
import type { FormIssue } from '../../shared/forms/issue.ts';
import type { Language, Text } from '../../shared/forms/text.ts';
import { administrationRefusalTexts } from '../../shared/i18n/administration-refusals.ts';
import { describeIssue } from '../../shared/i18n/describe-issue.ts';
import { describeRefusal } from '../../shared/i18n/describe-refusal.ts';
import { formatMessage } from '../../shared/i18n/message.ts';
import { refusalTexts } from '../../shared/i18n/refusals.ts';
import { requestRefusalTexts } from '../../shared/i18n/request-refusals.ts';
import type { AnyRefusal, RefusalCode } from './refusal.ts';

/** What every refusal says. */
const texts = { ...refusalTexts, ...requestRefusalTexts, ...administrationRefusalTexts } satisfies Record<
  RefusalCode,
  Text
>;

/** Says to a caller which rule refused. */
export function titleOf(refusal: AnyRefusal, language: Language): string {
  return isOfDomain(refusal)
    ? describeRefusal(refusal, language)
    : formatMessage(texts[refusal.code][language], language, paramsOf(refusal));
}

type DomainRefusal = Parameters<typeof describeRefusal>[0];

function isOfDomain(refusal: AnyRefusal): refusal is DomainRefusal {
  return Object.hasOwn(refusalTexts, refusal.code);
}

function paramsOf(refusal: AnyRefusal): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(refusal).filter(
      (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

/** A body that is no form has no labels to name its fields by. */
const noForm: FormDefinition = { fields: [], evidence: [] };

/** Says what is wrong with one field. */
export function describeField(issue: FormIssue, form: FormDefinition | undefined, language: Language): string {
  return describeIssue(issue, form ?? noForm, language);
}
