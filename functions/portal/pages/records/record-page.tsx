import type { Child } from 'hono/jsx';
import type { AnswerOf } from '../../../http/answers.ts';
import { ExportLinks } from '../../view/export-links.tsx';
import { OfProject } from '../../view/of-project.tsx';
import { Empty, NextPage } from '../../view/pieces.tsx';

type Props = {
  c: AnswerOf<'Case'>;
  title: string;
  lead?: string;
  /** What the page says if it has nothing to show. */
  empty?: string | undefined;
  next?: string | undefined;
  /** The list to take away, for those who may. */
  exported?: string | undefined;
  children?: Child;
};

/** A page of a project's records: of which project, what it shows, and the ways on. */
export function RecordPage({ c, title, lead, empty, next, exported, children }: Props) {
  return (
    <>
      <OfProject id={c.id} project={c.project} />
      <h1>{title}</h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {exported !== undefined && <ExportLinks list={exported} query={{ caseId: c.id }} />}
      {empty === undefined ? (
        children
      ) : (
        <Empty>
          <p>{empty}</p>
        </Empty>
      )}
      <NextPage to={next} />
    </>
  );
}
