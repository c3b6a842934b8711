import { registerTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { historyTexts } from '../../../../shared/i18n/portal/history.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import type { Approval } from '../../../../shared/domain/approvals.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import { path } from '../../paths.ts';
import { GateName, MilestoneName } from '../../view/case-words.tsx';
import { EventLink } from '../../view/event-link.tsx';
import { type People, PersonName } from '../../view/people.tsx';
import { Code, DataTable, Day, Moment } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Props = { caseId: string; items: readonly Approval[]; people: People; programme: Programme; caption: string };

/** Everybody whom approvals name, for the names. */
export function peopleIn(items: readonly Approval[]): string[] {
  return items.flatMap(({ submittedBy, signatories }) => [
    ...(submittedBy === undefined ? [] : [submittedBy]),
    ...signatories.map(({ by }) => by),
  ]);
}

/** What was approved: which version, by whose signatures, when, and how long it took. */
export function ApprovalTable({ caseId, items, people, programme, caption }: Props) {
  const { say } = useWords();
  const head = [t.what, t.submittedBy, t.signedBy, t.approvedOn, t.took, t.against, t.fingerprint];
  return (
    <DataTable isNamedAbove caption={caption} head={head.map((text) => say(text))}>
      {items.map((item) => (
        <tr>
          <th scope="row">
            <What caseId={caseId} item={item} programme={programme} />
          </th>
          <td>
            {item.submittedBy !== undefined && <PersonName id={item.submittedBy} people={people} />}
            {item.onBehalf === true && <p class="help">{say(historyTexts.forHolder)}</p>}
          </td>
          <td>
            <ul class="plain">
              {item.signatories.map(({ by, role, at }) => (
                <li>
                  <PersonName id={by} people={people} /> <small>{say(roleTexts[role])}</small>
                  <br />
                  <small>
                    <Moment at={at} />
                  </small>
                </li>
              ))}
            </ul>
          </td>
          <td>
            <EventLink caseId={caseId} seq={item.seq}>
              <Day on={item.on} />
            </EventLink>
          </td>
          <td>{say(t.daysN, { days: item.delayDays })}</td>
          <td>
            <Against {...item} />
          </td>
          <td>{item.hash !== undefined && <Code>{item.hash.slice(0, 16)}…</Code>}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function What({ caseId, item, programme }: { caseId: string; item: Approval; programme: Programme }) {
  const { say } = useWords();
  const { milestone, gate, version } = item;
  if (gate !== undefined) return <GateName programme={programme} gate={gate} />;
  if (milestone === undefined || version === undefined) return null;
  const parameters = { caseId, milestone, version: String(version) };
  return (
    <>
      <MilestoneName programme={programme} milestone={milestone} />
      {' · '}
      <a href={path('/cases/{caseId}/milestones/{milestone}/versions/{version}', parameters)}>
        {say(historyTexts.versionN, { n: version })}
      </a>
    </>
  );
}

function Against({ due, daysAfterDue }: Pick<Approval, 'due' | 'daysAfterDue'>) {
  const { say } = useWords();
  if (due === undefined || daysAfterDue === undefined) return null;
  return (
    <>
      {daysAfterDue > 0 ? <strong class="late">{say(t.afterDue, { days: daysAfterDue })}</strong> : say(t.inTime)}
      <br />
      <small>
        <Day on={due} />
      </small>
    </>
  );
}
