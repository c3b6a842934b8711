import { findMilestone } from '../../../../shared/domain/stages.ts';
import { describePlace } from '../../../../shared/i18n/describe-issue.ts';
import { changeTexts as t } from '../../../../shared/i18n/portal/changes.ts';
import { frameTexts } from '../../../../shared/i18n/portal/frame.ts';
import { path } from '../../paths.ts';
import { ActionForm } from '../../view/action-form.tsx';
import { Value } from '../../view/answers.tsx';
import { MilestoneName } from '../../view/case-words.tsx';
import { Reason, type Refused, typedFor } from '../../view/deed.tsx';
import { DataTable } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';
import type { AskProps, Chosen } from './ask.tsx';
import { type Cell, cellField, cellsOf } from './cells.ts';

/** The milestones of which something accepted may be changed. */
export function MilestonesWithCells({ c, programme }: Pick<AskProps, 'c' | 'programme'>) {
  const { say } = useWords();
  const milestones = Object.entries(c.milestones).flatMap(([key, { status, accepted }]) => {
    const definition = findMilestone(programme, key);
    if (status !== 'accepted' || accepted === undefined || definition === undefined) return [];
    return cellsOf(programme, definition, accepted.values).length > 0 ? [key] : [];
  });
  if (milestones.length === 0) return null;
  return (
    <details class="deed" id="answers">
      <summary>{say(t.answersOf)}</summary>
      <p>{say(t.chooseMilestone)}</p>
      <ul>
        {milestones.map((milestone) => (
          <li>
            <a href={path('/cases/{caseId}/change-requests', { caseId: c.id }, { milestone })}>
              <MilestoneName programme={programme} milestone={milestone} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The accepted answers of one milestone, each with a place for its new value. */
export function CellsForm({ c, programme, chosen, doing }: Omit<AskProps, 'chosen'> & { chosen: Chosen }) {
  const { say, language, colon } = useWords();
  const { milestone, cells } = chosen;
  const deed = 'answers';
  const form = findMilestone(programme, milestone)?.form;
  if (form === undefined) return null;
  return (
    <section class="card" aria-labelledby={deed}>
      <h2 id={deed}>
        {say(t.answersOf)}
        {colon} <MilestoneName programme={programme} milestone={milestone} />
      </h2>
      <p>{say(t.answersHelp)}</p>
      <ActionForm
        session={doing.session}
        seen={doing.seen}
        action={path('/cases/{caseId}/change-requests', { caseId: c.id })}
      >
        <input type="hidden" name="kind" value={deed} />
        <input type="hidden" name="milestone" value={milestone} />
        <DataTable caption={say(t.what)} head={[say(t.answer), say(t.from), say(t.newValue)]}>
          {cells.map((cell) => {
            const place = describePlace(`/values${cell.at}`, form, language);
            return (
              <tr>
                <th scope="row">{place}</th>
                <td>
                  <Value field={cell.field} value={cell.value} />
                </td>
                <td>
                  <NewValue cell={cell} place={place} deed={deed} refused={doing.refused} />
                </td>
              </tr>
            );
          })}
        </DataTable>
        <Reason deed={deed} refused={doing.refused} atLeast={programme.limits.reasonLength} />
        <button>{say(t.send)}</button>
      </ActionForm>
    </section>
  );
}

type NewValueProps = { cell: Cell; place: string; deed: string; refused: Refused | undefined };

/** One field, or women's and men's for a headcount. */
function NewValue({ cell: { at, field }, place, deed, refused }: NewValueProps) {
  const { say } = useWords();
  const parts = field.kind === 'headcount' ? (['f', 'm'] as const) : [undefined];
  return (
    <>
      {parts.map((part) => {
        const name = cellField(at, part);
        const sex = part && say(part === 'f' ? frameTexts.women : frameTexts.men);
        return (
          <input
            name={name}
            type={field.kind === 'date' ? 'date' : 'text'}
            inputmode={field.kind === 'date' ? undefined : 'decimal'}
            value={typedFor(deed, name, refused)}
            placeholder={sex}
            aria-label={[say(t.newValue), place, sex].filter(Boolean).join(' · ')}
          />
        );
      })}
    </>
  );
}
