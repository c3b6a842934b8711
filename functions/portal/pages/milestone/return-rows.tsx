import { reviewTexts as t } from '../../../../shared/i18n/portal/review.ts';
import { formatMessage } from '../../../../shared/i18n/message.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { path } from '../../paths.ts';
import type { Refused } from '../../view/deed.tsx';
import { readMilestonePage } from './read.ts';
import { ReturnPage } from './return.tsx';
import { commentsOf, typedReturn, type TypedReturn, unwritten, withComment } from './typed-return.ts';

const reviewers = ['coordinator', 'fund_manager'] as const;
type Shown = { typed: TypedReturn; refused?: Refused; isSent?: boolean; isCommenting?: boolean };

async function show(
  call: Call<'/cases/{caseId}/milestones/{milestone}/return'>,
  { typed, refused, isSent = false, isCommenting = false }: Shown,
): Promise<Outcome> {
  const { parameters, language } = call;
  const read = await readMilestonePage(call, refused);
  if (!read.ok) return { refused: read.problem };
  const { submission } = read.body.view;
  const mayReturn = read.body.view.actions.some(({ action }) => action === 'return-milestone');
  // What cannot be given back any more is shown all the same to whoever was writing, so that her words are not lost.
  if (submission === undefined || (!mayReturn && !isSent))
    return { to: path('/cases/{caseId}/milestones/{milestone}', parameters) };
  return {
    title: formatMessage(t.returnTitle[language], language, { milestone: parameters.milestone }),
    show: <ReturnPage {...{ submission, typed, isSent, isCommenting }} read={read.body} />,
    ...(refused && { status: refused.problem.status }),
  };
}

export const returnRows = [
  page('/cases/{caseId}/milestones/{milestone}/return', reviewers, async (call) => {
    const about = call.query.get('about');
    return show(call, { typed: about === null ? unwritten : withComment(unwritten, about) });
  }),
  form('/cases/{caseId}/milestones/{milestone}/return', reviewers, async (sent) => {
    const { form: filled, parameters, api, guard } = sent;
    const again = async (shown: Shown): Promise<Outcome> => show(sent, { ...shown, isSent: true });
    const removed = filled.answer('remove');
    const typed = typedReturn(filled, removed === undefined ? undefined : Number(removed));
    if (removed !== undefined) return again({ typed });
    const commentOn = filled.answer('comment-on');
    if (commentOn !== undefined) return again({ typed: withComment(typed, commentOn), isCommenting: true });
    if (filled.answer('add') !== undefined) return again({ typed: withComment(typed), isCommenting: true });
    const { caseId, milestone } = parameters;
    const body = { version: Number(filled.answer('version')), reason: typed.reason, comments: commentsOf(typed) };
    const done = await api.post('CommandAnswer', `/cases/${caseId}/milestones/${milestone}/returns`, body, guard);
    if (done.ok) return { to: path('/cases/{caseId}/milestones/{milestone}', parameters, { done: 'returned' }) };
    return again({ typed, refused: { deed: 'return', problem: done.problem, form: filled } });
  }),
];
