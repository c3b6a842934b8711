import { queueTexts as t } from '../../../../shared/i18n/portal/queue.ts';
import { page } from '../../page.ts';
import { path } from '../../paths.ts';
import { QueuePage } from './queue.tsx';

export const queueRows = [
  page('/queue', ['coordinator', 'fund_manager'], async ({ api, query, language, person, today }) => {
    const view = query.get('view') === 'unassigned' ? 'unassigned' : undefined;
    const order = query.get('order') === 'due' ? 'due' : undefined;
    const asked = new URLSearchParams({
      ...(view && { unassigned: 'true' }),
      ...(order && { order }),
      ...(query.has('cursor') && { cursor: query.get('cursor') ?? '' }),
    });
    const listed = await api.get('CaseList', `/queue?${asked}`);
    if (!listed.ok) return { refused: listed.problem };
    const { items, next } = listed.body;
    const more = next === undefined ? undefined : path('/queue', {}, { view, order, cursor: next });
    return {
      title: t.title[language],
      show: <QueuePage cards={items} more={more} shown={{ view, order }} person={person} today={today} />,
    };
  }),
];
