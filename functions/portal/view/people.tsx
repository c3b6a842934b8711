import { useContext } from 'hono/jsx';
import { roleTexts } from '../../../shared/i18n/roles.ts';
import type { AnswerOf } from '../../http/answers.ts';
import { path } from '../paths.ts';
import { Code } from './pieces.tsx';
import { Reader } from './reader.ts';
import { useWords } from './words.tsx';

type Named = AnswerOf<'CasePeople'>['people'][number];

/** Everybody whom a page may have to name, by key. */
export type People = ReadonlyMap<string, Named>;

export function peopleBy(named: readonly Named[]): People {
  return new Map(named.map((person) => [person.id, person]));
}

/**
 * A person by name; one who was erased, or whom the reader may not know, by her role or else her key. For an auditor it leads to all that she
 * did.
 */
export function PersonName({ id, people }: { id: string; people: People }) {
  const { say } = useWords();
  const reader = useContext(Reader);
  const { name, role } = people.get(id) ?? {};
  const shown = name !== undefined ? <bdi>{name}</bdi> : role === undefined ? <Code>{id}</Code> : say(roleTexts[role]);
  return reader === 'auditor' ? <a href={path('/audit/events', {}, { person: id })}>{shown}</a> : <>{shown}</>;
}
