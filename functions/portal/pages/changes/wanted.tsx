import type { WantedChange } from '../../../../shared/domain/changes.ts';
import { findMilestone } from '../../../../shared/domain/stages.ts';
import { wayTo } from '../../../../shared/forms/label.ts';
import { describePlace } from '../../../../shared/i18n/describe-issue.ts';
import { changeKindTexts, changeTexts as t } from '../../../../shared/i18n/portal/changes.ts';
import type { Programme } from '../../../../shared/programme/definition.ts';
import { Value } from '../../view/answers.tsx';
import { MilestoneName, StageName } from '../../view/case-words.tsx';
import { DataTable, Day } from '../../view/pieces.tsx';
import { useWords } from '../../view/words.tsx';

/** What a request is to change, from what to what. */
export function Wanted({ wanted, programme }: { wanted: WantedChange; programme: Programme }) {
  const { say, language } = useWords();
  const head = [say(t.what), say(t.from), say(t.to)];
  switch (wanted.kind) {
    case 'baseline':
    case 'target':
    case 'actual':
    case 'budget': {
      const form = findMilestone(programme, wanted.milestone)?.form;
      if (form === undefined) return null;
      return (
        <>
          <p>
            <MilestoneName programme={programme} milestone={wanted.milestone} />
          </p>
          <DataTable isNamedAbove caption={say(changeKindTexts[wanted.kind])} head={head}>
            {wanted.cells.map(({ at, from, to }) => {
              const field = wayTo(form, `/values${at}`).findLast((step) => 'label' in step)?.field;
              return (
                <tr>
                  <th scope="row">{describePlace(`/values${at}`, form, language)}</th>
                  <td class="before">{field && <Value field={field} value={from} />}</td>
                  <td class="after">{field && <Value field={field} value={to} />}</td>
                </tr>
              );
            })}
          </DataTable>
        </>
      );
    }
    case 'due-date':
      return (
        <DataTable isNamedAbove caption={say(changeKindTexts[wanted.kind])} head={head}>
          <tr>
            <th scope="row">
              <MilestoneName programme={programme} milestone={wanted.milestone} />
            </th>
            <td class="before">
              <Day on={wanted.from} />
            </td>
            <td class="after">
              <Day on={wanted.to} />
            </td>
          </tr>
        </DataTable>
      );
    case 'stage':
      return (
        <>
          <p>
            <StageName programme={programme} stage={wanted.from} /> →{' '}
            <StageName programme={programme} stage={wanted.to} />
          </p>
          <h2>{say(t.redone)}</h2>
          <ul>
            {wanted.milestones.map((milestone) => (
              <li>
                <MilestoneName programme={programme} milestone={milestone} />
              </li>
            ))}
          </ul>
        </>
      );
    case 'suspension':
    case 'resumption':
    case 'withdrawal':
      return null;
  }
}
