import { reportTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { getProgramme } from '../../../../shared/programme/registry.ts';
import { readNames } from '../../names.ts';
import { type Call, type Outcome, page } from '../../page.ts';
import { together } from '../../together.ts';
import { peopleBy } from '../../view/people.tsx';
import { peopleIn as peopleInApprovals } from '../records/approvals.tsx';
import { peopleIn as peopleInExceptions } from '../records/exceptions.tsx';
import { ReportPage } from './report.tsx';

/** As many events as one part of a report holds. */
const atOnce = 100;

async function report(call: Call<'/cases/{caseId}/report'>): Promise<Outcome> {
  const { api, parameters, language, query, person, now } = call;
  const at = `/cases/${parameters.caseId}`;
  const cursor = query.get('cursor');
  const asked = new URLSearchParams({ limit: String(atOnce), ...(cursor !== null && { cursor }) });
  const read = await together(
    api.get('Case', at),
    api.get('Verification', `${at}/verification`),
    api.get('Exceptions', `${at}/exceptions`),
    api.get('Approvals', `${at}/approvals`),
    api.get('Timeline', `${at}/timeline?${asked}`),
  );
  if (!read.ok) return { refused: read.problem };
  const [c, verification, { items: exceptions }, { items: approvals }, history] = read.body;
  const names = await readNames(api, [...peopleInExceptions(exceptions), ...peopleInApprovals(approvals)]);
  if (!names.ok) return { refused: names.problem };
  const people = new Map([...names.body, ...peopleBy(history.people)]);
  return {
    title: `${t.title[language]} ${c.id}`,
    show: (
      <ReportPage
        c={c}
        programme={getProgramme(c.programme)}
        verification={verification}
        exceptions={exceptions}
        approvals={approvals}
        history={history}
        people={people}
        by={person}
        at={new Date(now).toISOString()}
        isFirst={cursor === null}
      />
    ),
  };
}

export const reportRows = [page('/cases/{caseId}/report', ['coordinator', 'fund_manager', 'auditor'], report)];
