import { acceptedAnswers } from '../../../../shared/domain/accepted-answers.ts';
import { localDateOf } from '../../../../shared/domain/calendar.ts';
import { findMilestone } from '../../../../shared/domain/stages.ts';
import { lookingBack } from '../../../../shared/programme/looking-back.ts';
import { getProgramme } from '../../../../shared/programme/registry.ts';
import { page } from '../../page.ts';
import { peopleBy } from '../../view/people.tsx';
import { VersionPage } from './version.tsx';

export const versionRows = [
  page(
    '/cases/{caseId}/milestones/{milestone}/versions/{version}',
    ['holder', 'coordinator', 'fund_manager', 'auditor'],
    async ({ api, parameters: { caseId, milestone, version }, language }) => {
      const [read, found, who] = await Promise.all([
        api.get('Submission', `/cases/${caseId}/milestones/${milestone}/submissions/${version}`),
        api.get('Case', `/cases/${caseId}`),
        api.get('CasePeople', `/cases/${caseId}/people`),
      ]);
      if (!read.ok) return { refused: read.problem };
      if (!found.ok) return { refused: found.problem };
      const [submission, c] = [read.body, found.body];
      const programme = getProgramme(c.programme);
      const definition = findMilestone(programme, milestone);
      if (definition === undefined) return { refused: { status: 404, title: '', rule: 'milestone.unknown' } };
      const context = {
        today: localDateOf(programme.calendar, submission.at),
        ...lookingBack(programme, milestone, acceptedAnswers(c)),
      };
      const people = peopleBy(who.ok ? who.body.people : []);
      return {
        title: `${milestone} ${definition.title[language]}`,
        show: (
          <VersionPage
            c={c}
            submission={submission}
            definition={definition}
            programme={programme}
            context={context}
            people={people}
          />
        ),
      };
    },
  ),
];
