import type { NextAction } from '../../../../shared/domain/next-actions.ts';
import { changeKindTexts, changeStatusTexts, changeTexts as t } from '../../../../shared/i18n/portal/changes.ts';
import { reviewTexts } from '../../../../shared/i18n/portal/review.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { OfCase } from '../../of-case.ts';
import { path } from '../../paths.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { Deed, type Doing, Reason, RefusedDeed } from '../../view/deed.tsx';
import { Done } from '../../view/done.tsx';
import { OfProject } from '../../view/of-project.tsx';
import { PersonName } from '../../view/people.tsx';
import { Code, Moment } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { Wanted } from './wanted.tsx';

type Props = OfCase & { request: AnswerOf<'Change'> };

/** A request for a change: from what to what, who said what about it, and the decision of whoever may take it. */
export function ChangePage({ c, programme, request, people, doing, done }: Props) {
  const { say, colon } = useWords();
  const { change, wanted, status, reasons } = request;
  const mayDo = (action: NextAction['action']): boolean =>
    c.actions.some((next) => next.action === action && next.change === change);
  const atLeast = programme.limits.reasonLength;
  const address = { caseId: c.id, change };
  const steps = [
    { step: request.asked, label: t.asked, words: reasons.asked },
    { step: request.endorsed, label: t.endorsed, words: reasons.endorsed },
    { step: request.settled, label: t.settled, words: reasons.settled },
  ];
  return (
    <>
      <RefusedDeed refused={doing.refused} />
      <Done texts={{ asked: t.doneAsked, decided: t.doneEndorsed, 'taken-back': t.doneTakenBack }} done={done} />
      <OfProject id={c.id} project={c.project} />
      <h1>
        {say(t.request)} <Code>{change}</Code>
        {colon} {say(changeKindTexts[wanted.kind])}
      </h1>
      <p>{say(changeStatusTexts[status])}</p>
      <Wanted wanted={wanted} programme={programme} />
      <h2>{say(t.words)}</h2>
      <ol class="words">
        {steps.flatMap(({ step, label, words }) =>
          step === undefined ? (
            []
          ) : (
            <li>
              <PersonName id={step.by} people={people} /> · {say(label)} · <Moment at={step.at} />
              {words !== undefined && <blockquote dir="auto">{words}</blockquote>}
            </li>
          ),
        )}
      </ol>
      {mayDo('endorse-change') && (
        <Decide
          doing={doing}
          deed="endorsement"
          action={path('/cases/{caseId}/change-requests/{change}/endorsement', address)}
          atLeast={atLeast}
          help={say(t.endorseHelp)}
          yes={say(t.endorseIt)}
          no={say(t.notEndorse)}
        />
      )}
      {mayDo('decide-change') && (
        <Decide
          doing={doing}
          deed="decision"
          action={path('/cases/{caseId}/change-requests/{change}/decision', address)}
          atLeast={atLeast}
          help={say(t.decideHelp)}
          yes={say(t.approve)}
          no={say(t.decline)}
        />
      )}
      {mayDo('withdraw-change') && (
        <Deed
          {...doing}
          deed="withdrawal"
          label={say(t.takeBack)}
          action={path('/cases/{caseId}/change-requests/{change}/withdrawal', address)}
        >
          <Reason deed="withdrawal" refused={doing.refused} atLeast={atLeast} />
          <button>{say(t.takeBack)}</button>
        </Deed>
      )}
    </>
  );
}

type DecideProps = {
  doing: Doing;
  deed: string;
  action: string;
  atLeast: number;
  help: string;
  yes: string;
  no: string;
};

/** Yes or no, with one reason for either. */
function Decide({ doing, deed, action, atLeast, help, yes, no }: DecideProps) {
  const { say } = useWords();
  return (
    <section class="card" aria-labelledby={deed}>
      <h2 id={deed}>{say(reviewTexts.decide)}</h2>
      <p>{help}</p>
      <ActionForm session={doing.session} seen={doing.seen} action={action}>
        <Reason deed={deed} refused={doing.refused} atLeast={atLeast} />
        <div class="buttons">
          <button name="granted" value="yes">
            {yes}
          </button>
          <button class="second" name="granted" value="no">
            {no}
          </button>
        </div>
      </ActionForm>
    </section>
  );
}
