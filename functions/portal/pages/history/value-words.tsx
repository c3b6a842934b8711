import { findMilestone } from '../../../../shared/domain/stages.ts';
import { wayTo } from '../../../../shared/forms/label.ts';
import { isRecord } from '../../../../shared/forms/scope.ts';
import type { Text } from '../../../../shared/forms/text.ts';
import { statusTexts } from '../../../../shared/i18n/portal/case.ts';
import { changeKindTexts, changeStatusTexts } from '../../../../shared/i18n/portal/changes.ts';
import { frameTexts } from '../../../../shared/i18n/portal/frame.ts';
import { caseStatusTexts, historyTexts as t } from '../../../../shared/i18n/portal/history.ts';
import { interestKindTexts } from '../../../../shared/i18n/portal/interests.ts';
import { dutyTexts, findingSeverityTexts, findingStatusTexts } from '../../../../shared/i18n/portal/project.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import { Value } from '../../view/answers.tsx';
import { StageName } from '../../view/case-words.tsx';
import { type People, PersonName } from '../../view/people.tsx';
import { Code, Day, Moment } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { placeOf } from './place-words.tsx';

const wordsAt: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  '/status': caseStatusTexts,
  '/milestones/*/status': statusTexts,
  '/findings/*/status': findingStatusTexts,
  '/findings/*/severity': findingSeverityTexts,
  '/findings/*/owner': dutyTexts,
  '/changes/*/status': changeStatusTexts,
  '/changes/*/wanted/kind': changeKindTexts,
  '/interests/*/interest': interestKindTexts,
};

type Props = { pointer: string; value: unknown; programme: Programme; people: People };

/** A value of a project as people read it; what nobody has words for as it is kept. */
export function ValueWords({ pointer, value, programme, people }: Props) {
  const { say, number, money } = useWords();
  if (value === undefined) return <span class="optional">{say(t.nothing)}</span>;
  const { pattern, member = '' } = placeOf(pointer);
  const form = findMilestone(programme, member)?.form;
  if (pattern.startsWith('/milestones/*/accepted/values') && form !== undefined) {
    const inForm = pattern.replace('/milestones/*/accepted/values', '/values');
    const field = wayTo(form, inForm).findLast((step) => 'label' in step)?.field;
    if (field !== undefined && field.kind !== 'list' && field.kind !== 'group')
      return <Value field={field} value={value} />;
  }
  if (typeof value === 'boolean') return <>{say(value ? frameTexts.yes : frameTexts.no)}</>;
  if (typeof value === 'number') return <>{/\/(cost|fundShare)$/.test(pattern) ? money(value) : number(value)}</>;
  if (Array.isArray(value)) return <List {...{ pointer, programme, people }} values={value} />;
  if (typeof value !== 'string') return <Code>{JSON.stringify(value)}</Code>;
  return <Word pattern={pattern} word={value} programme={programme} people={people} />;
}

type WordProps = { pattern: string; word: string; programme: Programme; people: People };

function Word({ pattern, word, programme, people }: WordProps) {
  const { say } = useWords();
  const known = wordsAt[pattern];
  const text = known !== undefined && Object.hasOwn(known, word) ? known[word] : kindOf(pattern, word, programme);
  if (text !== undefined) return <>{say(text)}</>;
  if (pattern === '/stage' || pattern === '/milestones/*/stage')
    return <StageName programme={programme} stage={word} />;
  if (/\/(by|openedBy)$/.test(pattern) || pattern.startsWith('/people/'))
    return <PersonName id={word} people={people} />;
  if (/^\d{4}-\d{2}-\d{2}$/.test(word)) return <Day on={word} />;
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(word)) return <Moment at={word} />;
  if (/^[0-9a-f]{64}$/.test(word)) return <Code>{`${word.slice(0, 16)}…`}</Code>;
  return <bdi>{word}</bdi>;
}

/** What the programme calls one of its kinds: of projects, of holders, of answers from outside. */
function kindOf(pattern: string, word: string, { projectKinds, holderKinds, stages }: Programme): Text | undefined {
  const kinds = {
    '/project/kind': projectKinds,
    '/project/holder/kind': holderKinds,
    '/gates/*/noObjection/result': stages.flatMap(({ gate }) => gate.noObjection?.results ?? []),
  };
  return Object.entries(kinds)
    .find(([at]) => at === pattern)?.[1]
    .find(({ id }) => id === word)?.title;
}

/** Signatures and authors by name; anything else as it is kept. */
function List({ values, people }: { values: readonly unknown[] } & Omit<Props, 'value'>) {
  const { say } = useWords();
  return (
    <ul class="plain">
      {values.map((value) => {
        if (typeof value === 'string')
          return <li>{people.has(value) ? <PersonName id={value} people={people} /> : <bdi>{value}</bdi>}</li>;
        const role = isRecord(value)
          ? Object.entries(roleTexts).find(([name]) => name === value['role'])?.[1]
          : undefined;
        if (!isRecord(value) || role === undefined) return <li>{<Code>{JSON.stringify(value)}</Code>}</li>;
        return (
          <li>
            <PersonName id={String(value['by'])} people={people} /> <small>{say(role)}</small> ·{' '}
            <Moment at={String(value['at'])} />
          </li>
        );
      })}
    </ul>
  );
}
