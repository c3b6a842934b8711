import { accountTexts as t } from '../../../../shared/i18n/portal/accounts.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { Deed, type Doing, Reason } from '../../view/deed.tsx';
import { type People, PersonName } from '../../view/people.tsx';
import { Day, Fact, Facts, Moment } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Props = { person: AnswerOf<'Person'>; people: People; doing: Doing };

/** A change of role that waits: for a second administrator, or for the day on which it starts. */
export function RoleChangeCard({ person, people, doing }: Props) {
  const { say } = useWords();
  const { roleChange: change, actions = [] } = person;
  if (change === undefined) return null;
  const isOwnRequest = change.confirmedBy === undefined && change.by === doing.session.person.id;
  return (
    <section class="card" aria-labelledby="role-change-heading">
      <h2 id="role-change-heading">{say(t.change)}</h2>
      <p>{say(t.changeTo, { from: say(roleTexts[person.role]), to: say(roleTexts[change.to]) })}</p>
      <Facts>
        <Fact term={say(t.askedBy)}>
          <PersonName id={change.by} people={people} /> · <Moment at={change.at} />
        </Fact>
        {change.confirmedBy !== undefined && (
          <Fact term={say(t.confirmedBy)}>
            <PersonName id={change.confirmedBy} people={people} />
          </Fact>
        )}
        {change.startsOn !== undefined && (
          <Fact term={say(t.startsOn)}>
            <Day on={change.startsOn} />
          </Fact>
        )}
      </Facts>
      <blockquote dir="auto">{change.reason}</blockquote>
      {isOwnRequest && <p>{say(t.youAsked)}</p>}
      {actions.some(({ action }) => action === 'confirm-role-change') && <Confirm person={person} doing={doing} />}
      {actions.some(({ action }) => action === 'cancel-role-change') && <Cancel person={person} doing={doing} />}
    </section>
  );
}

/** Confirms the change that was read: the role goes with it. */
function Confirm({ person, doing }: Omit<Props, 'people'>) {
  const { say } = useWords();
  const { roleChange: change } = person;
  if (change === undefined) return null;
  return (
    <>
      <p>{say(t.confirmHelp)}</p>
      <ActionForm
        session={doing.session}
        action={path('/people/{person}/role-change/confirmation', { person: person.id })}
        seen={doing.seen}
      >
        <input type="hidden" name="role" value={change.to} />
        <button>{say(t.confirm, { to: say(roleTexts[change.to]) })}</button>
      </ActionForm>
    </>
  );
}

function Cancel({ person, doing }: Omit<Props, 'people'>) {
  const { say } = useWords();
  const deed = 'cancellation';
  return (
    <Deed
      {...doing}
      deed={deed}
      label={say(t.cancel)}
      action={path('/people/{person}/role-change/cancellation', { person: person.id })}
    >
      <Reason deed={deed} refused={doing.refused} atLeast={currentProgramme.limits.reasonLength} />
      <button class="second">{say(t.cancel)}</button>
    </Deed>
  );
}
