import { getProgramme } from '../../../../shared/programme/registry.ts';
import { page } from '../../page.ts';
import { titleIn } from '../../view/case-words.tsx';
import { CasePage } from './case.tsx';

export const caseRows = [
  page(
    '/cases/{caseId}',
    ['holder', 'coordinator', 'fund_manager', 'auditor'],
    async ({ api, parameters: { caseId }, language, today }) => {
      const read = await api.get('Case', `/cases/${caseId}`);
      if (!read.ok) return { refused: read.problem };
      const c = read.body;
      return {
        title: titleIn(c.project.title, language),
        show: <CasePage c={c} programme={getProgramme(c.programme)} today={today} />,
      };
    },
  ),
];
