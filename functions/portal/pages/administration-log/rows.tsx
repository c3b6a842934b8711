import { logTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { readNames } from '../../names.ts';
import { page } from '../../page.ts';
import { path } from '../../paths.ts';
import { together } from '../../together.ts';
import { LogPage } from './log.tsx';

export const administrationLogRows = [
  page('/administration-log', ['auditor', 'administrator'], async ({ api, person, query, language }) => {
    const cursor = query.has('cursor') ? `?${new URLSearchParams({ cursor: query.get('cursor') ?? '' })}` : '';
    // Under the administrators' own prefix it is at home.
    const log = person.role === 'administrator' ? '/log' : '/administration/log';
    const read = await together(
      api.get('AdministrationLog', `${log}${cursor}`),
      api.get('Verification', `${log}/verification`),
    );
    if (!read.ok) return { refused: read.problem };
    const [{ items, next }, verification] = read.body;
    const people = await readNames(
      api,
      items.flatMap(({ actor, data }) => [actor.id, data.person]),
    );
    if (!people.ok) return { refused: people.problem };
    return {
      title: t.title[language],
      show: (
        <LogPage
          items={items}
          people={people.body}
          next={next && path('/administration-log', {}, { cursor: next })}
          verification={verification}
          mayExport={person.role === 'auditor'}
        />
      ),
    };
  }),
];
