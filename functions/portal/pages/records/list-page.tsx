import type { Child } from 'hono/jsx';
import type { Role } from '../../../../shared/domain/actors.ts';
import type { Text } from '../../../../shared/forms/text.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import { getProgramme } from '../../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { readNames } from '../../names.ts';
import { page, type PageRow } from '../../page.ts';
import { path } from '../../paths.ts';
import { together } from '../../together.ts';
import type { People } from '../../view/people.tsx';
import { RecordPage } from './record-page.tsx';

type ListName = 'Exceptions' | 'Approvals' | 'EvidenceRegister' | 'MailList';
type ItemsOf<Name extends ListName> = AnswerOf<Name>['items'];

export type ListProps<Name extends ListName> = {
  caseId: string;
  items: ItemsOf<Name>;
  people: People;
  programme: Programme;
  caption: string;
};

type ListPage<Name extends ListName> = {
  at: `/cases/{caseId}/${'exceptions' | 'approvals' | 'evidence' | 'mails'}`;
  roles: readonly Role[];
  list: Name;
  words: { title: Text; lead: Text; none: Text };
  /** The list as auditors take it away. */
  exported: string;
  /** Everybody whom the items name. */
  peopleIn: (items: ItemsOf<Name>) => string[];
  show: (props: ListProps<Name>) => Child;
};

/** A page of one list of a project's records, which the API has under the same address; a long one is shown part by part. */
export function listPage<Name extends ListName>({
  at,
  roles,
  list,
  words,
  exported,
  peopleIn,
  show,
}: ListPage<Name>): PageRow {
  return page(at, roles, async ({ api, parameters, language, query, person }) => {
    const { caseId } = parameters;
    const cursor = query.get('cursor') ?? undefined;
    const read = await together(api.get('Case', `/cases/${caseId}`), api.get(list, path(at, { caseId }, { cursor })));
    if (!read.ok) return { refused: read.problem };
    const [c, found] = read.body;
    const { items } = found;
    const next = 'next' in found ? found.next : undefined;
    const people = await readNames(api, peopleIn(items));
    if (!people.ok) return { refused: people.problem };
    const title = words.title[language];
    return {
      title,
      show: (
        <RecordPage
          c={c}
          title={title}
          lead={words.lead}
          empty={items.length === 0 ? words.none : undefined}
          next={next && path(at, { caseId }, { cursor: next })}
          exported={person.role === 'auditor' ? exported : undefined}
        >
          {show({ caseId, items, people: people.body, programme: getProgramme(c.programme), caption: title })}
        </RecordPage>
      ),
    };
  });
}
