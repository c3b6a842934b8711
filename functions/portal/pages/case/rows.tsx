import { getProgramme } from '../../../../shared/programme/registry.ts';
import type { PagePath } from '../../paths.ts';
import { path } from '../../paths.ts';
import { type Call, form, type Outcome, page } from '../../page.ts';
import { titleIn } from '../../view/case-words.tsx';
import type { Refused } from '../../view/deed.tsx';
import { peopleBy } from '../../view/people.tsx';
import { CasePage } from './case.tsx';

async function show(call: Call<'/cases/{caseId}'>, refused?: Refused): Promise<Outcome> {
  const { api, parameters, language, today, session, query } = call;
  const { caseId } = parameters;
  const [read, known] = await Promise.all([
    api.get('Case', `/cases/${caseId}`),
    api.get('CasePeople', `/cases/${caseId}/people`),
  ]);
  if (!read.ok) return { refused: read.problem };
  if (!known.ok) return { refused: known.problem };
  const c = read.body;
  return {
    title: titleIn(c.project.title, language),
    show: (
      <CasePage
        c={c}
        programme={getProgramme(c.programme)}
        duties={known.body.duties}
        people={peopleBy(known.body.people)}
        doing={{ session, seen: c.version, refused }}
        done={query.get('done') ?? undefined}
        today={today}
      />
    ),
    ...(refused && { status: refused.problem.status }),
  };
}

/** What a fund manager does with a project as a whole, each with nothing but a reason. */
function decision(address: Extract<PagePath, `/cases/{caseId}/${string}`>, deed: string, done: string) {
  return form(address, ['fund_manager'], async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const { caseId } = parameters;
    const body = { reason: filled.text('reason') };
    const answered = await api.post('CommandAnswer', `/cases/${caseId}/${deed}`, body, guard);
    if (answered.ok) return { to: path('/cases/{caseId}', parameters, { done }) };
    return show(sent, { deed, problem: answered.problem, form: filled });
  });
}

export const caseRows = [
  page('/cases/{caseId}', ['holder', 'coordinator', 'fund_manager', 'auditor'], async (call) => show(call)),
  form('/cases/{caseId}/interests', ['coordinator', 'fund_manager'], async (sent) => {
    const { api, parameters, form: filled, guard } = sent;
    const body = { interest: filled.text('interest'), endsOn: filled.answer('endsOn') };
    const answered = await api.post('CommandAnswer', `/cases/${parameters.caseId}/interests`, body, guard);
    if (answered.ok) return { to: path('/cases/{caseId}', parameters, { done: 'declared' }) };
    return show(sent, { deed: 'interests', problem: answered.problem, form: filled });
  }),
  decision('/cases/{caseId}/suspension', 'suspension', 'suspended'),
  decision('/cases/{caseId}/resumption', 'resumption', 'resumed'),
  decision('/cases/{caseId}/withdrawal', 'withdrawal', 'withdrawn'),
];
