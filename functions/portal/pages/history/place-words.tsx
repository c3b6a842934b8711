import { findMilestone } from '../../../../shared/domain/stages.ts';
import { describePlace } from '../../../../shared/i18n/describe-issue.ts';
import { valueTexts } from '../../../../shared/i18n/portal/history.ts';
import { dutyTexts } from '../../../../shared/i18n/portal/project.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import { StageName } from '../../view/case-words.tsx';
import { type People, PersonName } from '../../view/people.tsx';
import { Code } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

const collections: ReadonlySet<string> = new Set(['milestones', 'gates', 'stages', 'findings', 'changes', 'interests']);

/** A pointer into a project, taken apart: the member of a collection that it leads into, and the same place in any of them. */
export function placeOf(pointer: string): { collection: string; member: string | undefined; pattern: string } {
  const [, collection = '', member = '', ...rest] = pointer.split('/');
  if (!collections.has(collection)) return { collection, member: undefined, pattern: pointer };
  return { collection, member, pattern: ['', collection, '*', ...rest].join('/') };
}

const answersAt = '/milestones/*/accepted/values';

/** Where in a project a value stands, in words; as a pointer if nobody has words for it. */
export function PlaceWords({ pointer, programme, people }: { pointer: string; programme: Programme; people: People }) {
  const { say, language } = useWords();
  const { collection, member, pattern } = placeOf(pointer);
  if (collection === 'people') {
    const duty = Object.entries(dutyTexts).find(([name]) => pointer === `/people/${name}`)?.[1];
    return <>{duty === undefined ? <Code>{pointer}</Code> : say(duty)}</>;
  }
  const text = valueTexts[pattern];
  if (member === undefined) return <>{text === undefined ? <Code>{pointer}</Code> : say(text)}</>;
  const form = collection === 'milestones' ? findMilestone(programme, member)?.form : undefined;
  const isAnswer = pattern.startsWith(answersAt) && form !== undefined;
  const answer = isAnswer ? describePlace(`/values${pattern.slice(answersAt.length)}`, form, language) : '';
  if (answer === '' && text === undefined) return <Code>{pointer}</Code>;
  const words = answer || (text && say(text));
  return (
    <>
      <Member collection={collection} member={member} programme={programme} people={people} /> {words}
    </>
  );
}

type MemberProps = { collection: string; member: string; programme: Programme; people: People };

function Member({ collection, member, programme, people }: MemberProps) {
  if (collection === 'stages') return <StageName programme={programme} stage={member} />;
  if (collection === 'interests') return <PersonName id={member} people={people} />;
  return <Code>{member}</Code>;
}
