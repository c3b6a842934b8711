import type { FormDefinition } from '../forms/definition.ts';
import { type FormIssue, isIssueCode } from '../forms/issue.ts';
import { labelOfReference, type Step, wayTo } from '../forms/label.ts';
import type { Language, Text } from '../forms/text.ts';
import { issueTexts } from './issues.ts';
import { formatMessage, type Params } from './message.ts';
import { formatDay, formatMoney, formatNumber, isolate } from './values.ts';

/** Says what is wrong with an answer, as it stands beside the answer. A code that nobody knows is said in general words. */
export function describeIssue(issue: FormIssue, form: FormDefinition, language: Language): string {
  return formatMessage(messageOf(issue, form)[language], language, inWords(issue, form, language));
}

function messageOf({ code }: FormIssue, form: FormDefinition): Text {
  if (isIssueCode(code)) return issueTexts[code];
  return form.rules?.find((rule) => rule.name === code)?.message ?? issueTexts['not-understood'];
}

/** Parameters that choose a plural must stay numbers; the others are written as their field writes them. */
const counts: readonly string[] = [
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'too-precise',
  'too-old',
  'more-issues',
];

function inWords(issue: FormIssue, form: FormDefinition, language: Language): Params {
  const { params, pointer, code } = issue;
  const steps = wayTo(form, pointer);
  const last = steps.findLast((step) => 'label' in step);
  const isMoney = last?.isMoney === true;
  const written = (name: string, value: string | number): string | number => {
    if (typeof value === 'number') {
      if (counts.includes(code) && name !== 'limit') return value;
      return isMoney && name !== 'first' ? formatMoney(value, language) : formatNumber(value, language);
    }
    if (name === 'answer') return labelOfReference(form, pointer, value)?.[language] ?? isolate(value);
    if (name === 'expected') return value;
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, language) : isolate(value);
  };
  const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, written(name, value)]));
  const evidence = form.evidence.find(({ kind }) => kind === params['kind']);
  return evidence === undefined ? words : { ...words, evidence: evidence.title[language] };
}

const sexes = {
  f: { ar: 'نساء', fr: 'femmes', en: 'women' },
  m: { ar: 'رجال', fr: 'hommes', en: 'men' },
} as const satisfies Record<'f' | 'm', Text>;

/** Where a pointer leads, for people: "Sessions › Session 3 › Participants › women". Empty for the form as a whole. */
export function describePlace(pointer: string, form: FormDefinition, language: Language): string {
  const inLanguage = (step: Step): string => {
    if ('label' in step) return step.label[language];
    if ('item' in step) return `${step.item[language]} ${step.number}`;
    return sexes[step.sex][language];
  };
  return wayTo(form, pointer).map(inLanguage).join(' › ');
}
