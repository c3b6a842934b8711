import { findCase } from '../../shared/app/read-case.ts';
import type { CaseQueries, MailStore } from '../../shared/ports.ts';
import { pageOf, Paging } from './inputs.ts';
import { get } from './route.ts';

export const readMailsRow = get(
  '/cases/{caseId}/mails',
  'read-mails',
  Paging,
  async (
    { queries, mails }: { queries: CaseQueries; mails: Pick<MailStore, 'ofCase'> },
    { actor, parameters: { caseId }, input },
  ) => {
    const found = await findCase(queries, actor, 'read-mails', caseId);
    return found.ok ? { ok: true, body: await mails.ofCase(caseId, pageOf(input)) } : found;
  },
  {
    summary: 'List the mails about a project: to whom, in which language and wording, and what became of each when',
    answer: 'MailList',
  },
);
