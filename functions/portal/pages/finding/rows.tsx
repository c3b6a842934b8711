import { formatMessage } from '../../../../shared/i18n/message.ts';
import { projectTexts as t } from '../../../../shared/i18n/portal/project.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { readCase } from '../../of-case.ts';
import { settlingAt } from '../../settling.ts';
import { together } from '../../together.ts';
import type { Refused } from '../../view/deed.tsx';
import { FindingPage } from './finding.tsx';

async function show(call: Call<'/cases/{caseId}/findings/{finding}'>, refused?: Refused): Promise<Outcome> {
  const { api, parameters, language } = call;
  const { caseId, finding } = parameters;
  const read = await together(readCase(call, refused), api.get('Finding', `/cases/${caseId}/findings/${finding}`));
  if (!read.ok) return { refused: read.problem };
  const [project, found] = read.body;
  return {
    title: formatMessage(t.findingN[language], language, { finding }),
    show: <FindingPage {...project} finding={found} />,
    ...(refused && { status: refused.problem.status }),
  };
}

const settle = settlingAt('/cases/{caseId}/findings/{finding}', show);

export const findingRows = [
  page('/cases/{caseId}/findings/{finding}', ['holder', 'coordinator', 'fund_manager', 'auditor'], async (call) =>
    show(call),
  ),
  form('/cases/{caseId}/findings/{finding}', ['holder', 'coordinator', 'fund_manager'], async (sent) => {
    const { caseId, finding } = sent.parameters;
    const body = { text: sent.form.text('text') };
    const answers = `/cases/${caseId}/findings/${finding}/answers`;
    return settle(sent, 'answer', 'answered', sent.api.post('CommandAnswer', answers, body, sent.guard));
  }),
  form('/cases/{caseId}/findings/{finding}/closure', ['auditor'], async (sent) => {
    const { caseId, finding } = sent.parameters;
    const body = { reason: sent.form.text('reason') };
    const closures = `/v1/findings/cases/${caseId}/findings/${finding}/closures`;
    return settle(sent, 'closure', 'closed', sent.api.post('CommandAnswer', closures, body, sent.guard));
  }),
];
