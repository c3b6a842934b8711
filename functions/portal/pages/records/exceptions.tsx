import { exceptionTexts, findTexts, registerTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { caseTexts } from '../../../../shared/i18n/portal/case.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { Exception } from '../../../../shared/domain/exceptions.ts';
import { EventLink } from '../../view/event-link.tsx';
import { About, ActorLine } from '../../view/event-words.tsx';
import { type People, PersonName } from '../../view/people.tsx';
import { Arrow, Code, DataTable, Day, Moment } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Line = Exception & { caseId: string };
type Props = { items: readonly Line[]; people: People; programme: Programme; caption: string; areOfMany?: boolean };

/** Everybody whom exceptions name, for the names. */
export function peopleIn(items: readonly Exception[]): string[] {
  return items.flatMap(({ actor, others }) => [actor.id, ...others]);
}

/** What was out of the ordinary: which, about what, who, when, how long, and why. */
export function ExceptionTable({ items, people, programme, caption, areOfMany = false }: Props) {
  const { say } = useWords();
  const head = [t.kind, ...(areOfMany ? [caseTexts.project] : []), t.about, findTexts.who, t.days, t.reason];
  return (
    <DataTable isNamedAbove caption={caption} head={head.map((text) => say(text))}>
      {items.map((item) => (
        <tr>
          <th scope="row">
            <EventLink caseId={item.caseId} seq={item.seq}>
              {say(exceptionTexts[item.kind])}
            </EventLink>
          </th>
          {areOfMany && (
            <td>
              <Code>{item.caseId}</Code>
            </td>
          )}
          <td>
            <About about={item.about} programme={programme} />
          </td>
          <td>
            <ActorLine actor={item.actor} people={people} />
            <br />
            <Moment at={item.at} />
            <Others others={item.others} people={people} />
          </td>
          <td>
            <HowLong {...item} />
          </td>
          <td>
            <bdi>{item.reason}</bdi>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Others({ others, people }: Pick<Line, 'others'> & { people: People }) {
  const { say } = useWords();
  if (others.length === 0) return null;
  return (
    <p class="help">
      {say(t.others)}{' '}
      {others.map((id, index) => (
        <>
          {index > 0 && ' · '}
          <PersonName id={id} people={people} />
        </>
      ))}
    </p>
  );
}

function HowLong({ days, from, to }: Pick<Line, 'days' | 'from' | 'to'>) {
  const { say } = useWords();
  if (days === undefined) return null;
  return (
    <>
      {say(t.daysN, { days })}
      {from !== undefined && to !== undefined && (
        <>
          <br />
          <small>
            <Day on={from} /> <Arrow /> <Day on={to} />
          </small>
        </>
      )}
    </>
  );
}
