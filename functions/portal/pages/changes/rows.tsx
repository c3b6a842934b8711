import { findMilestone } from '../../../../shared/domain/stages.ts';
import { formatMessage } from '../../../../shared/i18n/message.ts';
import { changeTexts as t } from '../../../../shared/i18n/portal/changes.ts';
import { getProgramme } from '../../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { path } from '../../paths.ts';
import { readCase } from '../../of-case.ts';
import type { SentForm } from '../../sent-form.ts';
import { settlingAt } from '../../settling.ts';
import { together } from '../../together.ts';
import type { Refused } from '../../view/deed.tsx';
import { AskPage, type Chosen } from './ask.tsx';
import { cellsOf, typedCells } from './cells.ts';
import { ChangePage } from './change.tsx';

const askers = ['holder', 'coordinator'] as const;
type AtChange = Call<'/cases/{caseId}/change-requests/{change}'>;

async function showChange(call: AtChange, refused?: Refused): Promise<Outcome> {
  const { api, parameters, language } = call;
  const { caseId, change } = parameters;
  const read = await together(readCase(call, refused), api.get('Change', `/cases/${caseId}/change-requests/${change}`));
  if (!read.ok) return { refused: read.problem };
  const [project, request] = read.body;
  return {
    title: formatMessage(t.requestN[language], language, { change }),
    show: <ChangePage {...project} request={request} />,
    ...(refused && { status: refused.problem.status }),
  };
}

const settle = settlingAt('/cases/{caseId}/change-requests/{change}', showChange);

async function showAsk(
  { api, parameters, language, session }: Call<'/cases/{caseId}/change-requests'>,
  milestone: string | undefined,
  refused?: Refused,
): Promise<Outcome> {
  const { caseId } = parameters;
  const read = await api.get('Case', `/cases/${caseId}`);
  if (!read.ok) return { refused: read.problem };
  const c = read.body;
  return {
    title: t.ask[language],
    show: (
      <AskPage
        c={c}
        programme={getProgramme(c.programme)}
        chosen={chosenIn(c, milestone)}
        doing={{ session, seen: c.version, refused }}
      />
    ),
    ...(refused && { status: refused.problem.status }),
  };
}

/** What may be changed of an accepted milestone; undefined if it is none. */
function chosenIn(c: AnswerOf<'Case'>, milestone = ''): Chosen | undefined {
  const programme = getProgramme(c.programme);
  const definition = findMilestone(programme, milestone);
  const accepted = Object.entries(c.milestones).find(([key]) => key === milestone)?.[1].accepted;
  if (definition === undefined || accepted === undefined) return undefined;
  return { milestone, cells: cellsOf(programme, definition, accepted.values) };
}

/** The change that a form asks for, and by which deed of the page. */
function askedIn(form: SentForm, c: AnswerOf<'Case'>): { deed: string; change: unknown } {
  const kind = form.text('kind');
  const milestone = form.text('milestone');
  switch (kind) {
    case 'answers':
      return {
        deed: kind,
        change: { kind, milestone, cells: typedCells(form, chosenIn(c, milestone)?.cells ?? []) },
      };
    case 'due-date':
      return { deed: kind, change: { kind, milestone, due: form.text('due') } };
    case 'stage': {
      const stage = form.text('stage');
      return { deed: `stage-${stage}`, change: { kind, stage, milestones: form.texts('milestones') } };
    }
    default:
      return { deed: kind, change: { kind } };
  }
}

const commandsOf = ({ parameters: { caseId, change } }: AtChange): string =>
  `/cases/${caseId}/change-requests/${change}`;
/** Neither button is no answer: the API says so. */
const grantedIn = (form: SentForm): boolean | undefined =>
  new Map([
    ['yes', true],
    ['no', false],
  ]).get(form.text('granted'));

export const changeRows = [
  page('/cases/{caseId}/change-requests', askers, async (call) =>
    showAsk(call, call.query.get('milestone') ?? undefined),
  ),
  form('/cases/{caseId}/change-requests', askers, async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const { caseId } = parameters;
    const read = await api.get('Case', `/cases/${caseId}`);
    if (!read.ok) return { refused: read.problem };
    const { deed, change } = askedIn(filled, read.body);
    const body = { change, reason: filled.text('reason') };
    const answered = await api.post('CommandAnswer', `/cases/${caseId}/change-requests`, body, guard);
    if (!answered.ok)
      return showAsk(sent, deed === 'answers' ? filled.answer('milestone') : undefined, {
        deed,
        problem: answered.problem,
        form: filled,
      });
    // Its number is the next after those there were; the project tells the newest.
    const after = await api.get('Case', `/cases/${caseId}`);
    const newest = after.ok ? Object.keys(after.body.changes).at(-1) : undefined;
    if (newest === undefined) return { to: path('/cases/{caseId}', parameters) };
    return { to: path('/cases/{caseId}/change-requests/{change}', { caseId, change: newest }, { done: 'asked' }) };
  }),
  page('/cases/{caseId}/change-requests/{change}', ['holder', 'coordinator', 'fund_manager', 'auditor'], async (call) =>
    showChange(call),
  ),
  form('/cases/{caseId}/change-requests/{change}/endorsement', ['coordinator'], async (sent) => {
    const body = { endorsed: grantedIn(sent.form), reason: sent.form.text('reason') };
    const answer = sent.api.post('CommandAnswer', `${commandsOf(sent)}/endorsements`, body, sent.guard);
    return settle(sent, 'endorsement', 'decided', answer);
  }),
  form('/cases/{caseId}/change-requests/{change}/decision', ['fund_manager'], async (sent) => {
    const body = { granted: grantedIn(sent.form), reason: sent.form.text('reason') };
    const answer = sent.api.post('CommandAnswer', `${commandsOf(sent)}/decisions`, body, sent.guard);
    return settle(sent, 'decision', 'decided', answer);
  }),
  form('/cases/{caseId}/change-requests/{change}/withdrawal', askers, async (sent) => {
    const body = { reason: sent.form.text('reason') };
    const answer = sent.api.post('CommandAnswer', `${commandsOf(sent)}/withdrawals`, body, sent.guard);
    return settle(sent, 'withdrawal', 'taken-back', answer);
  }),
];
