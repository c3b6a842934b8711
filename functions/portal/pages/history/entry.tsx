import { findMilestone } from '../../../../shared/domain/stages.ts';
import { describePlace } from '../../../../shared/i18n/describe-issue.ts';
import { historyTexts as t } from '../../../../shared/i18n/portal/history.ts';
import { severityTexts } from '../../../../shared/i18n/portal/review.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { About, ActorLine, EventName } from '../../view/event-words.tsx';
import type { People } from '../../view/people.tsx';
import { Code, Moment } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { Changes } from './changes.tsx';

export type TimelineEntry = AnswerOf<'Timeline'>['items'][number];
type Props = {
  entry: TimelineEntry;
  c: Pick<AnswerOf<'Case'>, 'id' | 'project'>;
  programme: Programme;
  people: People;
  /** Whether its reader may see the project as it was. */
  mayLookBack: boolean;
};

/** One event: what happened, who did it in which role, when, what it changed, and why. */
export function Entry({ entry, c, programme, people, mayLookBack }: Props) {
  const { say } = useWords();
  const { seq, type, at, actor, about, submission, reason, hash } = entry;
  return (
    <li id={`e${seq}`} value={seq} class="card">
      <h2>
        <EventName type={type} />
      </h2>
      <p class="about">
        <About about={about} programme={programme} />
        {submission !== undefined && about.milestone !== undefined && (
          <>
            {' · '}
            <a
              href={path('/cases/{caseId}/milestones/{milestone}/versions/{version}', {
                caseId: c.id,
                milestone: about.milestone,
                version: String(submission.version),
              })}
            >
              {say(t.versionN, { n: submission.version })}
            </a>
          </>
        )}
      </p>
      <p>
        <ActorLine actor={actor} people={people} holder={c.project.holder.name} /> · <Moment at={at} />
      </p>
      {reason !== undefined && <blockquote dir="auto">{reason}</blockquote>}
      <Comments entry={entry} programme={programme} />
      <Changes changes={entry.changes} programme={programme} people={people} />
      <p class="fingerprint">
        <small>
          {say(t.event, { n: seq })} · {say(t.hash)} <Code>{hash.slice(0, 16)}…</Code>
        </small>
        {mayLookBack && (
          <>
            {' · '}
            <a href={path('/cases/{caseId}/as-of', { caseId: c.id }, { seq: String(seq) })}>{say(t.stateThen)}</a>
          </>
        )}
      </p>
    </li>
  );
}

/** What a reviewer said of single answers. */
function Comments({ entry: { about, comments = [] }, programme }: Pick<Props, 'entry' | 'programme'>) {
  const { say, language } = useWords();
  const form = about.milestone === undefined ? undefined : findMilestone(programme, about.milestone)?.form;
  if (comments.length === 0) return null;
  return (
    <ul class="comments">
      {comments.map(({ severity, pointer, text }) => (
        <li>
          {say(severityTexts[severity])} ·{' '}
          <strong>
            {(pointer !== undefined && form !== undefined && describePlace(pointer, form, language)) ||
              say(t.wholeForm)}
          </strong>
          <p dir="auto">{text}</p>
        </li>
      ))}
    </ul>
  );
}
