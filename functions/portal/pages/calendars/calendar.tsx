import type { LocalDate } from '../../../../shared/domain/time.ts';
import { calendarTexts as t } from '../../../../shared/i18n/portal/calendars.ts';
import { getNewestProgramme, programmeIds } from '../../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { type Doing, RefusedDeed } from '../../view/deed.tsx';
import type { People } from '../../view/people.tsx';
import { DataTable, Day, Notice, Tag } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { Correct } from './correct.tsx';
import { Corrections } from './corrections.tsx';
import { yearOf } from './year.ts';

type Calendar = AnswerOf<'Calendar'>;
type Props = {
  calendar: Calendar;
  /** The year that is shown, `2026`. */
  year: string;
  people: People;
  doing: Doing;
  isDone: boolean;
  today: LocalDate;
  /** Corrections with a lower number than this are shown. */
  before: number;
};

/** A programme's holidays year by year, which of them are predictions still, and what was corrected. */
export function CalendarPage({ calendar, year, people, doing, isDone, today, before }: Props) {
  const { say } = useWords();
  return (
    <>
      <RefusedDeed refused={doing.refused} />
      {isDone && (
        <Notice kind="done">
          <p>{say(t.done)}</p>
        </Notice>
      )}
      <h1>{say(t.title)}</h1>
      <p>{say(t.lead)}</p>
      <Choices calendar={calendar} year={year} today={today} />
      <Holidays calendar={calendar} year={year} />
      <p class="help">{say(t.provisionalHelp)}</p>
      <Correct calendar={calendar} year={year} doing={doing} today={today} />
      <Corrections calendar={calendar} year={year} people={people} before={before} />
    </>
  );
}

/** Which programme, and which year: every one of which a feast is known, and the one it is. */
function Choices({ calendar, year, today }: Pick<Props, 'calendar' | 'year' | 'today'>) {
  const { say } = useWords();
  const years = [...new Set([today, ...calendar.dated].map(yearOf))].toSorted();
  return (
    <div class="choices">
      <nav aria-label={say(t.programmes)}>
        <ul>
          {programmeIds.map((programme) => (
            <li>
              <a
                href={path('/calendars/{programme}', { programme })}
                aria-current={programme === calendar.programme ? 'true' : undefined}
              >
                {say(getNewestProgramme(programme).title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav aria-label={say(t.years)}>
        <ul>
          {years.map((one) => (
            <li>
              <a
                href={path('/calendars/{programme}', calendar, { year: one })}
                aria-current={one === year ? 'true' : undefined}
              >
                {one}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function Holidays({ calendar, year }: Pick<Props, 'calendar' | 'year'>) {
  const { say, weekday } = useWords();
  const provisional = new Set<string>(calendar.provisional);
  const yearly = calendar.yearly.map((day) => ({ day: `${year}-${day}`, kind: 'yearly' as const }));
  const dated = calendar.dated
    .filter((day) => yearOf(day) === year)
    .map((day) => ({
      day: String(day),
      kind: provisional.has(day) ? ('provisional' as const) : ('official' as const),
    }));
  const all = [...yearly, ...dated].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const colours = { yearly: 'neutral', provisional: 'waiting', official: 'good' } as const;
  return (
    <DataTable caption={say(t.ofYear, { year })} head={[say(t.day), say(t.weekday), say(t.kind)]}>
      {all.map(({ day, kind }) => (
        <tr>
          <th scope="row">
            <Day on={day} />
          </th>
          <td>{weekday(day)}</td>
          <td>
            <Tag kind={colours[kind]}>{say(t[kind])}</Tag>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
