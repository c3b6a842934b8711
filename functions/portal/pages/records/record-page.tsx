import type { Child } from 'hono/jsx';
import type { Text } from '../../../../shared/forms/text.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { ExportLinks } from '../../view/export-links.tsx';
import { OfProject } from '../../view/of-project.tsx';
import { Empty, NextPage } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Props = {
  c: AnswerOf<'Case'>;
  title: string;
  lead?: Text;
  /** What the page says if it has nothing to show. */
  empty?: Text | undefined;
  next?: string | undefined;
  /** The list to take away, for those who may. */
  exported?: string | undefined;
  children?: Child;
};

/** A page of a project's records: of which project, what it shows, and the ways on. */
export function RecordPage({ c, title, lead, empty, next, exported, children }: Props) {
  const { say } = useWords();
  return (
    <>
      <OfProject id={c.id} project={c.project} />
      <h1>{title}</h1>
      {lead !== undefined && <p class="lead">{say(lead)}</p>}
      {exported !== undefined && <ExportLinks list={exported} query={{ caseId: c.id }} />}
      {empty === undefined ? (
        children
      ) : (
        <Empty>
          <p>{say(empty)}</p>
        </Empty>
      )}
      <NextPage to={next} />
    </>
  );
}
