import type { UnmetCondition } from '../../../../shared/domain/refusal.ts';
import { findStage, unmetConditions } from '../../../../shared/domain/stages.ts';
import type { LocalDate } from '../../../../shared/domain/time.ts';
import { caseTexts as t, statusTexts } from '../../../../shared/i18n/portal/case.ts';
import { isolate } from '../../../../shared/i18n/values.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { MilestoneName } from '../../view/case-words.tsx';
import { Code } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

/** What the gate still waits for. */
export function Gate({ c, programme, today }: { c: AnswerOf<'Case'>; programme: Programme; today: LocalDate }) {
  const { say } = useWords();
  const gate = findStage(programme, c.stage)?.gate;
  if (gate === undefined) return null;
  const missing = unmetConditions(c, programme, today);
  return (
    <section aria-labelledby="gate">
      <h2 id="gate">
        <Code>{gate.id}</Code> {say(gate.title)}
      </h2>
      <p>{missing.length === 0 ? say(t.gateOpen) : say(t.gateMissing, { n: missing.length })}</p>
      <ul class="checklist">
        {missing.map((condition) => (
          <li>
            <Missing condition={condition} programme={programme} />
          </li>
        ))}
      </ul>
      <p>
        <a href={path('/cases/{caseId}/gate', { caseId: c.id })}>{say(t.gateMore)}</a>
      </p>
    </section>
  );
}

function Missing({ condition, programme }: { condition: UnmetCondition; programme: Programme }) {
  const { say, colon } = useWords();
  switch (condition.condition) {
    case 'milestone-not-settled':
      return (
        <>
          <MilestoneName programme={programme} milestone={condition.milestone} />
          {colon} {say(statusTexts[condition.status])}
        </>
      );
    case 'finding-open':
      return <>{say(t.missingFinding, { finding: isolate(condition.finding) })}</>;
    case 'condition-broken':
      return <>{say(condition.message)}</>;
  }
}
