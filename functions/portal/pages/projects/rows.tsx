import { caseTexts as t } from '../../../../shared/i18n/portal/case.ts';
import { page } from '../../page.ts';
import { path } from '../../paths.ts';
import { ProjectsPage } from './projects.tsx';

export const projectRows = [
  page('/projects', ['holder'], async ({ api, query, language }) => {
    const cursor = query.get('cursor');
    const listed = await api.get('CaseList', `/cases${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`);
    if (!listed.ok) return { refused: listed.problem };
    const { items, next } = listed.body;
    const more = next === undefined ? undefined : path('/projects', {}, { cursor: next });
    return { title: t.projects[language], show: <ProjectsPage cases={items} more={more} /> };
  }),
];
