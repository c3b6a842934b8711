import { findTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { caseTexts } from '../../../../shared/i18n/portal/case.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { NextDue, ProjectLink } from '../../view/case-card.tsx';
import { HealthTag, StageName } from '../../view/case-words.tsx';
import { EventLink } from '../../view/event-link.tsx';
import { ActorLine, EventName } from '../../view/event-words.tsx';
import type { People } from '../../view/people.tsx';
import { Code, DataTable, Moment } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

export type CaseCard = AnswerOf<'CaseList'>['items'][number];
export type EventCard = AnswerOf<'EventList'>['items'][number];

/** Projects that were found, each with the way to it. */
export function CaseTable({ cards, caption }: { cards: readonly CaseCard[]; caption: string }) {
  const { say } = useWords();
  return (
    <DataTable caption={caption} head={[say(caseTexts.project), say(t.stage), say(t.health), say(t.next)]}>
      {cards.map((card) => (
        <tr>
          <th scope="row">
            <ProjectLink {...card} />
          </th>
          <td>
            <StageName programme={currentProgramme} stage={card.stage} />
          </td>
          <td>
            <HealthTag health={card.health} />
          </td>
          <td>{card.nextDue && <NextDue due={card.nextDue} />}</td>
        </tr>
      ))}
    </DataTable>
  );
}

type EventsProps = { cards: readonly EventCard[]; people: People; caption: string };

/** Events that were found: each leads to its place in its history, each person to everything that she did. */
export function EventTable({ cards, people, caption }: EventsProps) {
  const { say } = useWords();
  return (
    <DataTable caption={caption} head={[say(t.what2), say(caseTexts.project), say(t.who), say(t.when)]}>
      {cards.map(({ caseId, seq, type, at, actor }) => (
        <tr>
          <th scope="row">
            <EventLink caseId={caseId} seq={seq}>
              <EventName type={type} />
            </EventLink>
          </th>
          <td>
            <a href={path('/cases/{caseId}', { caseId })}>
              <Code>{caseId}</Code>
            </a>
          </td>
          <td>
            <ActorLine actor={actor} people={people} />
          </td>
          <td>
            <Moment at={at} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
