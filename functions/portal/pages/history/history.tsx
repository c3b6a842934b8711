import { historyTexts as t } from '../../../../shared/i18n/portal/history.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { ExportLinks } from '../../view/export-links.tsx';
import { OfProject } from '../../view/of-project.tsx';
import type { People } from '../../view/people.tsx';
import { useWords } from '../../view/words.tsx';
import { Entry, type TimelineEntry } from './entry.tsx';

type Props = {
  c: AnswerOf<'Case'>;
  programme: Programme;
  entries: readonly TimelineEntry[];
  people: People;
  cursor: string | undefined;
  next: string | undefined;
  mayLookBack: boolean;
  mayExport: boolean;
};

/** A project’s history, as far as it goes on one page. */
export function HistoryPage({ c, programme, entries, people, cursor, next, mayLookBack, mayExport }: Props) {
  const { say } = useWords();
  const { id: caseId } = c;
  return (
    <>
      <OfProject id={caseId} project={c.project} />
      <h1>{say(t.title)}</h1>
      <p class="lead">{say(t.lead)}</p>
      {mayExport && <ExportLinks list="history" query={{ caseId }} />}
      {cursor !== undefined && (
        <p>
          <a href={path('/cases/{caseId}/history', { caseId })}>{say(t.toStart)}</a>
        </p>
      )}
      <ol class="timeline">
        {entries.map((entry) => (
          <Entry entry={entry} c={c} programme={programme} people={people} mayLookBack={mayLookBack} />
        ))}
      </ol>
      {next !== undefined && (
        <nav class="pager">
          <a href={path('/cases/{caseId}/history', { caseId }, { cursor: next })} rel="next">
            {say(t.nextPage)}
          </a>
        </nav>
      )}
    </>
  );
}
