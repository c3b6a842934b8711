import { interestTexts } from '../../../../shared/i18n/portal/interests.ts';
import { portfolioTexts as t } from '../../../../shared/i18n/portal/portfolio.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { Problem } from '../../api.ts';
import { path } from '../../paths.ts';
import type { Session } from '../../session/session.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { ProjectTitle } from '../../view/case-words.tsx';
import { Checkbox, TextArea } from '../../view/fields.tsx';
import { Code, DataTable, Day, Notice } from '../../view/pieces.tsx';
import { ProblemSummary } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';

type Preview = AnswerOf<'ImportPreview'>;
/** A portfolio has a few dozen projects; of a larger file the first say enough. */
const mostLines = 100;

type Props = {
  session: Session;
  preview: Preview;
  csv: string;
  isIndependent: boolean;
  /** Why an import was refused, if one was asked for. */
  problem: Problem | undefined;
};

/** What an import would do, line by line, before it is done; the file stands below to be corrected. */
export function PreviewPage({ session, preview, csv, isIndependent, problem }: Props) {
  const { say } = useWords();
  const { wouldOpen, alreadyOpen, refused } = preview;
  return (
    <>
      <ProblemSummary problem={problem} />
      <h1>{say(t.preview)}</h1>
      <Notice kind={refused.length > 0 ? 'warning' : 'info'}>
        <ul>
          <li>{say(t.wouldOpen, { n: wouldOpen.length })}</li>
          <li>{say(t.alreadyOpen, { n: alreadyOpen.length })}</li>
          <li>{say(t.refusedRows, { n: refused.length })}</li>
        </ul>
      </Notice>
      <RefusedRows rows={refused} />
      {wouldOpen.length > 0 && (
        <DataTable
          caption={say(t.wouldOpen, { n: wouldOpen.length })}
          head={[say(t.row), say(t.code), say(t.titles), say(t.zone), say(t.kickoff)]}
        >
          {wouldOpen.slice(0, mostLines).map(({ row, caseId, project, kickoffOn }) => (
            <tr>
              <td>{row}</td>
              <th scope="row">
                <Code>{caseId}</Code>
              </th>
              <td>
                <ProjectTitle title={project.title} />
              </td>
              <td>
                <bdi>{project.zone}</bdi>
              </td>
              <td>
                <Day on={kickoffOn} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      <ActionForm session={session} action={path('/imports', {})}>
        <Checkbox
          name="interest"
          value="none"
          checked={isIndependent}
          label={say(interestTexts.noneOfAll)}
          help={say(interestTexts.help)}
        />
        <div class="buttons">
          {refused.length === 0 && wouldOpen.length > 0 && (
            <button name="step" value="import">
              {say(t.importAll)}
            </button>
          )}
          {refused.length > 0 && wouldOpen.length > 0 && (
            <button name="step" value="partial">
              {say(t.importGood)}
            </button>
          )}
          <button class="second" name="step" value="preview">
            {say(t.previewAgain)}
          </button>
        </div>
        <TextArea name="csv" label={say(t.content)} help={say(t.contentHelp)} value={csv} rows={10} />
      </ActionForm>
    </>
  );
}

/** Everything that is wrong with a file, line by line. */
export function RefusedRows({ rows }: { rows: Preview['refused'] }) {
  const { say } = useWords();
  if (rows.length === 0) return null;
  return (
    <DataTable caption={say(t.refusedRows, { n: rows.length })} head={[say(t.row), say(t.column), say(t.problem)]}>
      {rows.slice(0, mostLines).map(({ row, column, message }) => (
        <tr>
          <th scope="row">{row}</th>
          <td>{column === undefined ? '—' : <Code>{column}</Code>}</td>
          <td>{message}</td>
        </tr>
      ))}
    </DataTable>
  );
}
