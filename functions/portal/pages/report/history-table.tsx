import { findTexts, registerTexts, reportTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { historyTexts } from '../../../../shared/i18n/portal/history.ts';
import { severityTexts } from '../../../../shared/i18n/portal/review.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { About, ActorLine, EventName } from '../../view/event-words.tsx';
import type { People } from '../../view/people.tsx';
import { Arrow, DataTable, Moment } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { PlaceWords } from '../history/place-words.tsx';
import { ValueWords } from '../history/value-words.tsx';

type Entry = AnswerOf<'Timeline'>['items'][number];
type Props = {
  entries: readonly Entry[];
  c: Pick<AnswerOf<'Case'>, 'project'>;
  programme: Programme;
  people: People;
  caption: string;
};

/** A history as a table for paper: nothing folded away, nothing to click. */
export function HistoryTable({ entries, c, programme, people, caption }: Props) {
  const { say, colon } = useWords();
  const head = [historyTexts.number, findTexts.when, findTexts.who, findTexts.what2, registerTexts.reason, t.changed];
  return (
    <DataTable isNamedAbove caption={caption} head={head.map((text) => say(text))}>
      {entries.map((entry) => (
        <tr>
          <th scope="row">{entry.seq}</th>
          <td>
            <Moment at={entry.at} />
          </td>
          <td>
            <ActorLine actor={entry.actor} people={people} holder={c.project.holder.name} />
          </td>
          <td>
            <strong>
              <EventName type={entry.type} />
            </strong>
            <br />
            <About about={entry.about} programme={programme} />
            {entry.submission !== undefined && ` · ${say(historyTexts.versionN, { n: entry.submission.version })}`}
          </td>
          <td>
            <Words entry={entry} />
          </td>
          <td>
            <ul class="plain">
              {entry.changes.map(({ pointer, before, after }) => (
                <li>
                  <PlaceWords pointer={pointer} programme={programme} people={people} />
                  {colon}{' '}
                  {before !== undefined && (
                    <>
                      <ValueWords pointer={pointer} value={before} programme={programme} people={people} />{' '}
                      <Arrow />{' '}
                    </>
                  )}
                  <ValueWords pointer={pointer} value={after} programme={programme} people={people} />
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** Why, in the actor's words, and what a reviewer said of single answers. */
function Words({ entry: { reason, comments = [] } }: { entry: Entry }) {
  const { say, colon } = useWords();
  return (
    <>
      {reason !== undefined && <p dir="auto">{reason}</p>}
      {comments.map(({ severity, text }) => (
        <p dir="auto">
          {say(severityTexts[severity])}
          {colon} {text}
        </p>
      ))}
    </>
  );
}
