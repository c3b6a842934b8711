import { Duty } from '../../../../shared/domain/actors.ts';
import { localDateOf } from '../../../../shared/domain/calendar.ts';
import { Instant } from '../../../../shared/domain/time.ts';
import { asOfTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { getProgramme } from '../../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { Problem } from '../../api.ts';
import { readNames } from '../../names.ts';
import { type Call, type Outcome, page } from '../../page.ts';
import { path } from '../../paths.ts';
import { OfProject } from '../../view/of-project.tsx';
import { CasePage } from '../case/case.tsx';
import { Choosing, MomentForm, ShownMoment } from './as-of.tsx';
import { momentOf, typedFor } from './moment.ts';

type CaseView = AnswerOf<'Case'>;

const askedAt = (query: URLSearchParams): Instant | undefined => Instant.safeParse(query.get('at')).data;

async function lookBack(call: Call<'/cases/{caseId}/as-of'>): Promise<Outcome> {
  const { api, parameters, query, today } = call;
  const { caseId } = parameters;
  const read = await api.get('Case', `/cases/${caseId}`);
  if (!read.ok) return { refused: read.problem };
  const now = read.body;
  const { calendar } = getProgramme(now.programme);
  const [day, time] = [query.get('day') ?? '', query.get('time') ?? ''];
  // A day that is not over yet has no end to look at: what is there now is the last of it.
  if (day === today && time === '')
    return { to: path('/cases/{caseId}/as-of', parameters, { seq: String(now.version) }) };
  const meant = momentOf(calendar, day, time);
  if (meant !== undefined) return { to: path('/cases/{caseId}/as-of', parameters, { at: meant }) };
  const [at, seq] = [query.get('at'), query.get('seq')];
  if (at === null && seq === null) return choose(call, now);
  const asked = new URLSearchParams({ ...(at !== null && { at }), ...(seq !== null && { seq }) });
  const then = await api.get('Case', `/cases/${caseId}/as-of?${asked}`);
  if (!then.ok) return choose(call, now, then.problem);
  return show(call, now, then.body);
}

/** The form alone, with what was wrong with the moment asked for. */
function choose({ language, query }: Pick<Call, 'language' | 'query'>, c: CaseView, problem?: Problem): Outcome {
  return {
    title: t.title[language],
    show: (
      <>
        <OfProject id={c.id} project={c.project} />
        <Choosing />
        <MomentForm {...typedFor(getProgramme(c.programme).calendar, askedAt(query))} problem={problem} />
      </>
    ),
    ...(problem && { status: problem.status }),
  };
}

/** The project as its page would have shown it then, with nothing to do. */
async function show(
  { api, session, query, language }: Call<'/cases/{caseId}/as-of'>,
  now: CaseView,
  then: CaseView,
): Promise<Outcome> {
  const programme = getProgramme(then.programme);
  const at = askedAt(query);
  const duties = Duty.options.flatMap((duty) => {
    const person = then.people[duty];
    return person === undefined ? [] : [{ duty, person }];
  });
  const waitedFor = then.waiting.flatMap((waiting) => waiting.for ?? []);
  const people = await readNames(api, [...duties.map(({ person }) => person), ...waitedFor]);
  if (!people.ok) return { refused: people.problem };
  return {
    title: t.title[language],
    show: (
      <>
        <ShownMoment caseId={now.id} version={then.version} last={now.version} at={at} />
        <MomentForm {...typedFor(programme.calendar, at)} problem={undefined} />
        <CasePage
          c={then}
          programme={programme}
          duties={duties}
          people={people.body}
          doing={{ session, seen: then.version, refused: undefined }}
          done={undefined}
          today={localDateOf(programme.calendar, at ?? then.changedAt)}
        />
      </>
    ),
  };
}

export const asOfRows = [page('/cases/{caseId}/as-of', ['coordinator', 'fund_manager', 'auditor'], lookBack)];
