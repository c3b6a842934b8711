import { projectTexts as t } from '../../../../shared/i18n/portal/project.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { readCase } from '../../of-case.ts';
import { settlingAt } from '../../settling.ts';
import { together } from '../../together.ts';
import type { Refused } from '../../view/deed.tsx';
import { type Candidates, DutiesPage } from './duties.tsx';

const assigners = ['coordinator', 'fund_manager'] as const;

async function show(call: Call<'/cases/{caseId}/people'>, refused?: Refused): Promise<Outcome> {
  const { api, language } = call;
  const read = await readCase(call, refused);
  if (!read.ok) return { refused: read.problem };
  const { c } = read.body;
  const people = await together(
    api.get('PersonList', '/people?role=coordinator&limit=100'),
    api.get('PersonList', '/people?role=fund_manager&limit=100'),
    api.get('PersonList', `/people?role=holder&organisation=${c.organisation}&limit=100`),
  );
  if (!people.ok) return { refused: people.problem };
  const [coordinators, managers, holders] = people.body;
  const candidates: Candidates = {
    coordinator: coordinators.items,
    fund_manager: managers.items,
    holder: holders.items,
  };
  return {
    title: t.managePeople[language],
    show: <DutiesPage {...read.body} candidates={candidates} />,
    ...(refused && { status: refused.problem.status }),
  };
}

const settle = settlingAt('/cases/{caseId}/people', show);

export const peopleRows = [
  page('/cases/{caseId}/people', assigners, async (call) => show(call)),
  form('/cases/{caseId}/people/{duty}', assigners, async (sent) => {
    const { caseId, duty } = sent.parameters;
    const body = { person: sent.form.answer('person') ?? null };
    const answer = sent.api.put('CommandAnswer', `/cases/${caseId}/people/${duty}`, body, sent.guard);
    return settle(sent, duty, 'assigned', answer);
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
    const answer = api.post('CommandAnswer', `/cases/${caseId}/people/${duty}/delegations`, body, guard);
    return settle(sent, `delegate-${duty}`, 'delegated', answer);
  }),
  form('/cases/{caseId}/people/{duty}/delegation-end', assigners, async (sent) => {
    const { caseId, duty } = sent.parameters;
    const answer = sent.api.post('CommandAnswer', `/cases/${caseId}/people/${duty}/delegation-ends`, {}, sent.guard);
    return settle(sent, `end-${duty}`, 'ended', answer);
  }),
];
