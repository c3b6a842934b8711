import type { LocalDate } from '../../../../shared/domain/time.ts';
import type { Waiting } from '../../../../shared/domain/waiting.ts';
import { queueTexts as t } from '../../../../shared/i18n/portal/queue.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import type { Session } from '../../session/session.ts';
import { NextDueInShort, ProjectLink } from '../../view/case-card.tsx';
import { DataTable, Empty, NextPage } from '../../view/pieces.tsx';
import { WaitingDecision, WaitingSince } from '../../view/waiting.tsx';
import { useWords } from '../../view/words.tsx';

type Card = AnswerOf<'CaseList'>['items'][number];
type Shown = { view: 'unassigned' | undefined; order: 'due' | undefined };
type Props = {
  cards: readonly Card[];
  more: string | undefined;
  shown: Shown;
  person: Session['person'];
  today: LocalDate;
};

/** What waits for one person, or for nobody in her role: each thing a line, with the way to decide it. */
export function QueuePage({ cards, more, shown, person, today }: Props) {
  const { say } = useWords();
  const isMeant = (waiting: Waiting): boolean =>
    shown.view === 'unassigned' ? waiting.for === undefined && waiting.role === person.role : waiting.for === person.id;
  const lines = cards.flatMap((card) => card.waiting.filter(isMeant).map((waiting) => ({ card, waiting })));
  return (
    <>
      <h1>{say(t.title)}</h1>
      <Choices shown={shown} />
      {lines.length === 0 ? (
        <NothingWaits shown={shown} />
      ) : (
        <DataTable
          isNamedAbove
          caption={say(shown.view === undefined ? t.mine : t.unassigned)}
          head={[say(t.what), say(t.project), say(t.since), say(t.nextDue)]}
        >
          {(shown.order === 'due' ? lines : lines.toSorted(bySince)).map(({ card, waiting }) => (
            <tr>
              <th scope="row">
                <WaitingDecision caseId={card.caseId} waiting={waiting} />
              </th>
              <td>
                <ProjectLink {...card} />
              </td>
              <td>
                <WaitingSince at={waiting.since} today={today} />
              </td>
              <td>{card.nextDue === undefined ? say(t.nothingDue) : <NextDueInShort due={card.nextDue} />}</td>
            </tr>
          ))}
        </DataTable>
      )}
      <NextPage to={more} />
    </>
  );
}

type Line = { card: Card; waiting: Waiting };
const bySince = (a: Line, b: Line): number =>
  a.waiting.since < b.waiting.since ? -1 : a.waiting.since > b.waiting.since ? 1 : 0;

/** Whose, and in which order. */
function Choices({ shown }: { shown: Shown }) {
  const { say } = useWords();
  const { view, order } = shown;
  const choices = [
    { label: t.mine, to: { view: undefined, order }, isShown: view === undefined },
    { label: t.unassigned, to: { view: 'unassigned', order }, isShown: view === 'unassigned' },
  ] as const;
  const orders = [
    { label: t.byWaiting, to: { view, order: undefined }, isShown: order === undefined },
    { label: t.byDue, to: { view, order: 'due' }, isShown: order === 'due' },
  ] as const;
  return (
    <div class="choices">
      {[
        { name: t.views, links: choices },
        { name: t.order, links: orders },
      ].map(({ name, links }) => (
        <nav aria-label={say(name)}>
          <ul>
            {links.map(({ label, to, isShown }) => (
              <li>
                <a href={path('/queue', {}, to)} aria-current={isShown ? 'true' : undefined}>
                  {say(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  );
}

function NothingWaits({ shown }: { shown: Shown }) {
  const { say } = useWords();
  if (shown.view !== undefined)
    return (
      <Empty>
        <p>{say(t.emptyUnassigned)}</p>
      </Empty>
    );
  return (
    <Empty>
      <p>{say(t.empty)}</p>
      <p>
        <a href={path('/queue', {}, { ...shown, view: 'unassigned' })}>{say(t.seeUnassigned)}</a>
      </p>
    </Empty>
  );
}
