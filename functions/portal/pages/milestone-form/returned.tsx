import type { FormDefinition } from '../../../../shared/forms/definition.ts';
import { describePlace } from '../../../../shared/i18n/describe-issue.ts';
import { formTexts as t } from '../../../../shared/i18n/portal/form.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { idOf } from '../../form/judge.ts';
import { Moment, Notice } from '../../view/pieces.tsx';
import { ReviewerSays } from '../../view/review-comment.tsx';
import { useWords } from '../../view/words.tsx';

type Returned = NonNullable<AnswerOf<'Milestone'>['returned']>;

/** Why a milestone came back, each comment with a way to the answer that it is about. */
export function ReturnedBecause({ returned, form }: { returned: Returned; form: FormDefinition }) {
  const { say, language } = useWords();
  const { reason, comments, at } = returned;
  return (
    <Notice kind="warning" heading={say(t.returnedHeading)}>
      <p dir="auto">{reason}</p>
      <ul>
        {comments.map((comment) => (
          <li>
            {comment.pointer !== undefined && (
              <>
                <a href={`#${idOf(comment.pointer)}`}>{describePlace(comment.pointer, form, language)}</a>:{' '}
              </>
            )}
            <ReviewerSays comment={comment} />
          </li>
        ))}
      </ul>
      <p>
        <small>
          <Moment at={at} />
        </small>
      </p>
    </Notice>
  );
}
