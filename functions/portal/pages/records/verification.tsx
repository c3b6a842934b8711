import { chainProblemTexts, verificationTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { Fact, Facts, Notice } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

/** What a check found, in one sentence, with what anybody needs to compare it later. */
export function Verdict({ found }: { found: AnswerOf<'Verification'> }) {
  const { say } = useWords();
  if (!found.intact)
    return (
      <Notice kind="problem" heading={say(t.broken)}>
        <p>{say(t.brokenText, { seq: found.at, problem: say(chainProblemTexts[found.problem]) })}</p>
        <p>{say(t.whatToDo)}</p>
      </Notice>
    );
  return (
    <>
      <Notice kind="done" heading={say(t.intact)}>
        <p>{say(t.intactText, { n: found.events })}</p>
      </Notice>
      <Facts>
        <Fact term={say(t.events)}>{found.events}</Fact>
        <Fact term={say(t.head)}>
          <span class="hash" dir="ltr">
            {found.head}
          </span>
        </Fact>
      </Facts>
    </>
  );
}

/** What was checked, what that proves, and what it does not: in plain words. */
export function WhatItMeans({ ofCase }: { ofCase: boolean }) {
  const { say } = useWords();
  const not = [t.notTruth, t.notPerson, t.notRewritten, ...(ofCase ? [t.notFiles] : [])];
  return (
    <>
      <h2>{say(t.checkedHeading)}</h2>
      <ul>
        {[t.checkedContent, t.checkedChain, t.checkedEnd].map((text) => (
          <li>{say(text)}</li>
        ))}
      </ul>
      <h2>{say(t.provesHeading)}</h2>
      <p>{say(t.proves)}</p>
      <h2>{say(t.notHeading)}</h2>
      <ul>
        {not.map((text) => (
          <li>{say(text)}</li>
        ))}
      </ul>
      {ofCase && <p>{say(t.again)}</p>}
    </>
  );
}
