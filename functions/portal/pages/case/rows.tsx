import type { PagePath } from '../../paths.ts';
import { readCase } from '../../of-case.ts';
import { settlingAt } from '../../settling.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { titleIn } from '../../view/case-words.tsx';
import type { Refused } from '../../view/deed.tsx';
import { CasePage } from './case.tsx';

async function show(call: Call<'/cases/{caseId}'>, refused?: Refused): Promise<Outcome> {
  const read = await readCase(call, refused);
  if (!read.ok) return { refused: read.problem };
  return {
    title: titleIn(read.body.c.project.title, call.language),
    show: <CasePage {...read.body} />,
    ...(refused && { status: refused.problem.status }),
  };
}

const settle = settlingAt('/cases/{caseId}', show);

/** What a fund manager does with a project as a whole, each with nothing but a reason. */
function decision(address: Extract<PagePath, `/cases/{caseId}/${string}`>, deed: string, done: string) {
  return form(address, ['fund_manager'], async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const body = { reason: filled.text('reason') };
    return settle(sent, deed, done, api.post('CommandAnswer', `/cases/${parameters.caseId}/${deed}`, body, guard));
  });
}

export const caseRows = [
  page('/cases/{caseId}', ['holder', 'coordinator', 'fund_manager', 'auditor'], async (call) => show(call)),
  form('/cases/{caseId}/interests', ['coordinator', 'fund_manager'], async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const body = { interest: filled.text('interest'), endsOn: filled.answer('endsOn') };
    const answer = api.post('CommandAnswer', `/cases/${parameters.caseId}/interests`, body, guard);
    return settle(sent, 'interests', 'declared', answer);
  }),
  decision('/cases/{caseId}/suspension', 'suspension', 'suspended'),
  decision('/cases/{caseId}/resumption', 'resumption', 'resumed'),
  decision('/cases/{caseId}/withdrawal', 'withdrawal', 'withdrawn'),
];
