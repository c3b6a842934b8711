import { findTexts, registerTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { caseTexts } from '../../../../shared/i18n/portal/case.ts';
import { historyTexts } from '../../../../shared/i18n/portal/history.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { MilestoneName } from '../../view/case-words.tsx';
import { EventLink } from '../../view/event-link.tsx';
import { ActorLine } from '../../view/event-words.tsx';
import type { People } from '../../view/people.tsx';
import { DataTable, Day, Moment } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Props = {
  caseId: string;
  items: AnswerOf<'EvidenceRegister'>['items'];
  people: People;
  programme: Programme;
  caption: string;
};

/** Every file that was handed in, with its fingerprint and the way to it. */
export function EvidenceTable({ caseId, items, people, programme, caption }: Props) {
  const { say, number } = useWords();
  const head = [t.file, caseTexts.milestone, findTexts.who, t.size, t.fingerprint];
  return (
    <DataTable isNamedAbove caption={caption} head={head.map((text) => say(text))}>
      {items.map(({ name, sha256, bytes, milestone, version, seq, at, actor, takenOn, place }) => (
        <tr>
          <th scope="row">
            <a href={path('/cases/{caseId}/evidence/{sha256}', { caseId, sha256 }, { name })}>
              <bdi>{name}</bdi>
            </a>
            {takenOn !== undefined && (
              <p class="help">
                {say(t.takenOn)} <Day on={takenOn} /> {place !== undefined && <bdi>{place}</bdi>}
              </p>
            )}
          </th>
          <td>
            <MilestoneName programme={programme} milestone={milestone} />
            {' · '}
            <EventLink caseId={caseId} seq={seq}>
              {say(historyTexts.versionN, { n: version })}
            </EventLink>
          </td>
          <td>
            <ActorLine actor={actor} people={people} />
            <br />
            <small>
              <Moment at={at} />
            </small>
          </td>
          <td>{say(t.bytes, { n: number(Math.ceil(bytes / 1024)) })}</td>
          <td>
            <span class="hash" dir="ltr">
              {sha256}
            </span>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
