import type { Child } from 'hono/jsx';
import { findTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import type { Problem } from '../../api.ts';
import { path } from '../../paths.ts';
import { ExportLinks } from '../../view/export-links.tsx';
import { Empty, NextPage } from '../../view/pieces.tsx';
import { ProblemSummary } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';
import { CaseCriteria, type Criteria, EventCriteria } from './criteria.tsx';

type Props = {
  of: 'projects' | 'events';
  asked: Criteria;
  problem: Problem | undefined;
  /** What was found; undefined before anything was asked. */
  found: { table: Child; isEmpty: boolean; next: string | undefined } | undefined;
};

/** A form to find projects or events with, and what was found. */
export function FindPage({ of, asked, problem, found }: Props) {
  const { say } = useWords();
  const isEvents = of === 'events';
  return (
    <>
      <ProblemSummary problem={problem} idOf={(pointer) => pointer.slice(1)} />
      <h1>{say(isEvents ? t.eventsTitle : t.title)}</h1>
      <FindChoices of={of} />
      <form method="get" class="card">
        {isEvents ? (
          <EventCriteria asked={asked} problem={problem} />
        ) : (
          <CaseCriteria asked={asked} problem={problem} />
        )}
        <button>{say(t.find)}</button>
      </form>
      {found === undefined ? (
        <Empty>
          <p>{say(isEvents ? t.startEvents : t.start)}</p>
        </Empty>
      ) : (
        <>
          <ExportLinks list={of} query={asked} />
          {found.isEmpty ? (
            <Empty>
              <p>{say(t.none)}</p>
            </Empty>
          ) : (
            found.table
          )}
          <NextPage to={found.next} />
        </>
      )}
    </>
  );
}

function FindChoices({ of }: Pick<Props, 'of'>) {
  const { say } = useWords();
  const links = [
    { of: 'projects', to: path('/audit', {}), label: say(t.projects) },
    { of: 'events', to: path('/audit/events', {}), label: say(t.events) },
  ];
  return (
    <nav class="choices" aria-label={say(t.what)}>
      <ul>
        {links.map((link) => (
          <li>
            <a href={link.to} aria-current={link.of === of ? 'true' : undefined}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
