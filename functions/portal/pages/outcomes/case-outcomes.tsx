import { outcomeTexts as t } from '../../../../shared/i18n/portal/outcomes.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import type { AnswerOf } from '../../../http/answers.ts';
import { path } from '../../paths.ts';
import { BarList, Share } from '../../view/charts.tsx';
import { DataTable, Day, Empty, Fact, Facts } from '../../view/pieces.tsx';
import { OfProject } from '../../view/of-project.tsx';
import { useWords } from '../../view/words.tsx';
import { Constraints } from './constraints.tsx';
import { Indicators } from './indicators.tsx';
import { Sources } from './sources.tsx';

type Outcomes = AnswerOf<'Outcomes'>;
type Props = { c: AnswerOf<'Case'>; programme: Programme; outcomes: Outcomes };

/** What one project has achieved, each figure with the submissions that say so. */
export function CaseOutcomesPage({ c, programme, outcomes }: Props) {
  const { say, number } = useWords();
  const { constraints, mitigatedShare, assets, indicators, opportunities, totals } = outcomes;
  const isEmpty = constraints.length === 0 && assets.length === 0 && indicators.length === 0;
  return (
    <>
      <OfProject id={c.id} project={c.project} />
      <h1>{say(t.ofProject)}</h1>
      {isEmpty ? (
        <Empty>
          <p>{say(t.noneYet)}</p>
        </Empty>
      ) : (
        <>
          <Facts>
            <Fact term={say(t.mitigatedShare)}>
              <Share percent={mitigatedShare.value} />
              <Sources caseId={c.id} from={mitigatedShare.from} />
            </Fact>
            <Fact term={say(t.assetsOpen)}>
              {say(t.outOf, { n: number(totals.assetsOpen), of: number(totals.assets) })}
            </Fact>
          </Facts>
          <Women c={c} employed={outcomes.employed} />
          <Constraints caseId={c.id} programme={programme} constraints={constraints} />
          <Assets caseId={c.id} assets={assets} />
          <Indicators caseId={c.id} indicators={indicators} />
          {opportunities.length > 0 && (
            <>
              <h2>{say(t.opportunities)}</h2>
              <ul>
                {opportunities.map(({ text, from }) => (
                  <li>
                    <span dir="auto">{text}</span> <Sources caseId={c.id} from={from} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>
            <a href={path('/cases/{caseId}/outcomes/export', { caseId: c.id })}>{say(t.export)}</a>
          </p>
        </>
      )}
    </>
  );
}

/** Women employed at the start and by the last report. */
function Women({ c, employed: { atStart, now } }: { c: AnswerOf<'Case'>; employed: Outcomes['employed'] }) {
  const { say, number } = useWords();
  const bars = [
    { label: say(t.womenAtStart), persons: atStart },
    { label: say(t.womenNow), persons: now },
  ].flatMap(({ label, persons }) =>
    persons === undefined
      ? []
      : [
          {
            label: (
              <>
                {label} <Sources caseId={c.id} from={persons.from} />
              </>
            ),
            value: persons.f,
            said: number(persons.f),
          },
        ],
  );
  if (bars.length === 0) return null;
  return (
    <section aria-labelledby="women">
      <h2 id="women">{say(t.women)}</h2>
      <BarList bars={bars} />
    </section>
  );
}

/** What was planned, built and opened. */
function Assets({ caseId, assets }: { caseId: string; assets: Outcomes['assets'] }) {
  const { say, number } = useWords();
  if (assets.length === 0) return null;
  const head = [say(t.asset), say(t.planned), say(t.built), say(t.open), say(t.openedOn)];
  return (
    <DataTable caption={say(t.assets)} head={head}>
      {assets.map(({ name, title, unit, planned, built, open, openedOn }) => (
        <tr>
          <th scope="row">
            <bdi>{name}</bdi> {title && <small>{say(title)}</small>}
          </th>
          {[planned, built, open].map((figure) => (
            <td>
              {figure === undefined || figure.value === null ? '—' : number(figure.value)}{' '}
              {unit && figure && <small>{say(unit)}</small>} {figure && <Sources caseId={caseId} from={figure.from} />}
            </td>
          ))}
          <td>{openedOn === undefined ? '—' : <Day on={openedOn} />}</td>
        </tr>
      ))}
    </DataTable>
  );
}
