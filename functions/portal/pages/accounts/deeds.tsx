import { Language } from '../../../../shared/forms/text.ts';
import { accountTexts as t } from '../../../../shared/i18n/portal/accounts.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { Deed, type Doing, Reason, typedFor } from '../../view/deed.tsx';
import { Input, Select } from '../../view/fields.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { languageNames, useWords } from '../../view/words.tsx';

type Person = AnswerOf<'Person'>;
type Props = { person: Person; doing: Doing };

const { reasonLength: atLeast } = currentProgramme.limits;

/** What the reader may do to an account, by what the API allows. */
export function AccountDeeds({ person, doing }: Props) {
  const actions = person.actions?.map(({ action }) => action) ?? [];
  return (
    <div class="deeds">
      {actions.includes('correct-person') && <Correct person={person} doing={doing} />}
      {actions.includes('ask-role-change') && <AskRoleChange person={person} doing={doing} />}
      {actions.includes('deactivate-person') && <Deactivate person={person} doing={doing} />}
      {actions.includes('reactivate-person') && <Reactivate person={person} doing={doing} />}
    </div>
  );
}

/** A field of a deed: with what was typed for it, if the deed was refused, or else what is known. */
function fieldOf(deed: string, name: string, { refused }: Doing, known?: string) {
  return {
    id: `${deed}-${name}`,
    name,
    value: typedFor(deed, name, refused) ?? known,
    errors: refused?.deed === deed ? problemsOf(refused.problem, `/${name}`).map(({ message }) => message) : [],
  };
}

function Correct({ person, doing }: Props) {
  const { say } = useWords();
  const deed = 'profile';
  const languages = Language.options.map((value) => ({ value, label: languageNames[value] }));
  return (
    <Deed
      {...doing}
      deed={deed}
      label={say(t.correct)}
      action={path('/people/{person}/profile', { person: person.id })}
    >
      <p>{say(t.correctHelp)}</p>
      <Input {...fieldOf(deed, 'name', doing, person.name)} label={say(t.name)} maxlength={200} />
      <Input
        {...fieldOf(deed, 'email', doing, person.email)}
        type="email"
        label={say(t.email)}
        help={say(t.newEmailHelp)}
        maxlength={254}
      />
      <Select {...fieldOf(deed, 'language', doing, person.language)} label={say(t.language)} choices={languages} />
      <Reason deed={deed} refused={doing.refused} atLeast={atLeast} />
      <button>{say(t.save)}</button>
    </Deed>
  );
}

function AskRoleChange({ person, doing }: Props) {
  const { say } = useWords();
  const deed = 'role-change';
  const roles = (person.actions ?? []).flatMap(({ action, role }) =>
    action === 'ask-role-change' && role !== undefined ? [{ value: role, label: say(roleTexts[role]) }] : [],
  );
  return (
    <Deed
      {...doing}
      deed={deed}
      label={say(t.ask)}
      action={path('/people/{person}/role-change', { person: person.id })}
    >
      <p>{say(t.askHelp)}</p>
      <Select {...fieldOf(deed, 'role', doing)} label={say(t.newRole)} choices={roles} empty={say(t.choose)} />
      <Reason deed={deed} refused={doing.refused} atLeast={atLeast} />
      <button>{say(t.ask)}</button>
    </Deed>
  );
}

function Deactivate({ person, doing }: Props) {
  const { say } = useWords();
  const deed = 'deactivation';
  return (
    <Deed
      {...doing}
      deed={deed}
      label={say(t.deactivate)}
      action={path('/people/{person}/deactivation', { person: person.id })}
    >
      <p>{say(t.deactivateHelp)}</p>
      <Reason deed={deed} refused={doing.refused} atLeast={atLeast} />
      <button class="danger">{say(t.deactivate)}</button>
    </Deed>
  );
}

function Reactivate({ person, doing }: Props) {
  const { say } = useWords();
  const deed = 'reactivation';
  return (
    <Deed
      {...doing}
      deed={deed}
      label={say(t.reactivate)}
      action={path('/people/{person}/reactivation', { person: person.id })}
    >
      <Reason deed={deed} refused={doing.refused} atLeast={atLeast} />
      <button>{say(t.reactivate)}</button>
    </Deed>
  );
}
