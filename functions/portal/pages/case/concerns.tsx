import type { LocalDate } from '../../../../shared/domain/time.ts';
import type { ContactProblem } from '../../../../shared/domain/unreachable.ts';
import type { Text } from '../../../../shared/forms/text.ts';
import { changeTexts, changeKindTexts, changeStatusTexts } from '../../../../shared/i18n/portal/changes.ts';
import {
  dutyTexts,
  findingSeverityTexts,
  findingStatusTexts,
  projectTexts as t,
} from '../../../../shared/i18n/portal/project.ts';
import { queueTexts } from '../../../../shared/i18n/portal/queue.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { MilestoneName } from '../../view/case-words.tsx';
import { type People, PersonName } from '../../view/people.tsx';
import { Code, DataTable, Day, Moment, Notice } from '../../view/pieces.tsx';
import { WaitingDecision, WaitingSince } from '../../view/waiting.tsx';
import { useWords } from '../../view/words.tsx';

type CaseView = AnswerOf<'Case'>;

/** What waits for the programme's people, and for whom. */
export function WaitingForDecision({ c, people, today }: { c: CaseView; people: People; today: LocalDate }) {
  const { say } = useWords();
  if (c.waiting.length === 0) return null;
  return (
    <DataTable caption={say(t.waiting)} head={[say(queueTexts.what), say(t.person), say(queueTexts.since)]}>
      {c.waiting.map((waiting) => (
        <tr>
          <th scope="row">
            <WaitingDecision caseId={c.id} waiting={waiting} />
          </th>
          <td>
            {waiting.for === undefined ? say(roleTexts[waiting.role]) : <PersonName id={waiting.for} people={people} />}
          </td>
          <td>
            <WaitingSince at={waiting.since} today={today} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

const problemTexts = {
  bounced: t.cameBack,
  complained: t.calledSpam,
  unfit: t.noAddress,
  closed: t.noAccount,
} as const satisfies Record<ContactProblem['why'], Text>;

/** People with a duty whom mail does not reach: nobody may believe that they were told. */
export function ContactProblems({ c, people }: { c: CaseView; people: People }) {
  const { say, inList } = useWords();
  const problems = c.contactProblems ?? [];
  if (problems.length === 0) return null;
  return (
    <Notice kind="warning" heading={say(t.unreachable)}>
      <ul>
        {problems.map(({ person, duties, why, since }) => (
          <li>
            <PersonName id={person} people={people} /> ({inList(duties.map((duty) => say(dutyTexts[duty])))}) ·{' '}
            {say(problemTexts[why])}
            {since !== undefined && (
              <>
                {' · '}
                <Moment at={since} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What auditors found, with the way to what was said about it. */
export function Findings({ c, programme }: { c: CaseView; programme: Programme }) {
  const { say } = useWords();
  const findings = Object.entries(c.findings);
  if (findings.length === 0) return null;
  const head = [say(t.finding), say(t.severity), say(t.about), say(t.owner), say(t.answerBy)];
  return (
    <DataTable caption={say(t.findings)} head={head}>
      {findings.map(([finding, { severity, status, about, owner, due }]) => (
        <tr>
          <th scope="row">
            <a href={path('/cases/{caseId}/findings/{finding}', { caseId: c.id, finding })}>
              <Code>{finding}</Code> {say(findingStatusTexts[status])}
            </a>
          </th>
          <td>{say(findingSeverityTexts[severity])}</td>
          <td>
            {about === undefined ? say(t.wholeProject) : <MilestoneName programme={programme} milestone={about} />}
          </td>
          <td>{say(dutyTexts[owner])}</td>
          <td>
            <Day on={due} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** What was asked to be changed, and the way to ask for more. */
export function ChangeRequests({ c }: { c: CaseView }) {
  const { say } = useWords();
  const changes = Object.entries(c.changes);
  const mayAsk = c.actions.some(({ action }) => action === 'request-change');
  return (
    <>
      {changes.length > 0 && (
        <DataTable
          caption={say(changeTexts.requests)}
          head={[say(changeTexts.request), say(changeTexts.state), say(changeTexts.askedOn)]}
        >
          {changes.map(([change, { wanted, status, asked }]) => (
            <tr>
              <th scope="row">
                <a href={path('/cases/{caseId}/change-requests/{change}', { caseId: c.id, change })}>
                  <Code>{change}</Code> {say(changeKindTexts[wanted.kind])}
                </a>
              </th>
              <td>{say(changeStatusTexts[status])}</td>
              <td>
                <Moment at={asked.at} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      {mayAsk && (
        <p>
          <a href={path('/cases/{caseId}/change-requests', { caseId: c.id })}>{say(changeTexts.ask)}</a>
        </p>
      )}
    </>
  );
}
