import { findingTexts } from '../../../../shared/i18n/portal/audit.ts';
import {
  dutyTexts,
  findingSeverityTexts,
  findingStatusTexts,
  projectTexts as t,
} from '../../../../shared/i18n/portal/project.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { OfCase } from '../../of-case.ts';
import { path } from '../../paths.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { MilestoneName } from '../../view/case-words.tsx';
import { Deed, Reason, RefusedDeed } from '../../view/deed.tsx';
import { Done } from '../../view/done.tsx';
import { OfProject } from '../../view/of-project.tsx';
import { PersonName } from '../../view/people.tsx';
import { Code, Day, Fact, Facts, Moment, Tag } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Props = OfCase & { finding: AnswerOf<'Finding'> };

const statusKinds = { open: 'late', answered: 'waiting', closed: 'good' } as const;
const wordTexts = { FindingOpened: t.opened, FindingAnswered: t.answered, FindingClosed: t.closed };

/** A finding of the auditors, what was said about it, and the answer of whoever may give one. */
export function FindingPage({ c, programme, finding, people, doing, done }: Props) {
  const { say } = useWords();
  const { severity, status, about, owner, due, words } = finding;
  const mayAnswer = c.actions.some((next) => next.action === 'answer-finding' && next.finding === finding.finding);
  const mayClose = c.actions.some((next) => next.action === 'close-finding' && next.finding === finding.finding);
  return (
    <>
      <RefusedDeed refused={doing.refused} />
      <Done texts={{ answered: t.doneAnswered, closed: findingTexts.doneClosed }} done={done} />
      <OfProject id={c.id} project={c.project} />
      <h1>
        {say(t.finding)} <Code>{finding.finding}</Code>
      </h1>
      <p>
        <Tag kind={statusKinds[status]}>{say(findingStatusTexts[status])}</Tag>
      </p>
      <Facts>
        <Fact term={say(t.severity)}>{say(findingSeverityTexts[severity])}</Fact>
        <Fact term={say(t.about)}>
          {about === undefined ? (
            say(t.wholeProject)
          ) : (
            <a href={path('/cases/{caseId}/milestones/{milestone}', { caseId: c.id, milestone: about })}>
              <MilestoneName programme={programme} milestone={about} />
            </a>
          )}
        </Fact>
        <Fact term={say(t.owner)}>{say(dutyTexts[owner])}</Fact>
        <Fact term={say(t.answerBy)}>
          <Day on={due} />
        </Fact>
      </Facts>
      <h2>{say(t.words)}</h2>
      <ol class="words">
        {words.map(({ type, at, actor, text }) => (
          <li>
            <PersonName id={actor.id} people={people} /> · {say(wordTexts[type])} · <Moment at={at} />
            <blockquote dir="auto">{text}</blockquote>
          </li>
        ))}
      </ol>
      {mayAnswer && (
        <ActionForm
          session={doing.session}
          seen={doing.seen}
          action={path('/cases/{caseId}/findings/{finding}', { caseId: c.id, finding: finding.finding })}
          label={say(t.answerIt)}
        >
          <Reason
            deed="answer"
            name="text"
            label={say(t.answerText)}
            refused={doing.refused}
            atLeast={programme.limits.reasonLength}
          />
          <button>{say(t.answerIt)}</button>
        </ActionForm>
      )}
      {mayClose && (
        <Deed
          {...doing}
          deed="closure"
          label={say(findingTexts.closeIt)}
          action={path('/cases/{caseId}/findings/{finding}/closure', { caseId: c.id, finding: finding.finding })}
        >
          <Reason deed="closure" refused={doing.refused} atLeast={programme.limits.reasonLength} />
          <button>{say(findingTexts.closeIt)}</button>
        </Deed>
      )}
    </>
  );
}
