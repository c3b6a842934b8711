import { projectTexts as t } from '../../../../shared/i18n/portal/project.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { path } from '../../paths.ts';
import type { Refused } from '../../view/deed.tsx';
import { peopleBy } from '../../view/people.tsx';
import { type Candidates, DutiesPage } from './duties.tsx';

const assigners = ['coordinator', 'fund_manager'] as const;

async function show(call: Call<'/cases/{caseId}/people'>, refused?: Refused): Promise<Outcome> {
  const { api, parameters, language, session, query, today } = call;
  const { caseId } = parameters;
  const [read, known] = await Promise.all([
    api.get('Case', `/cases/${caseId}`),
    api.get('CasePeople', `/cases/${caseId}/people`),
  ]);
  if (!read.ok) return { refused: read.problem };
  if (!known.ok) return { refused: known.problem };
  const c = read.body;
  const [coordinators, managers, holders] = await Promise.all([
    api.get('PersonList', '/people?role=coordinator&limit=100'),
    api.get('PersonList', '/people?role=fund_manager&limit=100'),
    api.get('PersonList', `/people?role=holder&organisation=${c.organisation}&limit=100`),
  ]);
  if (!coordinators.ok) return { refused: coordinators.problem };
  if (!managers.ok) return { refused: managers.problem };
  if (!holders.ok) return { refused: holders.problem };
  const candidates: Candidates = {
    coordinator: coordinators.body.items,
    fund_manager: managers.body.items,
    holder: holders.body.items,
  };
  return {
    title: t.managePeople[language],
    show: (
      <DutiesPage
        c={c}
        people={peopleBy(known.body.people)}
        candidates={candidates}
        doing={{ session, seen: c.version, refused }}
        done={query.get('done') ?? undefined}
        today={today}
      />
    ),
    ...(refused && { status: refused.problem.status }),
  };
}

export const peopleRows = [
  page('/cases/{caseId}/people', assigners, async (call) => show(call)),
  form('/cases/{caseId}/people/{duty}', assigners, async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const { caseId, duty } = parameters;
    const body = { person: filled.answer('person') ?? null };
    const answered = await api.put('CommandAnswer', `/cases/${caseId}/people/${duty}`, body, guard);
    if (answered.ok) return { to: path('/cases/{caseId}/people', parameters, { done: 'assigned' }) };
    return show(sent, { deed: duty, problem: answered.problem, form: filled });
  }),
  form('/cases/{caseId}/people/{duty}/delegation', assigners, async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const { caseId, duty } = parameters;
    const body = {
      delegate: filled.text('delegate'),
      firstDay: filled.text('firstDay'),
      lastDay: filled.text('lastDay'),
      reason: filled.text('reason'),
    };
    const answered = await api.post('CommandAnswer', `/cases/${caseId}/people/${duty}/delegations`, body, guard);
    if (answered.ok) return { to: path('/cases/{caseId}/people', parameters, { done: 'delegated' }) };
    return show(sent, { deed: `delegate-${duty}`, problem: answered.problem, form: filled });
  }),
  form('/cases/{caseId}/people/{duty}/delegation-end', assigners, async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const { caseId, duty } = parameters;
    const answered = await api.post('CommandAnswer', `/cases/${caseId}/people/${duty}/delegation-ends`, {}, guard);
    if (answered.ok) return { to: path('/cases/{caseId}/people', parameters, { done: 'ended' }) };
    return show(sent, { deed: `end-${duty}`, problem: answered.problem, form: filled });
  }),
];
