import {
  findTexts,
  recordTexts,
  registerTexts,
  reportTexts as t,
  verificationTexts,
} from '../../../../shared/i18n/portal/audit.ts';
import { caseTexts } from '../../../../shared/i18n/portal/case.ts';
import { frameTexts } from '../../../../shared/i18n/portal/frame.ts';
import { historyTexts } from '../../../../shared/i18n/portal/history.ts';
import { projectTexts } from '../../../../shared/i18n/portal/project.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import type { Session } from '../../session/session.ts';
import { HealthTag, ProjectTitle, StageName } from '../../view/case-words.tsx';
import type { People } from '../../view/people.tsx';
import { Code, Day, Fact, Facts, Moment } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { Findings } from '../case/concerns.tsx';
import { ApprovalTable } from '../records/approvals.tsx';
import { ExceptionTable } from '../records/exceptions.tsx';
import { Verdict } from '../records/verification.tsx';
import { HistoryTable } from './history-table.tsx';

export type Report = {
  c: AnswerOf<'Case'>;
  programme: Programme;
  verification: AnswerOf<'Verification'>;
  exceptions: AnswerOf<'Exceptions'>['items'];
  approvals: AnswerOf<'Approvals'>['items'];
  history: AnswerOf<'Timeline'>;
  people: People;
  by: Session['person'];
  at: string;
  /** Whether the history begins here; later parts are history alone. */
  isFirst: boolean;
};

/** A project on paper: where it stands, whether its history is whole, what was out of the ordinary, who approved what, everything that happened. */
export function ReportPage(report: Report) {
  const { say } = useWords();
  const { c, programme, history, people, isFirst } = report;
  const [first, last] = [history.items.at(0)?.seq ?? 0, history.items.at(-1)?.seq ?? 0];
  return (
    <div class="report">
      <p class="exports">
        {say(t.print)} <a href={path('/cases/{caseId}', { caseId: c.id })}>{say(frameTexts.back)}</a>
      </p>
      <h1>
        {say(t.title)} <Code>{c.id}</Code>
      </h1>
      <p class="lead">
        <ProjectTitle title={c.project.title} />
      </p>
      <Made report={report} />
      {isFirst && <Summary report={report} />}
      <h2>
        {say(historyTexts.title)} · {say(t.part, { from: first, to: last })}
      </h2>
      <HistoryTable
        entries={history.items}
        c={c}
        programme={programme}
        people={people}
        caption={say(historyTexts.title)}
      />
      {history.next !== undefined && (
        <p class="exports">
          <a href={path('/cases/{caseId}/report', { caseId: c.id }, { cursor: history.next })} rel="next">
            {say(t.nextPart)}
          </a>
        </p>
      )}
    </div>
  );
}

/** Who made it, when, and of what: by the last fingerprint anybody can tell whether the history is still the one on this paper. */
function Made({ report: { c, programme, by, at } }: { report: Report }) {
  const { say } = useWords();
  return (
    <Facts>
      <Fact term={say(projectTexts.holder)}>
        <bdi>{c.project.holder.name}</bdi>
      </Fact>
      <Fact term={say(caseTexts.zone)}>
        <bdi>{c.project.zone}</bdi>
      </Fact>
      <Fact term={say(projectTexts.kickoff)}>
        <Day on={c.kickoffOn} />
      </Fact>
      <Fact term={say(findTexts.stage)}>
        <StageName programme={programme} stage={c.stage} /> <HealthTag health={c.health} />
      </Fact>
      <Fact term={say(t.madeBy)}>
        <bdi>{by.name}</bdi> <small>{say(roleTexts[by.role])}</small>
      </Fact>
      <Fact term={say(t.madeAt)}>
        <Moment at={at} />
      </Fact>
      <Fact term={say(t.upTo)}>{c.version}</Fact>
      <Fact term={say(verificationTexts.head)}>
        <span class="hash" dir="ltr">
          {c.head}
        </span>
      </Fact>
    </Facts>
  );
}

function Summary({ report: { c, programme, verification, exceptions, approvals, people } }: { report: Report }) {
  const { say } = useWords();
  return (
    <>
      <h2>{say(recordTexts.verification)}</h2>
      <Verdict found={verification} />
      <Facts>
        <Fact term={say(verificationTexts.provesHeading)}>{say(verificationTexts.proves)}</Fact>
        <Fact term={say(verificationTexts.notHeading)}>{say(verificationTexts.notTruth)}</Fact>
      </Facts>
      <h2>{say(recordTexts.exceptions)}</h2>
      {exceptions.length === 0 ? (
        <p>{say(registerTexts.noExceptions)}</p>
      ) : (
        <ExceptionTable
          items={exceptions.map((item) => ({ ...item, caseId: c.id }))}
          people={people}
          programme={programme}
          caption={say(recordTexts.exceptions)}
        />
      )}
      <h2>{say(recordTexts.approvals)}</h2>
      {approvals.length === 0 ? (
        <p>{say(registerTexts.noApprovals)}</p>
      ) : (
        <ApprovalTable
          caseId={c.id}
          items={approvals}
          people={people}
          programme={programme}
          caption={say(recordTexts.approvals)}
        />
      )}
      <h2>{say(projectTexts.findings)}</h2>
      {Object.keys(c.findings).length === 0 ? <p>{say(t.nothing)}</p> : <Findings c={c} programme={programme} />}
    </>
  );
}
