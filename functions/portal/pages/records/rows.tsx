import { recordTexts, registerTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { getProgramme } from '../../../../shared/programme/registry.ts';
import { readNames } from '../../names.ts';
import { type Call, page } from '../../page.ts';
import { path } from '../../paths.ts';
import { together } from '../../together.ts';
import { ApprovalTable, peopleIn as peopleInApprovals } from './approvals.tsx';
import { EvidenceTable } from './evidence.tsx';
import { ExceptionTable, peopleIn as peopleInExceptions } from './exceptions.tsx';
import { MailTable } from './mails.tsx';
import { RecordPage } from './record-page.tsx';
import { Verdict, WhatItMeans } from './verification.tsx';

const checking = ['coordinator', 'fund_manager', 'auditor'] as const;

/** The list of an export, for those who may take it away. */
const exportedBy = ({ person }: Pick<Call, 'person'>, list: string): string | undefined =>
  person.role === 'auditor' ? list : undefined;

const cursorIn = (query: URLSearchParams): string =>
  query.has('cursor') ? `?${new URLSearchParams({ cursor: query.get('cursor') ?? '' })}` : '';

export const recordRows = [
  page('/cases/{caseId}/verification', checking, async (call) => {
    const { api, parameters, language } = call;
    const { caseId } = parameters;
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
        <RecordPage c={c} title={title} exported={exportedBy(call, 'history')}>
          <Verdict found={found} />
          <WhatItMeans ofCase={true} />
        </RecordPage>
      ),
    };
  }),

  page('/cases/{caseId}/exceptions', checking, async (call) => {
    const { api, parameters, language } = call;
    const { caseId } = parameters;
    const read = await together(
      api.get('Case', `/cases/${caseId}`),
      api.get('Exceptions', `/cases/${caseId}/exceptions`),
    );
    if (!read.ok) return { refused: read.problem };
    const [c, { items }] = read.body;
    const people = await readNames(api, peopleInExceptions(items));
    if (!people.ok) return { refused: people.problem };
    const title = recordTexts.exceptions[language];
    return {
      title,
      show: (
        <RecordPage
          c={c}
          title={title}
          lead={t.exceptionsLead[language]}
          empty={items.length === 0 ? t.noExceptions[language] : undefined}
          exported={exportedBy(call, 'case-exceptions')}
        >
          <ExceptionTable
            items={items.map((item) => ({ ...item, caseId }))}
            people={people.body}
            programme={getProgramme(c.programme)}
            caption={title}
          />
        </RecordPage>
      ),
    };
  }),

  page('/cases/{caseId}/approvals', checking, async (call) => {
    const { api, parameters, language } = call;
    const { caseId } = parameters;
    const read = await together(
      api.get('Case', `/cases/${caseId}`),
      api.get('Approvals', `/cases/${caseId}/approvals`),
    );
    if (!read.ok) return { refused: read.problem };
    const [c, { items }] = read.body;
    const people = await readNames(api, peopleInApprovals(items));
    if (!people.ok) return { refused: people.problem };
    const title = recordTexts.approvals[language];
    const programme = getProgramme(c.programme);
    return {
      title,
      show: (
        <RecordPage
          c={c}
          title={title}
          lead={t.approvalsLead[language]}
          empty={items.length === 0 ? t.noApprovals[language] : undefined}
          exported={exportedBy(call, 'approvals')}
        >
          <ApprovalTable caseId={caseId} items={items} people={people.body} programme={programme} caption={title} />
        </RecordPage>
      ),
    };
  }),

  page('/cases/{caseId}/evidence', checking, async (call) => {
    const { api, parameters, language, query } = call;
    const { caseId } = parameters;
    const read = await together(
      api.get('Case', `/cases/${caseId}`),
      api.get('EvidenceRegister', `/cases/${caseId}/evidence${cursorIn(query)}`),
    );
    if (!read.ok) return { refused: read.problem };
    const [c, { items, next }] = read.body;
    const people = await readNames(
      api,
      items.map(({ actor }) => actor.id),
    );
    if (!people.ok) return { refused: people.problem };
    const title = recordTexts.evidence[language];
    const programme = getProgramme(c.programme);
    return {
      title,
      show: (
        <RecordPage
          c={c}
          title={title}
          lead={t.evidenceLead[language]}
          empty={items.length === 0 ? t.noEvidence[language] : undefined}
          next={next && path('/cases/{caseId}/evidence', { caseId }, { cursor: next })}
          exported={exportedBy(call, 'evidence')}
        >
          <EvidenceTable caseId={caseId} items={items} people={people.body} programme={programme} caption={title} />
        </RecordPage>
      ),
    };
  }),

  page('/cases/{caseId}/mails', checking, async ({ api, parameters: { caseId }, language, query }) => {
    const read = await together(
      api.get('Case', `/cases/${caseId}`),
      api.get('MailList', `/cases/${caseId}/mails${cursorIn(query)}`),
    );
    if (!read.ok) return { refused: read.problem };
    const [c, { items, next }] = read.body;
    const people = await readNames(
      api,
      items.map(({ to }) => to),
    );
    if (!people.ok) return { refused: people.problem };
    const title = recordTexts.mails[language];
    return {
      title,
      show: (
        <RecordPage
          c={c}
          title={title}
          lead={t.mailsLead[language]}
          empty={items.length === 0 ? t.noMails[language] : undefined}
          next={next && path('/cases/{caseId}/mails', { caseId }, { cursor: next })}
        >
          <MailTable caseId={caseId} items={items} people={people.body} caption={title} />
        </RecordPage>
      ),
    };
  }),
];
