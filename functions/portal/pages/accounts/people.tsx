import { Role } from '../../../../shared/domain/actors.ts';
import { accountTexts as t } from '../../../../shared/i18n/portal/accounts.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { Problem } from '../../api.ts';
import { path } from '../../paths.ts';
import { Input, Select } from '../../view/fields.tsx';
import { Code, DataTable, Empty, NextPage } from '../../view/pieces.tsx';
import { problemsOf, ProblemSummary } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';
import { AccountTags } from './account-tags.tsx';

type Person = AnswerOf<'Person'>;
/** Whom somebody looks for, as it was typed. */
export type Sought = Record<'role' | 'organisation' | 'email' | 'name', string | undefined>;

type Props = {
  sought: Sought;
  /** Undefined if nobody was looked for. */
  found: readonly Person[] | undefined;
  more: string | undefined;
  problem: Problem | undefined;
  /** Whose change of role waits for a second administrator. */
  waiting: readonly Person[];
};

/** The roles that people have. */
export const peopleRoles = Role.options.filter((role) => role !== 'system');

/** Everybody with an account, found by what is known of them; whose change of role waits stands first. */
export function PeoplePage({ sought, found, more, problem, waiting }: Props) {
  const { say } = useWords();
  return (
    <>
      <ProblemSummary problem={problem} idOf={(pointer) => pointer.slice(1)} />
      <h1>{say(t.title)}</h1>
      <div class="buttons">
        <a class="button" href={path('/people/new', {})}>
          {say(t.invite)}
        </a>
      </div>
      {waiting.length > 0 && <People caption={say(t.waiting)} people={waiting} />}
      <Search sought={sought} problem={problem} />
      <Found found={found} more={more} />
      <NextPage to={more} />
    </>
  );
}

function Search({ sought, problem }: Pick<Props, 'sought' | 'problem'>) {
  const { say } = useWords();
  const field = (name: keyof Sought) => ({
    name,
    value: sought[name],
    required: false,
    errors: problemsOf(problem, `/${name}`).map(({ message }) => message),
  });
  const roles = peopleRoles.map((role) => ({ value: role, label: say(roleTexts[role]) }));
  return (
    <form class="card columns" method="get" action={path('/people', {})} role="search" novalidate>
      <p class="help">{say(t.searchHelp)}</p>
      <Select {...field('role')} label={say(t.role)} choices={roles} empty={say(t.anyRole)} />
      <Input {...field('organisation')} type="search" label={say(t.organisation)} />
      <Input {...field('email')} type="email" label={say(t.email)} />
      <Input {...field('name')} type="search" label={say(t.name)} />
      <div class="buttons">
        <button>{say(t.search)}</button>
      </div>
    </form>
  );
}

function Found({ found, more }: Pick<Props, 'found' | 'more'>) {
  const { say } = useWords();
  if (found !== undefined && found.length > 0) return <People caption={say(t.found)} people={found} />;
  return (
    <Empty>
      <p>{say(found === undefined ? t.notAsked : more === undefined ? t.nobody : t.nobodyHere)}</p>
    </Empty>
  );
}

function People({ caption, people }: { caption: string; people: readonly Person[] }) {
  const { say } = useWords();
  return (
    <DataTable caption={caption} head={[say(t.name), say(t.status), say(t.role), say(t.organisation), say(t.email)]}>
      {people.map((person) => (
        <tr>
          <th scope="row">
            <a href={path('/people/{person}', { person: person.id })}>
              <bdi>{person.name}</bdi>
            </a>
          </th>
          <td>
            <AccountTags person={person} />
          </td>
          <td>{say(roleTexts[person.role])}</td>
          <td>{person.organisation !== undefined && <Code>{person.organisation}</Code>}</td>
          <td>{person.email !== undefined && <Code>{person.email}</Code>}</td>
        </tr>
      ))}
    </DataTable>
  );
}
