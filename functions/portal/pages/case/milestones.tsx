import type { MilestoneState } from '../../../../shared/domain/case.ts';
import { findStage } from '../../../../shared/domain/stages.ts';
import type { LocalDate } from '../../../../shared/domain/time.ts';
import { caseTexts as t } from '../../../../shared/i18n/portal/case.ts';
import { projectTexts } from '../../../../shared/i18n/portal/project.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { MilestoneName, StatusTag } from '../../view/case-words.tsx';
import { LateBy } from '../../view/late-by.tsx';
import { DataTable, Day } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

type Props = { c: AnswerOf<'Case'>; programme: Programme; today: LocalDate };

/** The milestones of the stage under way, and folded away those of the stages before. */
export function Milestones({ c, programme, today }: Props) {
  const { say } = useWords();
  const all = Object.entries(c.milestones);
  const title = findStage(programme, c.stage)?.title;
  const earlier = all.filter(([, { stage }]) => stage !== c.stage);
  return (
    <>
      <MilestoneTable
        caption={`${say(t.milestones)}${title ? ` · ${say(title)}` : ''}`}
        milestones={all.filter(([, { stage }]) => stage === c.stage)}
        c={c}
        programme={programme}
        today={today}
      />
      {earlier.length > 0 && (
        <details class="deed">
          <summary>{say(projectTexts.earlier)}</summary>
          <MilestoneTable
            caption={say(projectTexts.earlier)}
            milestones={earlier}
            c={c}
            programme={programme}
            today={today}
          />
        </details>
      )}
    </>
  );
}

type TableProps = Props & { caption: string; milestones: [string, MilestoneState][] };

function MilestoneTable({ caption, milestones, c, programme, today }: TableProps) {
  const { say } = useWords();
  return (
    <DataTable caption={caption} head={[say(t.milestone), say(t.due), say(t.state)]}>
      {milestones.map(([key, milestone]) => {
        return (
          <tr>
            <th scope="row">
              <a href={path('/cases/{caseId}/milestones/{milestone}', { caseId: c.id, milestone: key })}>
                <MilestoneName programme={programme} milestone={key} />
              </a>
            </th>
            <td>
              <Day on={milestone.due} />
              <LateBy milestone={milestone} today={today} />
            </td>
            <td>
              <StatusTag status={milestone.status} />
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
