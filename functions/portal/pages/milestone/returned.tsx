import { describePlace } from '../../../../shared/i18n/describe-issue.ts';
import { reviewTexts as t } from '../../../../shared/i18n/portal/review.ts';
import { PersonName } from '../../view/people.tsx';
import { Moment } from '../../view/pieces.tsx';
import { SeverityTag } from '../../view/review-comment.tsx';
import { useWords } from '../../view/words.tsx';
import type { Read } from './read.ts';

/** Why a milestone was given back the last time, in the reviewer's words. */
export function LastReturn({ view: { returned }, definition, people }: Read) {
  const { say, language } = useWords();
  if (returned === undefined) return null;
  return (
    <section aria-labelledby="last-return">
      <h2 id="last-return">{say(t.lastReturn)}</h2>
      <p>
        <PersonName id={returned.by} people={people} /> · <Moment at={returned.at} />
      </p>
      <blockquote dir="auto">{returned.reason}</blockquote>
      {returned.comments.length > 0 && (
        <ul class="comments">
          {returned.comments.map(({ severity, pointer, text }) => (
            <li>
              <SeverityTag severity={severity} />{' '}
              <strong>{describePlace(pointer ?? '', definition.form, language) || say(t.wholeForm)}</strong>
              <p dir="auto">{text}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
