import type { ConstraintOutcome, Figure } from '../../../../shared/domain/outcomes-view.ts';
import { wayTo } from '../../../../shared/forms/label.ts';
import type { Text } from '../../../../shared/forms/text.ts';
import { outcomeTexts as t } from '../../../../shared/i18n/portal/outcomes.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import { Share } from '../../view/charts.tsx';
import { Code, DataTable, Tag } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import { Sources } from './sources.tsx';

type Props = { caseId: string; programme: Programme; constraints: readonly ConstraintOutcome[] };

/** Each constraint with its gap and how far it is closed. */
export function Constraints({ caseId, programme, constraints }: Props) {
  const { say } = useWords();
  if (constraints.length === 0) return null;
  const head = [say(t.constraint), say(t.needed), say(t.before), say(t.now), say(t.gapClosed), say(t.status)];
  return (
    <DataTable caption={say(t.constraints)} head={head}>
      {constraints.map((one) => (
        <tr>
          <th scope="row">
            <Code>{one.constraint}</Code> {one.title && say(one.title)}{' '}
            {one.isPriority && <Tag kind="waiting">{say(t.priority)}</Tag>}
          </th>
          {[one.needed, one.existingAtBaseline, one.existingNow].map((figure) => (
            <td>
              <Capacity figure={figure} unit={one.unit} caseId={caseId} />
            </td>
          ))}
          <td>
            <Share percent={one.gapClosed?.value} />
          </td>
          <td>
            {one.status === undefined ? (
              say(t.notReviewed)
            ) : (
              <>
                {say(statusText(programme, one.status.text))} <Sources caseId={caseId} from={one.status.from} />
              </>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Capacity({ figure, unit, caseId }: { figure: Figure | undefined; unit: Text | undefined; caseId: string }) {
  const { say, number } = useWords();
  if (figure === undefined || figure.value === null) return <>—</>;
  return (
    <>
      {number(figure.value)} {unit && <small>{say(unit)}</small>} <Sources caseId={caseId} from={figure.from} />
    </>
  );
}

/** What a status is called in the form that says it; one that no form knows stays as it is. */
function statusText(programme: Programme, status: string): Text {
  const forms = programme.stages.flatMap(({ milestones }) => milestones);
  for (const place of programme.outcomes?.statuses ?? []) {
    const [code, ...list] = place.of.split('.');
    const form = forms.find((milestone) => milestone.code === code)?.form;
    const pointer = `/values/${[...list, '0', place.status].join('/')}`;
    const field = form && wayTo(form, pointer).findLast((step) => 'label' in step)?.field;
    const option = field?.kind === 'choice' ? field.options.find(({ value }) => value === status) : undefined;
    if (option !== undefined) return option.label;
  }
  return { ar: status, fr: status, en: status };
}
