import { findingTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { getProgramme } from '../../../../shared/programme/registry.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { path } from '../../paths.ts';
import type { Refused } from '../../view/deed.tsx';
import { FindingsPage, standings } from './findings.tsx';
import { OpenFindingPage } from './open.tsx';

async function showForm(call: Call<'/cases/{caseId}/findings'>, refused?: Refused): Promise<Outcome> {
  const { api, parameters, session, language } = call;
  const read = await api.get('Case', `/cases/${parameters.caseId}`);
  if (!read.ok) return { refused: read.problem };
  const c = read.body;
  return {
    title: t.openTitle[language],
    show: <OpenFindingPage c={c} programme={getProgramme(c.programme)} doing={{ session, seen: c.version, refused }} />,
    ...(refused && { status: refused.problem.status }),
  };
}

export const findingsRows = [
  page('/findings', ['coordinator', 'fund_manager', 'auditor'], async ({ api, query, language, today, person }) => {
    const status = standings.find((standing) => standing === query.get('status')) ?? 'open';
    const cursor = query.get('cursor');
    const asked = new URLSearchParams({ status, ...(cursor !== null && { cursor }) });
    const listed = await api.get('FindingList', `/findings?${asked}`);
    if (!listed.ok) return { refused: listed.problem };
    const { items, next } = listed.body;
    return {
      title: t.title[language],
      show: (
        <FindingsPage
          status={status}
          items={items}
          next={next && path('/findings', {}, { status, cursor: next })}
          today={today}
          mayExport={person.role === 'auditor'}
        />
      ),
    };
  }),

  page('/cases/{caseId}/findings', ['auditor'], async (call) => showForm(call)),

  form('/cases/{caseId}/findings', ['auditor'], async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const { caseId } = parameters;
    const body = {
      severity: filled.text('severity'),
      about: filled.answer('about'),
      owner: filled.text('owner'),
      due: filled.text('due'),
      text: filled.text('text'),
    };
    const answered = await api.post('CommandAnswer', `/v1/findings/cases/${caseId}/findings`, body, guard);
    if (!answered.ok) return showForm(sent, { deed: 'finding', problem: answered.problem, form: filled });
    return { to: path('/cases/{caseId}', parameters, { done: 'finding-opened' }) };
  }),
];
