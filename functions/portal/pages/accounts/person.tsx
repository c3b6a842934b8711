import { accountTexts as t, unreachableTexts } from '../../../../shared/i18n/portal/accounts.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import { isolate } from '../../../../shared/i18n/values.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { type Doing, RefusedDeed } from '../../view/deed.tsx';
import type { People } from '../../view/people.tsx';
import { Code, Fact, Facts, Notice } from '../../view/pieces.tsx';
import { languageNames, useWords } from '../../view/words.tsx';
import { AccountTags, mailProblemOf } from './account-tags.tsx';
import { AccountDeeds } from './deeds.tsx';
import { RoleChangeCard } from './role-change.tsx';

type Person = AnswerOf<'Person'>;
type Props = { person: Person; people: People; doing: Doing; done: string | undefined };

const doneTexts = {
  invited: t.doneInvited,
  corrected: t.doneCorrected,
  deactivated: t.doneDeactivated,
  reactivated: t.doneReactivated,
  asked: t.doneAsked,
  confirmed: t.doneConfirmed,
  cancelled: t.doneCancelled,
};

/** What is kept of a person, and what the reader may do to her account. */
export function PersonPage({ person, people, doing, done }: Props) {
  const { say } = useWords();
  const told = Object.entries(doneTexts).find(([name]) => name === done)?.[1];
  return (
    <>
      <RefusedDeed refused={doing.refused} stale={{ heading: t.staleHeading, text: t.staleText }} />
      {told && (
        <Notice kind="done">
          <p>{say(told)}</p>
        </Notice>
      )}
      <p class="above">
        <a href={path('/people', {})}>{say(t.title)}</a>
      </p>
      <h1>
        <bdi>{person.name}</bdi>
      </h1>
      <MailProblem person={person} />
      <Known person={person} />
      <RoleChangeCard person={person} people={people} doing={doing} />
      {doing.session.person.id === person.id && <p class="help">{say(t.own)}</p>}
      <AccountDeeds person={person} doing={doing} />
    </>
  );
}

function Known({ person }: { person: Person }) {
  const { say } = useWords();
  const { id, role, organisation, email, language } = person;
  return (
    <Facts>
      <Fact term={say(t.status)}>
        <AccountTags person={person} />
      </Fact>
      <Fact term={say(t.role)}>{say(roleTexts[role])}</Fact>
      {organisation !== undefined && (
        <Fact term={say(t.organisation)}>
          <Code>{organisation}</Code>
        </Fact>
      )}
      {email !== undefined && (
        <Fact term={say(t.email)}>
          <Code>{email}</Code>
        </Fact>
      )}
      {language !== undefined && (
        <Fact term={say(t.language)}>
          <bdi lang={language}>{languageNames[language]}</bdi>
        </Fact>
      )}
      <Fact term={say(t.key)}>
        <Code>{id}</Code>
      </Fact>
    </Facts>
  );
}

function MailProblem({ person }: { person: Person }) {
  const { say, instant } = useWords();
  const problem = mailProblemOf(person);
  if (problem === undefined) return null;
  return (
    <Notice kind="warning" heading={say(t.mailProblem)}>
      <p>
        {say(unreachableTexts[problem.why], { email: isolate(problem.email) })}{' '}
        {say(t.mailProblemSince, { at: instant(problem.at) })}
      </p>
      <p>{say(t.mailProblemHelp)}</p>
    </Notice>
  );
}
