import type { Language } from '../../../../shared/forms/text.ts';
import { findTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { isolate } from '../../../../shared/i18n/values.ts';
import type { Answer } from '../../api.ts';
import { type Call, type Outcome, page } from '../../page.ts';
import { readNames } from '../../names.ts';
import { path } from '../../paths.ts';
import type { People } from '../../view/people.tsx';
import { caseCriteria, type Criteria, criteriaIn, eventCriteria } from './criteria.tsx';
import { exceptionsRow } from './exceptions.tsx';
import { FindPage } from './find.tsx';
import { CaseTable, EventTable } from './found.tsx';
import { sampleRow } from './sample-row.tsx';

/** What is asked of the API for a page of a list: the criteria, and where the page before ended. */
function askedBy(asked: Criteria, query: URLSearchParams): URLSearchParams {
  const cursor = query.get('cursor');
  return new URLSearchParams({ ...asked, ...(cursor !== null && { cursor }) });
}

async function findCases({ api, query, language }: Call): Promise<Outcome> {
  const asked = criteriaIn(query, caseCriteria);
  const title = t.title[language];
  const form = { of: 'projects', asked } as const;
  if (Object.keys(asked).length === 0)
    return { title, show: <FindPage {...form} problem={undefined} found={undefined} /> };
  const listed = await api.get('CaseList', `/cases?${askedBy(asked, query)}`);
  if (!listed.ok) return refusal(listed, title, form);
  const { items, next } = listed.body;
  const found = {
    table: <CaseTable cards={items} caption={t.found[language]} />,
    isEmpty: items.length === 0,
    next: next === undefined ? undefined : path('/audit', {}, { ...asked, cursor: next }),
  };
  return { title, show: <FindPage {...form} problem={undefined} found={found} /> };
}

async function findEvents({ api, query, language }: Call): Promise<Outcome> {
  const asked = criteriaIn(query, eventCriteria);
  const title = t.eventsTitle[language];
  const form = { of: 'events', asked } as const;
  if (Object.keys(asked).length === 0)
    return { title, show: <FindPage {...form} problem={undefined} found={undefined} /> };
  const listed = await api.get('EventList', `/events?${askedBy(asked, query)}`);
  if (!listed.ok) return refusal(listed, title, form);
  const { items, next } = listed.body;
  const people = await readNames(api, [
    ...items.map(({ actor }) => actor.id),
    ...(asked['person'] === undefined ? [] : [asked['person']]),
  ]);
  if (!people.ok) return { refused: people.problem };
  const found = {
    table: <EventTable cards={items} people={people.body} caption={captionOf(asked, people.body, language)} />,
    isEmpty: items.length === 0,
    next: next === undefined ? undefined : path('/audit/events', {}, { ...asked, cursor: next }),
  };
  return { title, show: <FindPage {...form} problem={undefined} found={found} /> };
}

/** What was found, and of whom if that was asked. */
function captionOf({ person = '' }: Criteria, people: People, language: Language): string {
  const name = people.get(person)?.name;
  return name === undefined ? t.found[language] : `${t.found[language]} · ${isolate(name)}`;
}

/** What was asked wrongly stands in the form again, with what is wrong beside it; anything else is not the form's matter. */
function refusal(
  { problem }: Extract<Answer<unknown>, { ok: false }>,
  title: string,
  form: { of: 'projects' | 'events'; asked: Criteria },
): Outcome {
  if (problem.status !== 400) return { refused: problem };
  return { title, status: 400, show: <FindPage {...form} problem={problem} found={undefined} /> };
}

export const auditRows = [
  page('/audit', ['auditor'], findCases),
  page('/audit/events', ['auditor'], findEvents),
  exceptionsRow,
  sampleRow,
];
