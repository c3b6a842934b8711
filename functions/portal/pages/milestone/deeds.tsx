import type { NextAction } from '../../../../shared/domain/next-actions.ts';
import { reviewTexts as t } from '../../../../shared/i18n/portal/review.ts';
import { path } from '../../paths.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { Deed, Reason, typedFor } from '../../view/deed.tsx';
import { Input } from '../../view/fields.tsx';
import { PersonName } from '../../view/people.tsx';
import { Moment } from '../../view/pieces.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';
import type { Read } from './read.ts';

type Props = { read: Read };

const mayDoIn =
  ({ view }: Read) =>
  (action: NextAction['action']): boolean =>
    view.actions.some((next) => next.action === action);

/** What waits for the reader's decision, before everything that it is about. */
export function Decisions({ read }: Props) {
  const mayDo = mayDoIn(read);
  const isReviewer = mayDo('accept-milestone') || mayDo('return-milestone');
  return (
    <>
      {isReviewer && <Judgement read={read} mayAccept={mayDo('accept-milestone')} />}
      <Waiver read={read} mayDecide={mayDo('decide-waiver')} />
    </>
  );
}

/** What else the reader may do with a milestone, by what the API allows. */
export function Deeds({ read }: Props) {
  const { say } = useWords();
  const mayDo = mayDoIn(read);
  return (
    <div class="deeds">
      {mayDo('submit-milestone') && (
        <p>
          <a href={path('/cases/{caseId}/milestones/{milestone}/form', addressOf(read))}>
            {say(read.doing.session.person.role === 'holder' ? t.newVersion : t.fillInOnBehalf)}
          </a>
        </p>
      )}
      {mayDo('propose-waiver') && <ProposeWaiver read={read} />}
      {mayDo('reschedule-milestone') && <Reschedule read={read} />}
    </div>
  );
}

function addressOf({ c, view }: Read) {
  return { caseId: c.id, milestone: view.milestone };
}

/** Accept at once, or go and write why not. */
function Judgement({ read, mayAccept }: Props & { mayAccept: boolean }) {
  const { say } = useWords();
  const { version } = read.view.state;
  return (
    <section class="card" aria-labelledby="decide">
      <h2 id="decide">{say(t.decide)}</h2>
      {mayAccept && <p>{say(t.acceptHelp)}</p>}
      <div class="buttons">
        {mayAccept && (
          <ActionForm
            session={read.doing.session}
            action={path('/cases/{caseId}/milestones/{milestone}/acceptance', addressOf(read))}
            seen={read.doing.seen}
          >
            <input type="hidden" name="version" value={String(version)} />
            <button>{say(t.accept, { n: version })}</button>
          </ActionForm>
        )}
        <a class="button second" href={path('/cases/{caseId}/milestones/{milestone}/return', addressOf(read))}>
          {say(t.returnIt)}
        </a>
      </div>
    </section>
  );
}

/** A proposal to do without the milestone, and the decision on it. */
function Waiver({ read, mayDecide }: Props & { mayDecide: boolean }) {
  const { say } = useWords();
  const { state } = read.view;
  const { waiver } = state;
  if (waiver === undefined) return null;
  const deed = 'waiver-decision';
  return (
    <section class="card" aria-labelledby="waiver">
      <h2 id="waiver">{say(state.status === 'waived' ? t.waiverGranted : t.waiver)}</h2>
      <p>
        <PersonName id={waiver.by} people={read.people} /> · <Moment at={waiver.at} />
      </p>
      <blockquote dir="auto">{waiver.reason}</blockquote>
      {mayDecide && (
        <ActionForm
          session={read.doing.session}
          action={path('/cases/{caseId}/milestones/{milestone}/waiver-decision', addressOf(read))}
          seen={read.doing.seen}
          label={say(t.decideWaiver)}
        >
          <Reason deed={deed} refused={read.doing.refused} atLeast={read.programme.limits.reasonLength} />
          <div class="buttons">
            <button name="granted" value="yes">
              {say(t.grant)}
            </button>
            <button class="second" name="granted" value="no">
              {say(t.decline)}
            </button>
          </div>
        </ActionForm>
      )}
    </section>
  );
}

function ProposeWaiver({ read }: Props) {
  const { say } = useWords();
  const deed = 'waiver-proposal';
  return (
    <Deed
      {...read.doing}
      deed={deed}
      label={say(t.proposeWaiver)}
      action={path('/cases/{caseId}/milestones/{milestone}/waiver-proposal', addressOf(read))}
    >
      <p>{say(t.proposeHelp)}</p>
      <Reason deed={deed} refused={read.doing.refused} atLeast={read.programme.limits.reasonLength} />
      <button>{say(t.proposeWaiver)}</button>
    </Deed>
  );
}

function Reschedule({ read }: Props) {
  const { say } = useWords();
  const deed = 'due-date';
  const { refused } = read.doing;
  const { limits } = read.programme;
  const errors = refused?.deed === deed ? problemsOf(refused.problem, '/due').map(({ message }) => message) : [];
  return (
    <Deed
      {...read.doing}
      deed={deed}
      label={say(t.reschedule)}
      action={path('/cases/{caseId}/milestones/{milestone}/due-date', addressOf(read))}
    >
      <Input
        id={`${deed}-due`}
        name="due"
        type="date"
        label={say(t.newDue)}
        help={say(t.rescheduleHelp, { n: limits.coordinatorRescheduleDays })}
        value={typedFor(deed, 'due', refused) ?? read.view.state.due}
        errors={errors}
      />
      <Reason deed={deed} refused={refused} atLeast={limits.reasonLength} />
      <button>{say(t.reschedule)}</button>
    </Deed>
  );
}
