import { isOwed } from '../../../../shared/domain/case.ts';
import { type Call, form, type Outcome, page, type Sent } from '../../page.ts';
import { path } from '../../paths.ts';
import { settlingAt } from '../../settling.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { Refused } from '../../view/deed.tsx';
import { MilestonePage } from './milestone.tsx';
import { readMilestonePage } from './read.ts';
import { returnRows } from './return-rows.tsx';

const everybody = ['holder', 'coordinator', 'fund_manager', 'auditor'] as const;
type AtMilestone = Call<'/cases/{caseId}/milestones/{milestone}'>;
type SentTo = Sent<'/cases/{caseId}/milestones/{milestone}'>;

async function show(call: AtMilestone, refused?: Refused): Promise<Outcome> {
  const { parameters, language } = call;
  const read = await readMilestonePage(call, refused);
  if (!read.ok) return { refused: read.problem };
  if (refused === undefined && isToBeFilledIn(call, read.body.view))
    return { to: path('/cases/{caseId}/milestones/{milestone}/form', parameters) };
  return {
    title: `${parameters.milestone} ${read.body.definition.title[language]}`,
    show: <MilestonePage read={read.body} />,
    ...(refused && { status: refused.problem.status }),
  };
}

/** A holder who has something to hand in comes to do so; she reads the page when she asks for it, or has just done something there. */
function isToBeFilledIn({ person, query }: AtMilestone, { state, actions }: AnswerOf<'Milestone'>): boolean {
  const isAwaited = isOwed(state);
  const maySubmit = actions.some(({ action }) => action === 'submit-milestone');
  return person.role === 'holder' && isAwaited && maySubmit && !query.has('read') && !query.has('done');
}

const settle = settlingAt('/cases/{caseId}/milestones/{milestone}', show);

const commandsOf = ({ parameters: { caseId, milestone } }: SentTo): string =>
  `/cases/${caseId}/milestones/${milestone}`;

export const milestoneRows = [
  page('/cases/{caseId}/milestones/{milestone}', everybody, async (call) => show(call)),
  form('/cases/{caseId}/milestones/{milestone}/acceptance', ['coordinator', 'fund_manager'], async (sent) => {
    const body = { version: Number(sent.form.answer('version')) };
    const answer = sent.api.post('CommandAnswer', `${commandsOf(sent)}/acceptances`, body, sent.guard);
    return settle(sent, 'acceptance', 'accepted', answer);
  }),
  form('/cases/{caseId}/milestones/{milestone}/waiver-proposal', ['holder', 'coordinator'], async (sent) => {
    const body = { reason: sent.form.text('reason') };
    const answer = sent.api.post('CommandAnswer', `${commandsOf(sent)}/waiver-proposals`, body, sent.guard);
    return settle(sent, 'waiver-proposal', 'proposed', answer);
  }),
  form('/cases/{caseId}/milestones/{milestone}/waiver-decision', ['fund_manager'], async (sent) => {
    // Neither button is no answer: the API says so.
    const granted = { yes: true, no: false }[sent.form.text('granted')];
    const body = { granted, reason: sent.form.text('reason') };
    const answer = sent.api.post('CommandAnswer', `${commandsOf(sent)}/waiver-decisions`, body, sent.guard);
    return settle(sent, 'waiver-decision', 'decided', answer);
  }),
  form('/cases/{caseId}/milestones/{milestone}/due-date', ['coordinator', 'fund_manager'], async (sent) => {
    const body = { due: sent.form.text('due'), reason: sent.form.text('reason') };
    const answer = sent.api.put('CommandAnswer', `${commandsOf(sent)}/due-date`, body, sent.guard);
    return settle(sent, 'due-date', 'moved', answer);
  }),
  ...returnRows,
];
