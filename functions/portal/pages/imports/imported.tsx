import { portfolioTexts as t } from '../../../../shared/i18n/portal/portfolio.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import type { Session } from '../../session/session.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { Code, Notice } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { RefusedRows } from './preview.tsx';

type Props = { session: Session; report: AnswerOf<'ImportReport'>; csv: string; isIndependent: boolean };

/** What an import has done. The same file may be sent again: what is open stays as it is. */
export function ImportedPage({
  session,
  report: { opened, alreadyOpen, refused, notReached },
  csv,
  isIndependent,
}: Props) {
  const { say } = useWords();
  return (
    <>
      <h1>{say(t.imported, { n: opened.length })}</h1>
      {alreadyOpen.length > 0 && <p>{say(t.alreadyOpen, { n: alreadyOpen.length })}</p>}
      {notReached.length > 0 && (
        <Notice kind="warning">
          <p>{say(t.notReached, { n: notReached.length })}</p>
          <ActionForm session={session} action={path('/imports', {})}>
            <input type="hidden" name="csv" value={csv} />
            {isIndependent && <input type="hidden" name="interest" value="none" />}
            <button name="step" value="partial">
              {say(t.importAgain)}
            </button>
          </ActionForm>
        </Notice>
      )}
      <RefusedRows rows={refused} />
      <ul>
        {opened.map((caseId) => (
          <li>
            <a href={path('/cases/{caseId}', { caseId })}>
              <Code>{caseId}</Code>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={path('/board', {})}>
          {say(t.board)}
        </a>
      </p>
    </>
  );
}
