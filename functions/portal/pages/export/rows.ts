import { exportTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { parametersIn } from '../../../http/parameters.ts';
import { type Call, type Outcome, page } from '../../page.ts';
import { caseCriteria, criteriaIn, eventCriteria } from '../audit/criteria.tsx';

/** Where the API has a list and by what it is narrowed; small items are asked for by the hundred, histories as the API gives them. */
type List = { at: string; by: readonly string[]; limit?: '100' };

/** What can be taken away: where the API has it, and by what it is narrowed. */
const lists: Readonly<Record<string, List>> = {
  projects: { at: '/cases', by: caseCriteria, limit: '100' },
  events: { at: '/events', by: eventCriteria, limit: '100' },
  exceptions: { at: '/exceptions', by: caseCriteria },
  findings: { at: '/findings', by: ['status'], limit: '100' },
  'project-sample': { at: '/samples/cases', by: [...caseCriteria, 'seed', 'size', 'by'] },
  'event-sample': { at: '/samples/events', by: [...eventCriteria, 'seed', 'size', 'by'] },
  history: { at: '/cases/{caseId}/history', by: [] },
  'case-exceptions': { at: '/cases/{caseId}/exceptions', by: [] },
  approvals: { at: '/cases/{caseId}/approvals', by: [] },
  evidence: { at: '/cases/{caseId}/evidence', by: [] },
  mails: { at: '/cases/{caseId}/mails', by: [], limit: '100' },
  accounts: { at: '/administration/log', by: [], limit: '100' },
};

/** Lambda answers with 6 MB at most, in which what is written stands as a text of JSON; its headers need some of it. */
const largest = 6_000_000;
const bytesOf = (text: string): number => Buffer.byteLength(JSON.stringify(text));
/** As many pages of a list as 25 s suffice for. */
const mostPages = 60;

/** A list as one file: its pages one after the other, the heads of tables after the first left out. Whole, or not at all. */
async function exportList({ api, query, language }: Call): Promise<Outcome> {
  const name = query.get('list') ?? '';
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
  const as = query.get('as') === 'jsonl' ? 'jsonl' : 'csv';
  if (list === undefined) return { refused: { status: 404, title: '', rule: 'path.unknown' } };
  const caseId = query.get('caseId') ?? '';
  const isOfCase = parametersIn(list.at).length > 0;
  const at = list.at.replace('{caseId}', encodeURIComponent(caseId));
  const asked = new URLSearchParams(criteriaIn(query, list.by));
  if (list.limit !== undefined) asked.set('limit', list.limit);
  let text = '';
  let bytes = 0;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const read = await api.text(`${at}.${as}?${asked}`);
    if (!read.ok) return { refused: read.problem };
    const part = pages === 0 || as === 'jsonl' ? read.body.text : read.body.text.replace(/^[^\n]*\n/, '');
    bytes += bytesOf(part);
    if (bytes > largest) break;
    text += part;
    if (read.body.next === undefined) {
      const file = `${isOfCase ? `${caseId}-` : ''}${name}.${as}`;
      return { file: text, type: read.body.type, name: file };
    }
    asked.set('cursor', read.body.next);
  }
  return { refused: { status: 413, title: t.tooLong[language], rule: 'export.too-long' } };
}

export const exportRows = [page('/export', ['auditor'], exportList)];
