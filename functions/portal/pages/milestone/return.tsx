import { describePlace } from '../../../../shared/i18n/describe-issue.ts';
import { deedTexts } from '../../../../shared/i18n/portal/deeds.ts';
import { reviewTexts as t } from '../../../../shared/i18n/portal/review.ts';
import { acceptedAnswers } from '../../../../shared/domain/accepted-answers.ts';
import { localDateOf } from '../../../../shared/domain/calendar.ts';
import { lookingBack } from '../../../../shared/programme/looking-back.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { Answers } from '../../view/answers.tsx';
import { RefusedDeed } from '../../view/deed.tsx';
import { TextArea } from '../../view/fields.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';
import { Comments } from './comments.tsx';
import type { Read } from './read.ts';
import type { TypedReturn } from './typed-return.ts';

type Props = {
  read: Read;
  submission: AnswerOf<'Submission'>;
  typed: TypedReturn;
  /** Whether it holds what she has just sent, refused or with a comment more or less. */
  isSent: boolean;
  /** Whether somebody goes on with a comment: it is where the page begins. */
  isCommenting: boolean;
};

const formId = 'return';

/** Where a reviewer writes why a version goes back, with the answers at hand: each can be commented where it stands. */
export function ReturnPage({ read, submission, typed, isSent, isCommenting }: Props) {
  const { say, language, colon } = useWords();
  const { c, programme, definition, view, doing } = read;
  const address = { caseId: c.id, milestone: view.milestone };
  const { problem } = doing.refused ?? {};
  const reasonErrors =
    problem?.rule === 'reason.too-short'
      ? [problem.title]
      : problemsOf(problem, '/reason').map(({ message }) => message);
  const context = {
    today: localDateOf(programme.calendar, submission.at),
    ...lookingBack(programme, view.milestone, acceptedAnswers(c)),
  };
  return (
    <>
      <RefusedDeed refused={doing.refused} idOf={fieldOfReturn} />
      <p class="above">
        <a href={path('/cases/{caseId}/milestones/{milestone}', address)}>{say(t.backToMilestone)}</a>
      </p>
      <h1>{say(t.returnTitle, { milestone: `${view.milestone} ${say(definition.title)}` })}</h1>
      <div class="side-by-side">
        <ActionForm
          id={formId}
          written={isSent}
          session={doing.session}
          seen={doing.seen}
          action={path('/cases/{caseId}/milestones/{milestone}/return', address)}
        >
          <input type="hidden" name="version" value={String(submission.version)} />
          <TextArea
            id="return-reason"
            name="reason"
            label={say(deedTexts.reason)}
            help={say(deedTexts.reasonHelp, { n: programme.limits.reasonLength })}
            value={typed.reason}
            errors={reasonErrors}
            maxlength={4000}
          />
          <Comments
            form={definition.form}
            content={submission.content}
            comments={typed.comments}
            problem={problem}
            isCommenting={isCommenting}
          />
          <div class="buttons">
            <button class="danger">{say(t.sendReturn)}</button>
          </div>
        </ActionForm>
        <section aria-labelledby="answers">
          <h2 id="answers">
            {say(t.answers)} · {say(t.versionN, { n: submission.version })}
          </h2>
          <Answers
            form={definition.form}
            content={submission.content}
            context={context}
            caseId={c.id}
            beside={(pointer) =>
              isCommentable(pointer) && (
                <button
                  class="plain"
                  form={formId}
                  name="comment-on"
                  value={pointer}
                  aria-label={`${say(t.commentOn)}${colon} ${describePlace(pointer, definition.form, language)}`}
                >
                  {say(t.commentOn)}
                </button>
              )
            }
          />
        </section>
      </div>
    </>
  );
}

/** Answers of the form itself, and records of its lists: a button at each answer of hundreds of records would be a page of buttons. */
function isCommentable(pointer: string): boolean {
  return /^\/values\/[^/]+(\/\d+)?$/.test(pointer);
}

/** The field that a refusal points at: the reason, or a part of a comment. */
function fieldOfReturn(_: string, pointer: string): string {
  const [, part = '', number = '', name = 'text'] = pointer.split('/');
  return part === 'comments' ? `comment-${number}-${name}` : 'return-reason';
}
