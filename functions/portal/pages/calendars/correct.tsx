import type { LocalDate } from '../../../../shared/domain/time.ts';
import { calendarTexts as t } from '../../../../shared/i18n/portal/calendars.ts';
import { getNewestProgramme } from '../../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { Deed, type Doing, Reason, typedFor } from '../../view/deed.tsx';
import { Fieldset, Input, Select } from '../../view/fields.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';
import { otherDays } from './official-days.ts';
import { yearOf } from './year.ts';

type Props = { calendar: AnswerOf<'Calendar'>; year: string; doing: Doing; today: LocalDate };

const deed = 'correction';

/** What has become official: of each feast that is still to come what it is, and days that nobody foresaw. */
export function Correct({ calendar, year, doing, today }: Props) {
  const { say, day, weekday } = useWords();
  const { refused } = doing;
  const upcoming = calendar.dated.filter((date) => yearOf(date) === year && date >= today);
  const choices = [
    { value: 'unchanged', label: say(t.notSaid) },
    { value: 'holiday', label: say(t.isHoliday) },
    { value: 'working', label: say(t.isWorking) },
  ];
  return (
    <Deed
      {...doing}
      deed={deed}
      label={say(t.correct)}
      action={path('/calendars/{programme}/corrections', calendar, { year })}
    >
      <p>{say(t.effect)}</p>
      {upcoming.length > 0 && (
        <Fieldset legend={say(t.feasts)}>
          <div class="columns">
            {upcoming.map((date) => (
              <Select
                id={`${deed}-day-${date}`}
                name={`day-${date}`}
                label={`${weekday(date)} ${day(date)}`}
                value={typedFor(deed, `day-${date}`, refused)}
                choices={choices}
              />
            ))}
          </div>
        </Fieldset>
      )}
      <Fieldset id={`${deed}-holidays`} legend={say(t.others)} help={say(t.othersHelp)}>
        <div class="columns">
          {otherDays.map((name, at) => (
            <Input
              id={`${deed}-${name}`}
              name={name}
              type="date"
              label={say(t.otherN, { n: at + 1 })}
              value={typedFor(deed, name, refused)}
              errors={errorsOf(name, doing)}
              required={false}
            />
          ))}
        </div>
      </Fieldset>
      <Reason deed={deed} refused={refused} atLeast={getNewestProgramme(calendar.programme).limits.reasonLength} />
      <button>{say(t.save)}</button>
    </Deed>
  );
}

/** Days that were typed are sent first, without those left empty. */
function errorsOf(name: string, { refused }: Doing): string[] {
  if (refused?.form.answer(name) === undefined) return [];
  const at = otherDays.filter((other) => refused.form.answer(other) !== undefined).indexOf(name);
  return problemsOf(refused.problem, `/holidays/${at}`).map(({ message }) => message);
}
