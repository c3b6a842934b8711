import { columns } from '../../../../shared/app/portfolio-row.ts';
import type { Text } from '../../../../shared/forms/text.ts';
import { frameTexts } from '../../../../shared/i18n/portal/frame.ts';
import { portfolioTexts as t } from '../../../../shared/i18n/portal/portfolio.ts';
import { path } from '../../paths.ts';
import type { Session } from '../../session/session.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { Input, TextArea } from '../../view/fields.tsx';
import { Notice } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

/** Where the file of a portfolio is chosen or pasted. */
export function UploadPage({ session, problem, csv }: { session: Session; problem: Text | undefined; csv: string }) {
  const { say } = useWords();
  return (
    <>
      {problem && (
        <Notice kind="problem" heading={say(frameTexts.problemHeading)}>
          <p>{say(problem)}</p>
        </Notice>
      )}
      <h1>{say(t.import)}</h1>
      <p>{say(t.importHelp)}</p>
      <details class="deed">
        <summary>{say(t.columns)}</summary>
        <p>{say(t.columnsHelp)}</p>
        <pre dir="ltr" tabindex={0}>
          {columns.join(',')}
        </pre>
      </details>
      <ActionForm session={session} action={path('/imports', {})} multipart>
        <Input name="file" type="file" label={say(t.file)} accept=".csv,text/csv" required="one-of" />
        <TextArea name="csv" label={say(t.orPaste)} value={csv} rows={8} required="one-of" />
        <button name="step" value="preview">
          {say(t.preview)}
        </button>
      </ActionForm>
    </>
  );
}
