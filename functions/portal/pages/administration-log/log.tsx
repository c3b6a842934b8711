import type { AdministrationRecord } from '../../../../shared/domain/administration/record.ts';
import {
  administrationTexts,
  findTexts,
  logTexts as t,
  profileFieldTexts,
  registerTexts,
} from '../../../../shared/i18n/portal/audit.ts';
import { roleTexts } from '../../../../shared/i18n/roles.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { ActorLine } from '../../view/event-words.tsx';
import { ExportLinks } from '../../view/export-links.tsx';
import { type People, PersonName } from '../../view/people.tsx';
import { Arrow, DataTable, Empty, Moment, NextPage } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { Verdict, WhatItMeans } from '../records/verification.tsx';

type Props = {
  items: readonly AdministrationRecord[];
  people: People;
  next: string | undefined;
  verification: AnswerOf<'Verification'>;
  mayExport: boolean;
};

/** What was done to accounts, and whether that is what was written. */
export function LogPage({ items, people, next, verification, mayExport }: Props) {
  const { say } = useWords();
  return (
    <>
      <h1>{say(t.title)}</h1>
      <p class="lead">{say(t.lead)}</p>
      {mayExport && <ExportLinks list="accounts" />}
      {items.length === 0 ? (
        <Empty>
          <p>{say(t.none)}</p>
        </Empty>
      ) : (
        <Records items={items} people={people} />
      )}
      <NextPage to={next} />
      <Verdict found={verification} />
      <WhatItMeans ofCase={false} />
    </>
  );
}

function Records({ items, people }: Pick<Props, 'items' | 'people'>) {
  const { say } = useWords();
  const head = [findTexts.what2, t.account, t.details, findTexts.who, findTexts.when, registerTexts.reason];
  return (
    <DataTable isNamedAbove caption={say(t.title)} head={head.map((text) => say(text))}>
      {items.map((record) => (
        <tr>
          <th scope="row">{say(administrationTexts[record.type])}</th>
          <td>
            <PersonName id={record.data.person} people={people} />
          </td>
          <td>
            <Details record={record} />
          </td>
          <td>
            <ActorLine actor={record.actor} people={people} />
          </td>
          <td>
            <Moment at={record.at} />
          </td>
          <td>
            <bdi>{'reason' in record.data && record.data.reason}</bdi>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** From which role to which, from when on, or which of a person's data. */
function Details({ record: { data } }: { record: AdministrationRecord }) {
  const { say, day } = useWords();
  if ('fields' in data) return <>{data.fields.map((field) => say(profileFieldTexts[field])).join(' · ')}</>;
  if ('role' in data)
    return (
      <>
        {say(roleTexts[data.role])} {data.organisation !== undefined && <bdi>{data.organisation}</bdi>}
      </>
    );
  if (!('to' in data)) return null;
  return (
    <>
      {say(roleTexts[data.from])} <Arrow /> {say(roleTexts[data.to])}
      {'startsOn' in data && ` · ${say(t.startsOn, { day: day(data.startsOn) })}`}
    </>
  );
}
