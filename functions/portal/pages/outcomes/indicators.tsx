import type { IndicatorOutcome, Measured } from '../../../../shared/domain/outcomes-view.ts';
import { frameTexts } from '../../../../shared/i18n/portal/frame.ts';
import { outcomeTexts as t } from '../../../../shared/i18n/portal/outcomes.ts';
import { Trend } from '../../view/charts.tsx';
import { Code, DataTable, Day } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { Sources } from './sources.tsx';

type Props = { caseId: string; indicators: readonly IndicatorOutcome[] };

/** Each indicator from its baseline to its last value, against its target. */
export function Indicators({ caseId, indicators }: Props) {
  const { say } = useWords();
  if (indicators.length === 0) return null;
  const head = [say(t.indicator), say(t.baseline), say(t.target), say(t.actual), say(t.trend)];
  return (
    <DataTable caption={say(t.indicators)} head={head}>
      {indicators.map(({ indicator, title, unit, baseline, targets, actuals, final }) => {
        const target = targets.at(-1);
        const last = final ?? actuals.at(-1);
        const values = [baseline, ...actuals, final].flatMap((measured) => measured?.value ?? []);
        return (
          <tr>
            <th scope="row">
              <Code>{indicator}</Code> {title && say(title)} {unit && <small>({say(unit)})</small>}
            </th>
            {[baseline, target, last].map((measured) => (
              <td>
                <Value measured={measured} caseId={caseId} />
              </td>
            ))}
            <td>
              <Trend values={values} target={target?.value ?? undefined} />
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}

function Value({ measured, caseId }: { measured: Measured | undefined; caseId: string }) {
  const { say, number } = useWords();
  if (measured === undefined) return <>—</>;
  const { value, until, on, from } = measured;
  const day = until ?? on;
  return (
    <>
      {value === null ? say(frameTexts.notApplicable) : number(value)} <Sources caseId={caseId} from={from} />
      {day !== undefined && (
        <small class="line">
          <Day on={day} />
        </small>
      )}
    </>
  );
}
