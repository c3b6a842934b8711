import type { RowIssue } from '../../shared/app/query-refusal.ts';
import type { Language, Text } from '../../shared/forms/text.ts';
import { describeIssue } from '../../shared/i18n/describe-issue.ts';
import { importIssueTexts } from '../../shared/i18n/import-issues.ts';
import { formatMessage } from '../../shared/i18n/message.ts';
import { refusalTexts } from '../../shared/i18n/refusals.ts';

const texts: ReadonlyMap<string, Text> = new Map(Object.entries({ ...refusalTexts, ...importIssueTexts }));

/** A row of a portfolio file that cannot be taken, with the reason in words. */
export function describeRow(issue: RowIssue, language: Language): RowIssue & { message: string } {
  const { code, params } = issue;
  const text = texts.get(code);
  const message =
    text === undefined
      ? describeIssue({ pointer: '', code, severity: 'error', params }, { fields: [], evidence: [] }, language)
      : formatMessage(text[language], language, params);
  return { ...issue, message };
}
