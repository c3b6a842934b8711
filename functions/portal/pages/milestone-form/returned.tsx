import type { FormDefinition } from '../../../../shared/forms/definition.ts';
import { describePlace } from '../../../../shared/i18n/describe-issue.ts';
import { formTexts as t } from '../../../../shared/i18n/portal/form.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { idOf } from '../../form/judge.ts';
import { Moment, Notice, Tag } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Returned = NonNullable<AnswerOf<'Milestone'>['returned']>;

const kinds = { fatal: 'late', minor: 'waiting', advice: 'neutral' } as const;

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

/** One comment: how much it weighs, and its words. */
export function ReviewerSays({ comment: { severity, text } }: { comment: Returned['comments'][number] }) {
  const { say } = useWords();
  return (
    <>
      <Tag kind={kinds[severity]}>{say(t[severity])}</Tag> <span dir="auto">{text}</span>
    </>
  );
}
