import { nextDueOf } from '../../../../shared/domain/case-card.ts';
import { caseTexts } from '../../../../shared/i18n/portal/case.ts';
import { projectTexts as t } from '../../../../shared/i18n/portal/project.ts';
import { reviewTexts } from '../../../../shared/i18n/portal/review.ts';
import type { OfCase } from '../../of-case.ts';
import { path } from '../../paths.ts';
import { MilestoneName } from '../../view/case-words.tsx';
import { daysLate, LateBy } from '../../view/late-by.tsx';
import { Code, Day, Notice } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

/** What a project waits for from its holder, first of all on her page of it: the milestone due next, and findings to be answered. */
export function NextStep({ c, programme, doing, today }: OfCase) {
  const { say } = useWords();
  if (doing.session.person.role !== 'holder') return null;
  const due = nextDueOf(c);
  const next = c.actions.some(({ action, milestone }) => action === 'submit-milestone' && milestone === due?.milestone)
    ? due
    : undefined;
  const findings = c.actions.flatMap(({ action, finding }) =>
    action === 'answer-finding' && finding ? [finding] : [],
  );
  if (next === undefined && findings.length === 0) return null;
  const owed = next && c.milestones[next.milestone];
  const isLate = owed !== undefined && daysLate(owed, today) > 0;
  return (
    <Notice kind={isLate ? 'warning' : 'info'} heading={say(t.awaited)}>
      {next && (
        <>
          <p>
            <MilestoneName programme={programme} milestone={next.milestone} />
            <br />
            {say(caseTexts.due)} <Day on={next.due} />
            {owed && <LateBy milestone={owed} today={today} />}
          </p>
          <p>
            <a
              class="button"
              href={path('/cases/{caseId}/milestones/{milestone}/form', { caseId: c.id, milestone: next.milestone })}
            >
              {say(owed?.status === 'returned' ? t.correct : reviewTexts.newVersion)}
            </a>
          </p>
        </>
      )}
      {findings.map((finding) => (
        <p>
          <a href={path('/cases/{caseId}/findings/{finding}', { caseId: c.id, finding })}>
            {say(t.answerIt)} <Code>{finding}</Code>
          </a>
        </p>
      ))}
    </Notice>
  );
}
