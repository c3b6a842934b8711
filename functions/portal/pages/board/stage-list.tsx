import { Health } from '../../../../shared/domain/health.ts';
import { caseTexts, healthTexts } from '../../../../shared/i18n/portal/case.ts';
import { portfolioTexts as t } from '../../../../shared/i18n/portal/portfolio.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import { findStage } from '../../../../shared/domain/stages.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { NextDueInShort, ProjectLink } from '../../view/case-card.tsx';
import { HealthTag } from '../../view/case-words.tsx';
import { Select } from '../../view/fields.tsx';
import { DataTable, Empty, NextPage } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Card = AnswerOf<'CaseList'>['items'][number];
type Props = {
  stages: readonly string[];
  shown: { stage: string; health: Health | undefined };
  cards: readonly Card[];
  more: string | undefined;
};

/** The projects of a stage, all or those of one health. */
export function StageListPage({ stages, shown, cards, more }: Props) {
  const { say } = useWords();
  const nameOf = (stage: string): string =>
    say(findStage(currentProgramme, stage)?.title ?? (stage === 'closed' ? caseTexts.closed : caseTexts.opening));
  return (
    <>
      <p class="above">
        <a href={path('/board', {})}>{say(t.board)}</a>
      </p>
      <h1>{nameOf(shown.stage)}</h1>
      <form class="in-line" method="get" action={path('/board', {})}>
        <Select
          name="stage"
          label={say(t.stage)}
          value={shown.stage}
          choices={stages.map((stage) => ({ value: stage, label: nameOf(stage) }))}
        />
        <Select
          name="health"
          label={say(t.health)}
          value={shown.health}
          empty={say(t.any)}
          required={false}
          choices={Health.options.map((health) => ({ value: health, label: say(healthTexts[health]) }))}
        />
        <button class="second">{say(t.filter)}</button>
      </form>
      {cards.length === 0 ? (
        <Empty>
          <p>{say(t.emptyList)}</p>
        </Empty>
      ) : (
        <DataTable
          isNamedAbove
          caption={nameOf(shown.stage)}
          head={[say(caseTexts.project), say(caseTexts.zone), say(t.health), say(caseTexts.next)]}
        >
          {cards.map(({ caseId, title, zone, health, nextDue }) => (
            <tr>
              <th scope="row">
                <ProjectLink caseId={caseId} title={title} />
              </th>
              <td>
                <bdi>{zone}</bdi>
              </td>
              <td>
                <HealthTag health={health} />
              </td>
              <td>{nextDue && <NextDueInShort due={nextDue} />}</td>
            </tr>
          ))}
        </DataTable>
      )}
      <NextPage to={more} />
    </>
  );
}
