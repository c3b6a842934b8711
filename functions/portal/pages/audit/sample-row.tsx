import { sampleTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import type { Answer } from '../../api.ts';
import { readNames } from '../../names.ts';
import { type Call, type Outcome, page } from '../../page.ts';
import { caseCriteria, type Criteria, criteriaIn, eventCriteria } from './criteria.tsx';
import { CaseTable, EventTable } from './found.tsx';
import { type Population, SamplePage } from './samples.tsx';

const drawing = ['seed', 'size', 'by'] as const;

async function drawSample({ api, query, language }: Call): Promise<Outcome> {
  const of: Population = query.get('of') === 'events' ? 'events' : 'projects';
  const asked = criteriaIn(query, [...(of === 'events' ? eventCriteria : caseCriteria), ...drawing]);
  const title = t.title[language];
  if (!query.has('seed')) return { title, show: <SamplePage of={of} asked={asked} /> };
  const asking = new URLSearchParams(asked);
  if (of === 'projects') {
    const drawn = await api.get('CaseSample', `/samples/cases?${asking}`);
    if (!drawn.ok) return refusal(drawn, of, asked, title);
    const cards = drawn.body.items.map(({ value }) => value);
    const table = <CaseTable cards={cards} caption={t.result[language]} />;
    return { title, show: <SamplePage of={of} asked={asked} sample={{ drawn: drawn.body, table }} /> };
  }
  const drawn = await api.get('EventSample', `/samples/events?${asking}`);
  if (!drawn.ok) return refusal(drawn, of, asked, title);
  const cards = drawn.body.items.map(({ value }) => value);
  const people = await readNames(
    api,
    cards.map(({ actor }) => actor.id),
  );
  if (!people.ok) return { refused: people.problem };
  const table = <EventTable cards={cards} people={people.body} caption={t.result[language]} />;
  return { title, show: <SamplePage of={of} asked={asked} sample={{ drawn: drawn.body, table }} /> };
}

/** What was asked wrongly, or of too many, stands in the form again. */
function refusal(
  { problem }: Extract<Answer<unknown>, { ok: false }>,
  of: Population,
  asked: Criteria,
  title: string,
): Outcome {
  if (problem.status === 401 || problem.status >= 500) return { refused: problem };
  return { title, status: problem.status, show: <SamplePage of={of} asked={asked} problem={problem} /> };
}

export const sampleRow = page('/audit/samples', ['auditor'], drawSample);
