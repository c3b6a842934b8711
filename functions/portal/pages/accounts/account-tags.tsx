import { accountTexts as t } from '../../../../shared/i18n/portal/accounts.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { Tag } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Person = AnswerOf<'Person'>;

/** What is known against the address that a person has now; undefined if mail reaches it. */
export function mailProblemOf({ email, unreachable }: Person): Person['unreachable'] {
  return unreachable?.email === email ? unreachable : undefined;
}

/** How an account stands, in a word or two. */
export function AccountTags({ person }: { person: Person }) {
  const { say } = useWords();
  return (
    <>
      {person.deactivated ? <Tag kind="stopped">{say(t.deactivated)}</Tag> : <Tag kind="good">{say(t.active)}</Tag>}{' '}
      {person.roleChange !== undefined && <Tag kind="waiting">{say(t.roleWaits)}</Tag>}{' '}
      {mailProblemOf(person) !== undefined && <Tag kind="late">{say(t.mailFails)}</Tag>}
    </>
  );
}
