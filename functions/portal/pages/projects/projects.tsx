import { caseTexts as t } from '../../../../shared/i18n/portal/case.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { NextDue, ProjectLink } from '../../view/case-card.tsx';
import { HealthTag, StageName } from '../../view/case-words.tsx';
import { DataTable, Empty, NextPage } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Card = AnswerOf<'CaseList'>['items'][number];

/** A holder's projects, what is due next in each, and how each does. */
export function ProjectsPage({ cases, more }: { cases: readonly Card[]; more: string | undefined }) {
  const { say } = useWords();
  return (
    <>
      <h1>{say(t.projects)}</h1>
      {cases.length === 0 ? (
        <Empty>
          <p>{say(t.noProjects)}</p>
        </Empty>
      ) : (
        <DataTable
          isNamedAbove
          caption={say(t.projects)}
          head={[say(t.project), say(t.stage), say(t.state), say(t.next)]}
        >
          {cases.map((card) => (
            <tr>
              <th scope="row">
                <ProjectLink {...card} />
              </th>
              <td>
                <StageName programme={currentProgramme} stage={card.stage} />
              </td>
              <td>
                <HealthTag health={card.health} />
              </td>
              <td>{card.nextDue === undefined ? say(t.nothingDue) : <NextDue due={card.nextDue} />}</td>
            </tr>
          ))}
        </DataTable>
      )}
      <NextPage to={more} />
    </>
  );
}
