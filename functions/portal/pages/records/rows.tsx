import { recordTexts, registerTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { page } from '../../page.ts';
import { together } from '../../together.ts';
import { ApprovalTable, peopleIn as peopleInApprovals } from './approvals.tsx';
import { EvidenceTable } from './evidence.tsx';
import { ExceptionTable, peopleIn as peopleInExceptions } from './exceptions.tsx';
import { listPage } from './list-page.tsx';
import { MailTable } from './mails.tsx';
import { RecordPage } from './record-page.tsx';
import { Verdict, WhatItMeans } from './verification.tsx';

const checking = ['coordinator', 'fund_manager', 'auditor'] as const;

export const recordRows = [
  page('/cases/{caseId}/verification', checking, async ({ api, parameters: { caseId }, language, person }) => {
    const read = await together(
      api.get('Case', `/cases/${caseId}`),
      api.get('Verification', `/cases/${caseId}/verification`),
    );
    if (!read.ok) return { refused: read.problem };
    const [c, found] = read.body;
    const title = recordTexts.verification[language];
    return {
      title,
      show: (
        <RecordPage c={c} title={title} exported={person.role === 'auditor' ? 'history' : undefined}>
          <Verdict found={found} />
          <WhatItMeans ofCase={true} />
        </RecordPage>
      ),
    };
  }),

  listPage({
    at: '/cases/{caseId}/exceptions',
    roles: checking,
    list: 'Exceptions',
    words: { title: recordTexts.exceptions, lead: t.exceptionsLead, none: t.noExceptions },
    exported: 'case-exceptions',
    peopleIn: peopleInExceptions,
    show: ({ caseId, items, ...shown }) => (
      <ExceptionTable items={items.map((item) => ({ ...item, caseId }))} {...shown} />
    ),
  }),

  listPage({
    at: '/cases/{caseId}/approvals',
    roles: checking,
    list: 'Approvals',
    words: { title: recordTexts.approvals, lead: t.approvalsLead, none: t.noApprovals },
    exported: 'approvals',
    peopleIn: peopleInApprovals,
    show: (shown) => <ApprovalTable {...shown} />,
  }),

  listPage({
    at: '/cases/{caseId}/evidence',
    roles: checking,
    list: 'EvidenceRegister',
    words: { title: recordTexts.evidence, lead: t.evidenceLead, none: t.noEvidence },
    exported: 'evidence',
    peopleIn: (items) => items.map(({ actor }) => actor.id),
    show: (shown) => <EvidenceTable {...shown} />,
  }),

  listPage({
    at: '/cases/{caseId}/mails',
    roles: checking,
    list: 'MailList',
    words: { title: recordTexts.mails, lead: t.mailsLead, none: t.noMails },
    exported: 'mails',
    peopleIn: (items) => items.map(({ to }) => to),
    show: (shown) => <MailTable {...shown} />,
  }),
];
