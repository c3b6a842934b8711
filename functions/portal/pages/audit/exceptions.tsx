import { findTexts, registerTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import type { Problem } from '../../api.ts';
import { readNames } from '../../names.ts';
import { type Call, type Outcome, page } from '../../page.ts';
import { path } from '../../paths.ts';
import { ExportLinks } from '../../view/export-links.tsx';
import type { People } from '../../view/people.tsx';
import { Empty, NextPage } from '../../view/pieces.tsx';
import { ProblemSummary } from '../../view/problem.tsx';
import { useWords } from '../../view/words.tsx';
import { ExceptionTable, peopleIn } from '../records/exceptions.tsx';
import { CaseCriteria, caseCriteria, type Criteria, criteriaIn } from './criteria.tsx';

type Found = { answer: AnswerOf<'PortfolioExceptions'>; people: People; next: string | undefined };
type Props = { asked: Criteria; problem?: Problem; found?: Found; mayExport: boolean };

/** What was out of the ordinary in the projects that fit. */
function ExceptionsPage({ asked, problem, found, mayExport }: Props) {
  const { say } = useWords();
  const isEmpty = found?.answer.items.length === 0;
  return (
    <>
      <ProblemSummary problem={problem} idOf={(pointer) => pointer.slice(1)} />
      <h1>{say(t.portfolioTitle)}</h1>
      <p class="lead">{say(t.exceptionsLead)}</p>
      <form method="get" class="card">
        <CaseCriteria asked={asked} problem={problem} />
        <button>{say(findTexts.find)}</button>
      </form>
      {found === undefined ? (
        <Empty>
          <p>{say(findTexts.start)}</p>
        </Empty>
      ) : (
        <>
          <p>{say(t.lookedAt, { n: found.answer.cases.length })}</p>
          {mayExport && <ExportLinks list="exceptions" query={asked} />}
          {isEmpty ? (
            <Empty>
              <p>{say(t.noneOnPage)}</p>
            </Empty>
          ) : (
            <ExceptionTable
              items={found.answer.items}
              people={found.people}
              programme={currentProgramme}
              caption={say(t.portfolioTitle)}
              areOfMany={true}
            />
          )}
          <NextPage to={found.next} />
        </>
      )}
    </>
  );
}

async function listExceptions({ api, query, language, person }: Call): Promise<Outcome> {
  const asked = criteriaIn(query, caseCriteria);
  const mayExport = person.role === 'auditor';
  const title = t.portfolioTitle[language];
  if (Object.keys(asked).length === 0) return { title, show: <ExceptionsPage asked={asked} mayExport={mayExport} /> };
  const cursor = query.get('cursor');
  const at = new URLSearchParams({ ...asked, ...(cursor !== null && { cursor }) });
  const listed = await api.get('PortfolioExceptions', `/exceptions?${at}`);
  if (!listed.ok) {
    const { problem } = listed;
    if (problem.status !== 400) return { refused: problem };
    return { title, status: 400, show: <ExceptionsPage asked={asked} problem={problem} mayExport={mayExport} /> };
  }
  const people = await readNames(api, peopleIn(listed.body.items));
  if (!people.ok) return { refused: people.problem };
  const next = listed.body.next && path('/exceptions', {}, { ...asked, cursor: listed.body.next });
  const found = { answer: listed.body, people: people.body, next };
  return { title, show: <ExceptionsPage asked={asked} found={found} mayExport={mayExport} /> };
}

export const exceptionsRow = page('/exceptions', ['coordinator', 'fund_manager', 'auditor'], listExceptions);
