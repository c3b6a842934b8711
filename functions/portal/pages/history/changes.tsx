import { historyTexts as t } from '../../../../shared/i18n/portal/history.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { People } from '../../view/people.tsx';
import { useWords } from '../../view/words.tsx';
import { PlaceWords } from './place-words.tsx';
import { ValueWords } from './value-words.tsx';

type Props = {
  changes: AnswerOf<'Timeline'>['items'][number]['changes'];
  programme: Programme;
  people: People;
};

/** As many as can stand open without hiding what comes after. */
const fewest = 4;

/** Every value that an event changed: what it was, what it became. Many are folded away. */
export function Changes({ changes, programme, people }: Props) {
  const { say } = useWords();
  if (changes.length === 0) return null;
  return (
    <details class="changes" open={changes.length <= fewest}>
      <summary>{say(t.changedN, { n: changes.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(t.value)}</th>
            <th scope="col">{say(t.before)}</th>
            <th scope="col">{say(t.after)}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ pointer, before, after }) => (
            <tr>
              <th scope="row">
                <PlaceWords pointer={pointer} programme={programme} people={people} />
              </th>
              <td>
                <ValueWords pointer={pointer} value={before} programme={programme} people={people} />
              </td>
              <td>
                <ValueWords pointer={pointer} value={after} programme={programme} people={people} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
