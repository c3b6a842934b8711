import type { Doer } from '../../../shared/domain/actors.ts';
import type { Subject } from '../../../shared/domain/timeline.ts';
import { eventTexts } from '../../../shared/i18n/events.ts';
import { historyTexts as t } from '../../../shared/i18n/portal/history.ts';
import { dutyTexts } from '../../../shared/i18n/portal/project.ts';
import { roleTexts } from '../../../shared/i18n/roles.ts';
import { isolate } from '../../../shared/i18n/values.ts';
import type { Programme } from '../../../shared/programme/definition.ts';
import { GateName, MilestoneName, StageName } from './case-words.tsx';
import { type People, PersonName } from './people.tsx';
import { useWords } from './words.tsx';

/** What happened, in words; a kind that is not known yet by its own name. */
export function EventName({ type }: { type: string }) {
  const { say } = useWords();
  const text = Object.entries(eventTexts).find(([name]) => name === type)?.[1];
  return <>{text === undefined ? type : say(text)}</>;
}

/** What an event is about: a milestone, a gate, a finding … */
export function About({ about, programme }: { about: Subject; programme: Programme }) {
  const { say } = useWords();
  const { milestone, gate, finding, change, duty, stage } = about;
  const dutyText = Object.entries(dutyTexts).find(([name]) => name === duty)?.[1];
  const parts = [
    finding !== undefined && <bdi>{say(t.finding, { finding: isolate(finding) })}</bdi>,
    change !== undefined && <bdi>{say(t.change, { change: isolate(change) })}</bdi>,
    milestone !== undefined && <MilestoneName programme={programme} milestone={milestone} />,
    gate !== undefined && <GateName programme={programme} gate={gate} />,
    stage !== undefined && <StageName programme={programme} stage={stage} />,
    dutyText !== undefined && <>{say(dutyText)}</>,
  ].filter((part) => part !== false);
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && ' · '}
          {part}
        </>
      ))}
    </>
  );
}

type Who = { actor: Doer; people: People; holder?: string };

/** Who did it, in which role then, in whose place and for whom if it was for somebody else. */
export function ActorLine({ actor, people, holder }: Who) {
  const { say } = useWords();
  const role = say(roleTexts[actor.role]);
  if (actor.role === 'system') return <>{role}</>;
  const isNamed = people.get(actor.id)?.name !== undefined;
  return (
    <>
      <PersonName id={actor.id} people={people} />
      {isNamed && (
        <>
          {' '}
          <small>{role}</small>
        </>
      )}
      {actor.inPlaceOf !== undefined && (
        <strong>
          {' '}
          {say(t.inPlaceOf)} <PersonName id={actor.inPlaceOf} people={people} />
        </strong>
      )}
      {actor.onBehalfOf !== undefined && (
        <strong> {say(t.onBehalf, { holder: isolate(holder ?? actor.onBehalfOf) })}</strong>
      )}
    </>
  );
}
