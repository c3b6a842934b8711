import { formatMessage } from '../../../../shared/i18n/message.ts';
import { projectTexts as t } from '../../../../shared/i18n/portal/project.ts';
import { getProgramme } from '../../../../shared/programme/registry.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { path } from '../../paths.ts';
import type { Refused } from '../../view/deed.tsx';
import { peopleBy } from '../../view/people.tsx';
import { FindingPage } from './finding.tsx';

async function show(call: Call<'/cases/{caseId}/findings/{finding}'>, refused?: Refused): Promise<Outcome> {
  const { api, parameters, language, session, query } = call;
  const { caseId, finding } = parameters;
  const [read, found, known] = await Promise.all([
    api.get('Case', `/cases/${caseId}`),
    api.get('Finding', `/cases/${caseId}/findings/${finding}`),
    api.get('CasePeople', `/cases/${caseId}/people`),
  ]);
  if (!read.ok) return { refused: read.problem };
  if (!found.ok) return { refused: found.problem };
  if (!known.ok) return { refused: known.problem };
  const c = read.body;
  return {
    title: formatMessage(t.findingN[language], language, { finding }),
    show: (
      <FindingPage
        c={c}
        programme={getProgramme(c.programme)}
        finding={found.body}
        people={peopleBy(known.body.people)}
        doing={{ session, seen: c.version, refused }}
        done={query.get('done') ?? undefined}
      />
    ),
    ...(refused && { status: refused.problem.status }),
  };
}

export const findingRows = [
  page('/cases/{caseId}/findings/{finding}', ['holder', 'coordinator', 'fund_manager', 'auditor'], async (call) =>
    show(call),
  ),
  form('/cases/{caseId}/findings/{finding}', ['holder', 'coordinator', 'fund_manager'], async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const { caseId, finding } = parameters;
    const body = { text: filled.text('text') };
    const answered = await api.post('CommandAnswer', `/cases/${caseId}/findings/${finding}/answers`, body, guard);
    if (answered.ok) return { to: path('/cases/{caseId}/findings/{finding}', parameters, { done: 'answered' }) };
    return show(sent, { deed: 'answer', problem: answered.problem, form: filled });
  }),
  form('/cases/{caseId}/findings/{finding}/closure', ['auditor'], async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const { caseId, finding } = parameters;
    const body = { reason: filled.text('reason') };
    const closures = `/v1/findings/cases/${caseId}/findings/${finding}/closures`;
    const answered = await api.post('CommandAnswer', closures, body, guard);
    if (answered.ok) return { to: path('/cases/{caseId}/findings/{finding}', parameters, { done: 'closed' }) };
    return show(sent, { deed: 'closure', problem: answered.problem, form: filled });
  }),
];
