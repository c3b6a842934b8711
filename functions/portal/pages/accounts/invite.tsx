import { Language } from '../../../../shared/forms/text.ts';
import { accountTexts as t } from '../../../../shared/i18n/portal/accounts.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import type { Problem } from '../../api.ts';
import { path } from '../../paths.ts';
import type { SentForm } from '../../sent-form.ts';
import type { Session } from '../../session/session.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { Input, Select } from '../../view/fields.tsx';
import { problemsOf, ProblemSummary } from '../../view/problem.tsx';
import { languageNames, useWords } from '../../view/words.tsx';
import { peopleRoles } from './people.tsx';

type Props = { session: Session; refused: { problem: Problem; form: SentForm } | undefined };

/** A person is invited: who, in which language, as what. */
export function InvitePage({ session, refused }: Props) {
  const { say } = useWords();
  const field = (name: string) => ({
    name,
    value: refused?.form.text(name),
    errors: problemsOf(refused?.problem, `/${name}`).map(({ message }) => message),
  });
  const languages = Language.options.map((value) => ({ value, label: languageNames[value] }));
  const roles = peopleRoles.map((value) => ({ value, label: say(roleTexts[value]) }));
  return (
    <>
      <ProblemSummary problem={refused?.problem} idOf={(pointer) => pointer.slice(1)} />
      <p class="above">
        <a href={path('/people', {})}>{say(t.title)}</a>
      </p>
      <h1>{say(t.invite)}</h1>
      <p>{say(t.inviteHelp)}</p>
      <ActionForm session={session} action={path('/people/new', {})}>
        <Input {...field('name')} label={say(t.name)} maxlength={200} />
        <Input {...field('email')} type="email" label={say(t.email)} help={say(t.emailHelp)} maxlength={254} />
        <Select {...field('language')} label={say(t.language)} choices={languages} empty={say(t.choose)} />
        <Select {...field('role')} label={say(t.role)} choices={roles} empty={say(t.choose)} />
        <Input
          {...field('organisation')}
          label={say(t.organisation)}
          help={say(t.organisationHelp)}
          required={false}
          maxlength={63}
        />
        <button>{say(t.sendInvitation)}</button>
      </ActionForm>
    </>
  );
}
