import { acceptedAnswers } from '../../../../shared/domain/accepted-answers.ts';
import { localDateOf } from '../../../../shared/domain/calendar.ts';
import type { FormIssue } from '../../../../shared/forms/issue.ts';
import { validateForm } from '../../../../shared/forms/validate.ts';
import { describeIssue, describePlace } from '../../../../shared/i18n/describe-issue.ts';
import { reviewTexts as t } from '../../../../shared/i18n/portal/review.ts';
import { lookingBack } from '../../../../shared/programme/looking-back.ts';
import { Notice } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import type { Read } from './read.ts';

/** What is doubtful in what was handed in, by the same rules as when it was. */
export function Warnings(read: Read) {
  const { say, language, colon } = useWords();
  const { form } = read.definition;
  const warnings = warningsOf(read);
  if (warnings.length === 0) return null;
  return (
    <Notice kind="warning" heading={say(t.warnings)}>
      <p>{say(t.warningsHelp)}</p>
      <ul>
        {warnings.map((issue) => (
          <li>
            {describePlace(issue.pointer, form, language)}
            {colon} {describeIssue(issue, form, language)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Only as long as somebody has to decide: what is settled is judged no more. */
function warningsOf({ c, programme, definition, view }: Read): FormIssue[] {
  const { submission, state, milestone } = view;
  if (submission === undefined || state.status !== 'submitted') return [];
  const { issues } = validateForm(definition.form, submission.content, {
    today: localDateOf(programme.calendar, submission.at),
    ...lookingBack(programme, milestone, acceptedAnswers(c)),
  });
  return issues.filter(({ severity }) => severity === 'warning');
}
