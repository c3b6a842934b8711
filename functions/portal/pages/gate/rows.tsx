import { findStage } from '../../../../shared/domain/stages.ts';
import { formatMessage } from '../../../../shared/i18n/message.ts';
import { gateTexts as t } from '../../../../shared/i18n/portal/gate.ts';
import { getProgramme } from '../../../../shared/programme/registry.ts';
import type { Answer } from '../../api.ts';
import { type Call, form, type Outcome, page, type Sent } from '../../page.ts';
import { path } from '../../paths.ts';
import type { Refused } from '../../view/deed.tsx';
import { peopleBy } from '../../view/people.tsx';
import { GatePage } from './gate.tsx';

const signers = ['coordinator', 'fund_manager'] as const;

async function show(call: Call<'/cases/{caseId}/gate'>, refused?: Refused): Promise<Outcome> {
  const { api, parameters, session, query, today, language } = call;
  const { caseId } = parameters;
  const [read, known] = await Promise.all([
    api.get('Case', `/cases/${caseId}`),
    api.get('CasePeople', `/cases/${caseId}/people`),
  ]);
  if (!read.ok) return { refused: read.problem };
  if (!known.ok) return { refused: known.problem };
  const c = read.body;
  const programme = getProgramme(c.programme);
  const stage = findStage(programme, c.stage);
  if (stage === undefined) return { to: path('/cases/{caseId}', parameters) };
  return {
    title: formatMessage(t.title[language], language, { stage: stage.title[language] }),
    show: (
      <GatePage
        c={c}
        programme={programme}
        stage={stage}
        people={peopleBy(known.body.people)}
        doing={{ session, seen: c.version, refused }}
        done={query.get('done') ?? undefined}
        today={today}
      />
    ),
    ...(refused && { status: refused.problem.status }),
  };
}

/** Leads on when it is done; or shows the gate again with what was refused, as it was filled in. */
async function settle(
  sent: Sent<'/cases/{caseId}/gate'>,
  deed: string,
  done: string,
  answer: Promise<Answer<unknown>>,
): Promise<Outcome> {
  const answered = await answer;
  return answered.ok
    ? { to: path('/cases/{caseId}/gate', sent.parameters, { done }) }
    : show(sent, { deed, problem: answered.problem, form: sent.form });
}

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
