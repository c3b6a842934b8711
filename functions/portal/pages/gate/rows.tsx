import { findStage } from '../../../../shared/domain/stages.ts';
import { formatMessage } from '../../../../shared/i18n/message.ts';
import { gateTexts as t } from '../../../../shared/i18n/portal/gate.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { readCase } from '../../of-case.ts';
import { path } from '../../paths.ts';
import { settlingAt } from '../../settling.ts';
import type { Refused } from '../../view/deed.tsx';
import { GatePage } from './gate.tsx';

const signers = ['coordinator', 'fund_manager'] as const;

async function show(call: Call<'/cases/{caseId}/gate'>, refused?: Refused): Promise<Outcome> {
  const { parameters, language } = call;
  const read = await readCase(call, refused);
  if (!read.ok) return { refused: read.problem };
  const stage = findStage(read.body.programme, read.body.c.stage);
  if (stage === undefined) return { to: path('/cases/{caseId}', parameters) };
  return {
    title: formatMessage(t.title[language], language, { stage: stage.title[language] }),
    show: <GatePage {...read.body} stage={stage} />,
    ...(refused && { status: refused.problem.status }),
  };
}

const settle = settlingAt('/cases/{caseId}/gate', show);

export const gateRows = [
  page('/cases/{caseId}/gate', ['holder', 'coordinator', 'fund_manager', 'auditor'], async (call) => show(call)),
  form('/cases/{caseId}/gate/signature', signers, async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const gate = encodeURIComponent(filled.text('gate'));
    const answer = api.post('CommandAnswer', `/cases/${parameters.caseId}/gates/${gate}/signatures`, {}, guard);
    return settle(sent, 'signature', 'signed', answer);
  }),
  form('/cases/{caseId}/gate/no-objection', signers, async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const gate = encodeURIComponent(filled.text('gate'));
    const body = { result: filled.text('result'), on: filled.text('on'), comments: filled.answer('comments') };
    const answer = api.post('CommandAnswer', `/cases/${parameters.caseId}/gates/${gate}/no-objections`, body, guard);
    return settle(sent, 'no-objection', 'recorded', answer);
  }),
  form('/cases/{caseId}/gate/return', signers, async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const gate = encodeURIComponent(filled.text('gate'));
    const body = { milestones: filled.texts('milestones'), reason: filled.text('reason') };
    const answer = api.post('CommandAnswer', `/cases/${parameters.caseId}/gates/${gate}/returns`, body, guard);
    return settle(sent, 'gate-return', 'sent-back', answer);
  }),
];
