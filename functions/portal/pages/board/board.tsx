import { Health } from '../../../../shared/domain/health.ts';
import { healthTexts } from '../../../../shared/i18n/portal/case.ts';
import { portfolioTexts as t } from '../../../../shared/i18n/portal/portfolio.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { NextDueInShort, ProjectLink } from '../../view/case-card.tsx';
import { HealthTag, StageName } from '../../view/case-words.tsx';
import { DataTable, Empty } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Column = AnswerOf<'Board'>['columns'][number];
type Cell = Column['cells'][number];

/** All projects by stage and health: how many, with the way to each list, and the first of each stage. */
export function BoardPage({ columns }: { columns: readonly Column[] }) {
  const { say } = useWords();
  const isEmpty = columns.every(({ cells }) => cells.length === 0);
  return (
    <>
      <h1>{say(t.board)}</h1>
      <div class="buttons">
        <a class="button" href={path('/projects/new', {})}>
          {say(t.open)}
        </a>
        <a class="button second" href={path('/imports', {})}>
          {say(t.import)}
        </a>
      </div>
      {isEmpty ? (
        <Empty>
          <p>{say(t.emptyBoard)}</p>
        </Empty>
      ) : (
        <>
          <Counts columns={columns} />
          <h2>{say(t.firstOf)}</h2>
          <div class="board">
            {columns
              .filter(({ cells }) => cells.length > 0)
              .map(({ stage, cells }) => (
                <section class="card" aria-labelledby={`stage-${stage}`}>
                  <h3 id={`stage-${stage}`}>
                    <StageName programme={currentProgramme} stage={stage} />
                  </h3>
                  <First cells={cells} />
                  <p>
                    <a href={path('/board', {}, { stage })}>{say(t.seeAll)}</a>
                  </p>
                </section>
              ))}
          </div>
        </>
      )}
    </>
  );
}

/** How many projects are where. */
function Counts({ columns }: { columns: readonly Column[] }) {
  const { say, number } = useWords();
  const said = ({ count, isMore }: { count: number; isMore: boolean }): string =>
    isMore ? say(t.atLeast, { n: number(count) }) : number(count);
  const total = (cells: readonly Cell[]) => ({
    count: cells.reduce((sum, { count }) => sum + count, 0),
    isMore: cells.some(({ isMore }) => isMore),
  });
  const used = Health.options.filter((health) =>
    columns.some(({ cells }) => cells.some((cell) => cell.health === health)),
  );
  return (
    <DataTable
      caption={say(t.boardCaption)}
      head={[say(t.stage), ...used.map((health) => say(healthTexts[health])), say(t.total)]}
    >
      {columns.map(({ stage, cells }) => (
        <tr>
          <th scope="row">
            <StageName programme={currentProgramme} stage={stage} />
          </th>
          {used.map((health) => {
            const cell = cells.find((one) => one.health === health);
            return (
              <td class={cell === undefined ? 'none' : undefined}>
                {cell === undefined ? '—' : <a href={path('/board', {}, { stage, health })}>{said(cell)}</a>}
              </td>
            );
          })}
          <td>{cells.length === 0 ? '—' : <a href={path('/board', {}, { stage })}>{said(total(cells))}</a>}</td>
        </tr>
      ))}
    </DataTable>
  );
}

/** The first projects of a stage, the worst health first. */
function First({ cells }: { cells: readonly Cell[] }) {
  return (
    <ul class="projects">
      {cells
        .flatMap(({ cards }) => cards)
        .slice(0, 5)
        .map(({ caseId, title, health, nextDue }) => (
          <li>
            <ProjectLink caseId={caseId} title={title} />
            <br />
            <HealthTag health={health} />{' '}
            {nextDue && (
              <small>
                <NextDueInShort due={nextDue} />
              </small>
            )}
          </li>
        ))}
    </ul>
  );
}
