import { calendarTexts as t } from '../../../../shared/i18n/portal/calendars.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import { readNames } from '../../names.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { path } from '../../paths.ts';
import type { Refused } from '../../view/deed.tsx';
import { CalendarPage } from './calendar.tsx';
import { correctionsShown } from './corrections.tsx';
import { officialDays } from './official-days.ts';
import { yearAsked } from './year.ts';

const administrators = ['administrator'] as const;

async function show(call: Call<'/calendars/{programme}'>, refused?: Refused): Promise<Outcome> {
  const { api, parameters, session, query, today, language } = call;
  const read = await api.get('Calendar', `/calendars/${parameters.programme}`);
  if (!read.ok) return { refused: read.problem };
  const { body: calendar } = read;
  const before = Number(query.get('before') ?? Number.NaN) || Infinity;
  const people = await readNames(
    api,
    correctionsShown(calendar, before).map(({ by }) => by),
  );
  if (!people.ok) return { refused: people.problem };
  const doing = { session, seen: calendar.corrections.length, refused };
  const known = { calendar, year: yearAsked(call), people: people.body, doing, today, before };
  return {
    title: t.title[language],
    show: <CalendarPage {...known} isDone={query.get('done') === 'corrected'} />,
    ...(refused && { status: refused.problem.status }),
  };
}

export const calendarRows = [
  page('/calendars', administrators, async () => ({
    to: path('/calendars/{programme}', { programme: currentProgramme.id }),
  })),

  page('/calendars/{programme}', administrators, async (call) => show(call)),

  form('/calendars/{programme}/corrections', administrators, async (sent) => {
    const { api, parameters, form: filled } = sent;
    const to = `/calendars/${parameters.programme}/corrections`;
    const corrected = await api.post('CalendarCorrection', to, officialDays(filled));
    if (!corrected.ok) return show(sent, { deed: 'correction', problem: corrected.problem, form: filled });
    return { to: path('/calendars/{programme}', parameters, { year: yearAsked(sent), done: 'corrected' }) };
  }),
];
