import { calendarTexts as t } from '../../../../shared/i18n/portal/calendars.ts';
import { deedTexts } from '../../../../shared/i18n/portal/deeds.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { type People, PersonName } from '../../view/people.tsx';
import { DataTable, Day, Empty, Moment, NextPage } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Calendar = AnswerOf<'Calendar'>;
type Props = { calendar: Calendar; year: string; people: People; before: number };

/** A page has so many, newest first. */
const mostCorrections = 10;

export function correctionsShown({ corrections }: Calendar, before: number): Calendar['corrections'] {
  return corrections
    .filter(({ number }) => number < before)
    .slice(-mostCorrections)
    .toReversed();
}

/** What was corrected so far: by whom, when, which days, why. */
export function Corrections({ calendar, year, people, before }: Props) {
  const { say } = useWords();
  const shown = correctionsShown(calendar, before);
  const last = shown.at(-1)?.number ?? 1;
  const more = path('/calendars/{programme}', calendar, { year, before: String(last) });
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{say(t.corrections)}</h2>
      {shown.length === 0 ? (
        <Empty>
          <p>{say(t.noCorrections)}</p>
        </Empty>
      ) : (
        <DataTable
          isNamedAbove
          caption={say(t.corrections)}
          head={[say(t.number), say(t.who), say(t.holidays), say(t.workingDays), say(deedTexts.reason)]}
        >
          {shown.map(({ number, by, at, holidays, workingDays, reason }) => (
            <tr>
              <th scope="row">{number}</th>
              <td>
                <PersonName id={by} people={people} /> · <Moment at={at} />
              </td>
              <td>
                <Days days={holidays} />
              </td>
              <td>
                <Days days={workingDays} />
              </td>
              <td>
                <span class="text" dir="auto">
                  {reason}
                </span>
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      <NextPage to={last > 1 ? more : undefined} />
    </section>
  );
}

function Days({ days }: { days: readonly string[] }) {
  return days.map((day, at) => (
    <>
      {at > 0 && <br />}
      <Day on={day} />
    </>
  ));
}
