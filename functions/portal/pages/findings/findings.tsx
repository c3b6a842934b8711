import { findingTexts as t } from '../../../../shared/i18n/portal/audit.ts';
import { caseTexts } from '../../../../shared/i18n/portal/case.ts';
import { dutyTexts, findingSeverityTexts, projectTexts } from '../../../../shared/i18n/portal/project.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import type { LocalDate } from '../../../../shared/domain/time.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { ProjectLink } from '../../view/case-card.tsx';
import { MilestoneName } from '../../view/case-words.tsx';
import { ExportLinks } from '../../view/export-links.tsx';
import { Code, DataTable, Day, Empty, NextPage } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

export const standings = ['open', 'answered', 'closed'] as const;
export type Standing = (typeof standings)[number];

type Props = {
  status: Standing;
  items: AnswerOf<'FindingList'>['items'];
  next: string | undefined;
  today: LocalDate;
  mayExport: boolean;
};

/** The findings of all projects that stand so, the first due first. */
export function FindingsPage({ status, items, next, today, mayExport }: Props) {
  const { say } = useWords();
  return (
    <>
      <h1>{say(t.title)}</h1>
      <nav class="choices" aria-label={say(t.standing)}>
        <ul>
          {standings.map((standing) => (
            <li>
              <a
                href={path('/findings', {}, { status: standing })}
                aria-current={standing === status ? 'true' : undefined}
              >
                {say(t[standing])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {mayExport && <ExportLinks list="findings" query={{ status }} />}
      {items.length === 0 ? (
        <Empty>
          <p>{say(t.none)}</p>
        </Empty>
      ) : (
        <FindingTable items={items} caption={say(t[status])} today={today} />
      )}
      <NextPage to={next} />
    </>
  );
}

function FindingTable({ items, caption, today }: Pick<Props, 'items' | 'today'> & { caption: string }) {
  const { say } = useWords();
  const head = [
    projectTexts.finding,
    caseTexts.project,
    projectTexts.severity,
    projectTexts.about,
    projectTexts.owner,
    t.due,
  ];
  return (
    <DataTable isNamedAbove caption={caption} head={head.map((text) => say(text))}>
      {items.map(({ caseId, finding, title, severity, about, owner, due, status }) => (
        <tr>
          <th scope="row">
            <a href={path('/cases/{caseId}/findings/{finding}', { caseId, finding })}>
              <Code>{finding}</Code>
            </a>
          </th>
          <td>
            <ProjectLink caseId={caseId} title={title} />
          </td>
          <td>{say(findingSeverityTexts[severity])}</td>
          <td>
            {about === undefined ? (
              say(projectTexts.wholeProject)
            ) : (
              <MilestoneName programme={currentProgramme} milestone={about} />
            )}
          </td>
          <td>{say(dutyTexts[owner])}</td>
          <td class={status !== 'closed' && due < today ? 'late' : undefined}>
            <Day on={due} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
