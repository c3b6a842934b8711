import { EventType } from '../../../../shared/domain/events.ts';
import { Health } from '../../../../shared/domain/health.ts';
import { eventTexts } from '../../../../shared/i18n/events.ts';
import { findTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { caseTexts, healthTexts } from '../../../../shared/i18n/portal/case.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import type { Problem } from '../../api.ts';
import { Input, Select } from '../../view/fields.tsx';
import { problemsOf } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';

/** What somebody looks for, by the names that the API has for it. */
export type Criteria = Readonly<Record<string, string>>;

export const caseCriteria = ['text', 'stage', 'health', 'organisation', 'person'] as const;
export const eventCriteria = ['caseId', 'person', 'type', 'from', 'to'] as const;

/** Those criteria of an address that are filled in. */
export function criteriaIn(query: URLSearchParams, names: readonly string[]): Criteria {
  const filled = names.map((name): [string, string] => [name, query.get(name)?.trim() ?? '']);
  return Object.fromEntries(filled.filter(([, value]) => value !== ''));
}

type Props = { asked: Criteria; problem: Problem | undefined };

function fieldOf({ asked, problem }: Props) {
  return (name: string) => ({
    name,
    value: asked[name],
    required: false,
    errors: problemsOf(problem, `/${name}`).map(({ message }) => message),
  });
}

/** By what projects are found. */
export function CaseCriteria(props: Props) {
  const { say } = useWords();
  const field = fieldOf(props);
  const stages = [
    { value: 'opening', label: say(caseTexts.opening) },
    ...currentProgramme.stages.map(({ id, title }) => ({ value: id, label: say(title) })),
    { value: 'closed', label: say(caseTexts.closed) },
  ];
  const healths = Health.options.map((value) => ({ value, label: say(healthTexts[value]) }));
  return (
    <div class="criteria filters">
      <Input {...field('text')} type="search" label={say(t.words)} help={say(t.wordsHelp)} maxlength={100} />
      <Select {...field('stage')} label={say(t.stage)} choices={stages} empty={say(t.any)} />
      <Select {...field('health')} label={say(t.health)} choices={healths} empty={say(t.any)} />
      <Input {...field('organisation')} label={say(t.organisation)} maxlength={63} />
      <Input {...field('person')} label={say(t.person)} help={say(t.personHelp)} maxlength={64} />
    </div>
  );
}

/** By what events are found. */
export function EventCriteria(props: Props) {
  const { say } = useWords();
  const field = fieldOf(props);
  const kinds = EventType.options.map((value) => ({ value, label: say(eventTexts[value]) }));
  return (
    <div class="criteria filters">
      <Input {...field('caseId')} label={say(t.project)} maxlength={32} />
      <Input {...field('person')} label={say(t.person)} help={say(t.personHelp)} maxlength={64} />
      <Select {...field('type')} label={say(t.kind)} choices={kinds} empty={say(t.any)} />
      <Input {...field('from')} type="date" label={say(t.from)} help={say(t.daysHelp)} />
      <Input {...field('to')} type="date" label={say(t.to)} />
    </div>
  );
}
