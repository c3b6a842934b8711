import { caseTexts as t } from '../../../../shared/i18n/portal/case.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { Day } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

/** The stages in a row, with the one under way marked. */
export function Stages({ c, programme }: { c: AnswerOf<'Case'>; programme: Programme }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">{say(t.stages)}</h2>
      <ol class="stages">
        {programme.stages.map((stage) => {
          const passedOn = c.gates[stage.gate.id]?.passedOn;
          const isCurrent = stage.id === c.stage && c.status === 'open';
          return (
            <li
              class={passedOn ? 'passed' : isCurrent ? 'current' : undefined}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <strong>{say(stage.title)}</strong>
              <span>{passedOn ? <Day on={passedOn} /> : say(isCurrent ? t.current : t.notStarted)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
