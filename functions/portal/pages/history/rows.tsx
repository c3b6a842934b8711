import { isEverPermitted } from '../../../../shared/domain/permissions.ts';
import { historyTexts as t } from '../../../../shared/i18n/portal/history.ts';
import { getProgramme } from '../../../../shared/programme/registry.ts';
import { page } from '../../page.ts';
import { together } from '../../together.ts';
import { peopleBy } from '../../view/people.tsx';
import { HistoryPage } from './history.tsx';

/** Few enough that a page stays small even if one of them begins a stage with all its milestones. */
const atOnce = 20;

export const historyRows = [
  page(
    '/cases/{caseId}/history',
    ['holder', 'coordinator', 'fund_manager', 'auditor'],
    async ({ api, parameters: { caseId }, query, language, person }) => {
      const cursor = query.get('cursor') ?? undefined;
      const asked = new URLSearchParams({ limit: String(atOnce), ...(cursor !== undefined && { cursor }) });
      const read = await together(
        api.get('Case', `/cases/${caseId}`),
        api.get('Timeline', `/cases/${caseId}/timeline?${asked}`),
      );
      if (!read.ok) return { refused: read.problem };
      const [c, { items, people, next }] = read.body;
      return {
        title: `${t.title[language]} ${caseId}`,
        show: (
          <HistoryPage
            c={c}
            programme={getProgramme(c.programme)}
            entries={items}
            people={peopleBy(people)}
            cursor={cursor}
            next={next}
            mayLookBack={isEverPermitted(person, 'verify-history')}
            mayExport={person.role === 'auditor'}
          />
        ),
      };
    },
  ),
];
