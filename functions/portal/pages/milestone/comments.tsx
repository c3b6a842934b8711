import { ReviewComment } from '../../../../shared/domain/events.ts';
import type { FormDefinition } from '../../../../shared/forms/definition.ts';
import type { FormContent } from '../../../../shared/forms/submission.ts';
import { describePlace } from '../../../../shared/i18n/describe-issue.ts';
import { reviewTexts as t, severityTexts } from '../../../../shared/i18n/portal/review.ts';
import type { Problem } from '../../api.ts';
import { Fieldset, Select, TextArea } from '../../view/fields.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';
import { placesOf } from './places.ts';
import { commentField, mostComments, type TypedComment } from './typed-return.ts';

type Props = {
  form: FormDefinition;
  content: FormContent;
  comments: readonly TypedComment[];
  problem: Problem | undefined;
  isCommenting: boolean;
};

/** Comments being written: what an earlier one is about stands fixed, for the last it is chosen; so the page stays small at a hundred. */
export function Comments({ form, content, comments, problem, isCommenting }: Props) {
  const { say } = useWords();
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{say(t.comments)}</h2>
      <p class="help">{say(t.commentsHelp)}</p>
      {comments.map((comment, number) => (
        <Fieldset legend={say(t.commentN, { n: number + 1 })}>
          <About
            form={form}
            content={content}
            comment={comment}
            number={number}
            isChosen={number === comments.length - 1}
          />
          <Select
            name={commentField(number, 'severity')}
            label={say(t.severity)}
            value={comment.severity}
            choices={ReviewComment.shape.severity.options.map((value) => ({ value, label: say(severityTexts[value]) }))}
          />
          <TextArea
            name={commentField(number, 'text')}
            label={say(t.comment)}
            value={comment.text}
            rows={3}
            maxlength={4000}
            autofocus={isCommenting && number === comments.length - 1}
            errors={problemsOf(problem, `/comments/${number}/text`).map(({ message }) => message)}
          />
          {comments.length > 1 && (
            <button class="plain" name="remove" value={String(number)}>
              {say(t.removeComment, { n: number + 1 })}
            </button>
          )}
        </Fieldset>
      ))}
      {comments.length < mostComments && (
        <button class="second" name="add" value="yes" data-again>
          {say(t.addComment)}
        </button>
      )}
    </section>
  );
}

type AboutProps = Pick<Props, 'form' | 'content'> & { comment: TypedComment; number: number; isChosen: boolean };

/** Which answer a comment is about. */
function About({ form, content, comment: { about }, number, isChosen }: AboutProps) {
  const { say, language, colon } = useWords();
  const name = commentField(number, 'about');
  const wordsFor = (pointer: string): string => describePlace(pointer, form, language) || say(t.wholeForm);
  if (!isChosen)
    return (
      <p>
        {say(t.about)}
        {colon} <strong>{wordsFor(about)}</strong>
        <input type="hidden" name={name} value={about} />
      </p>
    );
  const places = ['', ...placesOf(form, content)];
  const offered = places.includes(about) ? places : [...places, about];
  return (
    <Select
      name={name}
      label={say(t.about)}
      value={about}
      choices={offered.map((pointer) => ({ value: pointer, label: wordsFor(pointer) }))}
    />
  );
}
