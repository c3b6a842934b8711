import { Health } from '../../../../shared/domain/health.ts';
import { portfolioTexts as t } from '../../../../shared/i18n/portal/portfolio.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import { page } from '../../page.ts';
import { path } from '../../paths.ts';
import { BoardPage } from './board.tsx';
import { StageListPage } from './stage-list.tsx';

const stages = ['opening', ...currentProgramme.stages.map(({ id }) => id), 'closed'];

export const boardRows = [
  page('/board', ['coordinator', 'fund_manager'], async ({ api, query, language }) => {
    const title = t.board[language];
    const stage = stages.find((one) => one === query.get('stage'));
    if (stage === undefined) {
      const board = await api.get('Board', '/board');
      if (!board.ok) return { refused: board.problem };
      return { title, show: <BoardPage columns={board.body.columns} /> };
    }
    const health = Health.options.find((one) => one === query.get('health'));
    const cursor = query.get('cursor');
    const asked = new URLSearchParams({ stage, ...(health && { health }), ...(cursor !== null && { cursor }) });
    const listed = await api.get('CaseList', `/cases?${asked}`);
    if (!listed.ok) return { refused: listed.problem };
    const { items, next } = listed.body;
    const more = next === undefined ? undefined : path('/board', {}, { stage, health, cursor: next });
    return { title, show: <StageListPage stages={stages} shown={{ stage, health }} cards={items} more={more} /> };
  }),
];
