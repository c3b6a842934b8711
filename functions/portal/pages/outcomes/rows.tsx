import { currentProgramme, getProgramme } from '../../../../shared/programme/registry.ts';
import { outcomeTexts as t } from '../../../../shared/i18n/portal/outcomes.ts';
import { page } from '../../page.ts';
import { CaseOutcomesPage } from './case-outcomes.tsx';
import { PortfolioOutcomesPage } from './portfolio-outcomes.tsx';
import { readPortfolio } from './read-portfolio.ts';

const readers = ['coordinator', 'fund_manager', 'auditor'] as const;

/** The stages that projects can be in, with the two that no programme names. */
const stages = ['opening', ...currentProgramme.stages.map(({ id }) => id), 'closed'];

export const outcomeRows = [
  page('/outcomes', readers, async ({ api, query, language }) => {
    const chosen = stages.find((stage) => stage === query.get('stage'));
    const read = await readPortfolio(api, chosen === undefined ? stages : [chosen]);
    if (!read.ok) return { refused: read.problem };
    return {
      title: t.title[language],
      show: <PortfolioOutcomesPage stages={stages} chosen={chosen} portfolio={read.body} />,
    };
  }),
  page('/outcomes/export', readers, async ({ api, query }) => {
    const stage = stages.find((one) => one === query.get('stage')) ?? 'closed';
    const cursor = query.get('cursor');
    const asked = new URLSearchParams({ stage, ...(cursor !== null && { cursor }) });
    const file = await api.text(`/outcomes.csv?${asked}`);
    if (!file.ok) return { refused: file.problem };
    return { file: file.body.text, type: file.body.type, name: `outcomes-${stage}.csv` };
  }),
  page('/cases/{caseId}/outcomes', ['holder', ...readers], async ({ api, parameters: { caseId }, language }) => {
    const [read, told] = await Promise.all([
      api.get('Case', `/cases/${caseId}`),
      api.get('Outcomes', `/cases/${caseId}/outcomes`),
    ]);
    if (!read.ok) return { refused: read.problem };
    if (!told.ok) return { refused: told.problem };
    const c = read.body;
    return {
      title: t.ofProject[language],
      show: <CaseOutcomesPage c={c} programme={getProgramme(c.programme)} outcomes={told.body} />,
    };
  }),
  page('/cases/{caseId}/outcomes/export', ['holder', ...readers], async ({ api, parameters: { caseId } }) => {
    const file = await api.text(`/cases/${caseId}/outcomes.csv`);
    if (!file.ok) return { refused: file.problem };
    return { file: file.body.text, type: file.body.type, name: `${caseId}-outcomes.csv` };
  }),
];
