import type { OutcomeTotals } from '../../../../shared/domain/outcomes-view.ts';
import { caseTexts } from '../../../../shared/i18n/portal/case.ts';
import { outcomeTexts as t } from '../../../../shared/i18n/portal/outcomes.ts';
import { currentProgramme } from '../../../../shared/programme/registry.ts';
import { path } from '../../paths.ts';
import { ProjectTitle, StageName } from '../../view/case-words.tsx';
import { BarList, Share } from '../../view/charts.tsx';
import { Code, DataTable, Empty, Notice } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { mostPerStage, type Portfolio } from './read-portfolio.ts';

/** Lines of the table: what is more stands in the file, which has every figure. */
const mostLines = 200;

type Props = { stages: readonly string[]; chosen: string | undefined; portfolio: Portfolio };

/** What the projects have achieved, in all and one by one. */
export function PortfolioOutcomesPage({ stages, chosen, portfolio: { items, totals, isIncomplete } }: Props) {
  const { say, number } = useWords();
  return (
    <>
      <h1>{say(t.title)}</h1>
      <StageChoice stages={stages} chosen={chosen} />
      {isIncomplete && (
        <Notice>
          <p>{say(t.incomplete, { n: number(mostPerStage) })}</p>
        </Notice>
      )}
      {items.length === 0 ? (
        <Empty>
          <p>{say(t.none)}</p>
        </Empty>
      ) : (
        <>
          <Sums totals={totals} />
          <DataTable
            caption={say(t.byProject)}
            head={[say(t.project), say(t.stage), say(t.mitigatedShare), say(t.assetsOpen), say(t.women)]}
          >
            {items.slice(0, mostLines).map(({ caseId, title, stage, mitigatedShare, totals: own }) => (
              <tr>
                <th scope="row">
                  <a href={path('/cases/{caseId}/outcomes', { caseId })}>
                    <ProjectTitle title={title} />
                  </a>{' '}
                  <Code>{caseId}</Code>
                </th>
                <td>
                  <StageName programme={currentProgramme} stage={stage} />
                </td>
                <td>
                  <Share percent={mitigatedShare.value} />
                </td>
                <td>{say(t.outOf, { n: number(own.assetsOpen), of: number(own.assets) })}</td>
                <td>{own.reporting > 0 ? `${number(own.womenAtStart)} → ${number(own.womenNow)}` : '—'}</td>
              </tr>
            ))}
          </DataTable>
        </>
      )}
      <Exports stages={chosen === undefined ? stages : [chosen]} />
    </>
  );
}

/** The sums, as bars and in words. */
function Sums({ totals }: { totals: OutcomeTotals }) {
  const { say, number, colon } = useWords();
  const { cases, priorities, mitigated, assets, assetsOpen, womenAtStart, womenNow, reporting } = totals;
  return (
    <section aria-labelledby="sums">
      <h2 id="sums">{say(t.sums)}</h2>
      <p>
        {say(t.projects)}
        {colon} <strong>{number(cases)}</strong>
      </p>
      <DataTable isNamedAbove caption={say(t.sums)} head={[say(t.figure), say(t.reached), say(t.share)]}>
        {[
          { label: t.mitigated, part: mitigated, whole: priorities },
          { label: t.assetsOpen, part: assetsOpen, whole: assets },
        ].map(({ label, part, whole }) => (
          <tr>
            <th scope="row">{say(label)}</th>
            <td>{say(t.outOf, { n: number(part), of: number(whole) })}</td>
            <td>
              <Share percent={whole === 0 ? null : Math.round((100 * part) / whole)} />
            </td>
          </tr>
        ))}
      </DataTable>
      <h3>{say(t.women)}</h3>
      <p class="help">{say(t.reporting, { n: reporting })}</p>
      {reporting > 0 && (
        <BarList
          bars={[
            { label: say(t.womenAtStart), value: womenAtStart, said: number(womenAtStart) },
            { label: say(t.womenNow), value: womenNow, said: number(womenNow) },
          ]}
        />
      )}
    </section>
  );
}

function StageChoice({ stages, chosen }: Pick<Props, 'stages' | 'chosen'>) {
  const { say } = useWords();
  return (
    <nav class="choices" aria-label={say(caseTexts.stage)}>
      <ul>
        <li>
          <a href={path('/outcomes', {})} aria-current={chosen === undefined ? 'true' : undefined}>
            {say(t.all)}
          </a>
        </li>
        {stages.map((stage) => (
          <li>
            <a href={path('/outcomes', {}, { stage })} aria-current={chosen === stage ? 'true' : undefined}>
              <StageName programme={currentProgramme} stage={stage} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A file for each stage that is shown. */
function Exports({ stages }: { stages: readonly string[] }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="exports">
      <h2 id="exports">{say(t.export)}</h2>
      <ul>
        {stages.map((stage) => (
          <li>
            <a href={path('/outcomes/export', {}, { stage })}>
              <StageName programme={currentProgramme} stage={stage} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
