import type { Actor } from '../../../shared/domain/actors.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { isPermitted } from '../../../shared/domain/permissions.ts';
import { recordTexts as t } from '../../../shared/i18n/portal/audit.ts';
import { historyTexts } from '../../../shared/i18n/portal/history.ts';
import { path } from '../paths.ts';
import { useWords } from './words.tsx';

/** The ways to what is on record about a project, as far as its reader may go them. */
export function CaseRecords({ c, reader }: { c: Case; reader: Actor }) {
  const { say } = useWords();
  const of = { caseId: c.id };
  const checking = [
    { to: path('/cases/{caseId}/as-of', of), text: t.asOf },
    { to: path('/cases/{caseId}/verification', of), text: t.verification },
    { to: path('/cases/{caseId}/exceptions', of), text: t.exceptions },
    { to: path('/cases/{caseId}/approvals', of), text: t.approvals },
    { to: path('/cases/{caseId}/evidence', of), text: t.evidence },
    { to: path('/cases/{caseId}/report', of), text: t.report },
  ];
  const links = [
    { to: path('/cases/{caseId}/history', of), text: historyTexts.title },
    ...(isPermitted(reader, 'verify-history', c) ? checking : []),
    ...(isPermitted(reader, 'read-mails', c) ? [{ to: path('/cases/{caseId}/mails', of), text: t.mails }] : []),
    ...(isPermitted(reader, 'open-finding', c)
      ? [{ to: path('/cases/{caseId}/findings', of), text: t.openFinding }]
      : []),
  ];
  return (
    <nav class="records" aria-labelledby="records">
      <h2 id="records">{say(t.records)}</h2>
      <ul>
        {links.map(({ to, text }) => (
          <li>
            <a href={to}>{say(text)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
